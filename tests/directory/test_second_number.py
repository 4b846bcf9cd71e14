"""A second number that stands in the note about the first is read as a number of its own, or left for a person."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Contact, Service
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.editing.mending import with_fields
from recovery_hub.validation import load
from tests.examples import examples
from tests.site.making import TODAY, Town, copy_of_little


def numbers(**contact: object) -> list[tuple[str, str | None, str | None]]:
    """Give every number of a contact as a reader sees it, what it is for, and what is said of it."""
    read = Contact.model_validate({"phone": "01632 960 142", **contact})
    return [(str(number.phone), number.for_, number.note) for number in read.numbers]


@pytest.mark.parametrize(
    ("note", "shown", "what", "words", "left"),
    [
        ("Or ring 01632 960 143, then extension 23", "01632 960 143, extension 23", None, None, None),
        ("Or call 01632960143 (ext 23).", "01632960143, extension 23", None, None, None),
        ("01632 960 143 x23", "01632 960 143, extension 23", None, None, None),
        ("Or ring 01632 960 143 and ask for extension 23", "01632 960 143, extension 23", None, None, None),
        ("For bookings ring 01632 960 143.", "01632 960 143", "bookings", None, None),
        ("Evenings: 01632 960 143", "01632 960 143", "evenings", None, None),
        ("For the shop: 01632 960 143", "01632 960 143", "the shop", None, None),
        ("Let it ring. Or 01632 960 143 (bookings)", "01632 960 143", "bookings", None, "Let it ring."),
        ("If nobody answers, try 01632 960 143 after 5pm.", "01632 960 143", None,
         "If nobody answers, try this number after 5pm.", None),
        ("01632 960 143 is the office.", "01632 960 143", None, "This number is the office.", None),
    ],
)  # fmt: skip
def test_one_number_in_the_note(note: str, shown: str, what: str | None, words: str | None, left: str | None) -> None:
    """Two labelled numbers, with no word lost that says when or why to ring."""
    assert [("01632 960 142", None, left), (shown, what, words)] == numbers(phone_note=note)


def test_an_extension_alone_belongs_to_the_first_number() -> None:
    """It is how the first number is rung, and no number of its own."""
    assert [("01632 960 142, extension 23", None, None)] == numbers(phone_note="Ask for extension 23.")


@pytest.mark.parametrize(
    "note",
    [
        "Let it ring.",
        "Don't ring 01632 960 143.",
        "The old number 01632 960 143 no longer works.",
        "Fax 01632 960 143",
        "Text 07700 900 143",
        "Or 01632 960 143, or 01632 960 144",
        "Or 01632 960 14",
        "Again: 01632 960 142",
    ],
)
def test_what_is_not_sure_stays_as_it_was_written(note: str) -> None:
    """No page offers a number to ring that somebody warned of, or that is half a number."""
    assert [("01632 960 142", None, note)] == numbers(phone_note=note)


@examples(300)
@given(st.lists(st.sampled_from(("Or ring", "01632 960 143", "ext 23", "for bookings.", "Let it ring.", "not", "9am"))))
def test_no_digit_is_lost_or_made_up(words: list[str]) -> None:
    """However a note is put together, every digit of it is still there, in its order or as an extension."""
    note = " ".join(words)
    made = with_number_out_of_note({"phone": "01632 960 142", "phone_note": note} if note else {})
    before, after = (
        sorted(re.findall(r"\d", str(fields))) for fields in ({"p": "01632 960 142" * bool(note), "n": note}, made)
    )

    assert before == after


def test_reading_twice_changes_nothing() -> None:
    """What was taken out is not taken out again."""
    first = with_number_out_of_note({"phone": "01632 960 142", "phone_note": "Ring twice. Or 01632 960 143."})

    assert first == with_number_out_of_note(first)


def town_with(folder: Path, contact: str) -> Town:
    """Give Tuesday Table other ways to get in touch."""
    town = copy_of_little(folder)
    town.swap("data/services.yaml", "contact: {phone: 01632 960 142}", f"contact: {contact}")
    return town


def told(town: Town) -> tuple[Directory, list[str]]:
    """Check the town: what is said of phones."""
    directory, problems = load(town.folder, TODAY)
    return directory, [f"{problem.found} {problem.advice}" for problem in problems if "phone" in problem.found]


def test_the_answer_of_the_rule_works_when_done(tmp_path: Path) -> None:
    """Who writes what the check says, number after number, is told nothing more: nobody is sent round in a circle."""
    note = "In term 01632 960 143 ext 23, else 01632 960 144"
    town = town_with(tmp_path / "town", f'{{phone: 01632 960 142, phone_note: "{note}"}}')
    _, said = told(town)
    (first,) = [re.search(r"phones: (\[\{.*?\}\])", words) for words in said]
    assert first is not None
    text = town.read("data/services.yaml")
    done = with_fields(
        text, Service, "tuesday-table", {"contact.phones": first[1], "contact.phone_note": "Or 01632 960 144"}
    )
    town.write("data/services.yaml", done)

    directory, said = told(town)

    assert [] == said
    found = directory.services["tuesday-table"].contact.numbers
    assert ["tel:01632960142", "tel:01632960143;ext=23", "tel:01632960144"] == [number.phone.tel for number in found]
