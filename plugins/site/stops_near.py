"""The bus stops near a place, with minutes on foot, and the routes that call at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

import numpy as np
from geopy.distance import geodesic

from plugins.directory.model import Place, Route, Stop
from plugins.reach.walking import Pace, walked_metres
from plugins.site.site import Site

FURTHEST_METRES = 800
"""Walked, not in a straight line: ten minutes at a usual pace."""
MOST_STOPS = 4
DEGREES = 0.01
"""Degrees of latitude that are more than ``FURTHEST_METRES`` anywhere."""


@dataclass(frozen=True, slots=True)
class StopNear:
    """A stop near a place.

    Attributes:
        stop: the stop.
        usual: minutes on foot at a usual pace.
        slow: minutes walking slowly.
        routes: those that call there, by number.
    """

    stop: Stop
    usual: int
    slow: int
    routes: tuple[Route, ...]


def stops_near(place: Place, site: Site) -> tuple[StopNear, ...]:
    """Find the nearest stops of a place, each route named at the nearest of them only; () if it may not be shown."""
    if place.point is None:
        return ()
    seen: set[str] = set()
    found = []
    for metres, stop in sorted(_within(place.point, site), key=lambda one: (one[0], one[1].id)):
        fresh = tuple(route for route in site.routes_at(stop.id) if route.id not in seen)
        if fresh:
            seen |= {route.id for route in fresh}
            usual, slow = (ceil(metres / pace.metres_a_second / 60) for pace in (Pace.USUAL, Pace.SLOW))
            found.append(StopNear(stop, usual, slow, fresh))
    return tuple(found[:MOST_STOPS])


def _within(point: tuple[float, float], site: Site) -> Iterator[tuple[float, Stop]]:
    for stop in site.directory.stops.values():
        if abs(stop.latitude - point[0]) > DEGREES:
            continue
        straight = geodesic((stop.latitude, stop.longitude), point).meters
        metres = float(walked_metres(np.array([straight]))[0])
        if metres <= FURTHEST_METRES:
            yield metres, stop
