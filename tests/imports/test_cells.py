from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Bounds
from recovery_hub.editing.naming import Wanted, give_ids, slug
from recovery_hub.editing.yaml_text import list_entry, yaml_text
from recovery_hub.imports.spreadsheet.address import take_apart
from recovery_hub.imports.spreadsheet.cells.hours import clean_hours
from recovery_hub.imports.spreadsheet.cells.link import clean_mail, clean_web
from recovery_hub.imports.spreadsheet.cells.phone import clean_phone
from recovery_hub.imports.spreadsheet.cells.position import clean_point, clean_postcode
from recovery_hub.imports.spreadsheet.cells.text import clean_address, clean_text
from recovery_hub.imports.spreadsheet.likeness import same_name

BOX = Bounds(south=53.76, north=53.84, west=-4.68, east=-4.52)


@pytest.mark.parametrize(
    ("cell", "value", "word"),
    [
        ("01632 960142", "01632 960 142", ""),
        ("1632960142", "01632 960 142", "zero"),
        ("+44 (0)7700 900142", "07700 900 142", ""),
        ("01632960142, 01632 96", "01632 960 142", "more than one"),
        ("01632 960142 ext. 23", "01632 960 142 ext 23", ""),
        ("1.63296E+09", "", "rounded"),
        ("ring the vicar", "", "not a UK phone"),
        ("0906 123 4567", "", "not a UK phone"),
    ],
)
def test_phone_numbers(cell: str, value: str, word: str) -> None:
    """A number that can be rung is written with spaces; any other stays out, and the report says why."""
    cleaned = clean_phone(cell, invented=True)
    assert cleaned.value == value
    assert word in cleaned.why
    assert bool(cleaned.why) == bool(word)


def test_a_helpline_is_never_written_as_the_number_of_a_service() -> None:
    """The digits of a helpline stay in the one place where they are kept right."""
    assert clean_phone("0808 157 0142", invented=True, helplines=frozenset({"08081570142"})).value == ""


@pytest.mark.parametrize(
    ("cell", "value", "noted"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c", False),
        ("www.example.org", "https://www.example.org", True),
        ("http://EXAMPLE.org/A", "https://example.org/A", True),
        ("javascript:alert(1)", "", True),
        ("https://me:secret@example.org", "", True),
        ("https://127.0.0.1/", "", True),
        ("see our page", "", True),
    ],
)
def test_web_addresses(cell: str, value: str, noted: bool) -> None:  # noqa: FBT001 - a column of the table above
    """A link leads to a named site by https, or it is not written."""
    cleaned = clean_web(cell)
    assert (cleaned.value, bool(cleaned.why)) == (value, noted)


def test_the_mailbox_of_one_person_is_kept_out() -> None:
    """Nobody's own address ends up on a public page."""
    assert clean_mail("jane.smith@example.org").value == ""
    assert clean_mail("hello@example.org").value == "hello@example.org"
    assert clean_mail("day.centre@example.org").value == "day.centre@example.org"


@pytest.mark.parametrize(
    ("cell", "value"), [("zz14ab", "ZZ1 4AB"), ("ZZ1  4AB", "ZZ1 4AB"), ("ZZ1", ""), ("Thornmouth", "")]
)
def test_postcodes(cell: str, value: str) -> None:
    """A postcode gets its one space, or is left out."""
    assert clean_postcode(cell).value == value


@pytest.mark.parametrize(
    ("north", "east", "found"),
    [
        ("53.801234", "-4.602111", (53.8012, -4.6021)),
        ("-4.6", "53.8", "Latitude and longitude seem to have changed places."),
        ("0", "0", "The point lies outside the box of the city."),
        ("nan", "nan", "The coordinates are not on the globe. We need degrees, such as 50.9382 and -1.3865."),
        ("north", "", "The coordinates are not numbers in degrees."),
    ],
)
def test_coordinates(north: str, east: str, found: object) -> None:
    """A pin stands in the city, or there is no pin and a sentence that says why."""
    assert clean_point(north, east, BOX) == found


def test_a_house_number_that_became_a_date_is_not_written() -> None:
    """A number "9-11" that a program turned into "11-Sep" sends nobody to a wrong door."""
    cleaned = clean_address("11-Sep Shirley High Street")
    assert cleaned.value == "Shirley High Street"
    assert "9-11" in cleaned.why


@pytest.mark.parametrize(
    "cell",
    [
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+cmd",
        "#REF!",
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "x" * 1_000_000,
    ],
)
def test_cells_that_are_not_words_stay_out(cell: str) -> None:
    """Formulas, code for web pages and endless cells never get into the data."""
    cleaned = clean_text(cell)
    assert cleaned.value == ""
    assert cleaned.why != ""


def test_marks_that_cannot_be_seen_are_taken_out() -> None:
    """A mark that turns the direction of reading can't make a number read backwards."""
    cleaned = clean_text("Caf\u202eé\u200b \x07Two\nLines")
    assert cleaned.value == "Café Two Lines"
    assert "can't be seen" in cleaned.why


