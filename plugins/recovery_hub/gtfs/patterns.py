"""Trips become the arrays of a ``Timetable``: patterns are found here, for every source of trips.

Two entry points: ``build`` takes trips as values; ``assemble`` takes one table of calls, for feeds of 100,000 trips.
The order of what comes in does not matter: the same trips always give the same arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from recovery_hub.gtfs.timetable import DayKind, Flags, Large, StopTime, Timetable, Transfers, Trip, VehicleKind, Whole

DAY_SECONDS = 86_400

_Kind = TypeVar("_Kind", bound=np.generic)

Stop = tuple[str, float, float]
"""Name, degrees north, degrees east."""


def _no_rows(columns: int) -> Whole:
    return np.zeros((0, columns), dtype=np.int32)


@dataclass(frozen=True, eq=False)
class StopTimes:
    """Many trips as one table: a row is a bus at a stop.

    Attributes:
        first: trip t has the rows ``first[t]:first[t + 1]``, in order of the ride.
        stop: index of the stop, one a row.
        arrives: seconds after midnight of the day on which the trip belongs, one a row.
        departs: seconds, one a row.
        boards: whether passengers can get on, one a row.
        alights: whether passengers can get off, one a row.
        route: index of the route, one a trip.
        headsign: what the front of the bus says, one a trip.
        variant: 0 where every bus at the stop has the same rules for changing, one a row; None for 0 everywhere.
        onward: [pairs, 2]: a trip, and one as which it goes on. Whoever sits in it can stay seated.
        transfers: [rules, 6]: stop and variant of the call that is left, stop and variant of the call that is boarded,
            kind and seconds, as in ``Transfers``.
    """

    first: Large
    stop: Whole
    arrives: Whole
    departs: Whole
    boards: Flags
    alights: Flags
    route: Whole
    headsign: Sequence[str]
    variant: Whole | None = None
    onward: Whole = field(default_factory=lambda: _no_rows(2))
    transfers: Whole = field(default_factory=lambda: _no_rows(6))


@dataclass(frozen=True, eq=False)
class _Pattern:
    """Trips that call at the same stops under the same rules and never overtake each other.

    Attributes:
        key: route id, headsign, ids of the stops, rules: what the order of patterns goes by.
        like: a trip of the table that rides this way.
        times: per trip a row of all arrivals, then all departures.
        trips: the trips of the table, and which row of ``times`` each is; doubles are the same row. () where no trip
            goes on as another.
    """

    key: tuple[object, ...]
    like: int
    times: tuple[Whole, ...]
    trips: tuple[tuple[int, int], ...]


def build(
    day: DayKind,
    trips: Iterable[Trip],
    stops: Mapping[str, Stop],
    routes: Mapping[str, str],
    yesterday: Sequence[Trip] = (),
) -> Timetable:
    """Make the timetable of a day.

    Args:
        day: the kind of day.
        trips: the trips that belong to the day.
        stops: id -> (name, degrees north, degrees east); stops without a bus that day are left out.
        routes: id -> the number or name on the bus.
        yesterday: the trips of the day before; those still running at midnight are taken in.

    Returns:
        The timetable, with read-only arrays.

    Raises:
        KeyError: if a trip names a stop or a route that is not there.
        ValueError: if a trip has fewer than two calls or its times run backwards.
    """
    every = [*trips, *_tail(yesterday)]
    stop_ids, route_ids = sorted(stops), sorted(routes)
    stop_index = {stop: index for index, stop in enumerate(stop_ids)}
    route_index = {route: index for index, route in enumerate(route_ids)}
    calls = [call for trip in every for call in trip.calls]
    table = StopTimes(
        first=_starts(len(trip.calls) for trip in every),
        stop=_whole([stop_index[call.stop] for call in calls]),
        arrives=_whole([call.arrives for call in calls]),
        departs=_whole([call.departs for call in calls]),
        boards=np.array([call.boards for call in calls], dtype=np.bool_),
        alights=np.array([call.alights for call in calls], dtype=np.bool_),
        route=_whole([route_index[trip.route] for trip in every]),
        headsign=[trip.headsign for trip in every],
    )
    return assemble(day, table, {stop: stops[stop] for stop in stop_ids}, {route: routes[route] for route in route_ids})


def assemble(
    day: DayKind,
    calls: StopTimes,
    stops: Mapping[str, Stop],
    routes: Mapping[str, str],
    kinds: Mapping[str, VehicleKind] = MappingProxyType({}),
) -> Timetable:
    """Make the timetable of a day from a table of calls; yesterday's tail must be among them already.

    Args:
        day: the kind of day.
        calls: the trips. Stops and routes in it are numbers: the place in ``stops`` and ``routes``.
        stops: id -> (name, degrees north, degrees east).
        routes: id -> the number or name on the bus.
        kinds: id of a route -> what comes; a bus, where it says nothing.

    Returns:
        The timetable, with read-only arrays. Exact duplicates of a trip are in it once.

    Raises:
        ValueError: if a trip has fewer than two calls or its times run backwards.
    """
    stop_ids, route_ids = list(stops), list(routes)
    _refuse_impossible(calls, stop_ids, route_ids)
    patterns = sorted(_patterns(calls, stop_ids, route_ids), key=lambda pattern: pattern.key)
    rows = [slice(int(calls.first[pattern.like]), int(calls.first[pattern.like + 1])) for pattern in patterns]
    used_stops = sorted({int(stop) for row in rows for stop in calls.stop[row]}, key=stop_ids.__getitem__)
    used_routes = sorted({int(calls.route[pattern.like]) for pattern in patterns}, key=route_ids.__getitem__)
    stop_number = {old: new for new, old in enumerate(used_stops)}
    route_number = {old: new for new, old in enumerate(used_routes)}
    known = [stops[stop_ids[stop]] for stop in used_stops]
    call_stop = _fixed([stop_number[int(stop)] for row in rows for stop in calls.stop[row]], np.int32)
    call_spot, spots = _spots(call_stop, calls.variant, rows, len(used_stops))
    first_onward, onward_trip = _onward(calls.onward, patterns)
    return Timetable(
        day=day,
        stop_ids=tuple(stop_ids[stop] for stop in used_stops),
        stop_names=tuple(name for name, _, _ in known),
        latitude=_fixed([latitude for _, latitude, _ in known], np.float64),
        longitude=_fixed([longitude for _, _, longitude in known], np.float64),
        route_ids=tuple(route_ids[route] for route in used_routes),
        route_names=tuple(routes[route_ids[route]] for route in used_routes),
        route_kinds=tuple(kinds.get(route_ids[route], VehicleKind.BUS) for route in used_routes),
        pattern_route=_fixed([route_number[int(calls.route[pattern.like])] for pattern in patterns], np.int32),
        pattern_headsign=tuple(calls.headsign[pattern.like] for pattern in patterns),
        first_call=_fixed(_starts(row.stop - row.start for row in rows), np.int64),
        call_stop=call_stop,
        boards=_fixed(_joined([calls.boards[row] for row in rows]), np.bool_),
        alights=_fixed(_joined([calls.alights[row] for row in rows]), np.bool_),
        first_trip=_fixed(_starts(len(pattern.times) for pattern in patterns), np.int64),
        first_time=_fixed(_starts(len(pattern.times) * len(pattern.times[0]) // 2 for pattern in patterns), np.int64),
        arrival=_fixed(
            _joined([times[: len(times) // 2] for pattern in patterns for times in pattern.times]), np.int32
        ),
        departure=_fixed(
            _joined([times[len(times) // 2 :] for pattern in patterns for times in pattern.times]), np.int32
        ),
        spot_stop=_fixed([stop for stop, _ in spots], np.int32),
        call_spot=call_spot,
        transfers=_transfers(calls.transfers, stop_number, spots),
        first_onward=first_onward,
        onward_trip=onward_trip,
    )


def _spots(
    call_stop: Whole, variant: Whole | None, rows: Sequence[slice], stops: int
) -> tuple[Whole, dict[tuple[int, int], int]]:
    """Number the spots: the spot of each call; and (stop, variant) -> spot. Mostly a stop is one spot."""
    if variant is None or not variant.any():
        return call_stop, {(stop, 0): stop for stop in range(stops)}
    known = list(zip(call_stop.tolist(), _joined([variant[row] for row in rows]).tolist(), strict=True))
    spots = {spot: number for number, spot in enumerate(sorted(set(known)))}
    return _fixed([spots[spot] for spot in known], np.int32), spots


def _transfers(rules: Whole, stop_number: Mapping[int, int], spots: Mapping[tuple[int, int], int]) -> Transfers:
    """Number the spots of the rules; what is about a spot without a bus that day is left out."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for start, start_kind, end, end_kind, kind, seconds in rules.tolist():
        both = (stop_number.get(start, -1), start_kind), (stop_number.get(end, -1), end_kind)
        ends = [spots.get(spot, -1) for spot in both]
        if -1 not in ends:
            found.setdefault((ends[0], ends[1]), (kind, seconds))
    table = np.array([(*ends, *rule) for ends, rule in sorted(found.items())], np.int32).reshape(-1, 4)
    return Transfers(*(_fixed(column, np.int32) for column in table.T))


