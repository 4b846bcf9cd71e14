from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind
from tests.examples import examples
from tests.gtfs.conftest import TABLES, TODAY, packed
from tests.gtfs.reading import clock, rides

MINUTES = st.lists(st.integers(0, 30 * 60), min_size=2, max_size=4).map(sorted)
WAYS = st.lists(st.sampled_from("abcd"), min_size=4, max_size=4)
TRIPS = st.lists(st.tuples(MINUTES, WAYS), min_size=1, max_size=8)


def _ride(minutes: list[int], way: list[str], shift: int) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    stops = tuple(f"feed:{stop}" for stop in way[: len(minutes)])
    return "1", stops, tuple(clock((minute - shift) * 60) for minute in minutes)


@examples(25)
@given(trips=TRIPS)
def test_no_trip_is_lost_and_none_is_made_up(tmp_path: Path, trips: list[tuple[list[int], list[str]]]) -> None:
    """Loops, overtaking, doubles and nights: a daily bus is there once today, and its late end of yesterday too."""
    rows = [
        f"t{number},{clock(minute * 60)}:00,{clock(minute * 60)}:00,{way[place]},{place}"
        for number, (minutes, way) in enumerate(trips)
        for place, minute in enumerate(minutes)
    ]
    tables = {
        **TABLES,
        "trips": "\n".join(
            ["route_id,service_id,trip_id", *(f"r1,daily,t{number}" for number in range(len(trips))), ""]
        ),
        "stop_times": "\n".join([TABLES["stop_times"].partition("\n")[0], *rows, ""]),
        "calendar": TABLES["calendar"].partition("\n")[0] + "\ndaily,1,1,1,1,1,1,1,20261101,20270331\n",
    }
    feed = read_feed(packed(tmp_path / "feed.zip", tables), TODAY)

    today = {_ride(minutes, way, 0) for minutes, way in trips}
    tail = {_ride(minutes, way, 24 * 60) for minutes, way in trips if minutes[-1] >= 24 * 60}
    for day in DayKind:
        offer = feed.offers[day]
        assert today | tail == rides(assemble(day, offer.calls, offer.stops, offer.routes))


@pytest.mark.parametrize("today", [date(2026, 11, 1), date(2026, 12, 25), date(2027, 2, 17), date(2027, 3, 26)])
def test_whatever_the_day_the_usual_one_is_in_term(tmp_path: Path, today: date) -> None:
    """A site built at Christmas shows the same buses as one built the week before."""
    days = read_feed(packed(tmp_path / "feed.zip", TABLES), today).report.days

    assert [True, True, True] == [day.covered for day in days.values()]
    assert [False, False, False] == [day.usual.in_holidays for day in days.values()]
