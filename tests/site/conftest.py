"""The sites that most tests read, each made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shared import ROOT, invented_city
from tests.site.making import ADDRESS, Made, Town, copy_of_little, made_in_this_run, made_of, make


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A tiny city of one's own to change."""
    return copy_of_little(tmp_path / "little")


@pytest.fixture(scope="session")
def demo(run_folder: Path) -> Made:
    """The invented city."""
    return made_in_this_run(run_folder, "demo", lambda: made_of(invented_city()[0], ROOT))


@pytest.fixture(scope="session")
def published(run_folder: Path) -> Made:
    """The invented city with an address of its own, below a folder."""
    return made_in_this_run(run_folder, "published", lambda: made_of(invented_city()[0], ROOT, ADDRESS))


@pytest.fixture(scope="session")
def little(run_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The tiny city, where nearly nothing is known."""
    folder = tmp_path_factory.mktemp("towns") / "little"
    return made_in_this_run(run_folder, "little", lambda: make(copy_of_little(folder).folder))


@pytest.fixture(scope="session", params=["demo", "published", "little"])
def site(request: pytest.FixtureRequest) -> Made:
    """Each of the three sites in turn."""
    found: Made = request.getfixturevalue(request.param)
    return found
