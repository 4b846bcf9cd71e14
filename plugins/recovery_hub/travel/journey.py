"""One journey, leg by leg: the way to check and to explain a number.

A second search, in plain Python, for one person and one moment. It remembers how it came to each stop, which the fast
search does not; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from recovery_hub.geo import LatLon, positions, positions_of
from recovery_hub.gtfs.timetable import Timetable
from recovery_hub.travel.network import Rules, mirrored
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Metres, Pace, links

HOME, THERE = -1, -2
"""What stands for the two ends of a journey where a leg would name a stop."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A walk or a ride.

    Attributes:
        start: index of the stop; ``HOME`` or ``THERE`` for the two ends.
        end: the same.
        leaves: seconds after midnight.
        arrives: seconds after midnight.
        route: index of the route; None on foot.
        headsign: what the front of the bus says; "" on foot.
        metres: walked metres; 0 on a bus.
    """

    start: int
    end: int
    leaves: int
    arrives: int
    route: int | None = None
    headsign: str = ""
    metres: float = 0.0


@dataclass(frozen=True, slots=True)
class Journey:
    """A journey from one end to the other.

    Attributes:
        legs: walks and rides in order. The first walk begins just in time for the bus.
        buses: how many of them are rides.
        leaves: the moment asked for, or the latest one for an arrival that was asked for; seconds after midnight.
        arrives: arrival at the end, seconds after midnight.
    """

    legs: tuple[Leg, ...]
    buses: int
    leaves: int
    arrives: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked.

    Attributes:
        start: the origin.
        end: the destination.
        pace: walking speed.
        changes: the most changes of bus.
        rules: what counts as a journey.
    """

    start: LatLon
    end: LatLon
    pace: Pace
    changes: Changes
    rules: Rules


_Way = tuple[int, int, float]
"""A stop, the seconds to it, the metres to it."""

_Been = dict[int, tuple[int, tuple[Leg, ...]]]
"""Stop -> earliest arrival, and the leg that led to it."""


def leaving_at(timetable: Timetable, asked: Asked, leaves: int) -> Journey | None:
    """Find the journey that is there first.

    Args:
        timetable: the buses of the day.
        asked: from where to where.
        leaves: earliest departure, seconds after midnight.

    Returns:
        The journey, the one with fewer buses if two are there at the same time; None if there is none.
    """
    search = _Search(timetable, asked)
    best = search.whole_way(leaves)
    ready: _Been = {
        stop: (leaves + seconds, (Leg(HOME, stop, leaves, leaves + seconds, metres=metres),))
        for stop, seconds, metres in search.access
    }
    for _ in range(1 if asked.changes is Changes.NONE else 2):
        rides = search.ride(ready)
        for stop, seconds, metres in search.egress:
            if stop in rides and (best is None or rides[stop][0] + seconds < best[0]):
                at, legs = rides[stop]
                best = at + seconds, (*legs, Leg(stop, THERE, at, at + seconds, metres=metres))
        ready = search.change(rides)
    if best is None or best[0] - leaves > asked.rules.longest_minutes * 60:
        return None
    legs = _in_time(best[1])
    return Journey(legs, sum(leg.route is not None for leg in legs), leaves, best[0])


def arriving_by(timetable: Timetable, asked: Asked, arrives: int) -> Journey | None:
    """Find the journey with the latest departure.

    Args:
        timetable: the buses of the day.
        asked: from where to where.
        arrives: latest arrival, seconds after midnight.

    Returns:
        The journey; None if there is none.
    """
    turned = replace(asked, start=asked.end, end=asked.start)
    found = leaving_at(mirrored(timetable), turned, -arrives)
    if found is None:
        return None
    ends = {HOME: THERE, THERE: HOME}
    legs = tuple(
        replace(
            leg,
            start=ends.get(leg.end, leg.end),
            end=ends.get(leg.start, leg.start),
            leaves=-leg.arrives,
            arrives=-leg.leaves,
        )
        for leg in reversed(found.legs)
    )
    return Journey(legs, found.buses, legs[0].leaves, legs[-1].arrives)


