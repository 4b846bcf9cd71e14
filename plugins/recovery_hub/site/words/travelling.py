"""When a visit is, when a bus runs, and which days nobody knows the buses of, in words."""

from __future__ import annotations

from collections.abc import Sequence

from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.language.clock import DAY_NAMES, clock_words
from recovery_hub.language.lists import listed
from recovery_hub.travel.visits import Visit

FEW_TRIPS = 10
"""A bus with fewer trips a day, both ways together, is one to look up before setting out."""

_WORKING_DAYS = 5
_ON = {DayKind.WEEKDAY: "Monday to Friday", DayKind.SATURDAY: "on Saturdays", DayKind.SUNDAY: "on Sundays"}
_DAY_SECONDS, _DAY_MINUTES = 86_400, 1440


def runs_words(trips: dict[DayKind, int], asked: Sequence[DayKind]) -> str:
    """Say on which of the days a bus runs, and that it seldom comes."""
    parts = [] if len(trips) == len(asked) else [f"only {listed([_ON[day] for day in trips])}"]
    if max(trips.values()) < FEW_TRIPS:
        parts.append("a few times a day")
    return ", ".join(parts)


def visit_words(visit: Visit) -> str:
    """Say when a visit is: "Tuesdays, 7pm to 8:30pm"; "Monday to Friday, all day and night"."""
    all_days = len(visit.weekdays) == _WORKING_DAYS
    days = visit.day.label if all_days else listed([f"{DAY_NAMES[day]}s" for day in visit.weekdays])
    if visit.closes - visit.opens >= _DAY_SECONDS:
        return f"{days}, all day and night"
    closes = clock_words(visit.closes // 60)
    return f"{days}, {clock_words(visit.opens // 60)} to {closes}"


def not_covered_words(day: DayKind) -> str:
    """Say that nobody knows the buses of a kind of day: that is not the same as no bus."""
    return f"We don't know the buses {_ON[day]}: the timetables we have leave them out. There may well be some."
