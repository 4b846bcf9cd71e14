"""What can be fuzzed: a target makes an input out of chance, gives it to the project, and looks at what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from random import Random

from tests.fuzz.room import LostError, Room

Run = Callable[[Room, Random], str]


@dataclass(frozen=True, slots=True)
class Target:
    """One way in.

    Attributes:
        name: of the kind of input.
        files: of the city in which it happens.
        run: does it once; returns how it ended, "taken" or "refused". It raises ``LostError`` where something was
            lost; any other exception is a traceback that a person would have seen.
        weight: how often it is tried, among all targets.
    """

    name: str
    files: Callable[[], Mapping[str, bytes]]
    run: Run
    weight: int


def same(before: Mapping[str, object], after: Mapping[str, object], touched: Iterable[str], what: str) -> None:
    """See that all is as it was, but for what was touched.

    Raises:
        LostError: names what is gone or different.
    """
    spared = set(touched)
    for key, value in before.items():
        if key in spared:
            continue
        if key not in after:
            raise LostError(f"{what}: {key} is gone")
        if after[key] != value:
            raise LostError(f"{what}: {key} is not as it was")
