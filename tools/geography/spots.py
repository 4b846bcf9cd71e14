"""Where things stand in a larger city: more of them where people live, and never in the water."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import shapely

from tools.geography.features import Geography, Settled
from tools.geography.plane import Degrees, degrees, spot

SPREAD_METRES = 350.0
"""How far things lie from the middle of the people of an area, as a standard deviation."""


def spots(city: Geography, dice: Random) -> Iterator[tuple[Settled, Degrees]]:
    """Yield a spot in every area in turn, without end.

    Args:
        city: the areas.
        dice: where in the area.

    Yields:
        The area and the spot, in degrees with four digits.
    """
    for area in city.areas:
        shapely.prepare(area.land)
    while True:
        for area in city.areas:
            yield area, _in(area, dice)


def _in(area: Settled, dice: Random) -> Degrees:
    east, north = spot(area.point)
    for share in (1.0, 1.0, 0.5, 0.5, 0.25, 0.1):
        place = degrees((east + dice.gauss(0, SPREAD_METRES * share), north + dice.gauss(0, SPREAD_METRES * share)), 4)
        if shapely.contains_xy(area.land, *spot(place)):
            return place
    return area.point
