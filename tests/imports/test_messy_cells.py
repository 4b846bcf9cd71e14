"""Cells as people write them: nothing that somebody could use is lost, and nothing is made up."""

from __future__ import annotations

import pytest

from recovery_hub.imports.spreadsheet.address import is_prose, without_postcode
from recovery_hub.imports.spreadsheet.cells.contact_parts import contact_parts
from recovery_hub.imports.spreadsheet.cells.link import clean_mail
from recovery_hub.imports.spreadsheet.cells.nothing import says_nothing
from recovery_hub.imports.spreadsheet.cells.text import clean_text, first_sentences
from recovery_hub.imports.spreadsheet.report import Outcome
from tests.imports.conftest import Importer, service
from tests.imports.conftest import listed as list_of


@pytest.mark.parametrize(
    "cell",
    ["NA", "n/a", "Not known", "No information recorded", "None", "-", "?", "TBC", "No number given", "See above"],
)
def test_a_cell_that_says_nothing_is_empty(cell: str) -> None:
    """“No information recorded” is no text for a reader."""
    assert says_nothing(cell)


@pytest.mark.parametrize(
    "cell", ["No", "Yes", "None of us is a doctor", "No children", "Nil desperandum", "NA meetings"]
)
def test_an_answer_is_not_taken_for_nothing(cell: str) -> None:
    """“No” is an answer, and words that begin like “not known” are words."""
    assert not says_nothing(cell)


@pytest.mark.parametrize(
    ("cell", "mails", "links", "rest"),
    [
        ("hello@group.example 01632 960 142", ("hello@group.example",), (), "01632 960 142"),
        ("Tel: O1632 960142; www.group.example.", (), ("www.group.example",), "Tel: 01632 960142"),
        ("a@b.example; c@d.example", ("a@b.example", "c@d.example"), (), ""),
        ("Ask for Jo", (), (), "Ask for Jo"),
    ],
)
def test_ways_to_get_in_touch_are_told_apart(
    cell: str, mails: tuple[str, ...], links: tuple[str, ...], rest: str
) -> None:
    """A number, an address and a page in one cell are three things; a capital O before digits is a zero."""
    parts = contact_parts(cell)
    assert (parts.mails, parts.links, parts.rest) == (mails, links, rest)


@pytest.mark.parametrize(
    ("mailbox", "service_name", "is_taken"),
    [
        ("bolton.citadel@army.example", "Salvation Army Bolton Citadel", True),
        ("crm.manchester@mail.example", "Christian Restoration Manchester", True),
        ("kate.bolton@mail.example", "Salvation Army Bolton", False),
        ("jane.smith@mail.example", "", False),
    ],
)
def test_a_mailbox_with_the_name_of_its_service_is_nobodys_own(
    mailbox: str,
    service_name: str,
    is_taken: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    """Each word must be the service's; one first name beside it, and the mailbox is a person's."""
    assert bool(clean_mail(mailbox, service_name).value) is is_taken


@pytest.mark.parametrize(
    ("address", "left", "postcode"),
    [
        ("Hope Hall, 5 High Street, Bury, zz12ab, Thornshire", "Hope Hall, 5 High Street, Bury, Thornshire", "ZZ1 2AB"),
        ("5 High Street ZZ12 3AB.", "5 High Street", "ZZ12 3AB"),
        ("Flat C3, 5 High Street", "Flat C3, 5 High Street", ""),
    ],
)
def test_a_postcode_is_found_wherever_it_stands(address: str, left: str, postcode: str) -> None:
    """It never ends up as the part of town."""
    assert without_postcode(address) == (left, postcode)


def test_sentences_are_no_address() -> None:
    """Words that explain are kept as words, and don't become a street."""
    assert is_prose("Please note that the pin does not show where we are. Ring us and we will tell you, Old Town")
    assert not is_prose("St. Mary's Church Hall, 5 High Street, Old Town")


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("<p>Tea &amp; talk</p><p>Every week</p>", "Tea & talk\nEvery week"),
        ("Open<script>alert(1)</script> to all", "Open to all"),
        ("For people under < 18 years", "For people under < 18 years"),
        ("Tea &amp;amp; talk", "Tea & talk"),
        ("&#61;HYPERLINK(1)", ""),
    ],
)
def test_code_becomes_words(cell: str, words: str) -> None:
    """A description is never dropped for its tags; what a spreadsheet could take for a formula still stays out."""
    assert clean_text(cell, lines=True).value == words


def test_long_words_are_cut_at_the_end_of_a_sentence() -> None:
    """Up to the limit all of it stays; one letter more, and it ends with a sentence, or with a word and “…”."""
    whole = "We meet and talk. " * 3
    assert first_sentences(whole, len(whole.strip())) == whole.strip()
    assert first_sentences(whole, len(whole.strip()) - 1) == "We meet and talk. We meet and talk."
    assert first_sentences("word " * 40, 20) == "word word word word…"


def test_one_cell_of_everything(bring_in: Importer, city: object) -> None:
    """A row with one column for contact, one for the address, HTML and times in words comes in whole."""
    row = {
        "Ref": "9",
        "Name": "Tea and Talk",
        "Address": "Bridge Hall, 12 Bridge Street, ZZ1 4AB, Thornmouth",
        "Phone": "hello@tea.example O1632 960 145 ext 4 / 01632 960146 www.tea.example",
        "About": "<b>Tea</b> &amp; talk",
        "Hours": "Every second Sunday or so, ring first",
    }
    report = bring_in([row])
    (outcome,) = report.rows
    assert outcome.outcome is Outcome.SERVICE
    found = service(city, "tea-and-talk")  # type: ignore[arg-type]
    assert found["contact"] == {
        "phone": "01632 960 145 ext 4",
        "phones": [{"number": "01632 960 146"}],
        "email": "hello@tea.example",
        "web": "https://www.tea.example",
    }
    assert found["description"] == "Tea & talk"
    assert found["sessions"] == [
        {
            "place": "bridge-hall",
            "format": "in_person",
            "note": "Times in the list: Every second Sunday or so, ring first",
        }
    ]
    (place,) = list_of(city, "places.yaml")  # type: ignore[arg-type]
    assert place["address"] == {"street": "Bridge Hall, 12 Bridge Street", "postcode": "ZZ1 4AB"}
    assert not [note for note in outcome.notes if note.lost]
