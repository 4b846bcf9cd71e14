"""How sure we are: which checks count, and how old they may be."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from recovery_hub.access.certainty import Certainty, certainty_of, checked_within, looked_at, outside
from tests.access.small_city import EAST, WEST, area, city, offers, place, service
from tests.shared import TODAY

AREAS = (area("west", 100, WEST), area("east", 200, EAST))
PLACES = (place("hall", WEST), place("room", EAST))
HOURS = "Tu 14:00-16:00"


def _ago(days: int) -> dict[str, object]:
    return {"on": (TODAY - timedelta(days=days)).isoformat(), "by": "volunteer", "how": "visit"}


@pytest.mark.parametrize(("days", "looked"), [(0, True), (365, True), (366, False)])
def test_a_check_counts_for_a_year(days: int, looked: bool) -> None:  # noqa: FBT001 - a column of the table
    """A place that was checked within a year shows that somebody has looked in its part of the city, and only there."""
    there = city(AREAS, [place("hall", WEST, verified=_ago(days)), place("room", EAST)])

    assert frozenset({"west"} if looked else ()) == looked_at(there)


def test_the_newest_check_says_whether_somebody_has_looked() -> None:
    """One service checked last week is enough, however long ago another at the same place was checked."""
    old, new = TODAY - timedelta(days=400), TODAY - timedelta(days=7)  # too long ago to count, and still listed
    for first, second in ((old, new), (new, old)):
        there = city(
            AREAS,
            PLACES,
            [service("tea", ("hall", HOURS), checked=first), service("bench", ("hall", HOURS), checked=second)],
        )
        assert frozenset({"west"}) == looked_at(there)


def test_nobody_has_looked_where_only_a_hidden_place_was_checked() -> None:
    """A check of a place that must not be found shows nothing."""
    there = city(AREAS, [place("house", WEST, location_public="hidden", longitude=None, latitude=None)])

    assert frozenset() == looked_at(there)


@pytest.mark.parametrize(("days", "within"), [(183, True), (184, False)])
def test_six_months_are_183_days(days: int, within: bool) -> None:  # noqa: FBT001 - a column of the table
    """What was checked 183 days ago counts as checked within six months; a day more does not."""
    checked = service("tea", ("hall", HOURS), checked=TODAY - timedelta(days=days))

    assert within == checked_within(checked, city(AREAS, PLACES))
    assert not checked_within(service("bench", ("hall", HOURS)), city(AREAS, PLACES))


def test_what_is_known_is_counted_of_those_that_count() -> None:
    """Of three services one was checked lately, one has no times, one may no longer run; the fourth does not count."""
    there = city(
        AREAS,
        PLACES,
        [
            service("tea", ("hall", HOURS), checked=TODAY),
            service("bench", sessions=[{"format": "in_person", "place": "room"}]),
            service("choir", ("room", HOURS), status="unconfirmed"),
            service("dance", ("room", HOURS), checked=TODAY),
        ],
    )
    found = certainty_of(offers(there, {"weekday-day": [[5, 5], [5, 5]]}), np.array([True, True, True, False]))

    assert Certainty(services=3, checked=1, unknown_times=1, unconfirmed=1, unknown_ages=3) == found
    assert (33, 33) == (found.checked_percent, found.unknown_percent)


def test_whom_they_take_is_counted_apart() -> None:
    """Of three services one says its ages, and one is only for carers; of two the ages are not known."""
    there = city(
        AREAS,
        PLACES,
        [
            service("tea", ("hall", HOURS), who={"ages": {"from": 18}, "especially_for": ["carer"]}),
            service("bench", ("hall", HOURS), who={"only_for": ["carer"]}),
            service("choir", ("room", HOURS)),
        ],
    )
    found = certainty_of(offers(there, {"weekday-day": [[5, 5], [5, 5]]}), np.array([True, True, True]))

    assert (2, 1) == (found.unknown_ages, found.only_for_some)


def test_places_outside_every_area_are_counted() -> None:
    """One place lies in the square, one outside it; without outlines nobody can say."""
    corners = [[-4.63, 53.79], [-4.61, 53.79], [-4.61, 53.81], [-4.63, 53.81], [-4.63, 53.79]]
    square = area("west", 100, WEST, polygons=[[corners]])

    assert 1 == outside(city([square], PLACES))
    assert outside(city(AREAS, PLACES)) is None
