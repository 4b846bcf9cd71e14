"""The search: from one origin to all places, by at most two buses, for every departure of a window in one run.

This is range-RAPTOR, turned round. RAPTOR asks for each departure which trip it catches. Here each trip is labelled
with the last departure from home that still catches it, and passes that label to every stop it calls at: departures up
to that one have arrived by then. So each trip is scanned once a round, however many departures a window has.
Stops keep, for each departure, the earliest arrival; those rows are added and compared as a whole, which a processor
does eight at a time.

Departures are numbered from 0, in order of time, evenly spaced. Round 1 is no change of bus, round 2 is at most one.
Only what was reached is looked at and cleared again: the cost does not grow with the network.

A trip that goes on as another hands its label to it: who sits in the first can stay seated, which is no change. The
trips that were handed a label are scanned after all others, each again only if it is handed a later one.

Source:
    Delling, Pajor, Werneck: Round-Based Public Transit Routing, 2012, sections 3.1 (rounds) and 3.3 (ranges).
"""

# ruff: noqa: PLR0913, PLR0917 - a compiled function gets everything it works on as plain arrays

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from recovery_hub.gtfs.timetable import Flags, Large, Whole
from recovery_hub.travel.compiled import compiled, part
from recovery_hub.travel.network import Footpaths, Network

NEVER = 1 << 29
"""A time that never comes. Two of them can be added without running over."""

NO_JOURNEY = -1
"""What stands in a result where there is none."""

NO_ONE = -1
"""The label of a trip that nobody can have boarded."""

ROUNDS = 2

PARTS_A_THREAD = 4
"""Origins are dealt out in parts, so that a thread with easy ones takes more."""


class Window(NamedTuple):
    """The departures from home.

    Attributes:
        step: seconds from one to the next.
        size: how many.
        limit: seconds after which a journey no longer counts.
    """

    step: int
    size: int
    limit: int


class Scratch(NamedTuple):
    """Scratch arrays for one search, reset before the next.

    Attributes:
        rides: earliest arrival by bus, [stops, departures].
        ready: earliest boarding time, [stops, departures].
        earliest_board: the earliest time at which any stop of a pattern can be boarded, [patterns].
        first_position: the first position of a pattern that can be boarded, [patterns].
        marked: the patterns to ride in this round.
        waiting: the stops where buses can be boarded in this round.
        reached: the stops that a bus reached in this round, sooner than before.
        reached_first: the same of the first round.
        is_waiting: whether a stop stands in ``waiting``.
        is_reached: whether a stop stands in ``reached``.
        seated: the last departure from home that sits in a trip before it sets out, or -1, [trips].
        onward: the trips that are still to be ridden for those who sit in them.
        is_onward: whether a trip stands in ``onward``.
        handed: the trips whose ``seated`` is to be cleared.
    """

    rides: NDArray[np.int32]
    ready: NDArray[np.int32]
    earliest_board: Whole
    first_position: Whole
    marked: Large
    waiting: Large
    reached: Large
    reached_first: Large
    is_waiting: Flags
    is_reached: Flags
    seated: Whole
    onward: Large
    is_onward: Flags
    handed: Large


def new_scratch(net: Network, count: int) -> Scratch:
    """Make room for searches with so many departures."""
    stops = len(net.first_pass) - 1
    patterns = len(net.first_call) - 1
    trips = len(net.trip_pattern) if len(net.onward_trip) else 0
    return Scratch(
        np.full((stops, count), NEVER, np.int32),
        np.full((stops, count), NEVER, np.int32),
        np.full(patterns, NEVER, np.int32),
        np.full(patterns, NEVER, np.int32),
        np.zeros(patterns, np.int64),
        np.zeros(stops, np.int64),
        np.zeros(stops, np.int64),
        np.zeros(stops, np.int64),
        np.zeros(stops, np.bool_),
        np.zeros(stops, np.bool_),
        np.full(trips, NO_ONE, np.int32),
        np.zeros(trips, np.int64),
        np.zeros(trips, np.bool_),
        np.zeros(trips, np.int64),
    )


@part
def _reset(row: NDArray[np.int32]) -> None:
    """Fill a row with ``NEVER``: a loop, for numba takes seconds to compile an assignment to a slice."""
    for number in range(len(row)):
        row[number] = NEVER


