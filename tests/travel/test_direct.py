"""Buses that go straight there, against a slow search over every trip."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Trip
from recovery_hub.travel.direct import NIGHT_ENDS_SECONDS, direct_routes
from tests.examples import examples
from tests.travel import brute
from tests.travel.brute import Town
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


def test_the_night_bus_of_yesterday_is_none_of_today() -> None:
    """A bus that runs at two in the morning takes nobody to a Sunday lunch."""
    night = Trip("N1", "", (StopTime("a", 7200, 7200), StopTime("b", 8000, 8000)))
    day = Trip("1", "", (StopTime("a", 43_200, 43_200), StopTime("b", 44_000, 44_000)))
    stops = {"a": ("A", *HOME), "b": ("B", *HALL)}
    table = build(DayKind.SUNDAY, [night, day], stops, {"N1": "N1", "1": "1"})

    ((route,),) = direct_routes(table, [HOME], [HALL])

    assert ("1", (0,), 1) == (table.route_ids[route.route], route.areas, route.trips)
