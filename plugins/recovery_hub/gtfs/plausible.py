"""What no bus can do: 300 km an hour, or a stop in another county between two in the same street.

A stop that every bus reaches and leaves faster than it can drive stands in the wrong place: the buses pass it without
calling. A trip that is still more than twice as fast as it can be is left out. Of Southampton's 5,404 trips none is,
and one has a slip of a minute, which is no reason to lose a bus. All are counted and named.

Source: MobilityData's gtfs-schedule-validator, "fast travel between consecutive stops", for the limits and for the
minute that is given to times that are whole minutes.
"""

from __future__ import annotations

from dataclasses import fields, replace

import gtfs_kit
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recovery_hub.geo import metres_to_next, positions
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.stop_times import FeedStopTimes

FASTEST_KM_AN_HOUR = {0: 100, 1: 150, 2: 500, 3: 150, 4: 80, 5: 30, 6: 50, 7: 50, 11: 150, 12: 150}
"""Route type -> what no vehicle of the kind does between two stops."""

FASTEST_OF_HUNDREDS = {1: 500, 4: 150, 7: 150, 8: 150, 9: 100, 10: 80, 12: 80, 13: 50, 14: 50}
"""The same for extended route types, by hundreds: 704 is a bus."""

FASTEST_OF_ALL = 200

IMPOSSIBLE = 2.0
"""A trip that goes so many times as fast as its kind can is not believed: a bus at 300 km an hour."""

MINUTE_SECONDS = 60

TOO_OFTEN_SECONDS = 60
"""Buses of the same number on the same way at less than this distance are a slip: seconds for minutes, mostly."""

IN_A_ROW = 5
"""So many such gaps of one way are named; two buses may well leave together."""

Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]


def plausible(calls: FeedStopTimes, tables: gtfs_kit.Feed, tally: DroppedRows) -> FeedStopTimes:
    """Leave out what no bus can do.

    Args:
        calls: every call, with times.
        tables: tidied; their stops in the order of the numbers in ``calls``.
        tally: records what is left out.
    """
    stops, limits = _spots(tables), _limits(calls, tables)
    astray = _astray(calls, stops, limits)
    tally.note(
        "stops-astray", calls.stop_ids[astray].tolist(),
        "1 stop lies so far from its neighbours that no bus could drive there in time; buses pass it without calling.",
        "{count} stops lie so far from their neighbours that no bus could drive there in time; buses pass them "
        "without calling.",
    )  # fmt: skip
    if astray.any():
        calls = _without_calls(calls, astray[calls.stop])
    limits = _limits(calls, tables)
    fast = _of_trips(calls, _too_fast(calls, stops, limits))
    gone = _of_trips(calls, _too_fast(calls, stops, IMPOSSIBLE * limits))
    tally.note(
        "too-fast", calls.trip_ids[fast & ~gone].tolist(),
        "1 trip goes faster between two of its stops than it can; it is used, but look at its times.",
        "{count} trips go faster between two of their stops than they can; they are used, but look at their times.",
    )  # fmt: skip
    tally.note(
        "impossibly-fast", calls.trip_ids[gone].tolist(),
        "1 trip goes more than twice as fast as it can, and is left out.",
        "{count} trips go more than twice as fast as they can, and are left out.",
    )  # fmt: skip
    calls = _without_trips(calls, gone)
    often = _too_often(calls)
    tally.note(
        "too-often", calls.trip_ids[often].tolist(),
        "1 trip follows the one before in less than a minute; look whether minutes were written as seconds.",
        "{count} trips follow the ones before in less than a minute; look whether minutes were written as seconds.",
    )  # fmt: skip
    return calls


def _spots(tables: gtfs_kit.Feed) -> Floats:
    return positions(tables.stops["stop_lat"].to_numpy(float), tables.stops["stop_lon"].to_numpy(float))


def _limits(calls: FeedStopTimes, tables: gtfs_kit.Feed) -> Floats:
    """Metres a second that no vehicle of a trip's kind does, one a trip."""
    kinds = dict(zip(tables.routes["route_id"].tolist(), tables.routes["route_type"].tolist(), strict=True))
    each = {route: _fastest(kinds[route]) / 3.6 for route in set(calls.route_ids.tolist())}
    return np.array([each[route] for route in calls.route_ids.tolist()], dtype=np.float64)


