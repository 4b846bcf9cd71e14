"""A field that stands twice in an entry: no program writes into such a file, for one of the two would be lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recovery_hub.directory.records import Service
from recovery_hub.editing.mending import MendingError, with_fields, without_entry, without_field
from recovery_hub.editing.migrations.to_2.phones import second_numbers
from recovery_hub.editing.migrations.to_2.service_areas import notes_to_lists
from recovery_hub.editing.migrations.to_2.sessions import said_times_to_fields
from recovery_hub.editing.migrations.to_2.who import renamed_situations
from recovery_hub.editing.tidying import TidyingError, tidied, tidied_alone

PATH = "data/services/visits.yaml"
ENTRY = """id: visits
area: neighbourhoods
area_note: Hollin
who: {situations: [carer]}
contact: {phone: 01632 960 143, phone_note: "From 9am, or 01632 960 144."}
sessions: [{format: in_person, place: hall, note: "Tuesdays in term time, 2pm to 4pm."}]
"""
TWICE = "name: One\nname: Two\n"

Program = Callable[[str], object]
PROGRAMS: dict[str, Program] = {
    "areas": lambda text: notes_to_lists({PATH: text}),
    "numbers": lambda text: second_numbers({PATH: text}),
    "situations": lambda text: renamed_situations({PATH: text}),
    "a field more": lambda text: with_fields(text, Service, "visits", {"cost.kind": "free"}),
    "a field less": lambda text: without_field(text, Service, "visits", "area_note"),
    "an entry less": lambda text: without_entry("- " + text.rstrip().replace("\n", "\n  ") + "\n", "visits"),
    "tidy": lambda text: tidied_alone(text, Service),
    "tidy a list": lambda text: tidied("- " + text.rstrip().replace("\n", "\n  ") + "\n", Service),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_nothing_is_written_where_a_field_stands_twice(name: str) -> None:
    """What it does to a file that is in order it refuses to do to one that is not."""
    assert ENTRY != PROGRAMS[name](ENTRY)

    with pytest.raises((MendingError, TidyingError)):
        PROGRAMS[name](ENTRY + TWICE)


def test_times_in_words_are_left_where_a_field_stands_twice() -> None:
    """Times as people say them become fields only where the file is in order."""
    assert ENTRY != said_times_to_fields({PATH: ENTRY}).get(PATH, ENTRY)
    assert ENTRY + TWICE == said_times_to_fields({PATH: ENTRY + TWICE}).get(PATH, ENTRY + TWICE)
