"""Times as lists have them: a cell for each day of the week, "Monday" and "09:00-13:00, 2pm to 6pm".

The clock times are read as those of a volunteer's slip are (``suggest``); what comes out is put together as a week in
opening_hours form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from recovery_hub.schedule.hours import DayHours
from recovery_hub.schedule.model import EVERY_DAY, MINUTES_A_DAY, WEEKDAYS, Span
from recovery_hub.schedule.reading import parse_day_hours
from recovery_hub.schedule.suggest import respell

_CLOSED = frozenset({"", "closed", "off", "-"})
_TO_MIDNIGHT = "00:00-00:00"
"""A list's way to say day and night; for us it would be a night of 24 hours, which nobody means."""


def day_of(word: str) -> str:
    """Find the day: ``"Monday"``, ``"mon"``, ``"Mo"`` -> ``"Mo"``; "" if it is none."""
    return next((day for day in WEEKDAYS if word.strip().lower().startswith(day.lower())), "")


def read_times(cell: str) -> tuple[str, ...] | None:
    """Read the times of one day.

    Returns:
        ``("09:00-13:00", "14:00-18:00")`` in order, ``()`` for closed, or None if we can't read them: in a list a time
        that ends before it begins is a mistake, and so are two that overlap.
    """
    if cell.strip().lower() in _CLOSED:
        return ()
    text = respell(cell, surely=True).replace("; ", ",").replace(_TO_MIDNIGHT, "00:00-24:00")
    hours = parse_day_hours(text)
    if not isinstance(hours, DayHours) or not hours.rule.spans or hours.rule.note:
        return None
    spans = sorted(hours.rule.spans)
    if spans[-1].closes > MINUTES_A_DAY or any(_overlap(*pair) for pair in pairwise(spans)):
        return None
    return tuple(map(str, spans))


def _overlap(earlier: Span, later: Span) -> bool:
    return earlier.closes > later.opens


def week(times_by_day: Mapping[str, Sequence[str]]) -> str:
    """Put a week together: days in a row with equal times share one entry.

    Args:
        times_by_day: ``{"Mo": ("09:00-13:00",), ...}``; a day without times is closed.
    """
    rows: list[tuple[int, int, str]] = []
    for day in EVERY_DAY:
        times = ",".join(times_by_day.get(WEEKDAYS[day], ()))
        if rows and times and rows[-1][1:] == (day - 1, times):
            rows[-1] = (rows[-1][0], day, times)
        elif times:
            rows.append((day, day, times))
    return "; ".join(f"{_days(first, last)} {times}" for first, last, times in rows)


def _days(first: int, last: int) -> str:
    if first == last:
        return WEEKDAYS[first]
    return f"{WEEKDAYS[first]}{',' if last == first + 1 else '-'}{WEEKDAYS[last]}"
