"""Three ways to say where something is: degrees, metres on a plane, and ticks.

Distances are worked out in metres from the middle of the bridge. Borders are joined in ticks: a tick is a
hundred-thousandth of a degree (1.1 m north, 0.7 m east), the last digit that the files keep. On whole ticks two
neighbours share their corners exactly, and writing the file rounds nothing.
"""

from __future__ import annotations

from math import cos, hypot, radians
from typing import TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from recovery_hub.geo import METRES_PER_DEGREE

Shape = TypeVar("Shape", bound=BaseGeometry)

Spot = tuple[float, float]
"""East and north, in metres from the middle of the bridge."""

Degrees = tuple[float, float]
"""``(longitude, latitude)``: GeoJSON's order."""

SOUTH, NORTH, WEST, EAST = 53.76, 53.84, -4.68, -4.52
"""The frame of the map, in degrees; the same as ``bounds`` in ``data/city.yaml``."""

MIDDLE: Degrees = (-4.6, 53.8)
TICKS_PER_DEGREE = 100_000
METRES_NORTH = round(METRES_PER_DEGREE)
"""Metres for one degree of latitude, in whole metres: the points of the invented city were drawn with these."""

METRES_EAST = METRES_NORTH * cos(radians(MIDDLE[1]))
"""Metres for one degree of longitude here."""

_METRES = np.array([METRES_EAST, METRES_NORTH])


def spot(degrees: Degrees) -> Spot:
    """Return the metres of a place given in degrees."""
    return (degrees[0] - MIDDLE[0]) * METRES_EAST, (degrees[1] - MIDDLE[1]) * METRES_NORTH


def degrees(place: Spot, digits: int = 5) -> Degrees:
    """Return the degrees of a place given in metres, rounded."""
    return round(MIDDLE[0] + place[0] / METRES_EAST, digits), round(MIDDLE[1] + place[1] / METRES_NORTH, digits)


def ticks(degrees: Degrees) -> tuple[int, int]:
    """Return the nearest tick to a place given in degrees."""
    return round(degrees[0] * TICKS_PER_DEGREE), round(degrees[1] * TICKS_PER_DEGREE)


def to_ticks(shape: Shape) -> Shape:
    """Turn a shape in metres into one in whole ticks."""

    def turn(metres: NDArray[np.float64]) -> NDArray[np.float64]:
        exact: NDArray[np.float64] = (metres / _METRES + MIDDLE) * TICKS_PER_DEGREE
        return np.round(exact)

    return shapely.transform(shape, turn)


def to_metres(shape: Shape) -> Shape:
    """Turn a shape in ticks into one in metres."""

    def turn(ticks: NDArray[np.float64]) -> NDArray[np.float64]:
        metres: NDArray[np.float64] = (ticks / TICKS_PER_DEGREE - MIDDLE) * _METRES
        return metres

    return shapely.transform(shape, turn)


def apart(start: Spot, end: Spot) -> float:
    """Return the metres between two places."""
    return hypot(start[0] - end[0], start[1] - end[1])
