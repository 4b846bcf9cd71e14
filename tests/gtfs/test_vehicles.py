"""What comes, by the number of a route type: both ends of each range of the longer list."""

from __future__ import annotations

import pandas as pd
import pytest

from recovery_hub.gtfs.account_values import meaning
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.timetable import VehicleKind
from recovery_hub.gtfs.vehicles import route_names, vehicle_kind, without_left_out

BUS, TRAM, UNDERGROUND, TRAIN, FERRY, CABLE_CAR = (
    VehicleKind.BUS, VehicleKind.TRAM, VehicleKind.UNDERGROUND, VehicleKind.TRAIN, VehicleKind.FERRY,
    VehicleKind.CABLE_CAR,
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        (BUS, [3, 11, 8, 99, 200, 299, 406, 499, 700, 712, 899, 1100, 1199, 1500, 1700]),
        (TRAM, [0, 5, 900, 999]),
        (UNDERGROUND, [1, 400, 404, 500, 699]),
        (TRAIN, [2, 7, 12, 100, 199, 300, 399, 405, 1400, 1499]),
        (FERRY, [4, 1000, 1099, 1200, 1299]),
        (CABLE_CAR, [6, 1300, 1399]),
    ],
)
def test_what_comes(kind: VehicleKind, numbers: list[int]) -> None:
    """A number of the short list or the long one says what to look out for; an unknown one or none is a bus."""
    assert {kind} == {vehicle_kind(number) for number in numbers}
    assert BUS is vehicle_kind(None)


@pytest.mark.parametrize(
    ("number", "notice"),
    [
        (199, ""), (200, "coaches"), (299, "coaches"), (300, ""), (711, ""), (712, "school-buses"), (713, ""),
        (714, ""), (715, "on-demand"), (716, ""), (1499, ""), (1500, "taxis"), (1599, "taxis"), (1600, "hired-cars"),
        (1699, "hired-cars"), (1700, ""), (1099, ""), (1100, "flights"), (1199, "flights"), (1200, ""),
    ],
)  # fmt: skip
def test_what_is_left_out(number: int, notice: str) -> None:
    """Coaches, planes, buses for schools, taxis and what comes only when booked are left out and counted."""
    routes = pd.DataFrame({"route_id": ["a", "b"], "route_short_name": ["7", ""], "route_type": [number, 3]})
    trips = pd.DataFrame({"route_id": ["a", "b", "a"]})
    tally = DroppedRows()
    left = without_left_out(trips, routes, tally)

    assert (["b"] if notice else ["a", "b", "a"]) == left["route_id"].tolist()
    assert ([(notice, 2)] if notice else []) == [(found.name, found.count) for found in tally.oddities]
    assert {"a": "7", "b": "b"} == route_names(routes), "a route without a number is called by its id"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("99", None), ("100", "a train"), ("199", "a train"), ("200", "a coach between cities, which is left out"),
        ("300", None), ("405", "an underground or a city train"), ("500", None), ("704", "a bus"),
        ("800", "a trolleybus"), ("900", "a tram"), ("1000", "a boat"), ("1100", "a plane, which is left out"),
        ("1200", "a ferry"),
        ("1300", "a cable car"), ("1400", "a funicular"), ("1501", "a taxi, which is left out"),
        ("1600", "a car to hire, which is left out"),
        ("1702", "something else"),
        ("x", None),
    ],
)  # fmt: skip
def test_what_an_account_calls_it(number: str, words: str | None) -> None:
    """The account of a file says what a number of the long list means, as the list has it."""
    found = meaning("routes.txt", "route_type", number)

    assert words == (found.means if found else None)
