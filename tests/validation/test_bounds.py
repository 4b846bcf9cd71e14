"""Files that no person writes by hand: a sentence says what is too much, and nobody waits for the rest."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from recovery_hub.directory import Problem
from recovery_hub.validation.reading import entries, tree
from recovery_hub.validation.reading.text import LONGEST_LINE
from recovery_hub.validation.reading.validate import MOST_FIELDS
from tests.validation.conftest import SERVICE

Problems = Callable[..., tuple[Problem, ...]]
PAGE = "content/pages/about.md"
START = "---\ntitle: About\nsummary: Who keeps it.\nupdated: 2026-11-03\n---\n\n"


def test_a_line_may_be_long_but_not_endless(problems: Problems) -> None:
    """The line with a picture pasted into it is named; one letter less is read."""
    assert [] == [found.found for found in problems(START + "x" * LONGEST_LINE, PAGE) if found.rule == "unreadable"]
    found = problems(START + "x" * (LONGEST_LINE + 1), PAGE)
    assert [(PAGE, 7, "This line has more than 50,000 letters.")] == [
        (problem.spot.path, problem.spot.line, problem.found) for problem in found if problem.rule == "unreadable"
    ]


def test_an_entry_of_endless_fields(problems: Problems) -> None:
    """Names that no entry has are told one by one, but not hundreds of thousands of them."""
    known = len(SERVICE.splitlines())
    more = "".join(f"  k{number}: x\n" for number in range(MOST_FIELDS - known))
    assert "unreadable" not in {found.rule for found in problems(SERVICE + more)}
    found = [problem for problem in problems(SERVICE + more + "  one-more: x\n") if problem.rule == "unreadable"]
    assert [MOST_FIELDS + 1] == [problem.spot.line for problem in found]


def test_a_file_of_endless_pieces(problems: Problems, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has too many pieces is not read to its end, nor again entry by entry."""
    monkeypatch.setattr(tree, "MOST_PIECES", 200)
    found = [problem for problem in problems("- id: [a]\n" * 60) if problem.rule == "unreadable"]
    assert ["This file has more than 200 fields and items in it."] == [problem.found for problem in found]


def test_a_broken_list_of_endless_entries(problems: Problems, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to some thousand entries each slip is told; then the first."""
    broken = "- id: [\n" * 8
    told = [problem for problem in problems(broken) if problem.rule == "unreadable"]
    monkeypatch.setattr(entries, "MOST_ENTRIES", 7)
    first = [problem for problem in problems(broken) if problem.rule == "unreadable"]
    assert len(told) > len(first) == 1


def test_a_file_in_which_nothing_fits(problems: Problems, monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many problems the file is left, and that is said; the other files are read as ever."""
    monkeypatch.setattr(sys.modules["recovery_hub.validation.load"], "MOST_PROBLEMS", 20)
    found = problems("".join(f"- id: a{number}\n  nam: x\n  sumary: y\n" for number in range(30)))
    assert ["we stopped here, after 20 things" in problem.found for problem in found].count(True) == 1
    assert len(found) < 30