@part
def _access(ways: Footpaths, scratch: Scratch, origin: int, first: int, window: Window, best: NDArray[np.int32]) -> int:
    """Walk from home to places and to the first stops. Returns how many stops."""
    for place in range(best.shape[1]):
        _reset(best[0, place])
    for way in range(ways.first_direct[origin], ways.first_direct[origin + 1]):
        if ways.direct_seconds[way] <= window.limit:
            for number in range(window.size):
                best[0, ways.direct_place[way], number] = first + number * window.step + ways.direct_seconds[way]
    waiting = 0
    for way in range(ways.first_access[origin], ways.first_access[origin + 1]):
        stop = ways.access_stop[way]
        for number in range(window.size):
            scratch.ready[stop, number] = first + number * window.step + ways.access_seconds[way]
        scratch.waiting[waiting] = stop
        waiting += 1
    return waiting


@part
def _mark(net: Network, scratch: Scratch, waiting: int) -> int:
    """Find the patterns that can be boarded, and their first position. Returns how many."""
    marked = 0
    for index in range(waiting):
        stop = scratch.waiting[index]
        for way in range(net.first_pass[stop], net.first_pass[stop + 1]):
            pattern = net.pass_pattern[way]
            if scratch.first_position[pattern] == NEVER:
                scratch.marked[marked] = pattern
                marked += 1
            scratch.first_position[pattern] = min(scratch.first_position[pattern], net.pass_position[way])
            scratch.earliest_board[pattern] = min(scratch.earliest_board[pattern], scratch.ready[stop, 0])
    return marked


@part
def _first_trip(net: Network, pattern: int, earliest_board: int) -> int:
    """Find the first trip of a pattern that is still on its way at a time: trips never overtake, so by halving."""
    size = net.first_call[pattern + 1] - net.first_call[pattern]
    low, high = 0, net.first_trip[pattern + 1] - net.first_trip[pattern]
    while low < high:
        middle = (low + high) // 2
        if net.arrival[net.first_time[pattern] + middle * size + size - 1] < earliest_board:
            low = middle + 1
        else:
            high = middle
    return low


@part
def _hand_on(net: Network, scratch: Scratch, trip: int, left_home: int, waiting: int, handed: int) -> tuple[int, int]:
    """Hand the label of a trip to those as which it goes on. Returns how many trips wait, and how many have a label."""
    for way in range(net.first_onward[trip], net.first_onward[trip + 1]):
        following = net.onward_trip[way]
        if left_home > scratch.seated[following]:
            if scratch.seated[following] == NO_ONE:
                scratch.handed[handed] = following
                handed += 1
            scratch.seated[following] = left_home
            if not scratch.is_onward[following]:
                scratch.is_onward[following] = True
                scratch.onward[waiting] = following
                waiting += 1
    return waiting, handed


@part
def _stay_seated(
    net: Network, scratch: Scratch, waiting: int, handed: int, first: int, window: Window, reached: int
) -> int:
    """Ride on with those who sit in a bus that goes on as another. Returns how many stops were reached sooner."""
    while waiting:
        waiting -= 1
        trip = scratch.onward[waiting]
        scratch.is_onward[trip] = False
        left_home = scratch.seated[trip]
        latest = first + left_home * window.step + window.limit
        pattern = net.trip_pattern[trip]
        call, size = net.first_call[pattern], net.first_call[pattern + 1] - net.first_call[pattern]
        row = net.first_time[pattern] + (trip - net.first_trip[pattern]) * size
        for position in range(1, size):
            if net.alights[call + position]:
                stop, arrival = net.call_stop[call + position], net.arrival[row + position]
                if arrival <= latest and arrival < scratch.rides[stop, left_home]:
                    scratch.rides[stop, left_home] = arrival
                    if not scratch.is_reached[stop]:
                        scratch.is_reached[stop] = True
                        scratch.reached[reached] = stop
                        reached += 1
        if net.arrival[row + size - 1] <= latest:
            waiting, handed = _hand_on(net, scratch, trip, left_home, waiting, handed)
    for index in range(handed):
        scratch.seated[scratch.handed[index]] = NO_ONE
    return reached


