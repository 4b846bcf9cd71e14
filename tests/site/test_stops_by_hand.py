"""The stops and routes of a small timetable: their order, their addresses, and which are near."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from recovery_hub.directory import Directory
from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip, VehicleKind
from recovery_hub.site.stops import Stops
from tests.access.small_city import city

METRES_A_DEGREE = 111_195
HOME = LatLon(53.80, -4.60)


def north(metres: float) -> tuple[float, float]:
    """So many metres north of home."""
    return HOME.latitude + metres / METRES_A_DEGREE, HOME.longitude


def table(*trips: tuple[str, str, str], names: dict[str, str], stops: dict[str, tuple[float, float]]) -> Timetable:
    """A weekday with trips: route, sign, and stops of one letter."""
    found = []
    for number, (route, sign, calls) in enumerate(trips):
        times = [36_000 + 60 * number + 300 * at for at in range(len(calls))]
        found.append(
            Trip(
                f"feed:{route}", sign, tuple(StopTime(f"feed:{c}", at, at) for c, at in zip(calls, times, strict=True))
            )
        )
    return build(
        DayKind.WEEKDAY,
        found,
        {f"feed:{id_}": (id_.upper(), *point) for id_, point in stops.items()},
        {f"feed:{id_}": name for id_, name in names.items()},
    )


def stops(timetable: Timetable, directory: Directory | None = None) -> Stops:
    """The stops of a city with that timetable and no routes of its own."""
    there = replace(city(), routes={}, stops={}) if directory is None else directory
    return Stops(there, {DayKind.WEEKDAY: timetable})


def test_routes_stand_in_the_order_of_their_numbers() -> None:
    """2 before 10, 10 before 1A's longer neighbours; of the same name the id decides."""
    names = {"c": "10", "b": "2", "a": "2", "d": "100", "e": "9A"}
    spots = {"x": north(0), "y": north(100)}
    found = stops(table(*((id_, "Hall", "xy") for id_ in names), names=names, stops=spots))

    assert ["feed:a", "feed:b", "feed:c", "feed:e", "feed:d"] == list(found.routes)
    assert list(found.routes.values()) == list(found.stops["feed:x"].routes)
    assert {"/buses/feed-a/"} == {found.routes["feed:a"].address}
    assert VehicleKind.BUS is found.routes["feed:a"].kind


def test_a_bus_is_named_at_the_nearest_stop_only() -> None:
    """Nearest first, no further than 800 metres on foot (540 as the crow flies); no bus is named twice."""
    spots = {"a": north(100), "b": north(200), "c": north(300), "d": north(530), "e": north(550), "f": north(5000)}
    names = {"1": "1", "2": "2", "3": "3", "4": "4"}
    trips = [("1", "X", "af"), ("1", "X", "bf"), ("2", "X", "cf"), ("3", "X", "df"), ("4", "X", "ef")]
    found = stops(table(*trips, names=names, stops=spots)).near(HOME)

    assert [("A", ["1"]), ("C", ["2"]), ("D", ["3"])] == [
        (near.stop.name, [route.name for route in near.routes]) for near in found
    ]
    assert found[0].slow > found[0].usual > 0
    assert () == stops(table(*trips, names=names, stops=spots)).near(None)


def test_four_stops_are_named_at_most() -> None:
    """More would be a list that nobody reads."""
    letters = "abcde"
    spots = {letter: north(100 * number) for number, letter in enumerate(letters)} | {"f": north(5000)}
    names = {letter: letter for letter in letters}
    found = stops(table(*((letter, "X", f"{letter}f") for letter in letters), names=names, stops=spots)).near(HOME)

    assert ["A", "B", "C", "D"] == [near.stop.name for near in found]


def test_a_stop_says_where_most_buses_go_on_to() -> None:
    """A bus that ends there does not count; of as many the first of the alphabet does."""
    spots = {"a": north(0), "b": north(500), "c": north(900)}
    trips = [("1", "Quay", "abc"), ("1", "Mill", "ab"), ("1", "Mill", "cab"), ("1", "Quay", "ca")]
    found = stops(table(*trips, names={"1": "1"}, stops=spots)).stops

    assert ("Mill", "Mill", "Mill") == (
        found["feed:a"].towards, found["feed:c"].towards, "Mill" if found["feed:b"].towards else "",
    )  # fmt: skip


@pytest.mark.parametrize(("degrees", "shown"), [(0.0199, True), (0.0201, False)])
def test_stops_far_outside_the_city_have_no_page(degrees: float, *, shown: bool) -> None:
    """Up to some two kilometres outside the box a stop is shown; a bus that calls at none that is has no page."""
    there = replace(city(), routes={}, stops={})
    edge = there.city.bounds.north
    spots = {"a": (edge + degrees, -4.6), "b": (edge + 1, -4.6)}
    found = stops(table(("1", "X", "ab"), names={"1": "1"}, stops=spots), there)

    assert ({"feed:a"} if shown else set()) == set(found.stops)
    assert ({"feed:1"} if shown else set()) == set(found.routes)


@pytest.mark.parametrize(("after", "shown"), [(0, True), (1, False)])
def test_a_stop_names_buses_whose_timetable_holds(after: int, *, shown: bool) -> None:
    """On the last day of a timetable its buses are named at their stops; the day after they are not."""
    there = city()
    route = next(iter(there.routes.values()))
    day: date = route.to + timedelta(days=after)
    found = Stops(replace(there, today=day))

    assert shown == any(route.id == each.key for stop in found.stops.values() for each in stop.routes)
