"""From which areas a bus no longer goes straight to a place, when timetables change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.travel.direct import direct_routes


@dataclass(frozen=True, slots=True)
class LostWay:
    """A place that lost its direct bus from some areas.

    Attributes:
        place: its number among the places.
        day: the kind of day.
        areas: the numbers of the areas, in order.
        is_last: whether no area has a direct bus to it any more.
    """

    place: int
    day: DayKind
    areas: tuple[int, ...]
    is_last: bool


def lost_ways(
    before: Mapping[DayKind, Timetable],
    after: Mapping[DayKind, Timetable],
    areas: Sequence[LatLon],
    places: Sequence[LatLon],
) -> tuple[LostWay, ...]:
    """Compare two sets of timetables of a whole city.

    Args:
        before: kind of day -> its buses as they were; only days that are known in both are compared.
        after: the same as they are.
        areas: where people live.
        places: where they want to go; hidden ones must not be among them.

    Returns:
        What was lost, those with most areas first. A bus under another number that goes the same way is no loss.
    """
    found = []
    for day in before.keys() & after.keys():
        old, new = (
            [{area for bus in buses for area in bus.areas} for buses in direct_routes(table[day], areas, places)]
            for table in (before, after)
        )
        for place, (had, has) in enumerate(zip(old, new, strict=True)):
            if had - has:
                found.append(LostWay(place, day, tuple(sorted(had - has)), not has))
    order = list(DayKind)
    return tuple(sorted(found, key=lambda way: (-len(way.areas), order.index(way.day), way.place)))
