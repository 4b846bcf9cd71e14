"""Walking: how far it really is, how long it takes, and which stops and places are near enough.

Streets are not straight. What people walk is the straight line times a detour, measured on a real street network: short
ways have the larger detour, because the first corner counts most.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from recovery_hub.directory.choices import Choice
from recovery_hub.gtfs.timetable import Large, Whole

Metres = NDArray[np.float64]

DETOUR_AT_METRES = (250.0, 700.0, 1500.0, 3000.0)
"""The middles of the measured bands: 100-400 m, 0.4-1 km, 1-2 km, 2-4 km in a straight line."""

DETOURS = (1.59, 1.43, 1.30, 1.23)
"""Walked metres for each straight metre there. Between them it changes evenly; outside it stays as it is."""


class Pace(Choice):
    """How fast somebody walks. Both are shown: pace changes the answer more than anything else."""

    USUAL = "usual", "at a usual pace (3 miles an hour)"
    SLOW = "slow", "slowly (2 miles an hour)"

    @property
    def metres_a_second(self) -> float:
        """4.8 and 3.2 kilometres an hour."""
        return {Pace.USUAL: 4800, Pace.SLOW: 3200}[self] / 3600


@dataclass(frozen=True, eq=False)
class Links:
    """Ways on foot from some points to others.

    Attributes:
        first: point i has the ways ``first[i]:first[i + 1]``, in order of where they lead.
        to: the index of the other point, one a way.
        metres: walked metres, one a way.
    """

    first: Large
    to: Whole
    metres: Metres

    def seconds(self, pace: Pace) -> Whole:
        """Work out how long each way takes, in whole seconds, rounded up."""
        return np.ceil(self.metres / pace.metres_a_second).astype(np.int32)

    def turned(self, points: int) -> Links:
        """Look at the same ways from the other end.

        Args:
            points: how many points there are at the other end.
        """
        start = np.repeat(np.arange(len(self.first) - 1, dtype=np.int32), np.diff(self.first))
        order = np.lexsort((start, self.to))
        return Links(_firsts(self.to[order], points), start[order], self.metres[order])


def walked_metres(straight_metres: Metres) -> Metres:
    """Work out walked distances.

    Args:
        straight_metres: metres in a straight line, any shape.

    Returns:
        Metres by the streets, the same shape. It grows with the straight line, without a jump.

    Source:
        Detours measured on a street network; reach.md, section 1.
    """
    return straight_metres * np.interp(straight_metres, DETOUR_AT_METRES, DETOURS)


def links(start: Metres, end: Metres, walk_metres: float) -> Links:
    """Find every way on foot that is short enough.

    Args:
        start: [points, 3], from ``geo.positions``.
        end: [points, 3].
        walk_metres: the longest way, in walked metres; less than 0 for none at all.

    Returns:
        The ways, from each start, in order of the index at their end.
    """
    if not len(start) or not len(end) or walk_metres < 0:
        return Links(np.zeros(len(start) + 1, np.int64), np.zeros(0, np.int32), np.zeros(0))
    near = cKDTree(start).sparse_distance_matrix(cKDTree(end), walk_metres / min(DETOURS), output_type="ndarray")
    metres = walked_metres(near["v"])
    order = np.lexsort((near["j"], near["i"]))
    order = order[metres[order] <= walk_metres]
    return Links(_firsts(near["i"][order], len(start)), near["j"][order].astype(np.int32), metres[order])


def _firsts(start: Whole, points: int) -> Large:
    return np.searchsorted(start, np.arange(points + 1)).astype(np.int64)
