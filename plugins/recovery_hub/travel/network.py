"""A timetable and the ways on foot become plain arrays for the search; and a day can be reversed in time.

In the mirrored timetable the last stop is the first, getting off is getting on, and time runs backwards: a search for
its earliest arrival is a search for the latest departure of the real day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from recovery_hub.geo import LatLon, positions, positions_of
from recovery_hub.gtfs.timetable import Flags, Large, Timetable, TransferKind, Transfers, Whole
from recovery_hub.travel.entrances import ways_to_spots
from recovery_hub.travel.walking import Links, Metres, Pace, links, walked_metres

_Kind = TypeVar("_Kind", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Rules:
    """What counts as a journey.

    Attributes:
        stop_metres: the longest walk to the first stop and from the last one, in walked metres.
        change_metres: the longest walk between two stops for a change.
        whole_metres: the longest way on foot without a bus.
        change_seconds: minimum transfer time beside walking; a bus that leaves sooner is missed.
        longest_minutes: a journey that takes longer, waiting included, does not count.
    """

    stop_metres: float = 1000.0
    change_metres: float = 400.0
    whole_metres: float = 2000.0
    change_seconds: int = 60
    longest_minutes: int = 120


class Network(NamedTuple):
    """The buses of a day, and the ways between stops at one pace.

    Compiled code knows the fields by their order. After a change here, change ``raptor.py`` too, if by a word, so that
    numba compiles it again; the same holds for ``Footpaths``.

    A stop of the search is a spot of the timetable.

    Attributes:
        first_call: as in ``Timetable``; so are the seven after it. At the last call of a pattern nobody boards.
        first_pass: stop s can be boarded at ``first_pass[s]:first_pass[s + 1]``.
        pass_pattern: the pattern, one a boarding.
        pass_position: the position in the pattern, one a boarding.
        first_link: transfers from stop s are at ``first_link[s]:first_link[s + 1]``.
        link_stop: the stop where the next bus leaves, one a change. The stop itself is among them.
        link_seconds: from getting off to being ready, one a change.
        trip_pattern: trip, counted through all patterns -> pattern.
        first_onward: as in ``Timetable``; so is the one after it.
    """

    first_call: Large
    call_stop: Whole
    boards: Flags
    alights: Flags
    first_trip: Large
    first_time: Large
    arrival: Whole
    departure: Whole
    first_pass: Large
    pass_pattern: Whole
    pass_position: Whole
    first_link: Large
    link_stop: Whole
    link_seconds: Whole
    trip_pattern: Whole
    first_onward: Large
    onward_trip: Whole


class Footpaths(NamedTuple):
    """The ways on foot between the two ends of all journeys and the stops, at one pace.

    Attributes:
        first_access: origin o walks to the stops ``first_access[o]:first_access[o + 1]``.
        access_stop: the stop, one a way.
        access_seconds: one a way.
        first_egress: the places ``first_egress[s]:first_egress[s + 1]`` can be reached on foot from stop s.
        egress_place: the place, one a way.
        egress_seconds: one a way.
        first_direct: origin o walks all the way to the places ``first_direct[o]:first_direct[o + 1]``.
        direct_place: the place, one a way.
        direct_seconds: one a way.
        places: how many places there are, in an array of one.
    """

    first_access: Large
    access_stop: Whole
    access_seconds: Whole
    first_egress: Large
    egress_place: Whole
    egress_seconds: Whole
    first_direct: Large
    direct_place: Whole
    direct_seconds: Whole
    places: Large


def network(timetable: Timetable, pace: Pace, rules: Rules) -> Network:
    """Make the arrays for a search in a day, at one pace."""
    stops = len(timetable.spot_stop)
    lengths = np.diff(timetable.first_call)
    pattern = np.repeat(np.arange(len(lengths)), lengths)
    position = np.arange(len(timetable.call_spot)) - timetable.first_call[pattern]
    boards = timetable.boards.copy()
    boards[timetable.first_call[1:] - 1] = False
    order = np.argsort(timetable.call_spot, kind="stable")
    order = order[boards[order]]
    first_link, link_stop, link_seconds = _changes(timetable, pace, rules)
    return Network(
        first_call=_shown(timetable.first_call, np.int64),
        call_stop=_shown(timetable.call_spot, np.int32),
        boards=_shown(boards, np.bool_),
        alights=_shown(timetable.alights, np.bool_),
        first_trip=_shown(timetable.first_trip, np.int64),
        first_time=_shown(timetable.first_time, np.int64),
        arrival=_shown(timetable.arrival, np.int32),
        departure=_shown(timetable.departure, np.int32),
        first_pass=_shown(np.searchsorted(timetable.call_spot[order], np.arange(stops + 1)), np.int64),
        pass_pattern=_shown(pattern[order], np.int32),
        pass_position=_shown(position[order], np.int32),
        first_link=_shown(first_link, np.int64),
        link_stop=_shown(link_stop, np.int32),
        link_seconds=_shown(link_seconds, np.int32),
        trip_pattern=_shown(np.repeat(np.arange(len(lengths)), np.diff(timetable.first_trip)), np.int32),
        first_onward=_shown(timetable.first_onward, np.int64),
        onward_trip=_shown(timetable.onward_trip, np.int32),
    )


def _changes(timetable: Timetable, pace: Pace, rules: Rules) -> tuple[Large, Whole, Whole]:
    """List the changes at each spot: where they begin, where the next bus leaves, and the seconds it takes."""
    spots = spot_positions(timetable)
    near = links(spots, spots, rules.change_metres)
    seconds = near.seconds(pace) + np.int32(rules.change_seconds)
    told = timetable.transfers
    if not len(told.start):
        return near.first, near.to, seconds
    # A rule of the file takes the place of what feet would do between the same two spots.
    start = np.repeat(np.arange(len(spots), dtype=np.int64), np.diff(near.first))
    keys, told_keys = start * len(spots) + near.to, told.start.astype(np.int64) * len(spots) + told.end
    free, possible = ~np.isin(keys, told_keys), told.kind != TransferKind.NOT_POSSIBLE
    key = np.concatenate([keys[free], told_keys[possible]])
    took = np.concatenate([seconds[free], transfer_seconds(told, spots, pace, rules)[possible]])
    order = np.argsort(key, kind="stable")
    key, took = key[order], took[order]
    first = np.searchsorted(key // len(spots), np.arange(len(spots) + 1)).astype(np.int64)
    return first, (key % len(spots)).astype(np.int32), took.astype(np.int32)


def transfer_seconds(told: Transfers, spots: Metres, pace: Pace, rules: Rules) -> Whole:
    """Work out how long each change takes for which the file has a rule.

    A time that the file gives is for somebody who walks as most do. Who walks slowly needs as much more as the way on
    foot takes longer.

    Args:
        told: the rules; NOT_POSSIBLE has a time here too, which means nothing.
        spots: from ``spot_positions``.
        pace: how fast somebody walks.
        rules: for the time that a change takes beside walking.

    Returns:
        Seconds from getting off to being ready, one a rule.
    """
    metres = walked_metres(np.linalg.norm(spots[told.start] - spots[told.end], axis=1))
    way = Links(np.zeros(0, np.int64), told.end, metres)
    on_foot, usual = way.seconds(pace), way.seconds(Pace.USUAL)
    inside = np.ceil(told.seconds * (Pace.USUAL.metres_a_second / pace.metres_a_second)).astype(np.int32)
    kinds = [told.kind == kind for kind in (TransferKind.TIMED, TransferKind.MINIMUM, TransferKind.PATHWAY)]
    times = [np.zeros_like(on_foot), told.seconds + on_foot - usual, inside + rules.change_seconds]
    seconds: Whole = np.select(kinds, times, on_foot + rules.change_seconds).astype(np.int32)
    return seconds


def spot_positions(timetable: Timetable) -> Metres:
    """Say where the spots are: [spots, 3], as ``geo.positions``."""
    return positions(timetable.latitude, timetable.longitude)[timetable.spot_stop]


def ways(
    timetable: Timetable, origins: Sequence[LatLon], places: Sequence[LatLon], pace: Pace, rules: Rules
) -> Footpaths:
    """Make the arrays of the ways on foot, at one pace."""
    stops = spot_positions(timetable)
    start, end = positions_of(origins), positions_of(places)
    access, into = ways_to_spots(start, stops, timetable, rules.stop_metres, pace, outward=False)
    leaving, out = ways_to_spots(end, stops, timetable, rules.stop_metres, pace, outward=True)
    egress, order = leaving.turned(len(stops)), np.lexsort((_starts(leaving), leaving.to))
    direct = links(start, end, rules.whole_metres)
    return Footpaths(
        first_access=_shown(access.first, np.int64),
        access_stop=_shown(access.to, np.int32),
        access_seconds=_shown(into, np.int32),
        first_egress=_shown(egress.first, np.int64),
        egress_place=_shown(egress.to, np.int32),
        egress_seconds=_shown(out[order], np.int32),
        first_direct=_shown(direct.first, np.int64),
        direct_place=_shown(direct.to, np.int32),
        direct_seconds=_shown(direct.seconds(pace), np.int32),
        places=_shown(np.array([len(places)]), np.int64),
    )


def _starts(ways: Links) -> Whole:
    return np.repeat(np.arange(len(ways.first) - 1, dtype=np.int32), np.diff(ways.first))


def mirrored(timetable: Timetable) -> Timetable:
    """Reverse a day in time: the same patterns and stops, every ride from its end to its start, times negated."""
    calls = _turned_within(timetable.first_call)
    lengths = np.diff(timetable.first_call)
    trips = np.diff(timetable.first_trip)
    # Turning a pattern's whole block of times turns the order of the trips as well as that of the calls in each.
    times = _turned_within(np.concatenate(([0], np.cumsum(lengths * trips))))
    told = timetable.transfers
    by_end = np.lexsort((told.start, told.end))
    first_onward, onward_trip = _onward_turned(timetable)
    return replace(
        timetable,
        call_stop=timetable.call_stop[calls],
        boards=timetable.alights[calls],
        alights=timetable.boards[calls],
        arrival=-timetable.departure[times],
        departure=-timetable.arrival[times],
        call_spot=timetable.call_spot[calls],
        transfers=Transfers(told.end[by_end], told.start[by_end], told.kind[by_end], told.seconds[by_end]),
        first_onward=first_onward,
        onward_trip=onward_trip,
        entrances={
            stop: tuple(replace(door, seconds_in=door.seconds_out, seconds_out=door.seconds_in) for door in doors)
            for stop, doors in timetable.entrances.items()
        },
    )


def _onward_turned(timetable: Timetable) -> tuple[Large, Whole]:
    """Tell as which trips of the reversed day each goes on: those which in truth go on as it."""
    if not len(timetable.onward_trip):
        return timetable.first_onward, timetable.onward_trip
    turned = _turned_within(timetable.first_trip)  # the trips of a pattern are in the opposite order
    before = turned[np.repeat(np.arange(len(turned)), np.diff(timetable.first_onward))]
    after = turned[timetable.onward_trip]
    order = np.lexsort((before, after))
    return np.searchsorted(after[order], np.arange(len(turned) + 1)).astype(np.int64), before[order].astype(np.int32)


def _turned_within(first: Large) -> Large:
    """Number the members of each part backwards, part after part."""
    lengths = np.diff(first)
    part = np.repeat(np.arange(len(lengths)), lengths)
    last: Large = first[part] + first[part + 1] - 1 - np.arange(len(part))
    return last


def _shown(array: NDArray[np.generic], kind: type[_Kind]) -> NDArray[_Kind]:
    """Look at an array as the search expects it: always read-only, so that it is compiled for one sort of array."""
    shown = np.ascontiguousarray(array, dtype=kind).view()
    shown.flags.writeable = False
    return shown
