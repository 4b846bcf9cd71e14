"""Opening times: from "Monday 09:00-13:00" to ``Mo-Fr 09:00-13:00``.

Source: the opening_hours form of OpenStreetMap.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import opening_hours

from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
HOUR = 60  # minutes
_RANGE = re.compile(r"^(\d{1,2})[:.](\d{2})\s*(?:-|–|to)\s*(\d{1,2})[:.](\d{2})$")


def clean_hours(cell: str) -> Cleaned:
    """Take a text that is already in opening_hours form."""
    text = " ".join(cell.split())
    try:
        opening_hours.OpeningHours(text, country="GB")
    except Exception:  # noqa: BLE001 - the library has several errors and no common one
        return Cleaned("", "We can't read these times. We need a form like “Tu 14:00-16:00”.")
    return Cleaned(text)


def day_of(word: str) -> str:
    """Find the day: ``"Monday"``, ``"mon"``, ``"Mo"`` -> ``"Mo"``; "" if it is none."""
    return next(
        (day for day in DAYS if len(word.strip()) >= len(day) and word.strip().lower().startswith(day.lower())), ""
    )


def read_times(cell: str) -> tuple[str, ...] | None:
    """Read the times of one day.

    Returns:
        ``("09:00-13:00", "14:00-18:00")`` in order, ``()`` for closed, or None if we can't read them.
    """
    if cell.strip().lower() in {"", "closed", "off", "-"}:
        return ()
    times = []
    for piece in re.split(r"[,;&]|\band\b", cell):
        found = _RANGE.match(piece.strip())
        if found is None:
            return None
        start, end = _minutes(found[1], found[2]), _minutes(found[3], found[4])
        end = 24 * HOUR if end == 0 else end
        if not 0 <= start < end <= 24 * HOUR:
            return None
        times.append((start, end))
    times.sort()
    if any(before[1] > after[0] for before, after in pairwise(times)):
        return None
    return tuple(f"{_clock(start)}-{_clock(end)}" for start, end in times)


def week(times_by_day: Mapping[str, Sequence[str]]) -> str:
    """Put a week together: days in a row with equal times share one entry.

    Args:
        times_by_day: ``{"Mo": ("09:00-13:00",), ...}``; a day without times is closed.
    """
    parts: list[tuple[str, str, str]] = []
    for day in DAYS:
        times = ",".join(times_by_day.get(day, ()))
        if not times:
            continue
        if parts and parts[-1][2] == times and DAYS.index(parts[-1][1]) == DAYS.index(day) - 1:
            parts[-1] = (parts[-1][0], day, times)
        else:
            parts.append((day, day, times))
    return "; ".join(f"{_span(first, last)} {times}" for first, last, times in parts)


def _span(first: str, last: str) -> str:
    if first == last:
        return first
    joint = "," if DAYS.index(last) == DAYS.index(first) + 1 else "-"
    return f"{first}{joint}{last}"


def _minutes(hours: str, minutes: str) -> int:
    return int(hours) * HOUR + int(minutes) if int(minutes) < HOUR else -1


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR:02d}:{minutes % HOUR:02d}"
