"""What candidate places would change for a need, one at a time or several together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recovery_hub.access.measures import Floats, Whole
from recovery_hub.access.need_report import LIMIT_MINUTES
from recovery_hub.access.siting.baseline import NO_WAY_MINUTES, Baseline, CandidateSite, SitingProblem

SHORTLIST = 5
"""The best is seldom far ahead of the fifth, so a list is shown and not one pin."""

FIFTHS = (1, 2, 3, 4, 5, None)
"""Fifths of deprivation, and the areas of which it is not known."""


@dataclass(frozen=True, slots=True)
class Gain:
    """What a change brings.

    Attributes:
        newly: people who come within half an hour and were not before.
        saved: minutes saved, for each person in the city.
        by_fifth: the people newly within, by fifth of deprivation, in the order of ``FIFTHS``.
    """

    newly: int
    saved: float
    by_fifth: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A candidate on the shortlist of a need."""

    candidate: CandidateSite
    gain: Gain


def one_more_site(now: Floats, there: Floats, people: Whole, fifths: Sequence[int | None]) -> Gain:
    """One more site: who comes within half an hour without a change, and how many minutes everybody saves.

    A service at the new site is taken to be open when the others are. "No way" counts as 120 minutes.

    Args:
        now: minutes to the nearest service, [areas].
        there: minutes to the new site, or to the nearest of several, [areas].
        people: in each area.
        fifths: the fifth of deprivation of each area; None where it is not known.

    Returns:
        Unit: people, and minutes a head.

    Source:
        Location-allocation by enumeration, as in maximal covering (Church and ReVelle, 1974).
    """
    after = np.minimum(now, there)
    fresh = (now > LIMIT_MINUTES) & (after <= LIMIT_MINUTES)
    saved = np.minimum(now, NO_WAY_MINUTES) - np.minimum(after, NO_WAY_MINUTES)
    total = int(people.sum())
    groups = np.array([FIFTHS.index(fifth) for fifth in fifths])
    return Gain(
        int(people[fresh].sum()),
        float((saved * people).sum() / total) if total else 0.0,
        tuple(int(people[fresh & (groups == number)].sum()) for number in range(len(FIFTHS))),
    )


def shortlist(ground: SitingProblem, stand: Baseline, most: int = SHORTLIST) -> tuple[Line, ...]:
    """Put the candidates of a need in order: most people newly within half an hour first, then most minutes saved.

    Candidates that change nothing are left out.
    """
    minutes = ground.minutes[stand.band.id]
    fifths = fifths_of(ground)
    lines = [
        Line(candidate, one_more_site(stand.now, minutes[:, number], ground.people, fifths))
        for number, candidate in enumerate(ground.candidates)
    ]
    lines.sort(key=lambda line: (-line.gain.newly, -line.gain.saved, line.candidate.name, line.candidate.id))
    return tuple(line for line in lines if line.gain.newly or line.gain.saved > 0)[:most]


def fifths_of(ground: SitingProblem) -> tuple[int | None, ...]:
    """The fifth of deprivation of each area."""
    return tuple(area.deprivation_fifth for area in ground.areas)
