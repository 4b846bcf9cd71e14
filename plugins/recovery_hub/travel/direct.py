"""Which buses go straight from an area to a place, with a short walk at both ends and no change.

A bus that goes on under another number is no change for whoever stays seated; ``seated`` finds those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recovery_hub.geo import LatLon, positions, positions_of
from recovery_hub.gtfs.timetable import Flags, Large, Timetable
from recovery_hub.travel.network import Rules
from recovery_hub.travel.seated import NearStops, Seated, seated_routes
from recovery_hub.travel.walking import Metres, links

NIGHT_ENDS_SECONDS = 5 * 3600
"""What leaves earlier belongs to the night before: it is no bus of this day for anybody who plans one."""

WALK_METRES = 800.0
"""The longest walk at either end, in walked metres: ten minutes at a usual pace."""

LONGEST_SECONDS = Rules().longest_minutes * 60
"""Who stays in the bus all day may be anywhere in the end; no journey that counts takes longer."""


@dataclass(frozen=True, slots=True)
class DirectRoute:
    """A bus that goes straight to a place.

    Attributes:
        route: its index in the timetable.
        areas: indexes of the areas it comes from.
        trips: how many trips a day it makes from any of them.
        goes_on_as: the index of the route as which it goes on before it is there, if one has to stay seated for it.
    """

    route: int
    areas: tuple[int, ...]
    trips: int
    goes_on_as: int | None = None


def direct_routes(
    timetable: Timetable,
    areas: Sequence[LatLon],
    places: Sequence[LatLon],
    walk_metres: float = WALK_METRES,
    longest_seconds: int = LONGEST_SECONDS,
) -> tuple[tuple[DirectRoute, ...], ...]:
    """Find the buses that go straight to each place.

    Args:
        timetable: the buses of one kind of day.
        areas: where people live.
        places: where they want to go.
        walk_metres: the longest walk at either end.
        longest_seconds: who stays seated while the bus goes on as another takes no longer, walks at a usual pace
            included.

    Returns:
        For each place the routes with the areas they come from, in order of the timetable; () where none goes. The same
        route is there again for the areas from which one has to stay seated in it.
    """
    stops = positions(timetable.latitude, timetable.longitude)
    from_home, to_place = _near(areas, stops, walk_metres), _near(places, stops, walk_metres)
    reached: dict[int, Flags] = {}
    trips: dict[int, Large] = {}
    none = np.zeros(len(places), np.int64)
    for pattern, route in enumerate(timetable.pattern_route.tolist()):
        number = _trips_of_the_day(timetable, pattern)
        joins = _straight(timetable, pattern, from_home, to_place) if number else None
        if joins is not None:
            reached[route] = reached[route] | joins if route in reached else joins
            trips[route] = trips.get(route, none) + np.where(joins.any(axis=0), number, none)
    homes, ends = (
        NearStops.of(links(positions_of(points), stops, walk_metres), len(stops)) for points in (areas, places)
    )
    staying = seated_routes(
        timetable, homes, ends, reached, first_seconds=NIGHT_ENDS_SECONDS, longest_seconds=longest_seconds
    )
    return tuple(_of_place(place, reached, trips, staying) for place in range(len(places)))


def _of_place(
    place: int, reached: dict[int, Flags], trips: dict[int, Large], staying: Sequence[Seated]
) -> tuple[DirectRoute, ...]:
    own = [
        DirectRoute(route, tuple(np.flatnonzero(joins[:, place]).tolist()), int(trips[route][place]))
        for route, joins in reached.items()
    ]
    onward = [
        DirectRoute(
            seated.route,
            tuple(np.flatnonzero(seated.joins[:, place]).tolist()),
            int(seated.trips[place]),
            seated.goes_on_as,
        )
        for seated in staying
    ]
    found = (direct for direct in own + onward if direct.areas)
    return tuple(
        sorted(found, key=lambda direct: (direct.route, -1 if direct.goes_on_as is None else direct.goes_on_as))
    )


def _trips_of_the_day(timetable: Timetable, pattern: int) -> int:
    trips = int(timetable.first_trip[pattern + 1] - timetable.first_trip[pattern])
    size = int(timetable.first_call[pattern + 1] - timetable.first_call[pattern])
    first = int(timetable.first_time[pattern])
    return int((timetable.departure[first : first + trips * size : size] >= NIGHT_ENDS_SECONDS).sum())


def _near(points: Sequence[LatLon], stops: Metres, walk_metres: float) -> Flags:
    """Tell which stops are near which points: [points, stops]."""
    near = np.zeros((len(points), len(stops)), np.bool_)
    ways = links(positions_of(points), stops, walk_metres)
    near[np.repeat(np.arange(len(points)), np.diff(ways.first)), ways.to] = True
    return near


def _straight(timetable: Timetable, pattern: int, from_home: Flags, to_place: Flags) -> Flags | None:
    """Tell which areas a pattern joins to which places (boarding before alighting); None if it joins none."""
    calls = slice(timetable.first_call[pattern], timetable.first_call[pattern + 1])
    stops = timetable.call_stop[calls]
    on = from_home[:, stops] & timetable.boards[calls]
    off = to_place[:, stops] & timetable.alights[calls]
    if not (on.any() and off.any()):
        return None
    first_on = np.where(on.any(axis=1), on.argmax(axis=1), len(stops))
    last_off = np.where(off.any(axis=1), len(stops) - 1 - off[:, ::-1].argmax(axis=1), -1)
    joins: Flags = first_on[:, None] < last_off[None, :]
    return joins
