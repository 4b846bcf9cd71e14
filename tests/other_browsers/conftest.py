"""Firefox and WebKitGTK on the way through the site. Only ``make browsers`` runs these tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.other_browsers.driven import Driven
from tests.other_browsers.firefox import firefox
from tests.other_browsers.listening import listening
from tests.other_browsers.webkit import webkit
from tools import other_browsers

PHONE_PX = 360
collect_ignore_glob = [] if "OTHER_BROWSERS" in os.environ else ["test_*.py"]


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The site of the invented city; RECOVERY_HUB_SITE names a folder that is built already."""
    if built := os.environ.get("RECOVERY_HUB_SITE"):
        return Path(built).resolve()
    found: Path = request.getfixturevalue("site_folder")
    return found


@pytest.fixture(scope="session", params=["firefox", "webkit"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driven]:
    """A browser as wide as a phone; each is started once."""
    programs = other_browsers.ensure()
    folder = tmp_path_factory.mktemp(request.param)
    started = firefox(programs.firefox, folder) if request.param == "firefox" else webkit(programs, folder)
    with started as browser:
        browser.narrow(PHONE_PX)
        yield browser


@pytest.fixture
def phone(browser: Driven, site: Path) -> Iterator[Driven]:
    """A reader's phone; a page that breaks in silence fails the test."""
    with listening(site) as (origin, heard):
        browser.origin = origin
        browser.go(origin)
        assert PHONE_PX == browser.run("return innerWidth")
        yield browser
        browser.go("about:blank")
        assert [] == heard
