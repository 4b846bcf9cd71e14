"""The slow and obvious search: every trip, every stop to get on, every stop to get off, every walk; nothing is clever.

It reads the same trips as the engine, but none of the engine's code: distances are geopy's, the detour is written out
again.
"""

# ruff: noqa: PLR0913, PLR0917 - a search in one line: who, from where, to where, when

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import ceil

from geopy.distance import geodesic

from recovery_hub.gtfs.timetable import Trip

DAY = 86_400


@dataclass(frozen=True)
class Town:
    """A town as its people would draw it: positions in degrees, and every trip of the day and of the day before."""

    stops: Mapping[str, tuple[float, float]]
    trips: tuple[Trip, ...]
    yesterday: tuple[Trip, ...]
    homes: tuple[tuple[float, float], ...]
    places: tuple[tuple[float, float], ...]


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


def running(town: Town) -> Iterator[tuple[Trip, int]]:
    """Yield every trip one can see on the road today, and by how many seconds its times must be moved."""
    for trip in town.trips:
        yield trip, 0
    for trip in town.yesterday:
        yield trip, -DAY


def rides(town: Town, stop: str, ready: int) -> Iterator[tuple[str, int]]:
    """Yield every stop where one can get off after getting on here, and when."""
    for trip, shift in running(town):
        for on, boarding in enumerate(trip.calls):
            if boarding.stop == stop and boarding.boards and boarding.departs + shift >= ready:
                for alighting in trip.calls[on + 1 :]:
                    if alighting.alights:
                        yield alighting.stop, alighting.arrives + shift


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
        for first, at in rides(town, stop, leaves + seconds):
            if first in egress:
                yield at + egress[first]
            if buses > 1:
                for other, walk in stops_near(town, town.stops[first], walker.change_metres, walker.kmh):
                    for second, then in rides(town, other, at + walk + walker.change_seconds):
                        if second in egress:
                            yield then + egress[second]


def earliest(town: Town, home: int, place: int, leaves: int, buses: int, walker: Walker, limit: int) -> int | None:
    """The earliest arrival, or None if no journey takes at most ``limit`` seconds."""
    found = min(arrivals(town, home, place, leaves, buses, walker), default=None)
    return found if found is not None and found - leaves <= limit else None


def middle(values: Sequence[float]) -> float:
    """The value that at least half of the values do not pass; infinity counts as a value."""
    return sorted(values)[(len(values) + 1) // 2 - 1]
