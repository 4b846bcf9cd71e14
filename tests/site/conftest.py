"""The sites that most tests read, each made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.making import ADDRESS, ROOT, Made, Town, copy_of_little, make


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A tiny city of one's own to change."""
    return copy_of_little(tmp_path / "little")


@pytest.fixture(scope="session")
def demo() -> Made:
    """The invented city."""
    return make(ROOT)


@pytest.fixture(scope="session")
def published() -> Made:
    """The invented city with an address of its own, below a folder."""
    return make(ROOT, site_url=ADDRESS)


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The tiny city, where nearly nothing is known."""
    return make(copy_of_little(tmp_path_factory.mktemp("towns") / "little").folder)


@pytest.fixture(scope="session", params=["demo", "published", "little"])
def site(request: pytest.FixtureRequest) -> Made:
    """Each of the three sites in turn."""
    found: Made = request.getfixturevalue(request.param)
    return found
