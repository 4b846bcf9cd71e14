"""Borders as streets run: the lines half-way between neighbours, bent a little."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import hypot
from random import Random

import shapely
from shapely.geometry import LineString, MultiPoint
from shapely.geometry.base import BaseGeometry

from tools.geography.chance import chance
from tools.geography.plane import Spot, to_ticks

LONGEST_METRES = 150.0
"""A longer piece of a border is bent once more."""

MOST_METRES = 70.0
"""No bend leads farther from the line half-way."""

OVERSHOOT_METRES = 25.0
"""Borders run a little way over the edge that they end at, so that they are sure to meet it; the rest is cut off."""

Free = Callable[[Spot], bool]
"""Whether a border may pass here."""


def borders(places: Sequence[Spot], inside: BaseGeometry, seed: int, free: Free = lambda _: True) -> list[LineString]:
    """Draw the borders between places.

    Args:
        places: in metres; each gets the land that is nearer to it than to any other.
        inside: the land to be shared, in metres.
        seed: of the whole run.
        free: where a border may be bent to.

    Returns:
        Lines in ticks.
    """
    if len(places) < 2:  # noqa: PLR2004 - one place has no border
        return []
    room = inside.buffer(OVERSHOOT_METRES)
    edges = shapely.voronoi_polygons(MultiPoint(list(places)), extend_to=room.envelope.buffer(2_000), only_edges=True)
    bent = [LineString(_bent(*_ends(edge), seed, free)) for edge in shapely.get_parts(edges)]
    kept = shapely.get_parts([line.intersection(room) for line in bent])
    return [to_ticks(line) for line in kept if isinstance(line, LineString) and not line.is_empty]


def _ends(edge: BaseGeometry) -> tuple[Spot, Spot]:
    """Return both ends of an edge, always the same one first."""
    first, last = sorted((east, north) for east, north in (edge.coords[0], edge.coords[-1]))
    return first, last


def _bent(start: Spot, end: Spot, seed: int, free: Free) -> list[Spot]:
    """Bend a line: move its middle aside, then those of its halves, and so on."""
    dice = chance(seed, "border", *(round(value) for value in (*start, *end)))
    line = [start, end]
    while max(_metres(a, b) for a, b in pairwise(line)) > LONGEST_METRES:
        middles = [_aside(a, b, dice, free) for a, b in pairwise(line)]
        line = [spot for pair in zip(line, middles, strict=False) for spot in pair] + [end]
    return line


def _aside(start: Spot, end: Spot, dice: Random, free: Free) -> Spot:
    """Return a place beside the middle of a line, as far off as is free."""
    length = _metres(start, end)
    aside = min(max(dice.uniform(-0.11, 0.11) * length, -MOST_METRES), MOST_METRES)
    right = ((end[1] - start[1]) / length, (start[0] - end[0]) / length)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    for share in (1.0, 0.5, 0.25, 0.1):
        place = (middle[0] + aside * share * right[0], middle[1] + aside * share * right[1])
        if free(place):
            return place
    return middle


def _metres(start: Spot, end: Spot) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])
