"""Weights for some of 131,072 places: logistic regression, then whole numbers that fit a letter each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tools.already_done.phrases import Judged

PLACES = 131_072
KEPT = 5600
"""How many places keep a weight: what is seen nowhere among the phrases then seldom meets one by chance."""
FEWEST = 3
"""A place is looked at when so many phrases have it."""
STEP = 1.5
"""What one step of a whole number is worth."""
HEAVIEST = 15
FREEDOM = 60.0
"""scikit-learn's C: larger fits the phrases more closely."""
REPAIRS = 30
MARGIN = 0.1
"""In steps: so far from the limit stands what people judged."""

FIRST, SKIP, LONGEST, NOTHING = 35, "!", 56, 109
"""Letters, as already-done.js reads them: the code of a step of nothing; a step too long for a letter; how long; the
code of the weight of nothing."""

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Learned:
    """What the search needs.

    Attributes:
        weights: whole numbers from -15 to 15, one per place.
        limit: in the same steps; a phrase above it alarms.
    """

    weights: npt.NDArray[np.int64]
    limit: float

    def above(self, places: Sequence[Sequence[int]]) -> Numbers:
        """Tell how far phrases are above the limit, as already-done.js does."""
        return np.array([self.weights[own].sum() / len(own) ** 0.5 - self.limit for own in map(list, places)])

    def lines(self) -> Mapping[str, str | float]:
        """Write what the search reads: letters of the steps from one weight to the next, and of the weights."""
        used = np.flatnonzero(self.weights)
        steps = np.diff(used, prepend=-1)
        return {
            "limit": self.limit,
            "steps": "".join(SKIP * (step // LONGEST) + chr(FIRST + step % LONGEST) for step in steps.tolist()),
            "weights": "".join(chr(NOTHING + weight) for weight in self.weights[used].tolist()),
        }


def learn(judged: Sequence[Judged], places: Sequence[Sequence[int]], recall: float) -> Learned:
    """Learn from judged phrases.

    Args:
        judged: the phrases.
        places: the places of each one's weights.
        recall: how much below the balanced limit to alarm, in logits: missing is worse than a false alarm.
    """
    table, must = _table(places), np.array([phrase.must for phrase in judged])
    weighs = np.array([phrase.weighs for phrase in judged])
    often = np.bincount(table.indices, minlength=PLACES)
    looked_at = np.flatnonzero(often >= FEWEST)
    first = LogisticRegression(C=FREEDOM, max_iter=200).fit(table[:, looked_at], must, sample_weight=weighs)
    worth = np.abs(first.coef_[0]) * np.sqrt(often[looked_at])
    kept = np.sort(looked_at[np.argsort(-worth, kind="stable")[:KEPT]])
    model = LogisticRegression(C=FREEDOM, max_iter=300).fit(table[:, kept], must, sample_weight=weighs)
    weights = np.zeros(PLACES, np.int64)
    weights[kept] = np.clip(np.round(model.coef_[0] / STEP), -HEAVIEST, HEAVIEST)
    learned = Learned(weights, round(float(-model.intercept_[0] - recall) / STEP, 2))
    _repair(learned, judged, places)
    return learned


def _repair(learned: Learned, judged: Sequence[Judged], places: Sequence[Sequence[int]]) -> None:
    """Put what people judged on its side where the weights miss it: by one step, in the places that the fewest share.

    Few phrases need it, and so few places change that others hardly notice.
    """
    shared = np.bincount(np.concatenate([np.array(own) for own in places]), minlength=PLACES)
    written = [(phrase.must, np.array(own)) for phrase, own in zip(judged, places, strict=True) if phrase.written]
    rarest_first = [(1 if must else -1, own[np.lexsort((own, shared[own]))]) for must, own in written]
    for _ in range(REPAIRS):
        done = True
        for side, own in rarest_first:
            lacks = MARGIN - side * (learned.weights[own].sum() / len(own) ** 0.5 - learned.limit)
            if lacks > 0:
                done = False
                free = own[np.abs(learned.weights[own] + side) <= HEAVIEST]
                learned.weights[free[: int(np.ceil(lacks * len(own) ** 0.5))]] += side
        if done:
            return


def _table(places: Sequence[Sequence[int]]) -> csr_matrix:
    """Put the places of each phrase into a row; each row is of length one."""
    ends = np.cumsum([0, *map(len, places)])
    values = np.concatenate([np.full(len(own), 1 / len(own) ** 0.5) for own in places])
    return csr_matrix((values, np.concatenate([np.array(own) for own in places]), ends), shape=(len(places), PLACES))
