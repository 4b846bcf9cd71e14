"""The slow and obvious search: every trip, every stop to get on, every stop to get off, every walk; nothing is clever.

It reads the same trips as the engine, but none of the engine's code: distances are geopy's, the detour is written out
again. So are the rules of blocks, stations and transfers.txt.
"""

# ruff: noqa: PLR0913, PLR0917 - a search in one line: who, from where, to where, when

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import ceil

from geopy.distance import geodesic

from recovery_hub.gtfs.timetable import Trip

DAY = 86_400


@dataclass(frozen=True)
class ChangeRule:
    """A row of transfers.txt: stops or stations, the number of a trip or the name of a route, or None for any."""

    start: str
    end: str
    kind: int
    seconds: int = 0
    first_trip: int | None = None
    second_trip: int | None = None
    first_route: str | None = None
    second_route: str | None = None


@dataclass(frozen=True)
class Town:
    """A town as its people would draw it: positions in degrees, and every trip of the day and of the day before.

    Blocks go by the number of a trip of the day; the trips of the day before have those of the day after them.
    """

    stops: Mapping[str, tuple[float, float]]
    trips: tuple[Trip, ...]
    yesterday: tuple[Trip, ...]
    homes: tuple[tuple[float, float], ...]
    places: tuple[tuple[float, float], ...]
    blocks: Mapping[int, str] = field(default_factory=dict)
    rules: tuple[ChangeRule, ...] = ()
    stations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Walker:
    """What a person can and will do; kilometres an hour and metres."""

    kmh: float
    stop_metres: float
    change_metres: float
    whole_metres: float
    change_seconds: int


