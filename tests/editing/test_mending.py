"""Writing a field into a volunteer's file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Place, Service
from recovery_hub.editing.mending import MendingError, with_fields, without_entry, without_field
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree
from tests.examples import examples

PLACES = (Path(__file__).parents[2] / "data" / "places.yaml").read_text(encoding="utf-8")
LIST = """# The places.

# The library is our first.
- id: library
  name: "The Library"   # as on the sign
  kind: library
  location_public: yes
  address:
    street: 12 Bridge Street
    postcode: ZZ1 2AB  # checked
  # nobody has seen the lift
  summary: >-
    A room
    with books.

- id: hall
  name: Hall
  summary: A hall.
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{phone: 1, phone_note: a, text: 2}", "{phone: 1, text: 2}"),
        ("{phone: 1, phone_note: a}", "{phone: 1}"),
        ("{phone_note: a, phone: 1}  # both", "{phone: 1}  # both"),
        ("\n    phone: 1  # rings\n    phone_note: a\n    text: 2", "\n    phone: 1  # rings\n    text: 2"),
        ("\n    phone_note: a  # said in May\n    phone: 1", "\n    # said in May\n    phone: 1"),
        ("\n    phone: 1\n    phone_note: >-\n      a\n      b", "\n    phone: 1"),
    ],
)
def test_a_field_goes_and_its_comment_stays(before: str, after: str) -> None:
    """However the group is written; the rest of the file is not touched."""
    text = "# All.\n- id: hall\n  contact: {}\n\n- id: shed\n  contact: {{phone_note: b}}\n"

    assert text.format(after) == without_field(text.format(before), Place, "hall", "contact.phone_note")


def test_a_field_that_is_not_there_can_not_go() -> None:
    """Nothing is guessed."""
    with pytest.raises(MendingError):
        without_field(LIST, Place, "hall", "contact.phone_note")


def test_new_fields_come_where_the_model_has_them() -> None:
    """Coordinates stand under the address; comments and the next field stay where they were."""
    found = with_fields(LIST, Place, "library", {"latitude": "53.8012", "longitude": "-4.6021"})
    wanted = LIST.replace(
        "    postcode: ZZ1 2AB  # checked\n",
        "    postcode: ZZ1 2AB  # checked\n  latitude: 53.8012\n  longitude: -4.6021\n",
    )

    assert wanted == found


def test_a_field_that_is_there_is_replaced() -> None:
    """A new check takes the place of the old one, and the remark behind it stays."""
    text = "id: soup\nname: Soup\nverified: {on: 2026-01-02, by: volunteer, how: phone} # rang twice\n"
    found = with_fields(text, Service, "soup", {"verified": "{on: 2026-11-26, by: volunteer, how: visit}"})

    assert "id: soup\nname: Soup\nverified: {on: 2026-11-26, by: volunteer, how: visit} # rang twice\n" == found


def test_a_field_of_several_lines_is_replaced_whole() -> None:
    """What was written line under line goes; the comment after it belongs to what follows."""
    text = "id: soup\nverified:\n  on: 2026-01-02\n  by: volunteer\n  how: phone\n# the end\nname: Soup\n"
    found = with_fields(text, Service, "soup", {"verified": "{on: 2026-11-26, by: volunteer, how: visit}"})

    assert "id: soup\nverified:\n  {on: 2026-11-26, by: volunteer, how: visit}\n# the end\nname: Soup\n" == found


@pytest.mark.parametrize(
    "text", [LIST.replace("\n", "\r\n"), LIST.rstrip("\n"), "- {id: hall, name: Hall}\n", "\ufeff" + LIST]
)
def test_line_ends_and_braces_stay(text: str) -> None:
    """A file from Windows stays one, a file without a last line end gets none, and braces stay braces."""
    found = with_fields(text, Place, "hall", {"latitude": "53.8012"})

    assert text.count("\r\n") + (1 if "\r\n" in text else 0) == found.count("\r\n")
    assert text.endswith("\n") == found.endswith("\n")
    assert text.startswith("- {") == found.startswith("- {")
    assert "53.8012" in found


def test_an_entry_that_is_not_there() -> None:
    """Nothing is written into another entry."""
    with pytest.raises(MendingError):
        with_fields(LIST, Place, "harbour", {"latitude": "53.8012"})


def test_a_field_further_in() -> None:
    """A postcode, a time of the only session, a phone where there was no way to get in touch yet."""
    text = "- id: soup\n  name: Soup\n  sessions:\n    - format: in_person\n      hours: Tu 14:00-16:00  # term time\n"

    found = with_fields(LIST, Place, "library", {"address.postcode": "ZZ1 4AB"})
    assert LIST.replace("ZZ1 2AB", "ZZ1 4AB") == found
    found = with_fields(text, Service, "soup", {"sessions.0.hours": "Tu 15:00-16:00", "contact.phone": "01632 960 101"})
    assert f"{text.replace('14:00', '15:00')}  contact: {{phone: 01632 960 101}}\n" == found


@pytest.mark.parametrize("way", ["name.first", "sessions.1.hours", "address.0.street", "sessions.hours"])
def test_what_is_not_there_further_in(way: str) -> None:
    """Nothing is written into a word, a list, or a place in a list that is not there."""
    text = "- id: soup\n  name: Soup\n  sessions:\n    - format: in_person\n  address: {street: 1 Row}\n"

    with pytest.raises(MendingError):
        with_fields(text, Place, "soup", {way: "x"})


def test_an_entry_is_taken_out() -> None:
    """The others stay letter for letter, with their comments."""
    assert LIST.replace("- id: hall\n  name: Hall\n  summary: A hall.\n", "") == without_entry(LIST, "hall")
    without = without_entry(LIST, "library")
    assert without.startswith("# The places.")
    assert without.endswith("- id: hall\n  name: Hall\n  summary: A hall.\n")
    with pytest.raises(MendingError):
        without_entry(LIST, "harbour")


def _ids() -> list[str]:
    tree = parse(PLACES)
    assert isinstance(tree, Tree)
    assert isinstance(tree.value, list)
    return [entry["id"] for entry in tree.value]


IDS = _ids()


@examples(12)
@given(st.data())
def test_taking_out_leaves_every_other_line(data: st.DataObject) -> None:
    """Whatever entry of the whole city goes, no line of another goes with it."""
    id_ = data.draw(st.sampled_from(IDS))
    left = without_entry(PLACES, id_).splitlines()
    lines = iter(PLACES.splitlines())

    assert all(line in lines for line in left)
    assert f"- id: {id_}" not in left
    assert len(IDS) - 1 == sum(line.startswith("- id: ") for line in left)


@examples(12)
@given(st.sampled_from(IDS), st.integers(-899_999, 899_999))
def test_not_a_sign_of_the_rest_is_touched(id_: str, number: int) -> None:
    """Whatever entry of the whole city is mended: without the new lines the file is what it was."""
    value = f"{number / 10_000:.4f}"
    once = with_fields(PLACES, Place, id_, {"latitude": value})
    lines, before = once.splitlines(), PLACES.splitlines()
    fresh = [line for line in lines if line not in before]
    changed = [line for line in before if line not in lines]

    assert once == with_fields(once, Place, id_, {"latitude": value})
    assert fresh in ([f"  latitude: {value}"], [])
    assert all(line.startswith("  latitude:") for line in changed)
    assert len(lines) - len(before) in {0, 1}
