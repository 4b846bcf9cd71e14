"""``python -m recovery_hub start --into FOLDER --name "City"``: write an empty city. It passes the check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.terminal import say, stop
from recovery_hub.editing.new_city import new_city

ROOT = Path(__file__).parents[3]


def start(
    into: Annotated[Path, typer.Option(help="The folder for the new city. It is made if it is not there.")],
    name: Annotated[str, typer.Option(help="What the city is called.")],
    email: Annotated[str, typer.Option(help="How readers reach you: a shared mailbox.")] = "",
) -> None:
    """Write an empty city: settings, lists with an example each, national helplines, pages and guides."""
    if not name.strip():
        stop('A city needs a name: --name "Bramblebury"')
    if (into / "data").exists():
        stop(f"There is a city in “{into}” already. Name a folder that is not there yet, or an empty one.")
    if into.exists() and not into.is_dir():
        stop(f"“{into}” is a file. Name a folder.")
    files = new_city(name.strip(), into, ROOT, email.strip())
    for path, content in files.items():
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (into / path).write_bytes(content)
    say(f"{name.strip()} stands in {into}: {len(files)} files, and no entry yet.")
    say("First change data/city.yaml: the e-mail address, the box, who keeps it. docs/make-it-yours.md says what next.")
