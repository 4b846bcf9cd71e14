"""Spoiled inputs of every kind, the same in each run: sentences, no traceback, and nothing that nobody touched is lost.

Many more, and others each time: ``python -m bench.fuzz``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.room import quiet_environment
from tests.fuzz.running import SLOW, TARGETS, Outcome, run
from tests.fuzz.target import Target

TIMES = {"city": 60, "phrases": 60, "timetables": 16}
OTHERWISE = 14
SEED = 14
MOST = 200
"""Then something is wrong with the inputs."""


@pytest.mark.parametrize("target", [target for target in TARGETS if target.name not in SLOW], ids=lambda one: one.name)
def test_spoiled_inputs(tmp_path: Path, target: Target) -> None:
    """Whatever a file holds, somebody reads a sentence about it or it is taken, and all else stays as it was."""
    quiet_environment()
    outcomes: list[Outcome] = []
    while len(outcomes) < TIMES.get(target.name, OTHERWISE) or not _one_was_taken(outcomes):
        assert len(outcomes) < MOST, "no input was accepted, so nothing was looked at"
        outcomes.append(run(len(outcomes), SEED, tmp_path, target))
    assert [] == [outcome.told for outcome in outcomes if outcome.is_finding]


def _one_was_taken(outcomes: list[Outcome]) -> bool:
    return any(outcome.ended == "taken" for outcome in outcomes)
