"""The rough times of the week in which something is open: in the evening, at the weekend, at night."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from recovery_hub.schedule.consistency import left_over
from recovery_hub.schedule.model import MINUTES_A_DAY, Rule, Span

_MORNING, _NOON, _EVENING, _NIGHT = 6 * 60, 12 * 60, 17 * 60, 23 * 60
_SATURDAY, _SUNDAY = 5, 6


class Band(StrEnum):
    """A rough time of the week. A span that runs past midnight counts for the day on which it starts."""

    WEEKDAY_DAY = "weekday_day"
    WEEKDAY_EVENING = "weekday_evening"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    NIGHT = "night"


class PartOfDay(StrEnum):
    """A part of one day: from 6am, from noon, from 5pm to 11pm."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_PARTS = {
    PartOfDay.MORNING: (_MORNING, _NOON),
    PartOfDay.AFTERNOON: (_NOON, _EVENING),
    PartOfDay.EVENING: (_EVENING, _NIGHT),
}

Slot = tuple[int, PartOfDay]
"""A part of the week: the weekday (0 is Monday) and the part of the day."""


def slots_of(rules: tuple[Rule, ...]) -> frozenset[Slot]:
    """Find the parts of the week in which there is at least one regular time; bank holidays and single dates are none.

    Returns:
        ``{(1, "afternoon"), ...}``: Tuesday afternoon, if something is open then every week or in some weeks.
    """
    return frozenset(
        (day, part)
        for days, span in _regular(rules)
        for day in days
        for part, ends in _PARTS.items()
        if _within(span, *ends)
    )


def bands_of(rules: tuple[Rule, ...]) -> frozenset[Band]:
    """Find the bands in which there is at least one regular time.

    Bank holidays by themselves count for none: nobody looks for "weekday evenings" and means Easter Monday.

    Returns:
        Any of ``weekday_day`` (some time between 6am and 5pm, Monday to Friday), ``weekday_evening`` (some time at or
        after 5pm, Monday to Friday), ``saturday``, ``sunday``, ``night`` (some time between 11pm and 6am, on any day).
    """
    return frozenset(band for days, span in _regular(rules) for band in _of_span(days, span))


def _regular(rules: tuple[Rule, ...]) -> Iterator[tuple[set[int], Span]]:
    """Yield every time with the weekdays on which it holds, in all weeks or in some."""
    for number, rule in enumerate(rules):
        plain = left_over(rule, rules[number + 1 :]).weekdays
        days = {*plain, *(nth.weekday for nth in rule.nths)}
        if days:
            yield from ((days, span) for span in rule.spans)


def _of_span(days: set[int], span: Span) -> set[Band]:
    on_weekday = any(day < _SATURDAY for day in days)
    return {
        band
        for band, true in (
            (Band.WEEKDAY_DAY, on_weekday and _within(span, _MORNING, _EVENING)),
            (Band.WEEKDAY_EVENING, on_weekday and _within(span, _EVENING, MINUTES_A_DAY)),
            (Band.SATURDAY, _SATURDAY in days),
            (Band.SUNDAY, _SUNDAY in days),
            (Band.NIGHT, _within(span, 0, _MORNING) or _within(span, _NIGHT, MINUTES_A_DAY + _MORNING)),
        )
        if true
    }


def _within(span: Span, opens: int, closes: int) -> bool:
    return span.opens < closes and opens < span.closes
