"""Notes on a pull request."""

from __future__ import annotations

import pytest

from recovery_hub.directory import Level, Problem, SourcePosition
from recovery_hub.validation.report.github import as_annotations


def _problem(line: int, found: str = "We found this.", level: Level = Level.ERROR) -> Problem:
    return Problem(SourcePosition("data/services.yaml", line, 3), "phone", found, "We need that.", "open", level)


def test_a_note_stands_at_its_line() -> None:
    """GitHub gets the file, the line, the column, a title and the whole message."""
    assert as_annotations([_problem(12)]) == (
        "::error file=data/services.yaml,line=12,col=3,title=We found this.::"
        "We found this.%0AWe need that.%0ADid you mean “open”?\n"
    )


def test_what_would_end_a_command_is_escaped() -> None:
    """Words out of a file can't start a command of their own."""
    text = as_annotations([_problem(1, "50% of, this:\n::set-output name=x::y\r")])

    assert 1 == len(text.splitlines())
    assert "title=50%25 of%2C this%3A%0A%3A%3Aset-output name=x%3A%3Ay%0D::50%25 of, this:%0A::set-output" in text


def test_errors_come_first_and_the_rest_is_counted() -> None:
    """GitHub shows ten; the ten are those that stop the build, and the others are not lost without a word."""
    warnings = [_problem(n, level=Level.WARNING) for n in range(1, 9)]
    errors = [_problem(n) for n in range(50, 54)]

    lines = as_annotations([*warnings, *errors]).splitlines()

    assert ["error"] * 4 + ["warning"] * 6 == [line.split()[0].strip(":") for line in lines[:10]]
    assert lines[10:] == ["::notice::2 more problems are listed in the log of this check."]


def test_the_path_starts_at_the_top_of_the_repository() -> None:
    """A city in a folder of its own is still found."""
    assert as_annotations([_problem(1)], "cities/north/").startswith("::error file=cities/north/data/services.yaml,")
    assert as_annotations([_problem(1)], ".").startswith("::error file=data/services.yaml,")


def test_no_problems_no_notes() -> None:
    """A good change stays without notes."""
    assert "" == as_annotations([])


@pytest.mark.parametrize(("letters", "title"), [(80, "x" * 80), (81, "phone")])
def test_a_title_is_one_line(letters: int, title: str) -> None:
    """Eighty letters are the title; of more, the name of the rule."""
    assert f",title={title}::" in as_annotations([_problem(1, "x" * letters)])


@pytest.mark.parametrize("number", [10, 11])
def test_ten_notes_and_the_number_of_the_rest(number: int) -> None:
    """The tenth is shown; an eleventh is counted."""
    text = as_annotations([_problem(n) for n in range(1, number + 1)])

    assert 10 == text.count("::error ")
    assert (number == 11) == ("::notice::1 more problems" in text)
