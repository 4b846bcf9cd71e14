"""The gap between two ends of a city, in words: for one more in a hundred, for one fewer, and for none."""

from __future__ import annotations

import pytest

from recovery_hub.access.equity import EquityGap
from recovery_hub.access.measures import PopulationGroup


@pytest.mark.parametrize(
    ("worse", "said"),
    [
        (49, "If it were as many for the first as for the second, 1 more people could."),
        (50, "There is no difference between them."),
        (51, "Here those who have it harder otherwise have it nearer."),
    ],
)
def test_the_sentence_says_which_end_is_nearer(worse: int, said: str) -> None:
    """A gap of one in a hundred is told, on either side; no gap is called none."""
    gap = EquityGap(
        "Deprivation",
        PopulationGroup("1", 100, worse),
        PopulationGroup("5", 100, 50),
        "where people are worst off",
        "where people are best off",
    )
    assert gap.sentence.endswith(said)
