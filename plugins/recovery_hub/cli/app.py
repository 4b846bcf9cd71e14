"""The command line: ``recovery-hub COMMAND``, or ``python -m recovery_hub COMMAND``. A command is a file in ``cli/``.

Only the command that is asked for is loaded: a volunteer's check must not need what the pages and maps need.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, NoReturn

import typer

from recovery_hub import __version__
from recovery_hub.cli.terminal import INTERRUPTED, OTHERWISE_WRONG, say

COMMANDS = {
    "check": "check",
    "tidy": "tidy",
    "build": "build",
    "serve": "serve",
    "rules": "rules",
    "import": "import_",
    "journey": "journey",
    "locate": "locate",
    "links": "links",
    "report": "report",
    "doctor": "doctor",
    "due": "due",
    "verified": "verified",
    "new": "new",
    "start": "start",
    "migrate": "migrate",
    "schema": "schema",
    "changes": "changes",
    "from-issue": "from_issue",
}
"""Name on the command line -> module in cli/, which holds a function or an app of the same name."""

NEEDS_MORE = (
    "This command needs more packages than checking does (“{name}” is not installed). Install the lock for building: "
    "requirements/site.txt in a city's folder, “make ready-site” in the project."
)


def app_for(words: list[str]) -> typer.Typer:
    """Make the command line for what was typed.

    Args:
        words: what stands after ``recovery-hub``.

    Returns:
        The one command that is named, or all of them, for the list of what there is.
    """
    app = typer.Typer(add_completion=False, no_args_is_help=True)
    app.callback()(_main)
    named = set(words[:1]) & set(COMMANDS)
    for name, module in COMMANDS.items():
        if name in named:
            _add(app, name, getattr(import_module(f"recovery_hub.cli.{module}"), module))
        elif not named and words[:1] != ["--version"]:
            _add(app, name, _if_it_loads(module))
    return app


def _add(app: typer.Typer, name: str, found: typer.Typer | Callable[..., None]) -> None:
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=name)
    else:
        app.command(name)(found)


def _if_it_loads(module: str) -> typer.Typer | Callable[..., None]:
    """Load a command for the list of commands; one whose libraries are missing stands there with what it needs."""
    try:
        found: typer.Typer | Callable[..., None] = getattr(import_module(f"recovery_hub.cli.{module}"), module)
    except ModuleNotFoundError as missing:
        words = NEEDS_MORE.format(name=missing.name)

        def found() -> None:
            say(words)
            raise typer.Exit(OTHERWISE_WRONG)

        found.__doc__ = "(It needs the packages for building, which are not installed.)"
    return found


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"recovery-hub {__version__}")
        raise typer.Exit


def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which program this is.")
    ] = False,
) -> None:
    """Check the data, build the site, bring data in, look up a journey."""


def main() -> None:
    """Run the command that was typed. A fault of ours ends with 2, never with the code that means "mend the data"."""
    signal.signal(signal.SIGINT, _interrupted)
    try:
        app_for(sys.argv[1:])(prog_name="recovery-hub")
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("recovery_hub"):
            traceback.print_exc()
        else:
            say(NEEDS_MORE.format(name=missing.name))
        sys.exit(OTHERWISE_WRONG)
    except Exception:  # noqa: BLE001 - a fault of ours must not end with the code that means "mend the data"
        traceback.print_exc()
        sys.exit(OTHERWISE_WRONG)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # what is left to do is Python's, and has no words for it


def _interrupted(_: int, __: object) -> NoReturn:
    """End on Ctrl and C without a word, after what has been begun is tidied up. Twice in a row ends at once."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    raise SystemExit(INTERRUPTED)
