"""``python -m plugins check``: read the data and say what is wrong with it. Builds nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from plugins.commands.terminal import DATA_WRONG, City, Clock, Today, city_of, day_of, say
from plugins.directory import DataError, Problem, load
from plugins.reports.github import as_annotations
from plugins.reports.lines import lines_in
from plugins.reports.terminal import as_text


def check(
    city: City = Path(),
    today: Today = "",
    every: Annotated[
        bool, typer.Option("--all", help="Show every warning, however many of one kind there are.")
    ] = False,
) -> None:
    """Read the data and say what is wrong with it."""
    clock = Clock()
    folder = city_of(city)
    try:
        directory, problems = load(folder, day_of(today))
    except DataError as error:
        show(error.problems, folder, every=every)
        raise typer.Exit(DATA_WRONG) from error
    show(problems, folder, every=every)
    say(f"Read {len(directory.services)} services, {len(directory.places)} places and the rest in {clock}.")


def show(problems: tuple[Problem, ...], folder: Path, *, every: bool = False) -> None:
    """Show problems to a person; on GitHub, to the lines of the pull request as well."""
    typer.echo(as_text(problems, lines_in(folder), show_all=every), nl=False)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        typer.echo(as_annotations(problems), nl=False)
