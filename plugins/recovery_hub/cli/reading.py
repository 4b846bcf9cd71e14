"""Reading a city for a command that works with its entries: what is wrong with them is shown, and ends the work."""

from __future__ import annotations

from pathlib import Path

import typer

from recovery_hub.cli.check import show
from recovery_hub.cli.terminal import DATA_WRONG, city_of, day_of
from recovery_hub.directory import DataError, Directory
from recovery_hub.validation import load


def read_city(city: Path, today: str) -> Directory:
    """Read a city; warnings are for ``check`` to show."""
    folder = city_of(city)
    try:
        return load(folder, day_of(today))[0]
    except DataError as error:
        show(error.problems, folder)
        raise typer.Exit(DATA_WRONG) from error
