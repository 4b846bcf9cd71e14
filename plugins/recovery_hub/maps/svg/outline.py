"""Lines and areas as the text of an SVG path: as few corners and bytes as the eye allows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

Spot = tuple[float, float]
"""``(x, y)`` in units of the drawing."""

TOLERANCE_UNITS = 0.35
"""A corner that lies nearer than this to the straight line is left out."""


def number(value: float) -> str:
    """Write a number with one digit after the point, and without what is not needed: 12, 0.5, -3.1."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def path(parts: Sequence[Sequence[Spot]], *, closed: bool = False) -> str:
    """Write lines or rings as path data with relative steps.

    Args:
        parts: lines, in units of the drawing.
        closed: whether each line is a ring.

    Returns:
        ``"M10 20l3-1 4 0z"``; "" when there is nothing to draw.
    """
    return "".join(_one(tuple(part), closed=closed) for part in parts)


@lru_cache(maxsize=2048)  # a city's river and areas are the same on each of its maps
def _one(spots: tuple[Spot, ...], *, closed: bool) -> str:
    # Steps are taken between rounded corners, so that rounding does not add up along a long line.
    corners = [(round(x, 1), round(y, 1)) for x, y in simplified(spots)]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(corners)]
    if closed and corners[0] == corners[-1]:
        steps = steps[:-1]
    pieces = [number(value) for step in steps for value in step]
    run = "".join(piece if piece.startswith("-") else f" {piece}" for piece in pieces).lstrip()
    start = f"M{number(corners[0][0])} {number(corners[0][1])}"
    return start + (f"l{run}" if run else "") + ("z" if closed else "")


def simplified(spots: Sequence[Spot], tolerance: float = TOLERANCE_UNITS) -> list[Spot]:
    """Leave out corners that nobody would miss; the ends stay.

    Args:
        spots: a line, in units of the drawing.
        tolerance: in the same units.

    Source:
        Douglas and Peucker, 1973, "Algorithms for the reduction of the number of points required to represent a
        digitized line".
    """
    keep, waiting = {0, len(spots) - 1}, [(0, len(spots) - 1)]
    while waiting:
        first, last = waiting.pop()
        far = max(range(first + 1, last), key=lambda n: _distance(spots[n], spots[first], spots[last]), default=None)
        if far is not None and _distance(spots[far], spots[first], spots[last]) > tolerance:
            keep.add(far)
            waiting += [(first, far), (far, last)]
    return [spots[n] for n in sorted(keep)]


def _distance(spot: Spot, start: Spot, end: Spot) -> float:
    """Return how far a spot lies from the line between two others (which may be the same spot, in a ring)."""
    (x, y), (ax, ay), (bx, by) = spot, start, end
    square = (bx - ax) ** 2 + (by - ay) ** 2
    if square == 0:  # also where they lie closer than a number can say
        return hypot(x - ax, y - ay)
    along = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square))
    return hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
