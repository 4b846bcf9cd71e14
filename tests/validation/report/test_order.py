"""In which order problems are read."""

from __future__ import annotations

from recovery_hub.directory import Level, Problem
from recovery_hub.directory.problem import SourcePosition
from recovery_hub.validation.report.github import as_annotations
from recovery_hub.validation.report.terminal import as_text


def _problem(rule: str, line: int, level: Level = Level.ERROR) -> Problem:
    return Problem(SourcePosition("data/services.yaml", line), rule, f"Found on {line}.", "Mend it.", level=level)


PROBLEMS = (
    _problem("unknown-reference", 1),
    _problem("unreadable", 2),
    *(_problem("placeholder", line, Level.WARNING) for line in range(3, 20)),
)


def test_errors_stand_last_where_a_terminal_ends() -> None:
    """Warnings and the count of those left out, then what went wrong, then what only follows from it."""
    text = as_text(PROBLEMS)

    order = ["Found on 3.", "12 more warnings", "Found on 2.", "Found on 1.", "2 things stop the build."]
    assert sorted(order, key=text.index) == order


def test_notes_on_a_pull_request_begin_with_the_cause() -> None:
    """GitHub shows ten: errors come first there, and the cause before the rest."""
    text = as_annotations(PROBLEMS)

    order = ["Found on 2.", "Found on 1.", "Found on 3."]
    assert sorted(order, key=text.index) == order
