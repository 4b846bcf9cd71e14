"""Opening hours in plain sentences, such as "Every Tuesday, 2pm to 4pm. Not on bank holidays."."""

from __future__ import annotations

from itertools import product

from recovery_hub.language.clock import DAY_NAMES, MONTH_NAMES, clock_words
from recovery_hub.language.lists import listed
from recovery_hub.schedule.consistency import left_over
from recovery_hub.schedule.days import meet
from recovery_hub.schedule.model import EVERY_DAY, MINUTES_A_DAY, Dates, Day, Months, Nth, Rule, Span

_COUNTED = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    -1: "last",
    -2: "last but one",
    -3: "third from last",
    -4: "fourth from last",
    -5: "fifth from last",
}
_SHORTEST_ROW = 3
_ENDS = ".,;:!?…"
"""What a note loses at its end: our own sentence goes on behind it."""


def say_rules(rules: tuple[Rule, ...]) -> tuple[str, ...]:
    """Say rules that make sense together, a sentence a rule.

    Returns:
        Sentences such as ``("Every Tuesday, 2pm to 4pm.", "Not on bank holidays.")``; never empty.
    """
    sentences = []
    for number, rule in enumerate(rules):
        parts = tuple(left_over(part, rules[number + 1 :]) for part in rule.parts())
        parts = tuple(part for part in parts if part.weekdays or part.nths or part.holidays)
        sentences.append(_say_off(rule, parts) if rule.off else _say_open(rule, parts, _bearing(rule, rules[:number])))
    return tuple(sentence[0].upper() + sentence[1:] + "." for sentence in sentences)


def bracketed(note: str) -> str:
    """Write a note in brackets, with a gap before them and no sign at its end; nothing where there is none."""
    return f" ({note.rstrip(_ENDS)})" if note else ""


def _bearing(rule: Rule, earlier: tuple[Rule, ...]) -> str:
    """Say how a rule bears on what was said before: it adds to it, or stands instead of it."""
    for before in earlier:
        for part, other in product(before.parts(), rule.parts()):
            # Plain weekdays have been taken out of the earlier sentence already.
            plain = part.weekdays and other.weekdays and part.when == other.when and not rule.adds
            if not plain and meet(part, other):
                return " as well" if rule.adds else " instead"
    return ""


def _say_open(rule: Rule, parts: tuple[Rule, ...], bearing: str) -> str:
    if not rule.spans and not rule.when and parts[0].weekdays == EVERY_DAY:
        return rule.note.rstrip(_ENDS)
    note = bracketed(rule.note)
    times = f", {times_words(rule.spans)}" if rule.spans else ""
    ends = f"{times}{note}{bearing}"
    whole = len(parts) == 1 and parts[0].weekdays == EVERY_DAY
    if whole and rule.when and all(isinstance(when, Dates) and when.first == when.last for when in rule.when):
        return f"{_when(rule.when)}{ends}"
    days = listed([_days(part, first=number == 0) for number, part in enumerate(parts)])
    return f"{_when(rule.when)}: {days}{ends}" if rule.when else f"{days}{ends}"


def _say_off(rule: Rule, parts: tuple[Rule, ...]) -> str:
    note = bracketed(rule.note)
    whole = len(parts) == 1 and parts[0].weekdays == EVERY_DAY
    if whole:
        return f"not {_when(rule.when, 'or')}{note}" if rule.when else f"closed{note}"
    days = " or ".join(_days_off(part) for part in parts)
    return f"not {days}{' ' + _when(rule.when, 'or') if rule.when else ''}{note}"


def _days(part: Rule, *, first: bool) -> str:
    if part.holidays:
        return "on bank holidays"
    if part.nths:
        return f"{'on ' if first else ''}the {_nth(part.nths[0])}"[3 if first else 0 :]
    names = _rows(part.weekdays)
    single = part.weekdays == EVERY_DAY or not any(" to " in name for name in names)
    return f"every {listed(names)}" if single else listed(names)


def _days_off(part: Rule) -> str:
    if part.holidays:
        return "on bank holidays"
    if part.nths:
        return f"on the {_nth(part.nths[0])}"
    names = _rows(part.weekdays)
    if any(" to " in name for name in names):
        return f"on {listed(names)}"
    return f"on {listed([f'{name}s' for name in names], 'or')}"


def _nth(nth: Nth) -> str:
    there = " (when there is one)" if {5, -5} & {*nth.which} else ""
    return f"{listed([_COUNTED[n] for n in nth.which])} {DAY_NAMES[nth.weekday]} of the month{there}"


def _rows(weekdays: tuple[int, ...]) -> list[str]:
    """Say weekdays, three or more in a row as "Monday to Friday"; a row may run over Sunday."""
    if weekdays == EVERY_DAY:
        return ["day"]
    rows: list[list[int]] = []
    for day in weekdays:
        if rows and rows[-1][-1] + 1 == day:
            rows[-1].append(day)
        else:
            rows.append([day])
    if rows[0][0] == 0 and rows[-1][-1] == len(EVERY_DAY) - 1 and len(rows[0] + rows[-1]) >= _SHORTEST_ROW:
        rows = [*rows[1:-1], rows[-1] + rows[0]]
    return [name for row in rows for name in _row([DAY_NAMES[day] for day in row])]


def _row(names: list[str]) -> list[str]:
    return [f"{names[0]} to {names[-1]}"] if len(names) >= _SHORTEST_ROW else names


def times_words(spans: tuple[Span, ...]) -> str:
    """Say times: "10am to noon and 2pm to 4pm"."""
    return listed([_span(span) for span in sorted(spans)])


def _span(span: Span) -> str:
    if span == Span(0, MINUTES_A_DAY):
        return "day and night"
    opens, closes = clock_words(span.opens), clock_words(span.closes)
    if span.closes > MINUTES_A_DAY:
        next_day = "morning" if span.closes < MINUTES_A_DAY * 3 // 2 else "day"
        return f"{opens} until {closes} the next {next_day}"
    # "midnight to 6am" alone leaves open which midnight is meant.
    return f"{'in the early hours, ' if span.opens == 0 else ''}{opens} to {closes}"


def _when(when: tuple[Months | Dates, ...], last: str = "and") -> str:
    return listed([_months(part) if isinstance(part, Months) else _dates(part) for part in when], last)


def _months(part: Months) -> str:
    first, last = MONTH_NAMES[part.first - 1], MONTH_NAMES[part.last - 1]
    if part.last == part.first % 12 + 1:
        return f"in {first} and {last}"
    return f"in {first}" if part.first == part.last else f"from {first} to {last}"


def _dates(part: Dates) -> str:
    if part.first == part.last:
        return f"on {_day(part.first)}"
    same_month = (part.first.month, part.first.year) == (part.last.month, part.last.year)
    in_a_row = same_month and part.first.day <= part.last.day
    if in_a_row and part.last.day == part.first.day + 1:
        return f"on {part.first.day} and {_day(part.last)}"
    first = str(part.first.day) if in_a_row else _day(part.first)
    return f"from {first} to {_day(part.last)}"


def _day(day: Day) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}{f' {day.year}' if day.year else ''}"