class _Search:
    """What is the same in all rounds of one search."""

    def __init__(self, timetable: Timetable, asked: Asked) -> None:
        self.timetable, self.asked = timetable, asked
        self.stops = positions(timetable.latitude, timetable.longitude)
        self.start, self.end = positions_of([asked.start]), positions_of([asked.end])
        self.access = list(_ways(self.start, self.stops, asked.rules.stop_metres, asked.pace))
        self.egress = list(_ways(self.end, self.stops, asked.rules.stop_metres, asked.pace))

    def whole_way(self, leaves: int) -> tuple[int, tuple[Leg, ...]] | None:
        """Walk, if it is not too far."""
        for _, seconds, metres in _ways(self.start, self.end, self.asked.rules.whole_metres, self.asked.pace):
            return leaves + seconds, (Leg(HOME, THERE, leaves, leaves + seconds, metres=metres),)
        return None

    def ride(self, ready: _Been) -> _Been:
        """Take every bus that can be caught."""
        found: _Been = {}
        patterns = np.repeat(np.arange(len(self.timetable.pattern_route)), np.diff(self.timetable.first_call))
        for pattern in np.unique(patterns[np.isin(self.timetable.call_stop, list(ready))]).tolist():
            for times in self._trips(pattern):
                self._ride_one(pattern, times, ready, found)
        return found

    def _ride_one(self, pattern: int, first: int, ready: _Been, found: _Been) -> None:
        table = self.timetable
        on: tuple[int, int, tuple[Leg, ...]] | None = None
        for row, call in enumerate(range(table.first_call[pattern], table.first_call[pattern + 1]), start=first):
            stop, arrives, departs = int(table.call_stop[call]), int(table.arrival[row]), int(table.departure[row])
            if on and table.alights[call] and (stop not in found or arrives < found[stop][0]):
                start, left, before = on
                route, sign = int(table.pattern_route[pattern]), table.pattern_headsign[pattern]
                found[stop] = arrives, (*before, Leg(start, stop, left, arrives, route, sign))
            if on is None and table.boards[call] and stop in ready and ready[stop][0] <= departs:
                on = stop, departs, ready[stop][1]

    def _trips(self, pattern: int) -> Sequence[int]:
        """Number the first times of a pattern's trips."""
        table = self.timetable
        size = int(table.first_call[pattern + 1] - table.first_call[pattern])
        trips = int(table.first_trip[pattern + 1] - table.first_trip[pattern])
        first = int(table.first_time[pattern])
        return range(first, first + trips * size, size)

    def change(self, rides: _Been) -> _Been:
        """Walk from the stop of the last ride to the stop of the next bus."""
        ready: _Been = {}
        for stop, (at, legs) in rides.items():
            here = self.stops[stop : stop + 1]
            for other, seconds, metres in _ways(here, self.stops, self.asked.rules.change_metres, self.asked.pace):
                by = at + seconds + self.asked.rules.change_seconds
                if other not in ready or by < ready[other][0]:
                    walk = (Leg(stop, other, at, at + seconds, metres=metres),) if other != stop else ()
                    ready[other] = by, (*legs, *walk)
        return ready


def _ways(start: Metres, ends: Metres, walk_metres: float, pace: Pace) -> Iterator[_Way]:
    """Yield the ways on foot from one point."""
    found = links(start, ends, walk_metres)
    yield from zip(found.to.tolist(), found.seconds(pace).tolist(), found.metres.tolist(), strict=True)


def _in_time(legs: tuple[Leg, ...]) -> tuple[Leg, ...]:
    """Leave home just in time for the first bus."""
    if len(legs) == 1:
        return legs
    walk, ride = legs[0], legs[1]
    late = ride.leaves - walk.arrives
    return replace(walk, leaves=walk.leaves + late, arrives=ride.leaves), *legs[1:]
