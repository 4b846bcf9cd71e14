"""``python -m recovery_hub schema``: write what is made from the model: JSON Schema for editors, forms for GitHub."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recovery_hub import resources
from recovery_hub.cli.terminal import DATA_WRONG, city_of, say
from recovery_hub.editing.form.schema import editor_settings, schema_files
from recovery_hub.moderation.issues.forms import issue_forms
from recovery_hub.moderation.states import needs_of

SETTINGS = ".vscode/settings.json"


def schema(
    into: Annotated[
        Path, typer.Option(help="The folder they belong to: a city with data/, on GitHub. Without it: this one.")
    ] = resources.CHECKOUT or Path(),
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if a file is not as it should be.")
    ] = False,
) -> None:
    """Write the JSON Schema for editors (docs/schema) and the forms on GitHub, made from the model."""
    wanted = files_of_the_model(city_of(into))
    stale = [path for path, text in wanted.items() if not _holds(into / path, text)]
    if check and stale:
        say(f"Not as the model has it: {', '.join(stale)}. Type: python -m recovery_hub schema")
        raise typer.Exit(DATA_WRONG)
    for path in stale:
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (into / path).write_text(wanted[path], encoding="utf-8")
        say(f"{path}: written.")
    say(f"{len(wanted)} files, all as the model has it.")


def files_of_the_model(city: Path) -> dict[str, str]:
    """Make every file that follows from the model.

    Args:
        city: the folder of a city; its needs stand in the menus of the forms.

    Returns:
        Path inside the folder -> its text.
    """
    return {**schema_files(), SETTINGS: editor_settings(), **issue_forms(needs_of(city))}


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text