def _onward(pairs: Whole, patterns: Sequence[_Pattern]) -> tuple[Large, Whole]:
    """Number the trips that go on as others: where each trip's begin, and the others."""
    total = sum(len(pattern.times) for pattern in patterns)
    if not len(pairs):
        return _fixed(np.zeros(total + 1), np.int64), _fixed([], np.int32)
    number: dict[int, int] = {}
    before = 0
    for pattern in patterns:
        number.update((trip, before + row) for trip, row in pattern.trips)
        before += len(pattern.times)
    known = sorted({(number[start], number[end]) for start, end in pairs.tolist()})
    starts, ends = zip(*known, strict=True)
    return _fixed(np.searchsorted(starts, np.arange(total + 1)), np.int64), _fixed(ends, np.int32)


def _tail(yesterday: Iterable[Trip]) -> Iterator[Trip]:
    """Yield yesterday's trips that are still on the road at midnight, in today's time."""
    for trip in yesterday:
        if trip.calls and trip.calls[-1].arrives >= DAY_SECONDS:
            yield replace(trip, calls=tuple(_a_day_later(call) for call in trip.calls))


def _a_day_later(call: StopTime) -> StopTime:
    return replace(call, arrives=call.arrives - DAY_SECONDS, departs=call.departs - DAY_SECONDS)