@pytest.mark.parametrize(
    ("cell", "value", "why"),
    [
        ("Tu 14:00-16:00", "Tu 14:00-16:00", ""),
        ("Tuesdays 2-4pm", "Tu 14:00-16:00", "We read these times as: Every Tuesday, 2pm to 4pm."),
        ("sunrise-sunset", "", "We can't read these times. We need a form like “Tu 14:00-16:00”."),
        ("most mornings", "", "We can't read these times. We need a form like “Tu 14:00-16:00”."),
    ],
)
def test_hours_in_one_cell(cell: str, value: str, why: str) -> None:
    """Times are read as `check` reads them; what was probably meant is written, and the report says so."""
    cleaned = clean_hours(cell)
    assert (cleaned.value, cleaned.why) == (value, why)


def test_an_address_is_taken_apart() -> None:
    """Building, road, door and part of the city each find their field."""
    parts = take_apart(
        "Unit 302, Solent Business Centre, 343 Millbrook Road, Bassett Southampton, Hampshire",
        ["Southampton", "Hampshire"],
    )
    assert parts.unit == "Unit 302"
    assert parts.buildings == ("Solent Business Centre",)
    assert parts.street == "Solent Business Centre, 343 Millbrook Road"
    assert (parts.number, parts.district) == ("343", "Bassett")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The Grove Medical Practice", "Grove Medical Practice", True),
        ("North Baddesley Surgery", "North Baddelsey Surgery", True),
        ("Men's Group", "Women's Group", False),
        ("Ward A", "Ward B", False),
        ("Group 1", "Group 2", False),
        ("Tuesday Table", "Thursday Table", False),
        ("Adelaide Pharmacy", "Adelaide Surgery", False),
    ],
)
def test_names_that_are_nearly_the_same(first: str, second: str, same: bool) -> None:  # noqa: FBT001 - a column of the table above
    """A typing mistake still joins two rows; a word that makes it another group does not."""
    assert same_name(first, second) is same


@given(st.lists(st.text(), max_size=3))
def test_ids_are_addresses(words: list[str]) -> None:
    """Whatever the name, the id can be part of a web address, and short."""
    found = slug(*words)
    assert len(found) <= 60
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in found
    assert found == found.strip("-")


def test_ids_are_unique_and_remembered() -> None:
    """Two branches get ids that tell them apart; an id from an earlier import is never given away."""
    wanted = [
        Wanted("a", "", ("boots", "boots-so15", "boots-so15-1ab")),
        Wanted("b", "", ("boots", "boots-so15", "boots-so15-2ab")),
        Wanted("c", "", ("boots", "boots-so16", "boots-so16-2ab")),
        Wanted("d", "old-name", ("new-name",)),
        Wanted("e", "", ("boots", "boots-so15", "boots-so15-2ab")),
    ]
    given_ids = give_ids(wanted, {"boots-so16"})
    assert given_ids == {
        "a": "boots-so15-1ab",
        "c": "boots-so16-2ab",
        "d": "old-name",
        "b": "boots-so15-2ab-2",
        "e": "boots-so15-2ab-3",
    }


WORDS = (
    st.text(st.characters(blacklist_categories=["Cs"]), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_yaml_means_the_same_to_every_reader(words: list[str], name: str) -> None:
    """What we write comes back letter for letter, also in programs that take "no" for false and 18:00 for a number."""
    record = {"name": name, "needs": words, "inner": {"word": words[0]}, "list": [{"a": name, "b": words[-1]}]}
    for load in (lambda text: yaml.load(text, Loader=yaml.BaseLoader), yaml.safe_load):  # noqa: S506 - BaseLoader makes strings only
        assert load(yaml_text(record)) == record
        assert load(list_entry(record)) == [record]


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "Yes",
        "on",
        "18:00",
        "0113",
        "1e3",
        "0x1F",
        "~",
        "null",
        "2014-02-22",
        "1_000",
        "a: b",
        "x #y",
        "!tag",
        "&a",
        "*a",
        "=",
        "y",
    ],
)
def test_words_that_programs_misread_stand_in_quotation_marks(word: str) -> None:
    """A person who copies a line sees which words need quotation marks."""
    assert yaml_text({"name": word}) == f'name: "{word}"\n'


def test_plain_words_stand_without_quotation_marks() -> None:
    """Names, phone numbers, postcodes and links look the way a person writes them."""
    fields = {
        "name": "Dr A & B's, Old Town",
        "phone": "01632 960 142",
        "postcode": "ZZ1 4AB",
        "web": "https://example.org/a",
    }
    assert '"' not in yaml_text(fields)


def test_longer_texts_keep_their_lines() -> None:
    """A description with paragraphs stays readable in the file."""
    assert yaml_text({"description": "One.\n\nTwo."}) == "description: |-\n  One.\n\n  Two.\n"
