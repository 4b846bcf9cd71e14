"""Where the land ends: the two banks of the River Thorn, and the bay that they open into.

Drawn by hand as a few bends, smoothed and cut to whole ticks. Everything that is not water is land.
"""

from __future__ import annotations

from itertools import pairwise

from tools.geography.plane import EAST, NORTH, SOUTH, WEST, Degrees

WEST_BENDS: tuple[Degrees, ...] = (
    *((-4.5985, 53.84), (-4.6015, 53.832), (-4.6075, 53.824), (-4.6065, 53.816), (-4.6015, 53.808), (-4.6022, 53.80)),
    *((-4.6055, 53.793), (-4.6075, 53.786), (-4.614, 53.7795), (-4.622, 53.774), (-4.634, 53.7715), (-4.647, 53.7725)),
    *((-4.66, 53.7705), (-4.671, 53.767), (-4.68, 53.7665)),
)
"""The west bank from the northern edge to the mouth, then the coast to the western edge."""

EAST_BENDS: tuple[Degrees, ...] = (
    *((-4.5955, 53.84), (-4.5978, 53.832), (-4.6035, 53.824), (-4.6022, 53.816), (-4.5972, 53.808), (-4.5968, 53.80)),
    *((-4.597, 53.793), (-4.5935, 53.786), (-4.586, 53.780), (-4.5755, 53.7755), (-4.563, 53.7715), (-4.549, 53.7705)),
    *((-4.535, 53.7725), (-4.52, 53.770)),
)
"""The east bank in the same way, to the eastern edge."""

MOUTH: tuple[Degrees, Degrees] = ((-4.6075, 53.786), (-4.5935, 53.786))
"""Where the river becomes the bay; both ends are bends of the banks."""

UPPER_MOUTH: tuple[Degrees, Degrees] = ((-4.6068, 53.7874), (-4.5945, 53.7873))
"""A little upstream: between the two both are drawn, or a line of land would shine through where they meet."""

IN_RIVER: Degrees = (-4.5995, 53.80)
IN_MOUTH: Degrees = (-4.6005, 53.7867)
IN_BAY: Degrees = (-4.6, 53.77)
"""A spot in each of the three waters."""

FRAME: tuple[Degrees, ...] = ((WEST, SOUTH), (EAST, SOUTH), (EAST, NORTH), (WEST, NORTH), (WEST, SOUTH))

_DIGITS = 4
"""Eleven metres: enough for a shore, and every one of them is a whole tick."""


def smooth(bends: tuple[Degrees, ...], steps: int) -> list[Degrees]:
    """Draw a smooth line through every bend, and keep it inside the frame.

    Args:
        bends: in degrees.
        steps: how many pieces lie between two bends.

    Source:
        Catmull and Rom, 1974, "A class of local interpolating splines".
    """
    padded = (bends[0], *bends, bends[-1])
    line: list[Degrees] = []
    for number in range(len(bends) - 1):
        four = padded[number : number + 4]
        for step in range(steps):
            east, north = (_between([bend[axis] for bend in four], step / steps) for axis in (0, 1))
            line.append((min(max(east, WEST), EAST), min(max(north, SOUTH), NORTH)))
    rounded = [(round(east, _DIGITS), round(north, _DIGITS)) for east, north in (*line, bends[-1])]
    return [rounded[0], *(after for before, after in pairwise(rounded) if before != after)]


def _between(four: list[float], share: float) -> float:
    """Return the value at a share of the way from the second to the third of four values."""
    before, start, end, after = four
    bend = 2 * before - 5 * start + 4 * end - after
    twist = -before + 3 * start - 3 * end + after
    return 0.5 * (2 * start + (end - before) * share + bend * share**2 + twist * share**3)


def west_shore() -> list[Degrees]:
    """Return the western shore, north to south."""
    return smooth(WEST_BENDS, 5)


def east_shore() -> list[Degrees]:
    """Return the eastern shore, north to south."""
    return smooth(EAST_BENDS, 5)
