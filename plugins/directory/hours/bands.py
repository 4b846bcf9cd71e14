"""The rough times of the week in which something is open: in the evening, at the weekend, at night."""

from __future__ import annotations

from enum import StrEnum

from plugins.directory.hours.sense import left_over
from plugins.directory.hours.values import MINUTES_A_DAY, Rule, Span

_MORNING, _EVENING, _NIGHT = 6 * 60, 17 * 60, 23 * 60
_SATURDAY, _SUNDAY = 5, 6


class Band(StrEnum):
    """A rough time of the week. A span that runs past midnight counts for the day on which it starts."""

    WEEKDAY_DAY = "weekday_day"
    WEEKDAY_EVENING = "weekday_evening"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    NIGHT = "night"


def bands_of(rules: tuple[Rule, ...]) -> frozenset[Band]:
    """Find the bands in which there is at least one regular time.

    Bank holidays by themselves count for none: nobody looks for "weekday evenings" and means Easter Monday.

    Returns:
        Any of ``weekday_day`` (some time between 6am and 5pm, Monday to Friday), ``weekday_evening`` (some time at or
        after 5pm, Monday to Friday), ``saturday``, ``sunday``, ``night`` (some time between 11pm and 6am, on any day).
    """
    found: set[Band] = set()
    for number, rule in enumerate(rules):
        plain = left_over(rule, rules[number + 1 :]).weekdays
        days = {*plain, *(nth.weekday for nth in rule.nths)}
        for span in rule.spans if days else ():
            found |= _of_span(days, span)
    return frozenset(found)


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
