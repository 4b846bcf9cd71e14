"""A built site, served, and a reader of it; each made once for each test process."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from recovery_hub.site.server import serving
from tests.browser.reader import Reader
from tools.browser import listen
from tools.environment import ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the invented city once, even when several processes test at the same time.

    RECOVERY_HUB_SITE names a folder that is built already, for those who work on the theme.
    """
    if built := os.environ.get("RECOVERY_HUB_SITE"):
        return Path(built).resolve()
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "site"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "site.built").exists():
            _build(folder)
            (shared / "site.built").touch()
    return folder


def _build(folder: Path) -> None:
    """Build the site with the command line that a person would use."""
    words = [sys.executable, "-m", "recovery_hub", "build", "--city", ".", "--out", str(folder)]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"the site can't be built:\n{ran.stdout}\n{ran.stderr}"


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Serve the built site, with the headers that a host would send."""
    with serving(site) as where:
        yield where


def _reader(browser: Browser, origin: str, site: Path, **settings: Any) -> Iterator[Reader]:  # noqa: ANN401 - Playwright's
    """Open one page with its own settings, to be used again and again: a new one each time costs six times as much."""
    context = browser.new_context(**settings)
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
