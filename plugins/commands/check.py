"""``python -m plugins check``: read the data and say what is wrong with it. Builds nothing."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Annotated

import typer

from plugins.commands.terminal import DATA_WRONG, City, Clock, Today, city_of, day_of, say
from plugins.directory import DataError, Problem, load
from plugins.moderation.secrecy import secrets_in
from plugins.reports.github import as_annotations, not_obeyed
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
    """Show problems to a person; on GitHub, to the lines of the pull request as well.

    On GitHub anybody can read along: where a hidden place is stays out of it.
    """
    if os.environ.get("GITHUB_ACTIONS") != "true":
        typer.echo(as_text(problems, lines_in(folder), show_all=every), nl=False)
        return
    places, read = secrets_in(folder), lines_in(folder)
    problems = places.out_of(problems)
    text = as_text(problems, lambda path: [places.without(line) for line in read(path)], show_all=every)
    typer.echo(not_obeyed(text, secrets.token_hex(16)), nl=False)
    typer.echo(as_annotations(problems), nl=False)
