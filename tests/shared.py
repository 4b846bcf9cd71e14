"""What is made once for a whole run of the tests, also when several processes test at the same time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from recovery_hub.directory import Directory, Problem
from recovery_hub.validation import load

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)
"""The day of the tests, in Python and in the browser."""


@cache
def invented_city(day: date = TODAY) -> tuple[Directory, tuple[Problem, ...]]:
    """Read the invented city as it is on a day, with what is worth a look; once for each process that tests."""
    return load(ROOT, day)


def folder_of_the_run(factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of this run of the tests share, and no other run."""
    own = factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


def made_once(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """Let the first process that asks make something; the others wait for it.

    Args:
        folder: from ``folder_of_the_run``.
        name: of what is made.
        make: is given the path that it has to make, a file or a folder.

    Returns:
        The path of what was made. What a process could not finish is not taken for made: the next one tries again.
    """
    made, finished = folder / name, folder / f"{name}.finished"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not finished.exists():
            make(made)
            finished.touch()
    return made
