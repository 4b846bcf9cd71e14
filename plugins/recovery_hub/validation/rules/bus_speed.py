"""A bus that would have to fly, or to stand still.

Between two stops with minutes we measure from stop to stop, in a straight line. More than 60 km/h is not a
city bus, less than 4 km/h is a walk. Nearly always the minutes are a slip, or a stop lies on the wrong side of the
city. Minutes are rounded, so one minute either way is granted.

Right: 1.2 km in five minutes. Wrong: 6 km in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Route, RouteStop
from recovery_hub.geo import metres_between
from recovery_hub.validation.messages import problem

FASTEST_KM_PER_HOUR = 60
SLOWEST_KM_PER_HOUR = 4
ROUNDING_MINUTES = 1


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every stretch between two stops with minutes that no bus would drive like that."""
    for route in directory.routes.values():
        for number, direction in enumerate(route.directions):
            if all(call.stop in directory.stops for call in direction.calls):
                yield from _check_one(directory, route, number, direction.calls)


def _check_one(directory: Directory, route: Route, direction: int, calls: tuple[RouteStop, ...]) -> Iterator[Problem]:
    timed = [(at, call.minutes) for at, call in enumerate(calls) if call.minutes is not None]
    for (first, earlier), (last, later) in pairwise(timed):
        taken = later - earlier
        if taken < 0:
            continue  # bus-calls speaks of it
        km = _km(directory, calls[first : last + 1])
        if km > FASTEST_KM_PER_HOUR * (taken + ROUNDING_MINUTES) / 60:
            key = "bus-speed"
        elif 0 < km < SLOWEST_KM_PER_HOUR * (taken - ROUNDING_MINUTES) / 60:
            key = "bus-speed.slow"
        else:
            continue
        spot = directory.spot(route, "directions", direction, "calls", last, "minutes")
        ends = {"first": calls[first].stop, "last": calls[last].stop}
        yield problem(key, spot, Level.WARNING, "", **ends, km=f"{km:.1f}", minutes=taken)


def _km(directory: Directory, calls: tuple[RouteStop, ...]) -> float:
    """The way from stop to stop in kilometres."""
    spots = [directory.stops[call.stop].location for call in calls]
    return sum(metres_between(spot, other) for spot, other in pairwise(spots)) / 1000