@part
def _scan_pattern(net: Network, scratch: Scratch, marked: int, first: int, window: Window) -> int:  # noqa: C901 - one tight loop
    """Scan every trip of the marked patterns once. Returns how many stops were reached sooner than before."""
    reached = 0
    onward = 0
    handed = 0
    horizon = first + (window.size - 1) * window.step + window.limit
    for index in range(marked):
        pattern = scratch.marked[index]
        call, size = net.first_call[pattern], net.first_call[pattern + 1] - net.first_call[pattern]
        begin = scratch.first_position[pattern]
        trips = net.first_trip[pattern + 1] - net.first_trip[pattern]
        for trip in range(_first_trip(net, pattern, scratch.earliest_board[pattern]), trips):
            row = net.first_time[pattern] + trip * size
            if net.departure[row + begin] > horizon:
                break
            left_home = NO_ONE  # the last departure from home that catches this bus
            for position in range(begin, size):
                stop = net.call_stop[call + position]
                if left_home >= 0 and net.alights[call + position]:
                    arrival = net.arrival[row + position]
                    if arrival > horizon:
                        break
                    if (
                        arrival < scratch.rides[stop, left_home]
                        and arrival <= first + left_home * window.step + window.limit
                    ):
                        scratch.rides[stop, left_home] = arrival
                        if not scratch.is_reached[stop]:
                            scratch.is_reached[stop] = True
                            scratch.reached[reached] = stop
                            reached += 1
                if net.boards[call + position]:
                    departure = net.departure[row + position]
                    while left_home + 1 < window.size and scratch.ready[stop, left_home + 1] <= departure:
                        left_home += 1
            if left_home >= 0 and len(net.onward_trip):
                onward, handed = _hand_on(net, scratch, net.first_trip[pattern] + trip, left_home, onward, handed)
        scratch.first_position[pattern] = NEVER
        scratch.earliest_board[pattern] = NEVER
    if onward:
        reached = _stay_seated(net, scratch, onward, handed, first, window, reached)
    return reached


@part
def _clear_waiting(scratch: Scratch, waiting: int) -> None:
    for index in range(waiting):
        _reset(scratch.ready[scratch.waiting[index]])
        scratch.is_waiting[scratch.waiting[index]] = False


@part
def _egress(ways: Footpaths, scratch: Scratch, reached: int, best: NDArray[np.int32], changed: Flags) -> None:
    """Update the arrival at every place within a walk of a stop reached in this round."""
    count = scratch.rides.shape[1]
    for index in range(reached):
        stop = scratch.reached[index]
        for number in range(count - 2, -1, -1):  # who leaves earlier can do what those do who leave later
            scratch.rides[stop, number] = min(scratch.rides[stop, number], scratch.rides[stop, number + 1])
        rides = scratch.rides[stop]
        for way in range(ways.first_egress[stop], ways.first_egress[stop + 1]):
            there = best[ways.egress_place[way]]
            changed[ways.egress_place[way]] = True
            seconds = ways.egress_seconds[way]
            for number in range(count):
                there[number] = min(there[number], rides[number] + seconds)


@part
def _transfer(net: Network, scratch: Scratch, reached: int) -> int:
    """Walk to the next bus. Returns the number of stops that can now be boarded at."""
    waiting = 0
    for index in range(reached):
        rides = scratch.rides[scratch.reached[index]]
        for way in range(net.first_link[scratch.reached[index]], net.first_link[scratch.reached[index] + 1]):
            stop = net.link_stop[way]
            ready = scratch.ready[stop]
            seconds = net.link_seconds[way]
            for number in range(len(rides)):
                ready[number] = min(ready[number], rides[number] + seconds)
            if not scratch.is_waiting[stop]:
                scratch.is_waiting[stop] = True
                scratch.waiting[waiting] = stop
                waiting += 1
    return waiting


@part
def search(
    net: Network,
    ways: Footpaths,
    scratch: Scratch,
    origin: int,
    first: int,
    window: Window,
    best: NDArray[np.int32],
    changed: Flags,
) -> None:
    """Search from one origin.

    Args:
        net: the buses.
        ways: the ways on foot.
        scratch: the arrays of this search.
        origin: its index in ``ways``.
        first: the first departure from home, seconds after midnight.
        window: the departures, and how long a journey may take.
        best: is filled with the earliest arrivals, [rounds, places, departures]; ``NEVER`` and more is none. A journey
            may turn out longer than the limit.
        changed: is set where the second round may have found something, [places].
    """
    waiting = _access(ways, scratch, origin, first, window, best)
    reached = 0
    reached_first = 0
    for number in range(ROUNDS):
        marked = _mark(net, scratch, waiting)
        reached = _scan_pattern(net, scratch, marked, first, window)
        _clear_waiting(scratch, waiting)
        for place in range(len(changed)):
            changed[place] = False
        _egress(ways, scratch, reached, best[number], changed)
        for index in range(reached):
            scratch.is_reached[scratch.reached[index]] = False
        if number == 0:
            waiting = _transfer(net, scratch, reached)
            reached_first = reached
            for index in range(reached):
                scratch.reached_first[index] = scratch.reached[index]
            for place in range(best.shape[1]):
                for departure in range(best.shape[2]):
                    best[1, place, departure] = best[0, place, departure]
    for index in range(reached):
        _reset(scratch.rides[scratch.reached[index]])
    for index in range(reached_first):
        _reset(scratch.rides[scratch.reached_first[index]])


