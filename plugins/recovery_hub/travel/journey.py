"""One journey, leg by leg: the way to check and to explain a number.

A second search, in plain Python, for one person and one moment. It remembers how it came to each stop, which the fast
search does not; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from recovery_hub.geo import LatLon, positions_of
from recovery_hub.gtfs.timetable import Timetable, TransferKind, Whole
from recovery_hub.travel.entrances import ways_to_spots
from recovery_hub.travel.network import Rules, mirrored, spot_positions, transfer_seconds
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Links, Metres, Pace, links, walked_metres

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
        stays: whether this is the bus of the leg before, which goes on under another number: one stays seated.
    """

    start: int
    end: int
    leaves: int
    arrives: int
    route: int | None = None
    headsign: str = ""
    metres: float = 0.0
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """A journey from one end to the other.

    Attributes:
        legs: walks and rides in order. The first walk begins just in time for the bus.
        buses: how many of them are rides; a bus in which one stays seated is the same bus.
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
"""Spot -> earliest arrival, and the legs that led to it."""

_Seat = tuple[int, int, tuple[Leg, ...]]
"""In a bus: the stop from which the leg is told, when it left there, and the legs before."""


def leaving_at(timetable: Timetable, asked: Asked, leaves: int) -> Journey | None:
    """Find the journey that is there first.

    Args:
        timetable: the buses of the day.
        asked: from where to where.
        leaves: earliest departure, seconds after midnight.

    Returns:
        The journey, the one with fewer buses if two are there at the same time; None if there is none.
    """
    search = _Search(timetable, asked, leaves)
    best = search.whole_way(leaves)
    ready: _Been = {
        spot: (leaves + seconds, (Leg(HOME, search.stop(spot), leaves, leaves + seconds, metres=metres),))
        for spot, seconds, metres in search.access
    }
    for _ in range(1 if asked.changes is Changes.NONE else 2):
        rides = search.ride(ready)
        for spot, seconds, metres in search.egress:
            if spot in rides and (best is None or rides[spot][0] + seconds < best[0]):
                at, legs = rides[spot]
                best = at + seconds, (*legs, Leg(search.stop(spot), THERE, at, at + seconds, metres=metres))
        if asked.changes is not Changes.NONE:
            ready = search.change(rides)
    if best is None or best[0] - leaves > asked.rules.longest_minutes * 60:
        return None
    legs = _in_time(best[1])
    return Journey(legs, sum(leg.route is not None and not leg.stays for leg in legs), leaves, best[0])


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
            stays=stays,
        )
        for leg, stays in zip(
            reversed(found.legs), reversed([*(leg.stays for leg in found.legs[1:]), False]), strict=True
        )
    )
    return Journey(legs, found.buses, legs[0].leaves, legs[-1].arrives)


class _Search:
    """What is the same in all rounds of one search."""

    def __init__(self, timetable: Timetable, asked: Asked, leaves: int) -> None:
        self.timetable, self.asked = timetable, asked
        self.latest = leaves + asked.rules.longest_minutes * 60
        self.stops = spot_positions(timetable)
        self.trip_pattern = np.repeat(np.arange(len(timetable.pattern_route)), np.diff(timetable.first_trip))
        self.told = _told(timetable, asked, self.stops)
        self.start, self.end = positions_of([asked.start]), positions_of([asked.end])
        # In these the search counts spots; legs name stops.
        self.access = list(self._to_spots(self.start, outward=False))
        self.egress = list(self._to_spots(self.end, outward=True))

    def _to_spots(self, point: Metres, *, outward: bool) -> Iterator[_Way]:
        rules, pace = self.asked.rules, self.asked.pace
        ways, seconds = ways_to_spots(point, self.stops, self.timetable, rules.stop_metres, pace, outward=outward)
        yield from zip(ways.to.tolist(), seconds.tolist(), ways.metres.tolist(), strict=True)

    def stop(self, spot: int) -> int:
        """Say at which stop a spot is."""
        return int(self.timetable.spot_stop[spot])

    def whole_way(self, leaves: int) -> tuple[int, tuple[Leg, ...]] | None:
        """Walk, if it is not too far."""
        for _, seconds, metres in _ways(self.start, self.end, self.asked.rules.whole_metres, self.asked.pace):
            return leaves + seconds, (Leg(HOME, THERE, leaves, leaves + seconds, metres=metres),)
        return None

    def ride(self, ready: _Been) -> _Been:
        """Take every bus that can be caught."""
        found: _Been = {}
        if not ready:
            return found
        patterns = np.repeat(np.arange(len(self.timetable.pattern_route)), np.diff(self.timetable.first_call))
        soonest = min(at for at, _ in ready.values())
        for pattern in np.unique(patterns[np.isin(self.timetable.call_spot, list(ready))]).tolist():
            for trip in self._in_time(pattern, soonest):
                self._ride_one(trip, ready, found)
        return found

    def _in_time(self, pattern: int, soonest: int) -> list[int]:
        """Choose the trips that are on the road while somebody can board them and be there before it is too late."""
        table = self.timetable
        first, end = (int(table.first_trip[number]) for number in (pattern, pattern + 1))
        size = int(table.first_call[pattern + 1] - table.first_call[pattern])
        start = int(table.first_time[pattern])
        times = table.departure[start : start + (end - first) * size].reshape(-1, size)
        chosen = (times[:, -1] >= soonest) & (times[:, 0] <= self.latest)
        return (first + np.flatnonzero(chosen)).tolist()

    def _ride_one(self, trip: int, ready: _Been, found: _Been) -> None:
        """Take a bus where it can be boarded first, and stay in it to its end and beyond."""
        table = self.timetable
        on: _Seat | None = None
        calls, row = self._calls(trip)
        for number, call in enumerate(calls):
            if on and table.alights[call]:
                self._get_off(on, trip, number, found)
            spot, departs = int(table.call_spot[call]), int(table.departure[row + number])
            if on is None and number + 1 < len(calls) and table.boards[call] and spot in ready:
                by, before = ready[spot]
                on = (int(table.call_stop[call]), departs, before) if by <= departs else None
        riding = self._stay(on, trip) if on else []
        ridden = {trip}
        while riding:
            seat, trip = riding.pop()
            if trip in ridden:  # in a file with mistakes a bus may go on as itself
                continue
            ridden.add(trip)
            calls, _ = self._calls(trip)
            for number, call in enumerate(calls[1:], start=1):
                if table.alights[call]:
                    self._get_off(seat, trip, number, found, stays=True)
            riding += self._stay(seat, trip, stays=True)

    def _stay(self, seat: _Seat, trip: int, *, stays: bool = False) -> list[tuple[_Seat, int]]:
        """Find the trips as which this one goes on, and what was ridden until there."""
        table = self.timetable
        onward = table.onward_trip[table.first_onward[trip] : table.first_onward[trip + 1]].tolist()
        found = []
        for following in onward:
            leg = self._leg(seat, trip, len(self._calls(trip)[0]) - 1, stays=stays)
            leaves = int(table.departure[self._calls(following)[1]])
            found.append(((leg.end, leaves, (*seat[2], leg)), following))
        return found

    def _get_off(self, seat: _Seat, trip: int, number: int, found: _Been, *, stays: bool = False) -> None:
        calls, row = self._calls(trip)
        spot, arrives = int(self.timetable.call_spot[calls[number]]), int(self.timetable.arrival[row + number])
        if spot not in found or arrives < found[spot][0]:
            found[spot] = arrives, (*seat[2], self._leg(seat, trip, number, stays=stays))

    def _leg(self, seat: _Seat, trip: int, number: int, *, stays: bool) -> Leg:
        """Tell a ride from where somebody sat down, or where the bus before became this one."""
        table, pattern = self.timetable, int(self.trip_pattern[trip])
        calls, row = self._calls(trip)
        start, leaves, _ = seat
        route, sign = int(table.pattern_route[pattern]), table.pattern_headsign[pattern]
        end, arrives = int(table.call_stop[calls[number]]), int(table.arrival[row + number])
        return Leg(start, end, leaves, arrives, route, sign, stays=stays)

    def _calls(self, trip: int) -> tuple[range, int]:
        """Number the calls of a trip, and its first time."""
        table, pattern = self.timetable, int(self.trip_pattern[trip])
        calls = range(int(table.first_call[pattern]), int(table.first_call[pattern + 1]))
        return calls, int(table.first_time[pattern]) + (trip - int(table.first_trip[pattern])) * len(calls)

    @cached_property
    def _near(self) -> tuple[Links, Whole]:
        """The ways on foot from each spot to those around it, and their seconds."""
        near = links(self.stops, self.stops, self.asked.rules.change_metres)
        return near, near.seconds(self.asked.pace)

    def change(self, rides: _Been) -> _Been:
        """Walk from the stop of the last ride to the stop of the next bus."""
        ready: _Been = {}
        for spot, (at, legs) in rides.items():
            for other, seconds, walk, metres in self._changes(spot):
                if other not in ready or at + seconds < ready[other][0]:
                    stop, next_stop = self.stop(spot), self.stop(other)
                    way = (Leg(stop, next_stop, at, at + walk, metres=metres),) if stop != next_stop else ()
                    ready[other] = at + seconds, (*legs, *way)
        return ready

    def _changes(self, spot: int) -> Iterator[tuple[int, int, int, float]]:
        """Yield the spots where another bus can be boarded: the seconds until then, those on foot, and the metres."""
        rules, pace, told = self.asked.rules, self.asked.pace, self.told.get(spot, {})
        near, took = self._near
        for way in range(int(near.first[spot]), int(near.first[spot + 1])):
            other, seconds = int(near.to[way]), int(took[way])
            if other not in told:
                yield other, seconds + rules.change_seconds, seconds, float(near.metres[way])
        for other, (kind, seconds, metres) in told.items():
            if kind != TransferKind.NOT_POSSIBLE:
                yield other, seconds, min(int(np.ceil(metres / pace.metres_a_second)), seconds), metres


def _ways(start: Metres, ends: Metres, walk_metres: float, pace: Pace) -> Iterator[_Way]:
    """Yield the ways on foot from one point."""
    found = links(start, ends, walk_metres)
    yield from zip(found.to.tolist(), found.seconds(pace).tolist(), found.metres.tolist(), strict=True)


def _told(timetable: Timetable, asked: Asked, spots: Metres) -> dict[int, dict[int, tuple[int, int, float]]]:
    """Sort the rules of the file: spot -> other spot -> kind, seconds until one is ready, and metres on foot."""
    told = timetable.transfers
    metres = walked_metres(np.linalg.norm(spots[told.start] - spots[told.end], axis=1)).tolist()
    seconds = transfer_seconds(told, spots, asked.pace, asked.rules).tolist()
    found: dict[int, dict[int, tuple[int, int, float]]] = {}
    for rule, (start, end) in enumerate(zip(told.start.tolist(), told.end.tolist(), strict=True)):
        found.setdefault(start, {})[end] = int(told.kind[rule]), seconds[rule], metres[rule]
    return found


def _in_time(legs: tuple[Leg, ...]) -> tuple[Leg, ...]:
    """Leave home just in time for the first bus."""
    if len(legs) == 1:
        return legs
    walk, ride = legs[0], legs[1]
    late = ride.leaves - walk.arrives
    return replace(walk, leaves=walk.leaves + late, arrives=ride.leaves), *legs[1:]
