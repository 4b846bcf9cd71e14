"""The command line: ``recovery-hub COMMAND``, or ``python -m recovery_hub COMMAND``. A command is a file in ``cli/``.

Only the command that is asked for is loaded: a volunteer's check must not need what the pages and maps need.
"""

from __future__ import annotations

import sys
import traceback
from importlib import import_module

import typer

COMMANDS = {
    "check": "check",
    "tidy": "tidy",
    "build": "build",
    "serve": "serve",
    "rules": "rules",
    "import": "import_",
    "journey": "journey",
    "locate": "locate",
    "report": "report",
    "due": "due",
    "verified": "verified",
    "new": "new",
    "start": "start",
    "schema": "schema",
    "changes": "changes",
    "from-issue": "from_issue",
}
"""Name on the command line -> module in cli/, which holds a function or an app of the same name."""


def app_for(words: list[str]) -> typer.Typer:
    """Make the command line for what was typed.

    Args:
        words: what stands after ``python -m recovery_hub``.

    Returns:
        The one command that is named, or all of them, for the list of what there is.
    """
    app = typer.Typer(add_completion=False, no_args_is_help=True)
    app.callback()(_main)
    for name, module in COMMANDS.items():
        if words[:1] == [name] or not set(words[:1]) & set(COMMANDS):
            found = getattr(import_module(f"recovery_hub.cli.{module}"), module)
            if isinstance(found, typer.Typer):
                app.add_typer(found, name=name)
            else:
                app.command(name)(found)
    return app


def _main() -> None:
    """Check the data, build the site, bring data in, look up a journey."""


def main() -> None:
    """Run the command that was typed. A fault of ours ends with 2, never with the code that means "mend the data"."""
    try:
        app_for(sys.argv[1:])(prog_name="recovery-hub")
    except Exception:  # noqa: BLE001 - a fault of ours must not end with the code that means "mend the data"
        traceback.print_exc()
        sys.exit(2)
