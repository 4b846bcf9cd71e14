"""Whether rules make sense together.

In opening_hours form a later rule takes the place of an earlier one on the days they share. People forget that: they
write ``Mo 10:00-12:00; Mo 13:00-15:00`` and mean both, or put ``PH off`` first, where it does nothing. Such texts are
in order for the form and wrong for the reader, so they are refused, with what was probably meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, product

from recovery_hub.schedule.days import covers, first_common, meet
from recovery_hub.schedule.model import MINUTES_A_DAY, WEEKDAYS, HoursError, Rule, RuleSpecificity, Span


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two spans that overlap on some day.

    Attributes:
        weekday: a day on which they do, 0 is Monday.
        first: the span written first.
        second: the other; it may belong to the day before or after.
    """

    weekday: int
    first: Span
    second: Span


def check_consistent(rules: tuple[Rule, ...]) -> None:
    """Refuse rules that get in each other's way.

    Raises:
        HoursError: with ``suggestion`` as an untested proposal.
    """
    for number, later in enumerate(rules):
        if later.weekdays and not left_over(later, rules[number + 1 :]).weekdays:
            replacing = next(rule for rule in rules[number + 1 :] if not rule.adds and _same_sort(later, rule))
            raise HoursError("hours.replaced", later.text, _both(later, replacing, rules))
        for earlier in rules[:number]:
            for part, other in product(earlier.parts(), later.parts()):
                _check_pair(earlier, part, later, other, rules)
    _check_nights(rules)


def _check_pair(earlier: Rule, part: Rule, later: Rule, other: Rule, rules: tuple[Rule, ...]) -> None:
    if later.adds:
        if earlier.off and meet(part, other):
            raise HoursError("hours.cannot-say", later.text, _in_order(rules))
        return
    # A "closed" that comes later is always true as it stands; only one that swallows an earlier rule is a mistake.
    if covers(other, part):
        if later.off:
            raise HoursError("hours.shut", later.text)
        raise HoursError("hours.replaced", earlier.text, _both(earlier, later, rules))
    if later.off or _same_sort(part, other) or other.kind > part.kind or covers(part, other):
        return
    if meet(part, other):
        raise HoursError("hours.order", earlier.text, _in_order(rules))


def _same_sort(first: Rule, second: Rule) -> bool:
    """Tell whether both are about plain weekdays in the same part of the year: one can be taken from the other."""
    return bool(first.weekdays and second.weekdays) and first.when == second.when


def left_over(rule: Rule, later: tuple[Rule, ...]) -> Rule:
    """Take from a rule the weekdays that later rules take over altogether.

    Args:
        rule: one out of ``parts``.
        later: the rules that come after it.
    """
    taken = {day for other in later if not other.adds and _same_sort(rule, other) for day in other.weekdays}
    return replace(rule, weekdays=tuple(day for day in rule.weekdays if day not in taken))


def _check_nights(rules: tuple[Rule, ...]) -> None:
    """Refuse a night that the next day's rule ends at midnight, which the form says and nobody means."""
    for number, rule in enumerate(rules):
        if not any(span.closes > MINUTES_A_DAY for span in rule.spans):
            continue
        nights = {(day + 1) % 7 for day in left_over(rule, rules[number + 1 :]).weekdays}
        for later in rules[number + 1 :]:
            if not later.adds and _same_sort(rule, later) and nights.intersection(later.weekdays):
                raise HoursError("hours.past-midnight", rule.text, _side_by_side(rules))


def overlaps(rules: tuple[Rule, ...]) -> tuple[Overlap, ...]:
    """Find spans that overlap, so that one of them is probably a mistake."""
    found = []
    for number, rule in enumerate(rules):
        pairs = [
            (first, second)
            for n, first in enumerate(rule.spans)
            for second in rule.spans[n + 1 :]
            if _touch(first, second)
        ]
        day = min(rule.weekdays, default=rule.nths[0].weekday if rule.nths else 0)
        found += [Overlap(day, first, second) for first, second in pairs]
        for earlier in rules[:number]:
            found += _between(earlier, rule)
    return tuple(dict.fromkeys(found))


def _between(earlier: Rule, later: Rule) -> list[Overlap]:
    """Compare on the same day, and the night of each with the next day of the other."""
    found = []
    for days_later in (-1, 0, 1):
        if not later.adds and days_later >= 0:
            continue  # the later rule has taken that day over, from midnight on
        shift = days_later * MINUTES_A_DAY
        moved = [
            (span, other, Span(other.opens + shift, other.closes + shift))
            for span in earlier.spans
            for other in later.spans
        ]
        touching = [(span, other) for span, other, at in moved if _touch(span, at)]
        day = first_common(earlier, later, days_later) if touching else None
        found += [Overlap(day.weekday(), span, other) for span, other in touching if day]
    return found


def _touch(first: Span, second: Span) -> bool:
    return first.opens < second.closes and second.opens < first.closes


def _join(rules: tuple[Rule, ...]) -> str:
    """Write rules down again."""
    return "".join((", " if rule.adds else "; ") + rule.text for rule in rules)[2:]


def _both(earlier: Rule, later: Rule, rules: tuple[Rule, ...]) -> str:
    """Propose one rule with the times of both, if their days are the same; or else the narrower rule last."""
    same = _days(earlier) == _days(later) and not (earlier.note or later.note)
    apart = not any(_touch(first, second) for first, second in product(earlier.spans, later.spans))
    if not (same and apart and earlier.spans and later.spans):
        return _in_order(rules)
    text = f"{earlier.text},{','.join(map(str, later.spans))}"
    return _join(tuple(replace(rule, text=text) if rule is earlier else rule for rule in rules if rule is not later))


def _days(rule: Rule) -> tuple[object, ...]:
    return rule.when, rule.weekdays, rule.nths, rule.holidays


def _in_order(rules: tuple[Rule, ...]) -> str:
    """Propose the widest rules first. What was added to a rule stays with it."""
    starts = [number for number, rule in enumerate(rules) if number == 0 or not rule.adds]
    groups = [rules[start:end] for start, end in zip(starts, [*starts[1:], len(rules)], strict=True)]
    groups.sort(key=lambda group: min(part.kind for part in group[0].parts()))
    return _join(tuple(rule for group in groups for rule in group))


def _side_by_side(rules: tuple[Rule, ...]) -> str:
    """Propose the plain weekdays as rules that stand beside each other and leave each other's nights alone."""
    plain = [
        (replace(rule, weekdays=left.weekdays), left)
        for number, rule in enumerate(rules)
        if rule.kind <= RuleSpecificity.MONTHS and rule.spans
        for left in [left_over(rule, rules[number + 1 :])]
        if left.weekdays
    ]
    beside = []
    for _when, group in groupby(plain, key=lambda pair: pair[1].when):
        for number, (rule, left) in enumerate(group):
            times = ",".join(map(str, rule.spans))
            days = f"{','.join(map(str, left.when))} {_weekdays(left)}".strip()
            note = f' "{rule.note}"' if rule.note else ""
            beside.append(replace(rule, text=f"{days} {times}{note}", adds=number > 0))
    return _join((*beside, *(rule for rule in rules if rule.kind > RuleSpecificity.MONTHS)))


def _weekdays(rule: Rule) -> str:
    days = rule.weekdays
    in_a_row = len(days) > 1 and days[-1] - days[0] == len(days) - 1
    return f"{WEEKDAYS[days[0]]}-{WEEKDAYS[days[-1]]}" if in_a_row else ",".join(WEEKDAYS[day] for day in days)
