"""The two sites that do most together. The second best alone is often next door to the best, and adds nothing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp  # type: ignore[import-untyped]

from recovery_hub.access.measures import Floats, Whole
from recovery_hub.access.need_report import LIMIT_MINUTES
from recovery_hub.access.siting.baseline import Baseline, CandidateSite, SitingProblem
from recovery_hub.access.siting.sites import Gain, fifths_of, one_more_site


def best_together(now: Floats, minutes: Floats, people: Whole, sites: int) -> tuple[int, ...]:
    """Choose so many sites that the most people come within half an hour: exactly, by a whole-number programme.

    Args:
        now: minutes to the nearest service, [areas].
        minutes: to each candidate, [areas, candidates].
        people: in each area.
        sites: how many.

    Returns:
        The candidates, in rising order; () where nobody can be brought within half an hour.

    Source:
        Maximal covering location problem (Church and ReVelle, 1974), solved by HiGHS in scipy.
    """
    open_ = np.flatnonzero(now > LIMIT_MINUTES)
    near: NDArray[np.bool_] = minutes[open_] <= LIMIT_MINUTES
    open_, near = open_[near.any(axis=1)], near[near.any(axis=1)]
    areas, candidates = near.shape
    if not areas or candidates < sites:
        return ()
    # An area is covered only if one of the candidates near it is chosen: covered - sum of those near it <= 0.
    each = LinearConstraint(np.hstack((np.eye(areas), -near.astype(float))), ub=0)
    exactly = LinearConstraint(np.concatenate((np.zeros(areas), np.ones(candidates))), sites, sites)
    worth = np.concatenate((-people[open_].astype(float), np.zeros(candidates)))
    found = milp(worth, constraints=(each, exactly), integrality=np.ones(len(worth)), bounds=Bounds(0, 1))
    return tuple(np.flatnonzero(found.x[areas:] > 0.5).tolist())  # noqa: PLR2004 - a half lies between no and yes


def two_sites(ground: SitingProblem, stand: Baseline) -> tuple[tuple[CandidateSite, ...], Gain] | None:
    """Find the best two candidates of a need, and what they change; None where no site changes anything."""
    minutes = ground.minutes[stand.band.id]
    chosen = best_together(stand.now, minutes, ground.people, 2)
    if not chosen:
        return None
    there = minutes[:, list(chosen)].min(axis=1)
    gain = one_more_site(stand.now, there, ground.people, fifths_of(ground))
    return tuple(ground.candidates[number] for number in chosen), gain
