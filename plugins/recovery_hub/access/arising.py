"""In which parts of the week a need arises, and in which of these nothing that we know of is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recovery_hub.access.opportunities import GOES_THERE
from recovery_hub.directory import Directory
from recovery_hub.directory.choices import PartOfWeek
from recovery_hub.directory.records import Service
from recovery_hub.travel.time_periods import TIME_PERIODS, TimePeriod

_WEEKDAY, _EVENING, _SATURDAY, _SUNDAY = TIME_PERIODS

PERIODS: Mapping[PartOfWeek, TimePeriod] = {
    PartOfWeek.WEEKDAY_DAY: _WEEKDAY,
    PartOfWeek.WEEKDAY_EVENING: _EVENING,
    PartOfWeek.SATURDAY: _SATURDAY,
    PartOfWeek.SUNDAY: _SUNDAY,
}
"""Part of the week -> when journeys are worked out for it. For nights there are none: hardly any bus runs."""


def parts_of(need: str | None, directory: Directory) -> tuple[PartOfWeek, ...]:
    """The parts of the week in which a need arises, as its entry has them; () for any time, and for all needs."""
    return directory.needs[need].arises if need is not None and need in directory.needs else ()


def periods_of(parts: Iterable[PartOfWeek], covered: Sequence[TimePeriod]) -> tuple[TimePeriod, ...]:
    """Those parts for which a timetable is known, in their order."""
    return tuple(PERIODS[part] for part in parts if part in PERIODS and PERIODS[part] in covered)


def parts_without_anything(parts: Iterable[PartOfWeek], services: Iterable[Service]) -> tuple[PartOfWeek, ...]:
    """Nothing open: the parts of the week in which a need arises and none of its services is known to be open.

    Counted are regular times to which one can go, wherever the place is, at night as well.

    Returns:
        Parts of the week; none for a need that can come at any time.

    Source:
        Our own: a place that is open by day is no answer to a need that comes at night.
    """
    bands = {
        band
        for service in services
        for session in service.sessions
        if session.format in GOES_THERE
        for band in session.schedule.bands()
    }
    return tuple(part for part in parts if part.band not in bands)
