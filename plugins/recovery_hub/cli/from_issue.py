"""``python -m recovery_hub from-issue``: make a change of the data out of an issue, or say what is missing in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.terminal import Today, city_of, day_of
from recovery_hub.moderation.issues.answer import as_json
from recovery_hub.moderation.issues.handling import handle
from recovery_hub.moderation.issues.questions import InputKind
from recovery_hub.moderation.issues.reading import MOST_LETTERS
from recovery_hub.moderation.issues.trying import write

REFUSED = 3
"""How the command ends when an issue is refused, or left to a person: an answer, and no failure of ours."""

MOST_BYTES = 4 * MOST_LETTERS + 4


def from_issue(
    kind: Annotated[InputKind, typer.Option(help="Which form it is.")],
    into: Annotated[Path, typer.Option(help="The city: a folder with data/ and content/.")] = Path(),
    today: Today = "",
    dry: Annotated[bool, typer.Option("--dry", help="Change no file; only answer.")] = False,
) -> None:
    """Make a change out of an issue: its text is in ISSUE_BODY or comes in; its number is in ISSUE_NUMBER."""
    folder = city_of(into)
    digits = os.environ.get("ISSUE_NUMBER", "")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0  # noqa: PLR2004 - digits
    text = os.environ.get("ISSUE_BODY")
    if text is None:
        text = sys.stdin.buffer.read(MOST_BYTES).decode("utf-8", "replace")
    answer = handle(text, kind, folder, day_of(today), number)
    if place := os.environ.get("GITHUB_OUTPUT"):
        with Path(place).open("a", encoding="ascii") as file:
            file.write(f"result={as_json(answer, folder, number)}\n")
    typer.echo(answer.text, nl=False)
    if not answer.made:
        raise typer.Exit(REFUSED)
    if not dry:
        write(folder, answer.files or {})