def _refuse_impossible(calls: StopTimes, stop_ids: Sequence[str], route_ids: Sequence[str]) -> None:
    """Stop where a trip would go back in time: the search would find journeys that nobody can make."""
    lengths = np.diff(calls.first)
    if (lengths < 2).any():  # noqa: PLR2004 - from somewhere to somewhere
        short = int(np.flatnonzero(lengths < 2)[0])  # noqa: PLR2004
        raise ValueError(f"A trip of route {route_ids[calls.route[short]]} has fewer than two stops.")
    trip = np.repeat(np.arange(len(lengths)), lengths)
    backwards = calls.departs < calls.arrives
    backwards[1:] |= (calls.arrives[1:] < calls.departs[:-1]) & (trip[1:] == trip[:-1])
    if backwards.any():
        row = int(np.flatnonzero(backwards)[0])
        route, stop = route_ids[calls.route[trip[row]]], stop_ids[calls.stop[row]]
        raise ValueError(f"The times of a trip of route {route} run backwards at stop {stop}.")


def _patterns(calls: StopTimes, stop_ids: Sequence[str], route_ids: Sequence[str]) -> Iterator[_Pattern]:
    """Put trips together that ride the same way, and apart again where one overtakes another."""
    alike: dict[tuple[int, str, bytes, bytes, bytes, bytes], list[int]] = {}
    none = np.zeros(0, np.int32)
    variant = none if calls.variant is None or not calls.variant.any() else calls.variant
    for trip, (start, end) in enumerate(pairwise(calls.first.tolist())):
        row = slice(start, end)
        rules = calls.boards[row].tobytes(), calls.alights[row].tobytes(), variant[row].tobytes()
        key = (int(calls.route[trip]), calls.headsign[trip], calls.stop[row].tobytes(), *rules)
        alike.setdefault(key, []).append(trip)
    for (route, headsign, _, *rules_of_it), trips in alike.items():
        rows = [slice(int(calls.first[trip]), int(calls.first[trip + 1])) for trip in trips]
        named = tuple(stop_ids[stop] for stop in calls.stop[rows[0]])
        times = np.array([np.concatenate((calls.arrives[row], calls.departs[row])) for row in rows], dtype=np.int32)
        if len(calls.onward):
            different, row_of = np.unique(times, axis=0, return_inverse=True)
        else:  # nobody asks which trip is which, and looking it up takes time
            different, row_of = np.unique(times, axis=0), np.zeros(0, np.int64)
        for run in _without_overtaking(different):
            key_of_run = (route_ids[route], headsign, named, *rules_of_it, tuple(different[run[0]].tolist()))
            place = {row: number for number, row in enumerate(run)}
            members = tuple((trips[number], place[row]) for number, row in enumerate(row_of.tolist()) if row in place)
            yield _Pattern(key_of_run, trips[0], tuple(different[run]), members)


def _without_overtaking(times: Whole) -> list[list[int]]:
    """Deal out trips, sorted by time, so that in each run every trip is nowhere before the one in front of it."""
    runs: list[list[int]] = []
    for number, trip in enumerate(times):
        for run in runs:
            if (trip >= times[run[-1]]).all():
                run.append(number)
                break
        else:
            runs.append([number])
    return runs


def _starts(lengths: Iterable[int]) -> Large:
    """Turn lengths into the places where each part begins; one more for the end of the last."""
    return np.cumsum([0, *lengths], dtype=np.int64)


def _whole(numbers: list[int]) -> Whole:
    return np.array(numbers, dtype=np.int32)


def _joined(parts: list[Whole] | list[Flags]) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)


def _fixed(values: ArrayLike, kind: type[_Kind]) -> NDArray[_Kind]:
    """Make an array nobody can write to."""
    array = np.array(values, dtype=kind)
    array.flags.writeable = False
    return array
