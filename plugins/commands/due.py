"""``python -m plugins due``: what should be checked again, as a list to tick off."""

from __future__ import annotations

from pathlib import Path

import typer

from plugins.commands.terminal import DATA_WRONG, City, Today, city_of, day_of, say
from plugins.directory import DataError, load
from plugins.moderation.due import as_markdown
from plugins.moderation.due import due as due_in


def due(city: City = Path(), today: Today = "") -> None:
    """List what should be checked again, the most urgent first."""
    try:
        directory, _ = load(city_of(city), day_of(today))
    except DataError as error:
        say("The data can't be read yet. Mend what “make check” says first.")
        raise typer.Exit(DATA_WRONG) from error
    typer.echo(as_markdown(due_in(directory)), nl=False)