@cache
def walked(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Metres on foot: the straight line times a detour that falls evenly between the middles of the measured bands."""
    straight: float = geodesic(start, end).meters
    steps = [(250, 1.59), (700, 1.43), (1500, 1.30), (3000, 1.23)]
    if straight <= steps[0][0]:
        return straight * steps[0][1]
    for (near, more), (far, less) in pairwise(steps):
        if straight <= far:
            return straight * (more + (less - more) * (straight - near) / (far - near))
    return straight * steps[-1][1]


def walk_seconds(start: tuple[float, float], end: tuple[float, float], most: float, kmh: float) -> int | None:
    """Whole seconds on foot; None if it is too far."""
    metres = walked(start, end)
    return ceil(metres * 3600 / (kmh * 1000)) if metres <= most else None


def running(town: Town) -> Iterator[tuple[int, Trip, int]]:
    """Yield every trip one can see on the road today, its number, and by how many seconds its times must be moved."""
    for number, trip in enumerate(town.trips):
        yield number, trip, 0
    for number, trip in enumerate(town.yesterday):
        yield number, trip, -DAY


def same_spot(town: Town, stop: str, other: str) -> bool:
    """Whether one need not leave the bus to get from one stop to the other: the same, the same station, or 200 m."""
    if stop == other or (stop in town.stations and town.stations[stop] == town.stations.get(other)):
        return True
    return bool(geodesic(town.stops[stop], town.stops[other]).meters <= 200)


def goes_on(town: Town, number: int) -> Iterator[tuple[int, int]]:
    """Yield the trips as which a trip goes on, and whether on the same day (0) or the day after (1)."""
    trip, block = town.trips[number], town.blocks.get(number)
    members = [other for other in range(len(town.trips)) if block and town.blocks.get(other) == block]
    members.sort(key=lambda other: (town.trips[other].calls[0].departs, town.trips[other].calls[-1].arrives))
    seats = {(rule.first_trip, rule.second_trip): rule.kind for rule in town.rules if rule.kind in {4, 5}}
    seats.pop((number, number), None)
    for other, following in enumerate(town.trips):
        next_of_block = (number, other) in pairwise(members) and same_spot(
            town, trip.calls[-1].stop, following.calls[0].stop
        )
        linked = seats.get((number, other)) == 4
        ends, begins = trip.calls[-1].arrives, following.calls[0].departs
        if (linked or (next_of_block and seats.get((number, other)) != 5)) and ends <= begins:
            yield other, 0
        elif linked and begins < ends <= begins + DAY:
            yield other, 1


def riding_on(
    town: Town, number: int, shift: int, ridden: frozenset[tuple[int, int]] = frozenset()
) -> Iterator[tuple[int, str, int]]:
    """Yield every stop where one can get off who stays seated at the end of a trip."""
    ridden |= {(number, shift)}
    for other, days in goes_on(town, number):
        later = shift + days * DAY
        if later > 0 or (other, later) in ridden:  # tomorrow; or two trips that take no time and go on as each other
            continue
        for alighting in town.trips[other].calls[1:]:
            if alighting.alights:
                yield other, alighting.stop, alighting.arrives + later
        yield from riding_on(town, other, later, ridden)


def rides(town: Town, stop: str, ready: Callable[[int], int | None]) -> Iterator[tuple[int, str, int]]:
    """Yield every trip and stop where one can get off after getting on here, and when.

    ``ready`` says from when on one can board a trip, by its number.
    """
    for number, trip, shift in running(town):
        by = ready(number)
        for on, boarding in enumerate(trip.calls[:-1]):
            if boarding.stop == stop and boarding.boards and by is not None and boarding.departs + shift >= by:
                for alighting in trip.calls[on + 1 :]:
                    if alighting.alights:
                        yield number, alighting.stop, alighting.arrives + shift
                if town.blocks or town.rules:
                    yield from riding_on(town, number, shift)


def _holds(town: Town, rule: ChangeRule, first: tuple[int, str], second: tuple[int, str]) -> bool:
    """Whether a rule is about a change from a trip at a stop to another trip at another stop."""
    left = rule.start, rule.first_trip, rule.first_route, *first
    boarded = rule.end, rule.second_trip, rule.second_route, *second
    return rule.kind < 4 and all(
        named in {stop, town.stations.get(stop)}
        and trip in {None, number}
        and (trip is not None or route in {None, town.trips[number].route})
        for named, trip, route, number, stop in (left, boarded)
    )


def _exactness(rule: ChangeRule) -> int:
    """The list in the GTFS reference, "Specificity of a transfer"."""
    both = [
        "trip" if trip is not None else "route" if route is not None else "any"
        for trip, route in ((rule.first_trip, rule.first_route), (rule.second_trip, rule.second_route))
    ]
    ranks = [["trip", "trip"], ["route", "trip"], ["any", "trip"], ["route", "route"], ["any", "route"], ["any", "any"]]
    return ranks.index(sorted(both))


def change(town: Town, first: tuple[int, str], second: tuple[int, str], walker: Walker) -> int | None:
    """Seconds from getting off one trip at a stop to being ready for another at a stop; None if one can't."""
    here, there = town.stops[first[1]], town.stops[second[1]]
    rules = [rule for rule in town.rules if _holds(town, rule, first, second)]
    walk, usual = (ceil(walked(here, there) * 3600 / (kmh * 1000)) for kmh in (walker.kmh, 4.8))
    if rules:
        rule = min(rules, key=lambda rule: (_exactness(rule), -(rule.start == first[1]) - (rule.end == second[1])))
        times = {0: walk + walker.change_seconds, 1: 0, 2: rule.seconds + walk - usual, 3: None}
        return times[rule.kind]
    station = town.stations.get(first[1])
    joined = station is not None and station == town.stations.get(second[1]) and first[1] != second[1]
    near = walked(here, there) <= walker.change_metres
    return walk + walker.change_seconds if joined or near else None


def stops_near(town: Town, point: tuple[float, float], most: float, kmh: float) -> Iterator[tuple[str, int]]:
    """Yield the stops one can walk to, and the seconds."""
    for stop, there in town.stops.items():
        seconds = walk_seconds(point, there, most, kmh)
        if seconds is not None:
            yield stop, seconds


def arrivals(town: Town, home: int, place: int, leaves: int, buses: int, walker: Walker) -> Iterator[int]:
    """Yield when one is there, for every journey there is with at most so many buses."""
    start, end = town.homes[home], town.places[place]
    whole = walk_seconds(start, end, walker.whole_metres, walker.kmh)
    if whole is not None:
        yield leaves + whole
    egress = dict(stops_near(town, end, walker.stop_metres, walker.kmh))
    for stop, seconds in stops_near(town, start, walker.stop_metres, walker.kmh):
        walked_by = dict.fromkeys(range(max(len(town.trips), len(town.yesterday))), leaves + seconds)
        for number, first, at in rides(town, stop, walked_by.get):
            if first in egress:
                yield at + egress[first]
            if buses > 1:
                for other in town.stops:

                    def ready(
                        boarded: int, left: tuple[int, str] = (number, first), at: int = at, other: str = other
                    ) -> int | None:
                        took = change(town, left, (boarded, other), walker)
                        return None if took is None else at + took

                    for _, second, then in rides(town, other, ready):
                        if second in egress:
                            yield then + egress[second]


def earliest(town: Town, home: int, place: int, leaves: int, buses: int, walker: Walker, limit: int) -> int | None:
    """The earliest arrival, or None if no journey takes at most ``limit`` seconds."""
    found = min(arrivals(town, home, place, leaves, buses, walker), default=None)
    return found if found is not None and found - leaves <= limit else None


def middle(values: Sequence[float]) -> float:
    """The value that at least half of the values do not pass; infinity counts as a value."""
    return sorted(values)[(len(values) + 1) // 2 - 1]
