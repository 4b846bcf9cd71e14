"""Where one gets without a change by staying seated, while the bus goes on as another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recovery_hub.gtfs.timetable import Flags, Large, Timetable, Whole
from recovery_hub.travel.walking import Links, Pace

_Seconds = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class NearStops:
    """What is near each stop.

    Attributes:
        ways: from stop s to the points that are near enough.
        seconds: at a usual pace, one a way.
        points: how many points there are.
    """

    ways: Links
    seconds: Whole
    points: int

    @classmethod
    def of(cls, ways: Links, stops: int) -> NearStops:
        """Look at the ways from some points to stops from the other end."""
        turned = ways.turned(stops)
        return cls(turned, turned.seconds(Pace.USUAL), len(ways.first) - 1)

    def soonest(self, moments: Iterator[tuple[int, int]]) -> _Seconds:
        """Add the walk to the moment at each stop, and take the least for each point; infinity where none is near."""
        found = np.full(self.points, np.inf)
        for stop, moment in moments:
            some = slice(int(self.ways.first[stop]), int(self.ways.first[stop + 1]))
            to = self.ways.to[some]
            found[to] = np.minimum(found[to], moment + self.seconds[some])
        return found


@dataclass(frozen=True, eq=False)
class Seated:
    """A route that goes on as another.

    Attributes:
        route: index of the route that one boards.
        goes_on_as: index of the one as which it is there.
        joins: which areas it joins to which places, [areas, places]; those that the first route joins by itself are not
            among them.
        trips: how many trips a day do so, one a place.
    """

    route: int
    goes_on_as: int
    joins: Flags
    trips: Large


def seated_routes(  # noqa: PLR0913 - where from, where to, and what is known of both
    timetable: Timetable,
    areas: NearStops,
    places: NearStops,
    own: Mapping[int, Flags],
    *,
    first_seconds: int,
    longest_seconds: int,
) -> tuple[Seated, ...]:
    """Find the routes by which one gets somewhere without a change, but under another number.

    Args:
        timetable: the buses of one kind of day.
        areas: where people live.
        places: where they want to go.
        own: route -> which areas it joins to which places by itself.
        first_seconds: trips that begin sooner are none of this day.
        longest_seconds: of a journey, walks at a usual pace included.
    """
    size = areas.points, places.points
    table, none = _Table(timetable), np.zeros(size, np.bool_)
    found: dict[tuple[int, int], Seated] = {}
    for trip in np.flatnonzero(np.diff(timetable.first_onward)).tolist():
        if table.begins(trip) < first_seconds:
            continue
        on = areas.soonest(table.boarding(trip))
        homes = np.flatnonzero(np.isfinite(on))
        new = ~own.get(table.route(trip), none)[homes]
        for following in table.onward(trip, longest_seconds) if len(homes) else ():
            off = places.soonest(table.alighting(following))
            joins = new & (on[homes, None] + off[None, :] <= longest_seconds)
            if joins.any():
                new &= ~joins
                key = table.route(trip), table.route(following)
                seated = found.setdefault(key, Seated(*key, none.copy(), np.zeros(size[1], np.int64)))
                seated.joins[homes] |= joins
                seated.trips[:] += joins.any(axis=0)
    return tuple(found[key] for key in sorted(found))


class _Table:
    """The trips of a timetable, counted through all patterns."""

    def __init__(self, timetable: Timetable) -> None:
        self._table = timetable
        self._pattern = np.repeat(np.arange(len(timetable.pattern_route)), np.diff(timetable.first_trip))

    def route(self, trip: int) -> int:
        return int(self._table.pattern_route[self._pattern[trip]])

    def begins(self, trip: int) -> int:
        return int(self._table.departure[self._calls(trip)[1]])

    def boarding(self, trip: int) -> Iterator[tuple[int, int]]:
        """Yield the stops where one can get on: the later it leaves, the better."""
        calls, row = self._calls(trip)
        for number, call in enumerate(calls[:-1]):
            if self._table.boards[call]:
                yield int(self._table.call_stop[call]), -int(self._table.departure[row + number])

    def alighting(self, trip: int) -> Iterator[tuple[int, int]]:
        """Yield the stops where one can get off, the first aside: there one was before."""
        calls, row = self._calls(trip)
        for number, call in enumerate(calls[1:], start=1):
            if self._table.alights[call]:
                yield int(self._table.call_stop[call]), int(self._table.arrival[row + number])

    def onward(self, trip: int, longest_seconds: int) -> Iterator[int]:
        """Yield the trips as which one goes on, and as which those do, until nobody can have sat in it for so long."""
        calls, row = self._calls(trip)
        ends, seen, waiting = int(self._table.departure[row + len(calls) - 1]), {trip}, [trip]
        while waiting:
            some = slice(*self._table.first_onward[(last := waiting.pop(0)) : last + 2].tolist())
            for following in self._table.onward_trip[some].tolist():
                if following not in seen and self.begins(following) <= ends + longest_seconds:
                    seen.add(following)
                    waiting.append(following)
                    yield following

    def _calls(self, trip: int) -> tuple[range, int]:
        table, pattern = self._table, int(self._pattern[trip])
        calls = range(int(table.first_call[pattern]), int(table.first_call[pattern + 1]))
        return calls, int(table.first_time[pattern]) + (trip - int(table.first_trip[pattern])) * len(calls)
