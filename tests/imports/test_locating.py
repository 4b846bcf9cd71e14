"""Which answer about an address may be written down, and what a person is asked to look at."""

from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.directory.records import Place
from recovery_hub.imports.locating import PlaceToLocate, judge, kept_back, may_be_asked, question
from tests.access.small_city import city, place

NORTH_METRES = 111_195
"""Metres in a degree of latitude."""

ADDRESS = {"street": "12 Bridge Street", "district": "Old Town", "postcode": "ZZ1 2AB"}


def new(id_: str = "hall", **more: object) -> Place:
    """A place with an address and without coordinates."""
    usual: dict[str, Any] = {"address": ADDRESS, "latitude": None, "longitude": None}
    return place(id_, **{**usual, **more})


def found(metres: float = 0, rank: int = 30, north: float = 53.80) -> PlaceToLocate:
    """An answer so many metres north of the hall."""
    return PlaceToLocate(north + metres / NORTH_METRES, -4.60, "Hall", rank)


@pytest.mark.parametrize(
    ("answers", "written", "said"),
    [
        ([], False, "Nothing was found"),
        ([found(north=60.0)], False, "outside the city"),
        ([found(rank=25)], False, "Only the district"),
        ([found(rank=26)], True, "middle of the street"),
        ([found(rank=27)], True, "middle of the street"),
        ([found(rank=28)], True, ""),
        ([found(), found(149)], True, ""),
        ([found(), found(151)], False, "More than one spot"),
        ([found(), found(151, rank=25)], True, ""),
        ([found(north=60.0), found(rank=20), found()], True, ""),
    ],
)
def test_which_answer_may_be_written(answers: list[PlaceToLocate], written: bool, said: str) -> None:  # noqa: FBT001 - a column of the table
    """A house or a street in the city, and no second spot more than 150 metres away."""
    judged = judge(new(), answers, city((), [new()]))

    assert written == (judged.best is not None)
    assert said in judged.why
    assert bool(said) == bool(judged.why)


def test_what_a_person_chooses_from() -> None:
    """Both spots; all that lies outside; or the districts that were found."""
    both, outside, district = [found(), found(151)], [found(north=60.0)], [found(rank=20)]

    assert [tuple(both), tuple(outside), tuple(district)] == [
        judge(new(), answers, city()).others for answers in (both, outside, [*outside, *district])
    ]


def test_neighbours_tell_whether_it_can_be_right() -> None:
    """The middle distance to the other places with the postcode is told; without any there is nothing to tell."""
    others = [place(f"other-{n}", [-4.60, 53.80 + n / NORTH_METRES], address=ADDRESS) for n in (100, 200, 900)]
    elsewhere = place("elsewhere", [-4.60, 53.9], address={**ADDRESS, "postcode": "ZZ9 9ZZ"})
    no_post = place("no-post", [-4.60, 53.9], address={"street": "1 Sea Road"})

    assert (
        "200 metres from the other places with this postcode."
        == judge(new(), [found()], city((), [new(), *others, elsewhere, no_post])).why
    )
    assert "" == judge(new(), [found()], city((), [new(), elsewhere, no_post])).why
    assert "" == judge(new(address={"street": "1 Sea Road"}), [found()], city((), [no_post])).why


def test_who_is_asked_about() -> None:
    """Public places with a street and without coordinates; the others are counted and no word of them leaves."""
    no_street, known = new("no-street", address=None), new("known", latitude=53.8, longitude=-4.6)
    hidden, area = new("hidden", location_public="hidden"), new("around", location_public="area_only")
    there = city((), [new(), no_street, known, hidden, area])

    assert ["hall"] == [record.id for record in may_be_asked(there)]
    assert 2 == kept_back(there)
    name = there.city.name
    assert f"12 Bridge Street, Old Town, {name}, ZZ1 2AB" == question(new(), there)
    assert f"1 Sea Road, {name}" == question(new(address={"street": "1 Sea Road"}), there)
    assert "" == question(no_street, there)
