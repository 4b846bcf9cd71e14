"""``python -m plugins due``: print what should be checked this week, with what to say on the phone."""

from __future__ import annotations

from pathlib import Path

import typer

from plugins.commands.reading import read_city
from plugins.commands.terminal import City, Today
from plugins.directory.due import weeks_of
from plugins.reports.calls import as_text


def due(city: City = Path(), today: Today = "") -> None:
    """Print what should be checked this week, by part of the city, with what to say."""
    directory = read_city(city, today)
    typer.echo(as_text(weeks_of(directory), directory), nl=False)
