"""Format 2: a note that is a list of parts of the city becomes the list."""

from __future__ import annotations

import pytest

from recovery_hub.editing.mending import MendingError
from recovery_hub.editing.migrations.to_2.service_areas import notes_to_lists

LIST = "data/services.yaml"
ALONE = "data/services/visits.yaml"


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("area_note: Hollin and Fairfield only. # heard in May", "service_areas: [Hollin, Fairfield] # heard in May"),
        ('area_note: "Only Hollin."', "service_areas: [Hollin]"),
        ("area_note: >-\n    Hollin,\n    Fairfield\n  # kept", "service_areas: [Hollin, Fairfield]\n  # kept"),
        ("area_note: Castle ward, TM3 and Hollin Rise", "service_areas: [Castle ward, TM3, Hollin Rise]"),
        ("area_note: Hollin, but not Hollin Top.", "service_areas: {in: [Hollin], except: [Hollin Top]}"),
        ("area_note: People who live in St Bride's", "service_areas: [St Bride's]"),
    ],
)
def test_a_list_in_words_becomes_a_list(note: str, written: str) -> None:
    """Comments and all other lines stay as they were; done a second time, it changes nothing."""
    text = "# ours\n- id: visits\n  area: neighbourhoods\n  {}\n  formats: [home_visit]\n\n- id: other\n  area: city\n"

    found = notes_to_lists({LIST: text.format(note)})

    assert {LIST: text.replace("{}", written)} == found
    assert {} == notes_to_lists(found)


@pytest.mark.parametrize(
    "fields",
    [
        "area: neighbourhoods\narea_note: It used to cover Bankside.\n",
        "area: neighbourhoods\narea_note: Marsh End, and whoever comes up the hill.\n",
        "area: city\narea_note: Hollin\n",
        "area: neighbourhoods\nservice_areas: [Hollin]\narea_note: Hollin\n",
        "area: neighbourhoods\narea_note: Anyone.\n",
    ],
)
def test_what_says_more_stays(fields: str) -> None:
    """Words that are not wholly a list, or stand beside another answer, are for a person to read."""
    assert {} == notes_to_lists({ALONE: f"id: visits\n{fields}"})


def test_only_services_are_looked_at() -> None:
    """Other files may use the same word."""
    text = "- id: visits\n  area: neighbourhoods\n  area_note: Hollin\n"

    assert {} == notes_to_lists({"data/places.yaml": text, "content/pages/visits.md": text})
    assert {ALONE} == set(notes_to_lists({ALONE: "id: visits\narea_note: Hollin\r\n"}))


def test_a_file_that_cannot_be_read_is_left() -> None:
    """Nothing is written into what is broken."""
    with pytest.raises(MendingError):
        notes_to_lists({ALONE: "id: [visits\narea_note: Hollin\n"})
