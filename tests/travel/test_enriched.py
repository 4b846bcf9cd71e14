"""Whole cities with blocks, stations and rules of every type: the engine against one that shares nothing with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.walking import Pace
from tests.travel.enriched import enrich
from tests.travel.time_expanded import travel_seconds

REAL = Path(__file__).parents[3] / "shared" / "real"
FEEDS = {
    "southampton": (REAL / "southampton/gtfs.zip", date(2025, 7, 8)),
    "porto-alegre": (REAL / "feeds/porto_alegre_eptc.zip", date(2019, 5, 14)),
}
NOON, WINDOW = 12 * 3600, Window(600, 6, 7200)


@pytest.fixture(scope="module", params=FEEDS)
def city(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Timetable:
    """A usual weekday of a real city, enriched."""
    path, today = FEEDS[request.param]
    if not path.is_file():
        pytest.skip("The buses of real cities lie beside the project, not in it.")
    day = read_feed(path, today).report.days[DayKind.WEEKDAY].usual.date or today
    target = tmp_path_factory.mktemp("feed") / "feed.zip"
    made = enrich(path, target, day)
    assert min(made.values()) > 0
    offer = read_feed(target, today).offers[DayKind.WEEKDAY]
    return assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes, offer.kinds)


def _points(table: Timetable, every: int, shift: float) -> list[LatLon]:
    spots = zip(table.latitude[::every].tolist(), table.longitude[::every].tolist(), strict=True)
    return [LatLon(north + shift, east) for north, east in spots]


def _found(table: Timetable, pace: Pace) -> NDArray[np.int32]:
    homes, places = _points(table, 101, 0.001), _points(table, 149, -0.001)
    feet = ways(table, homes, places, pace, Rules())
    return arrivals(network(table, pace, Rules()), feet, np.full(len(homes), NOON, np.int64), WINDOW)


@pytest.mark.parametrize("pace", Pace)
def test_both_engines_agree(city: Timetable, pace: Pace) -> None:
    """From stop to stop through the city, with and without a change: the same journeys, to the second."""
    homes, places = _points(city, 101, 0.001), _points(city, 149, -0.001)
    net, feet = network(city, pace, Rules()), ways(city, homes, places, pace, Rules())
    found = _found(city, pace)

    leaves = NOON + 600 * np.arange(WINDOW.size)
    for level in range(2):
        ours = np.where(found[:, level] < NEVER, found[:, level] - leaves, np.inf)
        assert np.array_equal(travel_seconds(net, feet, NOON, WINDOW, level + 1), ours)
    assert (found[:, 1] < NEVER).any()


def test_without_blocks_nothing_is_faster(city: Timetable) -> None:
    """Who has to get off where others stay seated is nowhere sooner, and somewhere later."""
    off = replace(
        city, first_onward=np.zeros_like(city.first_onward), onward_trip=np.zeros(0, np.int32)
    )  # every bus ends where its trip does
    with_seats, without = _found(city, Pace.USUAL), _found(off, Pace.USUAL)

    assert len(city.onward_trip)
    assert (without >= with_seats).all()
    assert (without[:, 0] > with_seats[:, 0]).any()