def _fastest(kind: object) -> int:
    if not isinstance(kind, int | np.integer):
        return FASTEST_OF_ALL
    number = int(kind)
    return FASTEST_KM_AN_HOUR.get(number, FASTEST_OF_HUNDREDS.get(number // 100, FASTEST_OF_ALL))


def _trip_of(calls: FeedStopTimes) -> NDArray[np.int64]:
    return np.repeat(np.arange(len(calls)), np.diff(calls.first))


def _too_fast(calls: FeedStopTimes, stops: Floats, limits: Floats) -> Flags:
    """Whether the way from each call to the next of its trip is faster than can be; no for the last of a trip."""
    if not len(calls.stop):
        return np.zeros(0, dtype=np.bool_)
    metres = np.append(metres_to_next(stops[calls.stop]), 0.0)
    leaves, arrives = calls.departs, np.append(calls.arrives[1:], 0)
    seconds = arrives - leaves
    whole = (leaves % MINUTE_SECONDS == 0) & (arrives % MINUTE_SECONDS == 0)
    seconds = np.where(seconds <= 0, MINUTE_SECONDS, seconds + MINUTE_SECONDS * whole)
    fast = metres > np.repeat(limits, np.diff(calls.first)) * seconds
    fast[calls.first[1:] - 1] = False
    return np.asarray(fast)


def _astray(calls: FeedStopTimes, stops: Floats, limits: Floats) -> Flags:
    """Which stops no bus could reach and leave in time, at any of their calls.

    At the end of a trip a stop has one neighbour only, which may be the one in the wrong place: it counts if the
    neighbour's other side is all right.
    """
    after = _too_fast(calls, stops, limits)
    before = np.zeros_like(after)
    before[1:] = after[:-1]
    number = len(after)
    first, last = np.zeros(number, dtype=np.bool_), np.zeros(number, dtype=np.bool_)
    first[calls.first[:-1]] = last[calls.first[1:] - 1] = True
    two_on, two_back = np.zeros_like(after), np.zeros_like(after)
    two_on[:-1], two_back[2:] = after[1:], after[:-2]
    alone = np.repeat(np.diff(calls.first) <= 2, np.diff(calls.first))  # noqa: PLR2004 - neither of two can be blamed
    wrong = np.where(first, after & ~two_on & ~alone, np.where(last, before & ~two_back & ~alone, before & after))
    times, bad = (np.bincount(calls.stop[rows], minlength=len(stops)) for rows in (slice(None), wrong))
    return np.asarray((times > 0) & (bad == times))


def _of_trips(calls: FeedStopTimes, rows: Flags) -> Flags:
    hit = np.zeros(len(calls), dtype=np.bool_)
    hit[_trip_of(calls)[rows]] = True
    return hit


def _without_calls(calls: FeedStopTimes, gone: Flags) -> FeedStopTimes:
    """Leave out calls; trips that are left with fewer than two go too."""
    lengths = np.bincount(_trip_of(calls)[~gone], minlength=len(calls))
    short = lengths < 2  # noqa: PLR2004 - from somewhere to somewhere
    return _picked(calls, ~short, ~gone & ~short[_trip_of(calls)])


def _without_trips(calls: FeedStopTimes, gone: Flags) -> FeedStopTimes:
    return _picked(calls, ~gone, ~gone[_trip_of(calls)]) if gone.any() else calls


def _picked(calls: FeedStopTimes, trips: Flags, rows: Flags) -> FeedStopTimes:
    """Keep some trips and some calls of theirs, in every array that has one value a trip or a call."""
    lengths = np.bincount(_trip_of(calls)[rows], minlength=len(calls))[trips]
    kept = {"first": np.append(0, np.cumsum(lengths)).astype(np.int64)}
    for field in fields(calls):
        values = getattr(calls, field.name)
        if field.name in {"first", "stop_ids"}:
            continue
        # A trip has two calls at least, so the number of values tells which of the two an array is of.
        if len(values) == len(rows):
            kept[field.name] = values[rows]
        elif len(values) == len(trips):
            kept[field.name] = values[trips]
    return replace(calls, **kept)  # type: ignore[arg-type]  # each array is replaced by a part of itself


def _too_often(calls: FeedStopTimes) -> Flags:
    """Which trips follow one of the same number and way in less than a minute, where that happens again and again."""
    ways = [
        (service, route, calls.stop[start:end].tobytes())
        for service, route, start, end in zip(
            calls.service_ids.tolist(), calls.route_ids.tolist(), calls.first[:-1], calls.first[1:], strict=True
        )
    ]
    way = pd.factorize(pd.Series(ways, dtype=object))[0]
    order = np.lexsort((calls.begins, way))
    gap = np.diff(calls.begins[order])
    close = np.zeros(len(calls), dtype=np.bool_)
    close[order[1:]] = (np.diff(way[order]) == 0) & (gap > 0) & (gap < TOO_OFTEN_SECONDS)
    often = np.bincount(way[close], minlength=int(way.max(initial=-1)) + 1) >= IN_A_ROW
    return np.asarray(close & often[way])
