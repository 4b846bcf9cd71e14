"""How far along its way a bus is at each stop, by the line on the map that the file has for it.

Source: GTFS Schedule Reference, shapes.txt; trips.txt (shape_id).
"""

from __future__ import annotations

import gtfs_kit
import numpy as np
from numpy.typing import NDArray

from recovery_hub.geo import positions
from recovery_hub.gtfs.interpolate import Numbers

FAR_METRES = 250.0
"""A line that passes a stop at a greater distance is not the way of this bus."""


class Shapes:
    """The lines of a file, measured when they are asked for."""

    def __init__(self, feed: gtfs_kit.Feed) -> None:
        """Sort the points of each line."""
        self._lines: dict[str, Numbers] = {}
        self._known: dict[tuple[str, bytes], Numbers | None] = {}
        table = feed.shapes
        if table is None or not {"shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence"} <= set(table.columns):
            return
        table = table.dropna(subset=["shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence"])
        table = table.sort_values(["shape_id", "shape_pt_sequence"], kind="stable")
        spots = positions(table["shape_pt_lat"].to_numpy(float), table["shape_pt_lon"].to_numpy(float))
        names = table["shape_id"].to_numpy(dtype=object)
        starts = np.flatnonzero(np.append(True, names[1:] != names[:-1])) if len(names) else np.zeros(0, np.int64)
        self._lines = {
            names[start]: spots[start:end] for start, end in zip(starts, [*starts[1:], len(names)], strict=True)
        }

    def metres(self, shape: str, stops: NDArray[np.int64], at: Numbers) -> Numbers | None:
        """Say how many metres along a line each stop is.

        Args:
            shape: its id.
            stops: numbers of the stops, in order of the ride.
            at: [stops, 3], where these are, from ``geo.positions``.

        Returns:
            Metres, one a stop, never falling; None where there is no such line, or it passes a stop too far away.
        """
        key = shape, stops.tobytes()
        if key not in self._known:
            line = self._lines.get(shape)
            self._known[key] = None if line is None or len(line) < 2 else along(line, at)  # noqa: PLR2004 - two points
        return self._known[key]


def along(line: Numbers, stops: Numbers) -> Numbers | None:
    """Lay stops on a line in their order, each as near to it as that order lets it be.

    Args:
        line: [points, 3].
        stops: [stops, 3].

    Returns:
        Metres from the first point, one a stop; None if one lies too far off.
    """
    start, step = line[:-1], np.diff(line, axis=0)
    lengths = np.linalg.norm(step, axis=1)
    square = np.maximum(lengths**2, 1e-9)
    share = np.einsum("ijk,jk->ij", stops[:, None, :] - start[None], step) / square
    share = share.clip(0, 1)
    off = np.linalg.norm(stops[:, None, :] - (start[None] + share[..., None] * step[None]), axis=2)
    chosen = _in_order(off**2, share)
    each = np.arange(len(stops))
    if chosen is None or off[each, chosen].max() > FAR_METRES:
        return None
    before = np.concatenate([[0.0], np.cumsum(lengths)[:-1]])
    metres: Numbers = np.maximum.accumulate(before[chosen] + share[each, chosen] * lengths[chosen])
    return metres


def _in_order(cost: Numbers, share: Numbers) -> NDArray[np.int64] | None:
    """Choose a piece of the line for each stop, none before that of the stop before, so that the sum is the least.

    Args:
        cost: of laying a stop on a piece, [stops, pieces].
        share: how far along the piece the stop would lie, 0 to 1, [stops, pieces].
    """
    pieces = np.arange(cost.shape[1])
    best = cost[0].copy()
    came: list[NDArray[np.int64]] = []
    for row in range(1, len(cost)):
        lowest = np.minimum.accumulate(best)
        lowest_at = np.maximum.accumulate(np.where(best == lowest, pieces, 0))
        # From a piece before; or from the same one, where this stop lies further along it.
        earlier = np.concatenate([[np.inf], lowest[:-1]])
        stays = (share[row] >= share[row - 1]) & (best < earlier)
        came.append(np.where(stays, pieces, np.concatenate([[0], lowest_at[:-1]])))
        best = np.where(stays, best, earlier) + cost[row]
    if not np.isfinite(best.min()):
        return None
    chosen = [int(best.argmin())]
    for columns in reversed(came):
        chosen.append(int(columns[chosen[-1]]))
    return np.array(chosen[::-1], dtype=np.int64)
