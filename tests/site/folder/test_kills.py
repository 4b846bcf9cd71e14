"""Whole builds and serves, killed at random moments."""

from __future__ import annotations

import random
from pathlib import Path

from bench.kills import LITTLE, prepare, trial

TIMES = 12


def test_killed_at_a_dozen_moments(tmp_path: Path) -> None:
    """Whenever `make site` or `make serve` is killed, the old site or the new one stands, to the byte."""
    ground = prepare(tmp_path, LITTLE)
    chance = random.Random(14)  # noqa: S311 - chance that comes again
    found = [trial(ground, number, chance) for number in range(TIMES)]
    assert [] == [kill for kill in found if kill[1] == "MIXED"]
