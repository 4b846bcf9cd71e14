"""The engine against a second engine that shares nothing with it, on whole cities."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.sources import timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.time_periods import STEP_SECONDS, TIME_PERIODS, TimePeriod
from recovery_hub.travel.walking import Pace
from recovery_hub.validation import load
from tests.travel.time_expanded import travel_seconds

TOP = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)


def assert_equal_everywhere(
    timetable: Timetable, homes: list[LatLon], places: list[LatLon], band: TimePeriod, pace: Pace
) -> None:
    """Compare both engines for one band: same journeys, and not a second apart."""
    rules = Rules()
    net, feet = network(timetable, pace, rules), ways(timetable, homes, places, pace, rules)
    window = Window(STEP_SECONDS, band.departures, rules.longest_minutes * 60)
    found = arrivals(net, feet, np.full(len(homes), band.from_, np.int64), window)
    leaves = band.from_ + STEP_SECONDS * np.arange(band.departures)
    for level in range(2):
        known = travel_seconds(net, feet, band.from_, window, level + 1)
        ours = np.where(found[:, level] < NEVER, found[:, level] - leaves, np.inf)
        assert np.array_equal(np.isfinite(known), np.isfinite(ours))
        assert np.isfinite(known).any()
        both = np.isfinite(known)
        assert np.abs(known[both] - ours[both]).max() == 0


@pytest.fixture(scope="module")
def thornmouth() -> tuple[Mapping[DayKind, Timetable], list[LatLon], list[LatLon]]:
    """The buses of the example city, the points of its areas, and its places."""
    directory, _ = load(TOP, TODAY)
    areas = json.loads((TOP / "data/areas.geojson").read_text("utf-8"))["features"]
    homes = [LatLon(area["properties"]["point"][1], area["properties"]["point"][0]) for area in areas]
    known = [
        LatLon(place.latitude, place.longitude)
        for place in directory.places.values()
        if place.latitude is not None and place.longitude is not None
    ]
    return timetables(directory, None, TODAY).days, homes, sorted(set(known))


@pytest.mark.parametrize("pace", Pace)
@pytest.mark.parametrize("band", TIME_PERIODS, ids=lambda band: band.id)
def test_thornmouth(
    thornmouth: tuple[Mapping[DayKind, Timetable], list[LatLon], list[LatLon]], band: TimePeriod, pace: Pace
) -> None:
    """From every area of the example city to every place, both engines find the same journeys, to the second."""
    days, homes, places = thornmouth

    assert_equal_everywhere(days[band.day], homes, places, band, pace)
