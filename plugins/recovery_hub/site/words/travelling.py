"""When a visit is, when a bus runs, and which days nobody knows the buses of, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from recovery_hub.gtfs.sources import Coverage
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.language.clock import DAY_NAMES, clock_words, date_words
from recovery_hub.language.lists import listed
from recovery_hub.travel.visits import Visit

FEW_TRIPS = 10
"""A bus with fewer trips a day, both ways together, is one to look up before setting out."""

_WORKING_DAYS = 5
_ON = {DayKind.WEEKDAY: "Monday to Friday", DayKind.SATURDAY: "on Saturdays", DayKind.SUNDAY: "on Sundays"}
_DAY_SECONDS, _DAY_MINUTES = 86_400, 1440


def runs_words(trips: dict[DayKind, int], known: Sequence[DayKind]) -> str:
    """Say on which of the days a bus runs, and that it seldom comes.

    Args:
        trips: kind of day -> how many trips.
        known: the days asked about of which all buses are known: only of these can anybody say that it does not run.
    """
    parts = [f"only {listed([_ON[day] for day in trips])}"] if set(known) - trips.keys() else []
    if trips.keys() <= set(known) and max(trips.values()) < FEW_TRIPS:
        parts.append("a few times a day")
    return ", ".join(parts)


def stay_words(timetable: Timetable, route: int, goes_on_as: int) -> str:
    """Say that a bus goes on as another, so that one has to stay on and not change."""
    kind, name = timetable.route_kinds[goes_on_as].label.lower(), timetable.route_names[goes_on_as]
    if name == timetable.route_names[route]:
        return "stay on where it turns round"
    return f"stay on: it goes on as {kind} {name}"


def visit_words(visit: Visit) -> str:
    """Say when a visit is: "Tuesdays, 7pm to 8:30pm"; "Monday to Friday, all day and night"."""
    all_days = len(visit.weekdays) == _WORKING_DAYS
    days = visit.day.label if all_days else listed([f"{DAY_NAMES[day]}s" for day in visit.weekdays])
    if visit.closes - visit.opens >= _DAY_SECONDS:
        return f"{days}, all day and night"
    closes = clock_words(visit.closes // 60)
    return f"{days}, {clock_words(visit.opens // 60)} to {closes}"


def begins_later_words(first: date, whose: Sequence[str] = ()) -> str:
    """Say that the timetables are those of a day to come: until then buses may run otherwise.

    Args:
        first: their first day.
        whose: the operators, where those of others have begun.
    """
    which = f"of {listed(whose)}" if whose else "we have"
    return f"The timetables {which} begin on {date_words(first)}. Until then buses may run at other times."


def not_known_words(coverage: Coverage) -> str:
    """Say of which days and hours nobody knows the buses: that is not the same as no bus. "" if all are known."""
    on = _ON[coverage.day]
    if not coverage.covered:
        return f"We don't know the buses {on}: the timetables we have leave them out. There may well be some."
    said = []
    if coverage.unknown:
        said.append(
            f"We don't know all the buses {on}: those of {listed(coverage.unknown)} are not in the timetables we have. "
            "There may well be more."
        )
    elif coverage.known.is_empty:
        said.append(f"We don't know all the buses {on}: the timetables we have leave some out. There may well be more.")
    elif not coverage.known.whole:
        said.append(
            f"We know the buses {on} {coverage.known.words} only: the timetables we have leave out the rest. "
            "There may well be buses at other times."
        )
    if coverage.missing_weekdays:
        days = listed([f"{DAY_NAMES[number]}s" for number in coverage.missing_weekdays], "or")
        said.append(f"We don't know the buses on {days}: the timetables we have leave them out.")
    return " ".join(said)