@compiled
def _all_arrivals(
    net: Network,
    ways: Footpaths,
    scratch: Scratch,
    firsts: Large,
    window: Window,
    changed: Flags,
    found: NDArray[np.int32],
) -> None:
    for origin in range(len(firsts)):
        best = found[origin]
        search(net, ways, scratch, origin, firsts[origin], window, best, changed)
        for level in range(ROUNDS):
            for place in range(best.shape[1]):
                for number in range(window.size):
                    if best[level, place, number] > firsts[origin] + number * window.step + window.limit:
                        best[level, place, number] = NEVER


@part
def _summary(seconds: Whole, limit: int, out: Whole) -> None:
    """Sum up the journeys to one place: fastest, median and slowest seconds, and how many departures have one."""
    count, fastest, slowest, journeys = len(seconds), NEVER, NO_JOURNEY, 0
    for number in range(count):
        took = seconds[number]
        journeys += took <= limit
        fastest = min(fastest, took)
        slowest = max(slowest, took if took <= limit else NO_JOURNEY)
    out[0], out[2], out[3] = (fastest if journeys else NO_JOURNEY), slowest, journeys
    half = (count + 1) // 2
    if journeys < half:
        out[1] = NO_JOURNEY
        return
    low, high = fastest, slowest
    while low < high:  # counting those below a guess is faster than sorting: eight are compared at a time
        middle = (low + high) // 2
        below = np.int32(0)
        for number in range(count):
            below += np.int32(seconds[number] <= middle)
        if below >= half:
            high = middle
        else:
            low = middle + 1
    out[1] = low


@compiled
def _all_summaries(
    net: Network,
    ways: Footpaths,
    scratch: Scratch,
    firsts: Large,
    window: Window,
    start: int,
    best: NDArray[np.int32],
    changed: Flags,
    found: NDArray[np.int32],
) -> None:
    seconds = np.empty(window.size, np.int32)
    for index in range(len(found)):
        first = firsts[start + index]
        search(net, ways, scratch, start + index, first, window, best, changed)
        for level in range(ROUNDS):
            for place in range(best.shape[1]):
                out = found[index, level, place]
                if level and not changed[place]:
                    for column in range(len(out)):
                        out[column] = found[index, level - 1, place, column]
                    continue
                for number in range(window.size):
                    seconds[number] = best[level, place, number] - first - number * window.step
                _summary(seconds, window.limit, out)


def arrivals(net: Network, ways: Footpaths, firsts: Large, window: Window) -> NDArray[np.int32]:
    """Find every earliest arrival.

    Args:
        net: the buses.
        ways: the ways on foot.
        firsts: the first departure, seconds after midnight, one for each origin.
        window: the departures, and how long a journey may take.

    Returns:
        Seconds after midnight, [origins, rounds, places, departures]; ``NEVER`` where there is no journey in the limit.
    """
    places = int(ways.places[0])
    found = np.full((len(firsts), ROUNDS, places, window.size), NEVER, np.int32)
    _all_arrivals(net, ways, new_scratch(net, window.size), firsts, window, np.zeros(places, np.bool_), found)
    return found


def summaries(net: Network, ways: Footpaths, firsts: Large, window: Window, threads: int = 1) -> NDArray[np.int32]:
    """Sum up all journeys.

    Args:
        net: the buses.
        ways: the ways on foot.
        firsts: the first departure, seconds after midnight, one for each origin.
        window: the departures, and how long a journey may take.
        threads: how many origins are worked on at a time.

    Returns:
        [origins, rounds, places, 4]: fastest, median and slowest seconds (``NO_JOURNEY`` if there is none) and how many
        departures have a journey. The median is the shortest time in which at least half of all departures are there.
    """
    places = int(ways.places[0])
    found = np.empty((len(firsts), ROUNDS, places, 4), np.int32)
    parts = np.array_split(np.arange(len(firsts)), min(len(firsts), PARTS_A_THREAD * threads) or 1)

    def work(part: Large) -> None:
        if len(part):
            scratch, changed = new_scratch(net, window.size), np.zeros(places, np.bool_)
            best = np.empty((ROUNDS, places, window.size), np.int32)
            there = found[part[0] : part[-1] + 1]
            _all_summaries(net, ways, scratch, firsts, window, int(part[0]), best, changed, there)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, parts))
    return found
