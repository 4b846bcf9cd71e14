"""``python -m recovery_hub check``: read the data and say what is wrong with it. Builds nothing."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from recovery_hub.cli.terminal import DATA_WRONG, City, Clock, Today, city_of, day_of, say
from recovery_hub.directory import DataError, Directory, Problem
from recovery_hub.directory.holiday_questions import silent_sessions
from recovery_hub.moderation.issues.trying import new_among
from recovery_hub.moderation.secrecy import secrets_in
from recovery_hub.validation import load
from recovery_hub.validation.report.github import as_annotations, not_obeyed
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from recovery_hub.validation.since import lost_since


def check(
    city: City = Path(),
    today: Today = "",
    every: Annotated[
        bool, typer.Option("--all", help="Show every warning, however many of one kind there are.")
    ] = False,
    before: Annotated[
        Path | None,
        typer.Option(help="The city as it was: what is lost is told, and GitHub's notes are only about what is new."),
    ] = None,
) -> None:
    """Read the data and say what is wrong with it."""
    clock = Clock()
    folder = city_of(city)
    earlier = _as_it_was(before, today)
    try:
        directory, problems = _as_it_is(folder, today, earlier)
    except DataError as error:
        show(error.problems, folder, every=every, known=earlier.problems)
        raise typer.Exit(DATA_WRONG) from error
    show(problems, folder, every=every, known=earlier.problems)
    silent = sum(1 for _ in silent_sessions(directory))
    if silent:
        say(f"Bank holidays: {silent} sessions don't say if they are on. Pages say “not known, ring first”.")
    say(f"Read {len(directory.services)} services, {len(directory.places)} places and the rest in {clock}.")


class _Earlier(NamedTuple):
    """The city as it was, if it could be read, and its problems."""

    directory: Directory | None = None
    problems: tuple[Problem, ...] = ()


def _as_it_is(folder: Path, today: str, earlier: _Earlier) -> tuple[Directory, tuple[Problem, ...]]:
    """Read a city, and see that nothing of it was lost."""
    directory, problems = load(folder, day_of(today))
    lost = tuple(lost_since(earlier.directory, directory)) if earlier.directory is not None else ()
    if lost:
        raise DataError((*problems, *lost))
    return directory, problems


def _as_it_was(before: Path | None, today: str) -> _Earlier:
    """Read what a change is compared with: nobody who proposes it need hear of what was wrong before."""
    if before is None:
        return _Earlier()
    try:
        return _Earlier(*load(city_of(before), day_of(today)))
    except DataError as error:
        return _Earlier(None, error.problems)


def show(problems: tuple[Problem, ...], folder: Path, *, every: bool = False, known: tuple[Problem, ...] = ()) -> None:
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
    typer.echo(as_annotations(new_among(problems, places.out_of(known))), nl=False)
