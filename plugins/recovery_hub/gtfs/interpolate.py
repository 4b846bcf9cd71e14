"""Times at stops for which none is written: worked out by distance along the way, between the stops that have one.

By the number of stops it would be wrong by up to 25 minutes where stops lie far apart on one stretch and close on
another; filling the last known time forward would let the bus stand still and then jump.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_APART_METRES = 1e8
"""Laid between one trip and the next, so that all trips can be worked out in one go."""

_NOTHING_METRES = 1e-3
"""Less than this between two stops is no way at all: a slope over it would be without bounds."""


def spread(times: Numbers, step_metres: Numbers, trip: NDArray[np.int64] | None = None) -> Numbers:
    """Fill in the times that are not known.

    Args:
        times: one a call, in any unit; NaN where nobody knows. The first and the last call of each trip are known.
        step_metres: from the call before to this one, one a call; what stands at a trip's first call is not read.
        trip: which trip each call belongs to, from 0, in order; without it all calls are one trip.

    Returns:
        The same times, with the gaps filled in proportion to distance. What was known is returned untouched.
    """
    unknown = np.isnan(times)
    if not unknown.any():
        return times
    number = np.zeros(len(times), dtype=np.int64) if trip is None else trip
    starts = np.flatnonzero(np.diff(number, prepend=number[0] - 1))
    steps = np.nan_to_num(step_metres)
    steps = np.where(steps < _NOTHING_METRES, 0.0, steps)
    steps[starts] = 0.0
    run = np.cumsum(steps)
    at_start = np.repeat(run[starts], np.diff(np.append(starts, len(times))))
    along = run - at_start + number * _APART_METRES
    filled = times.copy()
    filled[unknown] = np.interp(along[unknown], along[~unknown], times[~unknown])
    return filled
