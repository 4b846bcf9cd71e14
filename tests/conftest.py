"""What tests in more than one folder share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from recovery_hub.directory import Directory
from tests.examples import REPEATABLE
from tests.shared import ROOT, TODAY, folder_of_the_run, invented_city, made_once
from tools import steps
from tools.browser import open_browser

settings.load_profile(REPEATABLE)


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the processes of this run share."""
    return folder_of_the_run(tmp_path_factory)


@pytest.fixture(scope="session")
def thornmouth() -> Directory:
    """The invented city, as it is on the day of the tests."""
    return invented_city()[0]


@pytest.fixture(scope="session")
def site_folder(run_folder: Path) -> Path:
    """The site of the invented city, as the command line writes it; built once for all tests that read it."""
    return made_once(run_folder, "site", _build)


def _build(folder: Path) -> None:
    words = [sys.executable, "-m", "recovery_hub", "build", "--city", ".", "--out", str(folder), "--today", str(TODAY)]
    seed = {"PYTHONHASHSEED": "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"}
    kept = {name: value for name, value in os.environ.items() if name not in {"CITY", "SITEURL", "GITHUB_ACTIONS"}}
    ran = subprocess.run(words, cwd=ROOT, env={**kept, **seed}, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"the site can't be built:\n{ran.stdout}\n{ran.stderr}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start one Chromium for each test process: a second one in the same process would not start."""
    try:
        with open_browser() as browser:
            yield browser
    except steps.SetUpError as trouble:
        pytest.fail(str(trouble))
