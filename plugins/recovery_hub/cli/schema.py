"""``python -m recovery_hub schema``: write what is made from the model: JSON Schema for editors, forms for GitHub."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.terminal import DATA_WRONG, say
from recovery_hub.editing.form.schema import editor_settings, schema_files
from recovery_hub.moderation.issues.forms import issue_forms
from recovery_hub.moderation.states import needs_of

ROOT = Path(__file__).parents[3]
SETTINGS = ".vscode/settings.json"


def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if a file is not as it should be.")
    ] = False,
) -> None:
    """Write the JSON Schema for editors (docs/schema) and the forms on GitHub, made from the model."""
    wanted = {**schema_files(), SETTINGS: editor_settings(), **issue_forms(needs_of(ROOT))}
    stale = [path for path, text in wanted.items() if not _holds(ROOT / path, text)]
    if check and stale:
        say(f"Not as the model has it: {', '.join(stale)}. Type: python -m recovery_hub schema")
        raise typer.Exit(DATA_WRONG)
    for path in stale:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(wanted[path], encoding="utf-8")
        say(f"{path}: written.")
    say(f"{len(wanted)} files, all as the model has it.")


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text
