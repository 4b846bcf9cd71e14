"""Buses that go straight there, against a slow search over every trip."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip
from recovery_hub.travel.direct import NIGHT_ENDS_SECONDS, direct_routes
from tests.examples import examples
from tests.travel import brute
from tests.travel.brute import Town, Walker
from tests.travel.feed_towns import changing_towns, feed_towns, tables_of, timetable_from
from tests.travel.towns import timetable_of, towns

METRES = 500.0
HOME, HALL = LatLon(53.80, -4.60), LatLon(53.83, -4.60)


def _slowly(town: Town, place: tuple[float, float]) -> dict[str, set[int]]:
    """Route -> homes, by trying every trip, every stop to get on and every stop to get off."""
    found: dict[str, set[int]] = defaultdict(set)
    for trip in town.trips:
        if trip.calls[0].departs < NIGHT_ENDS_SECONDS:
            continue
        for number, home in enumerate(town.homes):
            for on, boarding in enumerate(trip.calls):
                for alighting in trip.calls[on + 1 :]:
                    near = brute.walked(home, town.stops[boarding.stop]) <= METRES
                    there = brute.walked(town.stops[alighting.stop], place) <= METRES
                    if near and there and boarding.boards and alighting.alights:
                        found[trip.route].add(number)
    return dict(found)


@examples(150)
@given(towns(36_000))
def test_every_route_and_every_home(town: Town) -> None:
    """The buses named for a place, and the areas they come from, are those that the slow search finds; no other."""
    table = timetable_of(town)
    found = direct_routes(
        table, [LatLon(*home) for home in town.homes], [LatLon(*place) for place in town.places], METRES
    )

    for place, routes in zip(town.places, found, strict=True):
        assert _slowly(town, place) == {table.route_ids[route.route]: set(route.areas) for route in routes}
        assert all(route.goes_on_as is None for route in routes)


TEN, TWO_HOURS = 36_000, 7200
ON_FOOT = Walker(4.8, METRES, 0, -1, 0)
"""Somebody who walks to the bus and from it, and not all the way."""


def _without_a_change(town: Town, place: int) -> set[int]:
    """The homes from which the slow search finds a journey by one bus, whenever somebody leaves."""
    found = set()
    for home, at in enumerate(town.homes):
        near = dict(brute.stops_near(town, at, METRES, 4.8))
        moments = {call.departs - near[call.stop] for trip in town.trips for call in trip.calls if call.stop in near}
        if any(brute.earliest(town, home, place, leaves, 1, ON_FOOT, TWO_HOURS) is not None for leaves in moments):
            found.add(home)
    return found


@examples(40)
@given(st.one_of(feed_towns(TEN), changing_towns(TEN)))
def test_staying_seated_is_no_change(tmp_path: Path, town: Town) -> None:
    """A page that names the buses without a change names one from just the homes that the slow search joins by one."""
    table = timetable_from(tables_of(town), tmp_path)
    found = direct_routes(
        table, [LatLon(*home) for home in town.homes], [LatLon(*place) for place in town.places], METRES, TWO_HOURS
    )

    for place, routes in enumerate(found):
        assert _without_a_change(town, place) == {area for route in routes for area in route.areas}


def _linked(layover: int, *, linked: bool = True) -> Timetable:
    """A bus from home to the middle that goes on, so many seconds later, as another to the hall."""
    middle = LatLon(53.815, -4.60)
    first = Trip("7", "", (StopTime("a", 43_200, 43_200), StopTime("m", 43_800, 43_800)))
    second = Trip(
        "8", "", (StopTime("m", 43_800 + layover, 43_800 + layover), StopTime("b", 44_400 + layover, 44_400 + layover))
    )
    stops = {"a": ("A", *HOME), "m": ("M", *middle), "b": ("B", *HALL)}
    table = build(DayKind.SUNDAY, [first, second], stops, {"7": "7", "8": "8"})
    if not linked:
        return table
    return replace(table, first_onward=np.array([0, 1, 1]), onward_trip=np.array([1], np.int32))


def test_the_bus_that_one_boards_is_named_and_what_it_becomes() -> None:
    """Who gets on the 7 reads that it goes on as the 8; where nobody can stay seated, neither goes straight there."""
    table = _linked(300)

    ((route,),) = direct_routes(table, [HOME], [HALL])

    assert ("7", "8", (0,), 1) == (
        table.route_ids[route.route],
        table.route_ids[route.goes_on_as or 0],
        route.areas,
        route.trips,
    )
    assert ((),) == direct_routes(_linked(300, linked=False), [HOME], [HALL])


@pytest.mark.parametrize(("spare", "goes"), [(0, 1), (1, 0)])
def test_nobody_sits_in_a_bus_for_longer_than_a_journey_may_take(spare: int, goes: int) -> None:
    """Two hours with the walks are a journey, one second more is none."""
    layover = TWO_HOURS - 1200 + spare  # home and hall are at the stops

    assert goes == len(direct_routes(_linked(layover), [HOME], [HALL])[0])


def test_the_night_bus_of_yesterday_is_none_of_today() -> None:
    """A bus that runs at two in the morning takes nobody to a Sunday lunch."""
    night = Trip("N1", "", (StopTime("a", 7200, 7200), StopTime("b", 8000, 8000)))
    day = Trip("1", "", (StopTime("a", 43_200, 43_200), StopTime("b", 44_000, 44_000)))
    stops = {"a": ("A", *HOME), "b": ("B", *HALL)}
    table = build(DayKind.SUNDAY, [night, day], stops, {"N1": "N1", "1": "1"})

    ((route,),) = direct_routes(table, [HOME], [HALL])

    assert ("1", (0,), 1) == (table.route_ids[route.route], route.areas, route.trips)
