"""What all commands share: the day, the folder, and how things are said."""

from __future__ import annotations

import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo

import typer

City = Annotated[Path, typer.Option(help="The city: a folder with data/ and content/.")]
Today = Annotated[str, typer.Option(envvar="TODAY", help="The day to work from, as 2026-11-22. Without it: today.")]

DATA_WRONG = 1
FOLDER_WRONG = 1
OTHERWISE_WRONG = 2
INTERRUPTED = 130
"""What shells give for Ctrl and C: 128 and the number of the signal."""


def day_of(today: str) -> date:
    """Read the day that was asked for; without one, the day it is in the United Kingdom."""
    if not today:
        return datetime.now(ZoneInfo("Europe/London")).date()
    try:
        return date.fromisoformat(today)
    except ValueError:
        stop(f"“{today}” is not a day we can read. Write it like this: TODAY=2026-11-22")


def city_of(folder: Path) -> Path:
    """Check that a city's folder is there."""
    if not (folder / "data").is_dir():
        stop(
            f"There is no folder “data” in “{folder}”. CITY= (or --city) names a folder that holds data/ and content/."
        )
    return folder


def say(words: str) -> None:
    """Say something about the work, beside its results."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def stop(words: str) -> NoReturn:
    """End with a sentence, for anything but wrong data."""
    say(words)
    raise typer.Exit(OTHERWISE_WRONG)


class Clock:
    """Seconds since the work began, for the last line of a report."""

    def __init__(self) -> None:
        """Start."""
        self._began = time.monotonic()

    def __str__(self) -> str:
        """Say how long it took: "1.4 seconds"."""
        return f"{time.monotonic() - self._began:.1f} seconds"
