"""Who loses a direct bus when a timetable file is renewed: told by the command before the newer copy is taken in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.records import Place
from recovery_hub.directory.timetable_files import TimetableFile, timetable_files
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.sources import timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed
from recovery_hub.travel.lost_ways import LostWay, lost_ways
from recovery_hub.validation import load

if TYPE_CHECKING:  # it stands on pandas and gtfs-kit, which take a second to load
    from recovery_hub.gtfs.import_feed import FeedPlan

MOST_TOLD = 12
"""So many places are told; the others are counted. The first are those that most areas lose."""

MOST_AREAS = 6

_ON = {DayKind.WEEKDAY: "Monday to Friday", DayKind.SATURDAY: "on Saturdays", DayKind.SUNDAY: "on Sundays"}


def lost_by_readers(plan: FeedPlan, today: date) -> tuple[str, ...]:
    """Say which services lose their direct bus, and from where; of the whole city, with all its other buses.

    Args:
        plan: a newer copy of a file, not yet taken in.
        today: the day of which timetables are used.
    """
    try:
        directory, _ = load(plan.folder, today)
    except DataError:
        return ("The city's entries can't be read now, so we did not look who loses a bus. Type “make check”.",)
    places = [place for place in directory.places.values() if place.point and _something_on(place, directory)]
    areas = list(directory.areas.values())
    files = timetable_files(directory, plan.folder)
    newer = tuple(TimetableFile(file.id, plan.source if file.id == plan.id else file.path) for file in files)
    if not places or not areas or not any(file.id == plan.id for file in files):
        return ()
    try:
        before, after = (_known_days(directory, some, today) for some in (files, newer))
    except FeedError:
        return ("We did not look who loses a bus: the earlier timetables do not hold today.",)
    homes, spots = [area.location for area in areas], [place.point for place in places if place.point]
    lost = lost_ways(before, after, homes, spots)
    said = [_says(way, places[way.place], [areas[area].name for area in way.areas], directory) for way in lost]
    more = len(said) - MOST_TOLD
    return (*said[:MOST_TOLD], *((f"The same for {numbered(more, 'more place', 'more places')}.",) if more > 0 else ()))


def _known_days(directory: Directory, files: tuple[TimetableFile, ...], today: date) -> dict[DayKind, Timetable]:
    found = timetables(directory, files, today)
    whole = [day for day, coverage in found.coverage.items() if coverage.covered and coverage.known.whole]
    return {day: found.days[day] for day in whole}


def _something_on(place: Place, directory: Directory) -> bool:
    return any(directory.is_listed(service) for service in directory.services_at(place.id))


def _says(way: LostWay, place: Place, areas: list[str], directory: Directory) -> str:
    services = [service.name for service in directory.services_at(place.id) if directory.is_listed(service)]
    more = len(areas) - MOST_AREAS
    shown = [*areas[:MOST_AREAS], numbered(more, "other area", "other areas")] if more > 0 else areas
    end = " No bus goes there straight any more." if way.is_last else ""
    return f"{place.name} ({listed(services)}): {_ON[way.day]} no direct bus any more from {listed(shown, 'or')}.{end}"
