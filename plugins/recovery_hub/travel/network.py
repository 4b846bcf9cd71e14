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
from recovery_hub.gtfs.timetable import Flags, Large, Timetable, Whole
from recovery_hub.travel.walking import Pace, links

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

    Attributes:
        first_call: as in ``Timetable``; so are the seven after it.
        first_pass: stop s can be boarded at ``first_pass[s]:first_pass[s + 1]``.
        pass_pattern: the pattern, one a boarding.
        pass_position: the position in the pattern, one a boarding.
        first_link: transfers from stop s are at ``first_link[s]:first_link[s + 1]``.
        link_stop: the stop where the next bus leaves, one a change. The stop itself is among them.
        link_seconds: from getting off to being ready, one a change.
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
    stops = len(timetable.stop_ids)
    lengths = np.diff(timetable.first_call)
    pattern = np.repeat(np.arange(len(lengths)), lengths)
    position = np.arange(len(timetable.call_stop)) - timetable.first_call[pattern]
    order = np.argsort(timetable.call_stop, kind="stable")
    order = order[timetable.boards[order]]
    spots = positions(timetable.latitude, timetable.longitude)
    changes = links(spots, spots, rules.change_metres)
    return Network(
        first_call=_shown(timetable.first_call, np.int64),
        call_stop=_shown(timetable.call_stop, np.int32),
        boards=_shown(timetable.boards, np.bool_),
        alights=_shown(timetable.alights, np.bool_),
        first_trip=_shown(timetable.first_trip, np.int64),
        first_time=_shown(timetable.first_time, np.int64),
        arrival=_shown(timetable.arrival, np.int32),
        departure=_shown(timetable.departure, np.int32),
        first_pass=_shown(np.searchsorted(timetable.call_stop[order], np.arange(stops + 1)), np.int64),
        pass_pattern=_shown(pattern[order], np.int32),
        pass_position=_shown(position[order], np.int32),
        first_link=_shown(changes.first, np.int64),
        link_stop=_shown(changes.to, np.int32),
        link_seconds=_shown(changes.seconds(pace) + rules.change_seconds, np.int32),
    )


def ways(
    timetable: Timetable, origins: Sequence[LatLon], places: Sequence[LatLon], pace: Pace, rules: Rules
) -> Footpaths:
    """Make the arrays of the ways on foot, at one pace."""
    stops = positions(timetable.latitude, timetable.longitude)
    start, end = positions_of(origins), positions_of(places)
    access = links(start, stops, rules.stop_metres)
    egress = links(end, stops, rules.stop_metres).turned(len(stops))
    direct = links(start, end, rules.whole_metres)
    return Footpaths(
        first_access=_shown(access.first, np.int64),
        access_stop=_shown(access.to, np.int32),
        access_seconds=_shown(access.seconds(pace), np.int32),
        first_egress=_shown(egress.first, np.int64),
        egress_place=_shown(egress.to, np.int32),
        egress_seconds=_shown(egress.seconds(pace), np.int32),
        first_direct=_shown(direct.first, np.int64),
        direct_place=_shown(direct.to, np.int32),
        direct_seconds=_shown(direct.seconds(pace), np.int32),
        places=_shown(np.array([len(places)]), np.int64),
    )


def mirrored(timetable: Timetable) -> Timetable:
    """Reverse a day in time: the same patterns and stops, every ride from its end to its start, times negated."""
    calls = _turned_within(timetable.first_call)
    lengths = np.diff(timetable.first_call)
    trips = np.diff(timetable.first_trip)
    # Turning a pattern's whole block of times turns the order of the trips as well as that of the calls in each.
    times = _turned_within(np.concatenate(([0], np.cumsum(lengths * trips))))
    return replace(
        timetable,
        call_stop=timetable.call_stop[calls],
        boards=timetable.alights[calls],
        alights=timetable.boards[calls],
        arrival=-timetable.departure[times],
        departure=-timetable.arrival[times],
    )


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
