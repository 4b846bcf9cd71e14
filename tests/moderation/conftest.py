"""Two states of the little town."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from recovery_hub.moderation.states import CityState, read_state
from recovery_hub.moderation.summary import as_text, reasons
from recovery_hub.moderation.telling import ChangeLine, tell
from tests.site.making import LITTLE, Town, copy_of_little

Changed = Callable[..., "After"]


@dataclass(frozen=True)
class After:
    """What is told of a change to the little town."""

    told: tuple[ChangeLine, ...]
    states: tuple[CityState, CityState]

    @property
    def text(self) -> str:
        """As lines."""
        return as_text(self.told)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why two people must look."""
        return reasons(self.told)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A tiny city to change in a test."""
    return copy_of_little(tmp_path / "little")


@pytest.fixture
def changed(town: Town) -> Callable[[], After]:
    """Compare the town as it is now with the little town as it was."""

    def after(before: Path = LITTLE) -> After:
        states = read_state(before), read_state(town.folder)
        return After(tell(*states), states)

    return after
