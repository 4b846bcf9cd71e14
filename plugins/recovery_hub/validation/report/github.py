"""Problems as notes on a pull request: GitHub shows each beside its line."""

from __future__ import annotations

from collections.abc import Sequence

from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.report.terminal import FOLLOWING

MOST = 10
"""GitHub shows ten errors and ten warnings a step; more would be dropped without a warning.

Source: GitHub documentation, "Workflow commands for GitHub Actions" and the limits on annotations.
"""


def as_annotations(problems: Sequence[Problem], folder: str = "") -> str:
    """Write problems as workflow commands.

    Args:
        problems: in any order; errors come first, causes before what follows from them, then by file and line.
        folder: the city's folder from the top of the repository, if it is not the top itself.

    Returns:
        One line each for the first ten, and a last line that counts the rest; "" if there are none.
    """
    ordered = sorted(problems, key=lambda found: (found.level is not Level.ERROR, found.rule in FOLLOWING, found))
    lines = [_annotation(problem, folder) for problem in ordered[:MOST]]
    if (more := len(ordered) - MOST) > 0:
        lines.append(f"::notice::{more} more problems are listed in the log of this check.")
    return "".join(f"{line}\n" for line in lines)


def not_obeyed(text: str, word: str) -> str:
    """Keep GitHub from taking lines of a text for commands: words out of a file may stand at the beginning of a line.

    Args:
        text: lines.
        word: one that nobody can guess.
    """
    return f"::stop-commands::{word}\n{text}::{word}::\n"


def _annotation(problem: Problem, folder: str) -> str:
    spot = problem.spot
    path = f"{folder.strip('/')}/{spot.path}" if folder.strip("/.") else spot.path
    title = problem.found if len(problem.found) <= 80 else problem.rule  # noqa: PLR2004 - a title is one line
    guess = f"\nDid you mean “{problem.suggestion}”?" if problem.suggestion else ""
    place = f"file={_property(path)},line={spot.line},col={spot.column},title={_property(title)}"
    message = f"{problem.found}\n{problem.advice}{guess}"
    return f"::{problem.level.value} {place}::{_data(message)}"


def _data(text: str) -> str:
    """Escape what would end the message. The percent sign comes first, or the others would be escaped twice."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what would end a property: also the colon and the comma."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
