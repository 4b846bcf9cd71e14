"""A built site, served, and a reader of it; each made once for each test process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from recovery_hub.site.server import serving
from tests.browser.reader import Reader
from tests.shared import TODAY
from tools.browser import listen

expect.set_options(timeout=60_000)  # a busy machine is no fault of the page

NOON = f"{TODAY}T12:00:00Z"
"""What the clock of the browser shows: whatever day it is, the tests read the site on the day it was built for."""


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The site of the invented city.

    RECOVERY_HUB_SITE names a folder that is built already, for those who work on the theme.
    """
    if built := os.environ.get("RECOVERY_HUB_SITE"):
        return Path(built).resolve()
    found: Path = request.getfixturevalue("site_folder")
    return found


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Serve the built site, with the headers that a host would send."""
    with serving(site) as where:
        yield where


def _reader(browser: Browser, origin: str, site: Path, **settings: Any) -> Iterator[Reader]:  # noqa: ANN401 - Playwright's
    """Open one page with its own settings, to be used again and again: a new one each time costs six times as much."""
    context = browser.new_context(**settings)
    context.clock.set_fixed_time(NOON)
    page = context.new_page()
    yield Reader(page, listen(page), origin, site)
    context.close()


@pytest.fixture(scope="session")
def _scripted(chromium: Browser, origin: str, site: Path) -> Iterator[Reader]:
    yield from _reader(chromium, origin, site)


@pytest.fixture(scope="session")
def _plain(chromium: Browser, origin: str, site: Path) -> Iterator[Reader]:
    yield from _reader(chromium, origin, site, java_script_enabled=False)


@pytest.fixture
def reader(_scripted: Reader) -> Reader:
    """A reader with JavaScript, on a wide screen, by day."""
    _scripted.page.set_viewport_size({"width": 1280, "height": 800})
    _scripted.page.emulate_media(media="screen", color_scheme="light")
    return _scripted


@pytest.fixture
def plain_reader(_plain: Reader) -> Reader:
    """A reader without JavaScript, on the narrowest phone."""
    _plain.page.set_viewport_size({"width": 320, "height": 640})
    _plain.page.emulate_media(media="screen", color_scheme="light")
    return _plain
