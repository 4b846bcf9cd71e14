"""The same stop in two sources, on both sides of each limit: by its code, else by its place and name."""

from __future__ import annotations

import pytest

from recovery_hub.geo import LatLon, metres_between
from recovery_hub.gtfs.same_stops import CODE_METRES, SAME_METRES, ListedStop, codes_of, folded, same_stops

HERE = LatLon(53.8, -4.6)
METRE = 1 / metres_between(HERE, LatLon(54.8, -4.6))
"""Degrees north."""


def stop(id_: str, metres: float = 0.0, name: str = "High Street", code: str = "", letter: str = "") -> ListedStop:
    """A stop so many metres north of the first."""
    return ListedStop(id_, name, LatLon(HERE.latitude + metres * METRE, HERE.longitude), codes_of(code), letter)


def joined(first: ListedStop, second: ListedStop) -> bool:
    """Whether two stops of two sources are one."""
    return same_stops([[first], [second]]).as_ == {second.id: first.id}


@pytest.mark.parametrize(("metres", "one"), [(SAME_METRES - 0.2, True), (SAME_METRES + 0.2, False)])
def test_by_place_and_name(metres: float, *, one: bool) -> None:
    """Ten metres or less, and the same name however it is written; never another name."""
    assert one == joined(stop("a"), stop("b", metres, "HIGH  street."))
    assert not joined(stop("a"), stop("b", metres, "Low Street"))


@pytest.mark.parametrize(("metres", "one"), [(CODE_METRES - 1, True), (CODE_METRES + 1, False)])
def test_by_code(metres: float, *, one: bool) -> None:
    """The same code is the same stop under any name, unless it stands far away: then that is told."""
    found = same_stops([[stop("a", code="thornmag")], [stop("b", metres, "Market", code="THORNMAG")]])

    assert one == bool(found.as_)
    assert ([] if one else ["same-code-far"]) == [notice.name for notice in found.notices]
    assert one or found.notices[0].examples == ("THORNMAG (Market)",)


@pytest.mark.parametrize(("code", "one"), [("5678", False), ("45678", True)])
def test_a_number_of_the_publishers_own_is_no_code(code: str, *, one: bool) -> None:
    """Codes on signs have five letters or digits at least; “4” and “B” are those of bays."""
    assert one == joined(stop("a", code=code), stop("b", 100, "Market", code=code))


def test_the_code_that_is_an_id() -> None:
    """Publishers in the United Kingdom mostly use the ATCO code as the id; a plain number is no such code."""
    assert {"1980SN120010", "HAMADMP"} == codes_of(" hamadmp", "1980sn120010")
    assert frozenset() == codes_of("", "1") == codes_of("", "stop-17") == codes_of("B", "123456")


def test_other_codes_or_letters_keep_the_two_sides_of_a_street_apart() -> None:
    """One name, a few metres apart: two codes are two stops, and so are two bays."""
    assert not joined(stop("a", code="thornaaa"), stop("b", 5, code="thornbbb"))
    assert not joined(stop("a", letter="A"), stop("b", 5, letter="B"))
    assert joined(stop("a", letter="A"), stop("b", 5, letter="A"))
    assert joined(stop("a", code="thornaaa"), stop("b", 5))


def test_the_nearest_is_taken_and_each_once() -> None:
    """The north side is the north side, the south side the south side, however they are ordered."""
    found = same_stops([[stop("north"), stop("south", 8)], [stop("other-south", 7), stop("other-north", 1)]])

    assert {"other-north": "north", "other-south": "south"} == found.as_


def test_stops_of_one_source_stay_two() -> None:
    """Whoever lists a stop twice has a reason; a third source is joined with the first that fits."""
    assert {} == same_stops([[stop("a"), stop("b", 1)]]).as_
    assert {"c": "a"} == same_stops([[stop("a")], [stop("c", 2)]]).as_
    assert {"b": "a", "c": "a"} == same_stops(
        [[stop("a")], [stop("b", 1, code="thornaaa")], [stop("c", 90, code="thornaaa")]]
    ).as_


def test_names_are_folded() -> None:
    """Capitals, accents, stops and apostrophes make no other name; words do."""
    assert folded("St. Mary’s Café") == folded("ST MARYS CAFE")
    assert folded("High Street (north)") != folded("High Street")
