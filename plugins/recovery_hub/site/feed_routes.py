"""A route of a timetable file as volunteers would have written it: its main way in each direction, and times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.site.words.bus import DayTimes, departures_words, ends_words

SELDOM = 0.1
"""A way that less than this share of a route's trips takes is not told."""

_DAY_BEGINS, _DAY_ENDS = 9 * 60, 17 * 60


@dataclass(frozen=True, slots=True)
class FeedDirection:
    """One way of a route.

    Attributes:
        to: what the front of the bus says.
        stops: the ids of its stops, in order.
        minutes: after the first stop, as the usual trip takes, one a stop.
        times: the departures from the first stop, by kind of day.
        trips: how many trips a week's three kinds of day have together.
    """

    to: str
    stops: tuple[str, ...]
    minutes: tuple[int, ...]
    times: tuple[DayTimes, ...]
    trips: int


@dataclass(frozen=True, slots=True)
class _Ride:
    """A pattern: its stops, the departures from its first stop, and the minutes it usually takes."""

    stops: tuple[str, ...]
    departs: tuple[int, ...]
    minutes: tuple[int, ...]


def directions_of(
    route: str, days: Mapping[DayKind, Timetable], known: Mapping[DayKind, KnownHours] | None = None
) -> tuple[FeedDirection, ...]:
    """Find the main ways of a route, the one with most trips first.

    Args:
        route: its id in the timetables.
        days: the timetables of the kinds of day that are covered.
        known: the hours of each of which all buses are known; None if nobody asks when they run.
    """
    rides: dict[str, dict[DayKind, list[_Ride]]] = defaultdict(dict)
    for day, timetable in days.items():
        for sign, ride in _rides(route, timetable):
            rides[sign].setdefault(day, []).append(ride)
    found = sorted(
        (_direction(sign, by_day, known or {}) for sign, by_day in rides.items()),
        key=lambda direction: (-direction.trips, direction.to),
    )
    total = sum(direction.trips for direction in found)
    return tuple(direction for direction in found if direction.trips >= SELDOM * total)


def _rides(route: str, table: Timetable) -> list[tuple[str, _Ride]]:
    if route not in table.route_ids:
        return []
    found = []
    for pattern in np.flatnonzero(table.pattern_route == table.route_ids.index(route)).tolist():
        calls = slice(table.first_call[pattern], table.first_call[pattern + 1])
        size = calls.stop - calls.start
        trips = int(table.first_trip[pattern + 1] - table.first_trip[pattern])
        first = int(table.first_time[pattern])
        arrives = table.arrival[first : first + trips * size].reshape(trips, size)
        departs = table.departure[first : first + trips * size : size]
        own = departs >= 0  # what began yesterday belongs to yesterday
        if own.any():
            minutes = np.median((arrives - departs[:, None])[own], axis=0).clip(0) // 60
            stops = tuple(table.stop_ids[stop] for stop in table.call_stop[calls].tolist())
            leaves = tuple((departs[own] // 60).tolist())
            found.append((table.pattern_headsign[pattern], _Ride(stops, leaves, tuple(minutes.astype(int).tolist()))))
    return found


def _direction(
    sign: str, by_day: Mapping[DayKind, Sequence[_Ride]], known: Mapping[DayKind, KnownHours]
) -> FeedDirection:
    """Tell a direction by the pattern that most trips ride; trips that start elsewhere are not among its times."""
    trips: dict[tuple[str, ...], int] = defaultdict(int)
    for rides in by_day.values():
        for ride in rides:
            trips[ride.stops] += len(ride.departs)
    stops = max(trips, key=lambda pattern: (trips[pattern], pattern))
    main = next(ride for rides in by_day.values() for ride in rides if ride.stops == stops)
    times = []
    for day in DayKind:
        departs = sorted(at for ride in by_day.get(day, ()) if ride.stops[0] == stops[0] for at in ride.departs)
        if departs:
            hours = known.get(day, WHOLE_DAY)
            said = departures_words(departs, _every(departs), hours)
            times.append(DayTimes(day.label, said, ends_words(departs, hours)))
    return FeedDirection(sign, stops, main.minutes, tuple(times), sum(trips.values()))


def _every(departs: Sequence[int]) -> int | None:
    """How many minutes lie between two buses by day, as a rule; None if there are too few to speak of a rule."""
    by_day = [at for at in departs if _DAY_BEGINS <= at < _DAY_ENDS]
    gaps = [later - earlier for earlier, later in pairwise(by_day)]
    return round(median(gaps)) if len(gaps) > 2 else None  # noqa: PLR2004 - fewer than four buses have no rhythm
