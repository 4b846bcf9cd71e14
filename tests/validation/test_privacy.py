"""What may say where a place is that must not be found is in no message, whatever else is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validation.kept_places import CIRCLE, ROOM, append, said_of


@pytest.mark.parametrize("how", ["area_only", "hidden", "areaonly"])
@pytest.mark.parametrize(
    "slip",
    [
        "  note: 12 Gluepot Street: the red door",
        '  note: "12 Gluepot Street',
        "  note: 12 Gluepot Street #3",
        "  street: 12 Gluepot Street",
        "  address: 12 Gluepot Street",
        "  address: {street: 12 Gluepot Street, postcode: zz99qx, latitude: 53.8}",
        "  note: *Gluepot Street*",
        "  note: [12 Gluepot Street, 14 Gluepot Street]",
        "  12 Gluepot Street: yes",
        "  latitude: Gluepot",
        "  note: the house\n  note: 12 Gluepot Street",
        "  12 Gluepot Street",
        "\tnote: 12 Gluepot Street",
        "  facilities: 12 Gluepot Street",
        "  access: {lift: 12 Gluepot Street}",
        "  access: {lift: maybe, step_free: {answer: yes, note: 12 Gluepot Street}}",
        "  note: 12 Gluepot Street <script>",
    ],
)
def test_an_entry_that_cannot_be_read_is_not_repeated(how: str, slip: str, little: Path) -> None:
    """A slip in the line with the address does not put the address before everybody's eyes."""
    said = said_of(little, "data/places.yaml", ROOM.format(how=how) + slip + "\n").lower()

    assert "gluepot" not in said
    assert "zz9" not in said
    assert "stops the build" in said or "stop the build" in said


@pytest.mark.parametrize("room", [ROOM.format(how="area_only"), ROOM.format(how="hidden") + "  kidn: x\n"])
@pytest.mark.parametrize(
    "slip",
    [
        "  description: 12 Gluepot Street: the red door",
        "  street: 12 Gluepot Street",
        "  status_note: Gluepot Street is a very bad place for epileptics and anybody who is crazy.",
        "  languages: 12 Gluepot Street",
        "  alert: {text: 12 Gluepot Street, from: tomorrow, to: 2026-12-31}",
    ],
)
def test_what_meets_there_is_not_repeated_either(room: str, slip: str, little: Path) -> None:
    """Whether the service can be read or not, and whether its place can."""
    append(little / "data/places.yaml", room)

    assert "gluepot" not in said_of(little, "data/services.yaml", CIRCLE + slip + "\n").lower()


def test_the_words_around_a_secret_are_not_repeated(little: Path) -> None:
    """Another problem on the line of a secret does not bring the line up."""
    append(little / "data/places.yaml", ROOM.format(how="area_only"))
    service = CIRCLE.replace("thursday-room}", 'thursday-room, hours: "Tu 25:00", note: 12 Gluepot Street}')
    said = said_of(little, "data/services.yaml", service)

    assert "25:00" in said
    assert "Gluepot" not in said


@pytest.mark.parametrize("how", ["area_only", "hidden"])
def test_a_note_of_arrival_is_not_repeated(how: str, little: Path) -> None:
    """Nobody arrives there by a note, and nothing that is wrong with its words is shown."""
    append(little / "data/places.yaml", ROOM.format(how=how))
    note = f"---\nobserved: {{by: volunteer, on: 2026-11-03}}\n---\nGluepot is for epileptics. {'Gluepot, ' * 60}end."
    said = said_of(little, "content/places/thursday-room.md", note)

    assert "Delete the note" in said
    assert "Gluepot" not in said


def test_no_other_entry_brings_a_secret_name_up(little: Path) -> None:
    """Another rule that compares names does not quote one that is a street."""
    text = CIRCLE.replace("name: Quiet Circle", "name: Gluepot Street Circle")
    other = text.replace("quiet-circle", "other-circle").replace("Street Circle", "Street Circles")
    append(little / "data/places.yaml", ROOM.format(how="area_only"))

    assert "Gluepot" not in said_of(little, "data/services.yaml", text + other)
