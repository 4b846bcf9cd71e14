"""``recovery-hub start FOLDER``: write an empty city into a folder of its own. It passes the check.

On a terminal a few questions are asked. Without one nothing is: the name comes from the folder, and nobody waits.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub import resources
from recovery_hub.cli.terminal import say, stop
from recovery_hub.editing.new_city import Answers, new_city
from recovery_hub.editing.new_city.pinning import PROGRAM, installed_program, pin

_OURS = re.compile(r"\b(?:recovery|hub)\b")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LINK = re.compile(r"https://\S+")


def start(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder for the new city. It is made if it is not there.")
    ] = None,
    into: Annotated[Path | None, typer.Option(help="The same as FOLDER.")] = None,
    name: Annotated[
        str, typer.Option(help="What the city is called. Without it: asked, or taken from the folder.")
    ] = "",
    email: Annotated[str, typer.Option(help="How readers reach you: a shared mailbox.")] = "",
    repository: Annotated[str, typer.Option(help="Where the data will be kept, starting with https://")] = "",
) -> None:
    """Write an empty city: settings, lists with an example each, national helplines, pages and guides, its program."""
    city = folder or into
    if city is None:
        stop("Name a folder for the new city: recovery-hub start bramblebury-hub")
    if (city / "data").exists():
        stop(f"There is a city in “{city}” already. Name a folder that is not there yet, or an empty one.")
    if city.exists() and not city.is_dir():
        stop(f"“{city}” is a file. Name a folder.")
    said = _asked(
        Answers(name.strip() or name_from(city), email.strip(), repository.strip()), is_named=bool(name.strip())
    )
    if not said.name:
        stop('A city needs a name: --name "Bramblebury"')
    program = pin(installed_program() if resources.INSTALLED else None, _commit())
    files = new_city(said, city, resources.STARTER, resources.LOCKS, program)
    for path, content in files.items():
        (city / path).parent.mkdir(parents=True, exist_ok=True)
        (city / path).write_bytes(content)
    say(f"{said.name} stands in {city}: {len(files)} files, and no entry yet.")
    say(f"It names this program {program.says} ({PROGRAM}).")
    say("First change data/city.yaml: the e-mail address, the box, who keeps it. Its README.md says what next.")


def name_from(folder: Path) -> str:
    """Guess the name of a city from its folder: "st-marys-hub" is "St Marys"; "" where nothing is left."""
    words = _OURS.sub(" ", re.sub(r"[-_.\s]+", " ", folder.resolve().name.casefold())).split()
    return " ".join(word[:1].upper() + word[1:] for word in words)


def _asked(given: Answers, *, is_named: bool) -> Answers:
    """Ask what was not said on the command line, if somebody is there to answer."""
    if not sys.stdin.isatty():
        return given
    name = (
        given.name
        if is_named
        else _answer(f"What is the city called? (Enter for “{given.name}”)", re.compile(".*")) or given.name
    )
    email = given.email or _answer("Which e-mail address do readers write to? A shared one. (Enter: later)", _MAIL)
    repository = given.repository or _answer("Where will the data be kept? https://… (Enter: later)", _LINK)
    return Answers(name, email, repository)


def _answer(words: str, form: re.Pattern[str]) -> str:
    while True:
        typer.echo(words)
        try:
            answer = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            stop("\nThe answers ended before the last question. Nothing was written.")
        if not answer or form.fullmatch(answer):
            return answer
        typer.echo("  That does not look right.\n")


def _commit() -> str:
    """Name the commit of this program: written into the package, or that of a checkout without changes; else ""."""
    if resources.CHECKOUT is None:
        return resources.MADE_FROM.read_text("ascii").strip() if resources.MADE_FROM.is_file() else ""
    try:
        head, changed = _git("rev-parse", "HEAD"), _git("status", "--porcelain", "plugins", "theme")
    except (FileNotFoundError, subprocess.CalledProcessError):
        return ""
    return "" if changed else head


def _git(*words: str) -> str:
    command = ["git", "-C", str(resources.CHECKOUT), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - our own words
