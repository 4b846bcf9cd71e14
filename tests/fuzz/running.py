"""One run of one target: which, with what chance, and what came of it. The same number is the same run, for ever."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz import cities, edits, feeds, issues, lists, pages, phrases, states
from tests.fuzz.room import LostError, Room
from tests.fuzz.target import Target

TARGETS: tuple[Target, ...] = tuple(
    target for module in (cities, feeds, lists, issues, edits, states, phrases, pages) for target in module.TARGETS
)
SLOW = frozenset({"sites"})
"""Kinds of input of which one costs as much as a hundred others. They are tried only when they are asked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended.

    Attributes:
        target: its name.
        ended: "taken", "refused", "lost", "traceback", or "memory".
        mark: what findings of the same kind share: the last line of ours in the traceback.
        told: the traceback, or the sentence.
    """

    target: str
    ended: str
    mark: str = ""
    told: str = ""

    @property
    def is_finding(self) -> bool:
        """Whether somebody has to look at it."""
        return self.ended not in {"taken", "refused"}


@cache
def _order() -> tuple[Target, ...]:
    """Every target as often as it weighs, well mixed."""
    drawn = [target for target in TARGETS if target.name not in SLOW]
    rounds = max(target.weight for target in drawn)
    return tuple(target for turn in range(rounds) for target in drawn if turn * target.weight % rounds < target.weight)


def target_of(number: int) -> Target:
    """Say which target a run of the long fuzzer is of."""
    return _order()[number % len(_order())]


def run(number: int, seed: int, folder: Path, target: Target | None = None) -> Outcome:
    """Run once.

    Args:
        number: of the run.
        seed: of all runs together.
        folder: for the city; used again by the next run.
        target: for the short fuzzer; without it, the number says which.
    """
    target = target or target_of(number)
    chance = Random(f"{seed} {target.name} {number}")  # noqa: S311 - chance that comes again is wanted
    room = Room(folder / target.name.replace(" ", "-") / "city", target.files())
    try:
        return Outcome(target.name, target.run(room, chance))
    except MemoryError as error:
        return Outcome(target.name, "memory", _mark(error), traceback.format_exc())
    except LostError as error:
        return Outcome(target.name, "lost", str(error)[:60], traceback.format_exc())
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return Outcome(target.name, "traceback", _mark(error), traceback.format_exc())


def _mark(error: BaseException) -> str:
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "recovery_hub" in frame.filename]
    frames: Sequence[traceback.FrameSummary] = ours or traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, {last.name}"
