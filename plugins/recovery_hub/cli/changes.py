"""``python -m recovery_hub changes --before FOLDER``: what a change to the data means, in plain words."""

from __future__ import annotations

import os
import secrets
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.terminal import City, Today, city_of, day_of
from recovery_hub.directory import DataError, Problem
from recovery_hub.moderation.states import read_state
from recovery_hub.moderation.summary import as_markdown, as_text, safety_text
from recovery_hub.moderation.telling import tell
from recovery_hub.validation import load
from recovery_hub.validation.report.github import not_obeyed


class OutputFormat(StrEnum):
    """How the changes are written."""

    TEXT = "text"
    MARKDOWN = "markdown"


def changes(
    before: Annotated[Path, typer.Option(help="The city as it was: another folder with data/ and content/.")],
    city: City = Path(),
    today: Today = "",
    form: Annotated[
        OutputFormat, typer.Option("--format", help="Text, or Markdown for the summary on GitHub.")
    ] = OutputFormat.TEXT,
    safety: Annotated[bool, typer.Option("--safety", help="Say only whether two people must agree, and why.")] = False,
) -> None:
    """Say in plain words what is different between two states of the data."""
    states = read_state(city_of(before)), read_state(city_of(city))
    told = tell(*states)
    if form is OutputFormat.MARKDOWN and not safety:
        typer.echo(as_markdown(told, states, _problems(city, today)), nl=False)
        return
    text = safety_text(told) if safety else as_text(told)
    is_log = os.environ.get("GITHUB_ACTIONS") == "true" and not safety
    typer.echo(not_obeyed(text, secrets.token_hex(16)) if is_log else text, nl=False)


def _problems(city: Path, today: str) -> tuple[Problem, ...]:
    try:
        return load(city, day_of(today))[1]
    except DataError as error:
        return error.problems
