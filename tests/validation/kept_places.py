"""A place that must not be found, what meets there, and a file of the little town with more in it."""

from __future__ import annotations

from pathlib import Path

from recovery_hub.directory import DataError
from recovery_hub.validation import load
from recovery_hub.validation.report.github import as_annotations
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from tests.validation.conftest import TODAY

ROOM = """
- id: thursday-room
  name: The Thursday Room
  kind: other
  location_public: {how}
  sources: [{{kind: invented}}]
"""
CIRCLE = """
- id: quiet-circle
  name: Quiet Circle
  summary: Three people who meet where nobody looks.
  status: active
  organisation: river-people
  needs: [company]
  formats: [in_person]
  start: {how: [ring]}
  cost: {kind: free}
  sessions: [{format: in_person, place: thursday-room}]
  contact: {phone: 01632 960 143}
  sources: [{kind: invented}]
  verified: {on: 2026-11-03, by: volunteer, how: phone}
"""


def append(path: Path, text: str) -> None:
    """Add to a file, which need not be there."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{old.rstrip()}\n{text}".lstrip(), encoding="utf-8")


def said_of(little: Path, path: str, text: str) -> str:
    """Add to a file of the little town; return all that is said of it, to a person and on GitHub."""
    append(little / path, text)
    try:
        found = load(little, TODAY)[1]
    except DataError as error:
        found = error.problems
    assert path in {problem.spot.path for problem in found}
    return as_text(found, lines_in(little), show_all=True) + as_annotations(found)
