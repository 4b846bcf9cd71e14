"""``python -m recovery_hub due``: what should be checked this week, with what to say on the phone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.reading import read_city
from recovery_hub.cli.terminal import City, Today, stop
from recovery_hub.directory.due import weeks_of
from recovery_hub.moderation.due import as_markdown
from recovery_hub.moderation.phone_checks import as_text


def due(
    city: City = Path(),
    today: Today = "",
    form: Annotated[str, typer.Option("--format", help="“text” for a person, “markdown” for an issue.")] = "text",
) -> None:
    """Print what should be checked this week, by part of the city, with what to say."""
    if form not in {"text", "markdown"}:
        stop(f"There is no format “{form}”. There are: text, markdown.")
    directory = read_city(city, today)
    found = as_text(weeks_of(directory), directory) if form == "text" else as_markdown(directory)
    typer.echo(found, nl=False)
