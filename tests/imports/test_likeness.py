"""Whether two rows of a list mean the same group, or the same house."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recovery_hub.geo import LatLon
from recovery_hub.imports.spreadsheet.address import is_building, take_apart
from recovery_hub.imports.spreadsheet.draft import RowDraft
from recovery_hub.imports.spreadsheet.likeness import PlaceClue, clue, plain, plain_road, same_name, same_place

HERE, NEAR, FAR = LatLon(53.8, -4.6), LatLon(53.8008, -4.6), LatLon(53.801, -4.6)
"""Eighty-nine metres north of here is near, a hundred and eleven is not."""

HALL = PlaceClue("ZZ1 2AB", HERE, "12", "bridge street", frozenset({"bridge hall"}))
NO_NAME = replace(HALL, buildings=frozenset())


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("", "", False),
        ("The Ltd", "the", False),
        ("Café Brücke", "cafe bruecke", True),
        ("Café Brücke", "cafe brucke", True),
        ("Brucke Cafe", "Cafe Brucke", True),
        ("abcdefghijk", "abcdefghijklmn", True),
        ("abcdefghijklmnop", "abcdefghijklmnopqrst", True),
        ("abcdefghijklmno", "abcdefghijklmnopqrst", False),
        ("Our ab Meeting Place", "Our cd Meeting Place", False),
        ("Our abc Meeting Place", "Our abd Meeting Place", True),
    ],
)
def test_names(first: str, second: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    """Small words, accents and order don't count; a few letters are a slip, a word of two letters never is."""
    assert same is same_name(first, second)


def test_what_counts_of_a_name() -> None:
    """Accents, apostrophes and the words of a firm are left out."""
    assert "st marys cafe" == plain("The St. Mary’s Café Ltd")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (HALL, HALL, True),
        (HALL, replace(HALL, postcode="ZZ1 2AC"), False),
        (HALL, replace(HALL, postcode=""), True),
        (HALL, replace(HALL, point=FAR), True),
        (HALL, replace(HALL, postcode="", point=NEAR), True),
        (HALL, replace(HALL, postcode="", point=FAR), False),
        (HALL, replace(HALL, number="14"), True),
        (NO_NAME, replace(NO_NAME, number="14"), False),
        (NO_NAME, replace(NO_NAME, road="bridge streat"), True),
        (NO_NAME, replace(NO_NAME, road="harbour street"), False),
        (NO_NAME, replace(NO_NAME, road=""), False),
        (replace(NO_NAME, road=""), NO_NAME, False),
        (replace(NO_NAME, number=""), replace(NO_NAME, number=""), True),
        (replace(NO_NAME, postcode="", point=None), replace(NO_NAME, postcode="", point=None), True),
        (
            replace(NO_NAME, postcode="", point=None, number=""),
            replace(NO_NAME, postcode="", point=None, number=""),
            False,
        ),
    ],
)
def test_places(first: PlaceClue, second: PlaceClue, *, same: bool) -> None:
    """A building by its name, or a road with the same number; two points that are apart are two places."""
    assert same is same_place(first, second)
    assert same is same_place(second, first)


@pytest.mark.parametrize(
    ("address", "road"),
    [
        ("12 Bridge St.", "bridge street"),
        ("12 Bridge Street", "bridge street"),
        ("12-14 St Mary's Rd", "st marys road"),
        ("Bridge Sq", "bridge square"),
    ],
)
def test_roads_in_full(address: str, road: str) -> None:
    """The last word of a road is written in full, the number is left out; a saint stays a saint."""
    assert road == plain_road(take_apart(address))


@pytest.mark.parametrize(
    ("words", "building"),
    [
        ("Bridge Hall", True),
        ("Hall", True),
        ("The Dental Surgery", False),
        ("Adelaide Health Centre", True),
        ("12 Bridge Hall", False),
        ("next to Bridge Hall", False),
        ("Bridge Street", False),
        ("", False),
    ],
)
def test_which_words_name_a_building(words: str, *, building: bool) -> None:
    """What any town has many of names none; nor does a number or a way to it."""
    assert building is is_building(words)


def test_what_a_row_says_about_where_it_is() -> None:
    """The house, its number and its road, from the address, the name of the service and that of the place."""
    draft = RowDraft.__new__(RowDraft)
    fields = {
        "service": {"name": "Quay Clinic"},
        "place": {
            "name": "The Old Library", "latitude": 53.8, "longitude": -4.6,
            "address": {"street": "Bridge Hall, 12 Bridge St", "postcode": "ZZ1 2AB"},
        },
    }  # fmt: skip
    object.__setattr__(draft, "fields", fields)
    found = clue(draft)

    assert ("ZZ1 2AB", HERE, "12", "bridge street") == (found.postcode, found.point, found.number, found.road)
    assert {"bridge hall", "quay clinic", "old library"} == found.buildings


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("Unit 4, Bridge Hall, 12 Bridge Street, Old Town, Thornmouth",
         ("Unit 4", ("Bridge Hall",), "Bridge Hall, 12 Bridge Street", "12 Bridge Street", "Old Town")),
        ("12 Bridge Street", ("", (), "12 Bridge Street", "12 Bridge Street", "")),
        ("Bridge Hall, Sea Road", ("", ("Bridge Hall",), "Bridge Hall, Sea Road", "Sea Road", "")),
        ("Bridge Hall, The Front", ("", ("Bridge Hall",), "Bridge Hall, The Front", "The Front", "")),
        ("Bridge Hall", ("", ("Bridge Hall",), "Bridge Hall", "Bridge Hall", "")),
        ("Sea Road, Old Town Thornmouth", ("", (), "Sea Road", "Sea Road", "Old Town")),
        ("Flat 2 - 7 Sea Road", ("Flat 2", (), "7 Sea Road", "7 Sea Road", "")),
        ("Unit 9", ("Unit 9", (), "Unit 9", "", "")),
        ("Thornmouth", ("", (), "Thornmouth", "Thornmouth", "")),
    ],
)  # fmt: skip
def test_an_address_in_one_cell(address: str, parts: tuple[str, tuple[str, ...], str, str, str]) -> None:
    """The door, the building, the street and the part of the city; the city itself says nothing new."""
    found = take_apart(address, ["Thornmouth"])

    assert parts == (found.unit, found.buildings, found.street, found.road, found.district)
