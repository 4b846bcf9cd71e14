"""Format 2: times that stood in words become fields, and every entry says what it said before."""

from __future__ import annotations

import pytest

from recovery_hub.directory.records import Session
from recovery_hub.editing.migrations.to_2.sessions import said_times_to_fields
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree

PATH = "data/services.yaml"


def entry(*lines: str) -> str:
    """A list with one service, whose session has these lines, between two comments."""
    first, *rest = lines
    session = "\n".join([f"    - {first}", *(f"      {line}" for line in rest)])
    return f"# Ours.\n- id: fortnight\n  name: Fortnight\n  sessions:\n{session}\n  # the end\n  status: active\n"


def session_of(text: str) -> Session:
    """The session as it is read."""
    tree = parse(text)
    assert isinstance(tree, Tree)
    assert isinstance(tree.value, list)
    return Session.model_validate(tree.value[0]["sessions"][0])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("format: in_person", "hours: Tu 14:00-16:00; SH off"),
         ("format: in_person", 'hours: "Tu 14:00-16:00"', "repeats: {in: school_terms}")),
        (("format: in_person", "note: Every other Tuesday, 2pm to 4pm, from 1 December 2026.  # they said"),
         None),
        (("format: in_person", 'note: "Every other Tuesday, 2pm to 4pm, from 1 December 2026."'),
         ("format: in_person", 'hours: "Tu 14:00-16:00"', "repeats: {every: 2, from: 2026-12-01}")),
        (("format: in_person", 'hours: "Saturday 5 December 2026, 11am to 3pm"', "note: By the door."),
         ("format: in_person", 'dates: [{on: 2026-12-05, hours: "11:00-15:00"}]', "note: By the door.")),
        (('{format: in_person, place: hall, note: "Tuesdays in term time, 2pm to 4pm."}',),
         ('{format: in_person, place: hall, hours: "Tu 14:00-16:00", repeats: {in: school_terms}}',)),
        (("format: in_person", "hours: every other Tuesday 14:00-16:00"), None),
        (("format: in_person", "hours: Tu 14:00-16:00; PH off", "note: Bring a coat."), None),
        (("format: in_person", "note: By arrangement."), None),
    ],
)  # fmt: skip
def test_times_in_words_become_fields(before: tuple[str, ...], after: tuple[str, ...] | None) -> None:
    """What is complete is rewritten, comments stay, and done twice it changes nothing more."""
    files = {PATH: entry(*before), "data/places.yaml": entry(*before)}
    changed = said_times_to_fields(files)
    assert {PATH: entry(*(after or before))} == changed
    assert session_of(files[PATH]).schedule == session_of(changed[PATH]).schedule
    assert changed == said_times_to_fields(changed)
