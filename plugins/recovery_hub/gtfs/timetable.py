"""The buses of one usual day as arrays: what the search for journeys reads, wherever it came from.

Volunteers' routes and open feeds both end here. Stops, patterns and times are numbered from 0; every array is
read-only. A pattern is a run of stops that several trips make in the same way: the same stops in the same order, the
same rules for getting on and off, and no trip overtakes another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from recovery_hub.directory.choices import Choice

Whole: TypeAlias = NDArray[np.int32]
Large: TypeAlias = NDArray[np.int64]
Degrees: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]


class DayKind(Choice):
    """The kinds of day: weekday, Saturday, Sunday."""

    WEEKDAY = "weekday", "Monday to Friday"
    SATURDAY = "saturday", "Saturday"
    SUNDAY = "sunday", "Sunday"


class VehicleKind(Choice):
    """What people call the vehicle of a route."""

    BUS = "bus", "Bus"
    TRAM = "tram", "Tram"
    TRAIN = "train", "Train"
    UNDERGROUND = "underground", "Underground"
    FERRY = "ferry", "Ferry"
    CABLE_CAR = "cable-car", "Cable car"


@dataclass(frozen=True, slots=True)
class Trip:
    """One journey of one bus, before it becomes arrays.

    Attributes:
        route: the id of the route.
        headsign: what the front of the bus says.
        calls: the stops in order.
    """

    route: str
    headsign: str
    calls: tuple[StopTime, ...]


@dataclass(frozen=True, slots=True)
class StopTime:
    """A bus at a stop.

    Attributes:
        stop: the id of the stop.
        arrives: seconds after midnight of the day on which the trip belongs; may pass 86,400.
        departs: seconds, not before ``arrives``.
        boards: whether passengers can get on.
        alights: whether passengers can get off.
    """

    stop: str
    arrives: int
    departs: int
    boards: bool = True
    alights: bool = True


class TransferKind(IntEnum):
    """What a file says of changing from a stop to another; the numbers are those of transfers.txt, but for the last.

    RECOMMENDED: on foot, as everywhere, however far it is. TIMED: the second bus waits. MINIMUM: so many seconds must
    lie between. NOT_POSSIBLE: nobody can change here. PATHWAY: so many seconds on foot, inside a station.
    """

    RECOMMENDED = 0
    TIMED = 1
    MINIMUM = 2
    NOT_POSSIBLE = 3
    PATHWAY = 6


@dataclass(frozen=True, eq=False)
class Transfers:
    """Changes for which a file has a rule; for all others, feet and the time for a change decide.

    Attributes:
        start: the spot where the first bus is left, one a rule; no two rules have the same two spots.
        end: the spot where the second bus is boarded.
        kind: a ``TransferKind``.
        seconds: of somebody who walks at a usual pace; read for MINIMUM and PATHWAY.
    """

    start: Whole
    end: Whole
    kind: Whole
    seconds: Whole


@dataclass(frozen=True, slots=True)
class Entrance:
    """A way from the street into a station, to one of its platforms.

    Attributes:
        latitude: degrees north.
        longitude: degrees east.
        seconds_in: from the street to the platform, of somebody who walks at a usual pace; None where that is no way.
        seconds_out: from the platform to the street.
        step_free: whether there is a way in without stairs and escalators.
    """

    latitude: float
    longitude: float
    seconds_in: int | None
    seconds_out: int | None
    step_free: bool


@dataclass(frozen=True, eq=False)
class Timetable:
    """Every bus of one usual day.

    Attributes:
        day: the kind of day.
        stop_ids: index of a stop -> its id.
        stop_names: index of a stop -> its name.
        latitude: degrees north, one a stop.
        longitude: degrees east, one a stop.
        route_ids: index of a route -> its id.
        route_names: index of a route -> the number or name on the bus.
        route_kinds: index of a route -> what comes: a bus, a tram, a ferry.
        pattern_route: pattern -> route.
        pattern_headsign: pattern -> what the front of the bus says.
        first_call: pattern p calls at ``call_stop[first_call[p]:first_call[p + 1]]``.
        call_stop: the stop of each call.
        boards: whether passengers can get on, one a call.
        alights: whether passengers can get off, one a call.
        first_trip: pattern p has ``first_trip[p + 1] - first_trip[p]`` trips, in order of time.
        first_time: times of pattern p begin here; trip t of it (from 0) at position i is
            ``first_time[p] + t * calls_of_p + i``.
        arrival: seconds after midnight. Trips that began yesterday and are still running are there too, with
            yesterday's times less 86,400.
        departure: seconds after midnight.
        spot_stop: spot -> stop. Where a rule for changing holds for some buses only, their calls at a stop are a spot
            of their own: the same place on the map, with changes of its own. Elsewhere a stop is one spot.
        call_spot: the spot of each call.
        transfers: the rules for changing, between spots.
        first_onward: trip t, counted through all patterns, goes on as the trips
            ``onward_trip[first_onward[t]:first_onward[t + 1]]``: whoever sits in it can stay seated.
        onward_trip: a trip, counted through all patterns.
        entrances: id of a stop -> the ways to it from the street, where a file has them.
    """

    day: DayKind
    stop_ids: tuple[str, ...]
    stop_names: tuple[str, ...]
    latitude: Degrees
    longitude: Degrees
    route_ids: tuple[str, ...]
    route_names: tuple[str, ...]
    route_kinds: tuple[VehicleKind, ...]
    pattern_route: Whole
    pattern_headsign: tuple[str, ...]
    first_call: Large
    call_stop: Whole
    boards: Flags
    alights: Flags
    first_trip: Large
    first_time: Large
    arrival: Whole
    departure: Whole
    spot_stop: Whole
    call_spot: Whole
    transfers: Transfers
    first_onward: Large
    onward_trip: Whole
    entrances: Mapping[str, tuple[Entrance, ...]] = field(default_factory=dict)
