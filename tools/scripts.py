"""Looks after the scripts of the pages: ``python -m tools.scripts lint`` (or ``format``, ``types``, ``test``).

biome and tsc are programs of their own that npm installed for this machine; only the tests need Node, which is taken
from the machine or fetched once (tools/node_packages.py).
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools import node_packages, steps
from tools.environment import ROOT

TESTS = ("theme/static", "plugins", "tests/js")
MISSING = (
    "{what} is not installed, so the scripts of the pages can't be checked. "
    "Go online and type: make ready-dev   Then give the same command again."
)


def lint(root: Path) -> Sequence[str]:
    """The command that looks for mistakes, and for code that is not in its usual form."""
    return [
        _program(root, "biome", "@biomejs/cli-*/biome"),
        "ci",
        "--error-on-warnings",
        *([] if sys.stdout.isatty() else ["--colors=off"]),
    ]


def in_usual_form(root: Path) -> Sequence[str]:
    """The command that puts the code into its usual form, and mends what needs no thought."""
    return [_program(root, "biome", "@biomejs/cli-*/biome"), "check", "--write"]


def types(root: Path) -> Sequence[str]:
    """The command that checks the types which the comments tell."""
    return [_program(root, "tsc", "@typescript/typescript-*/lib/tsc"), "--project", str(root / "tsconfig.json")]


def tests(root: Path) -> Sequence[str]:
    """The command that runs the tests beside the modules."""
    node = node_packages.node(root)
    if node is None:
        raise steps.SetUpError(MISSING.format(what="Node"))
    found = [str(path) for folder in TESTS for path in sorted((root / folder).rglob("*.test.js"))]
    return [str(node), "--test", "--test-reporter=dot", *found]


COMMANDS: Mapping[str, Callable[[Path], Sequence[str]]] = {
    "lint": lint,
    "format": in_usual_form,
    "types": types,
    "test": tests,
}


def _program(root: Path, name: str, pattern: str) -> str:
    """Find a program among the node packages; on Windows it ends in .exe."""
    found = [*(root / "node_modules").glob(pattern), *(root / "node_modules").glob(f"{pattern}.exe")]
    if not found:
        raise steps.SetUpError(MISSING.format(what=name))
    return str(found[0])


def main(words: Sequence[str]) -> int:
    """Run one of the commands.

    Returns:
        The exit code of its program; 1 when it is not installed, 2 for a word that is no command.
    """
    if len(words) != 1 or words[0] not in COMMANDS:
        print("Say which: python -m tools.scripts " + "|".join(COMMANDS), file=sys.stderr)
        return 2
    try:
        command = COMMANDS[words[0]](ROOT)
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
