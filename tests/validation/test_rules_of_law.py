"""Rules about changes in the law: what an entry points to must exist."""

from __future__ import annotations

from collections.abc import Callable

from recovery_hub.directory import Problem

Problems = Callable[..., tuple[Problem, ...]]


def test_a_missing_guide_is_named_with_a_suggestion(problems: Problems) -> None:
    """A typing mistake in an id would leave a guide out of date without anybody noticing."""
    text = """\
- id: free-buses
  name: Free buses
  what: Buses are free in the evening.
  status: announced
  sources: [{url: "https://www.example.org/", sentence: "They will be free.", on: 2026-11-03, how: stored_copy}]
  guides: [first-bus-rides]
  pages: [abuot]
  needs: [compnay]
  check_by: 2027-05-03
"""
    found = problems(text, "data/law.yaml")
    assert ["first-bus-ride", "about", "company"] == [
        problem.suggestion for problem in found if problem.rule == "unknown-reference"
    ]
