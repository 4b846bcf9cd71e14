"""The rules about buses, what a headway means, and what the example city's buses promise."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory, Problem
from recovery_hub.directory.choices import BusDays
from recovery_hub.directory.records import Every, Times
from recovery_hub.directory.records.bus import minutes_of
from recovery_hub.validation import load
from tests.validation.conftest import TODAY

Problems = Callable[..., tuple[Problem, ...]]

CITY = Path(__file__).parents[2]
NOON = 12 * 60
RIVER_LONGITUDE = -4.6
ROUTE = """\
- id: bus-7
  name: "7"
  summary: Harbour to Bridge Street.
  operator: Little Buses
  kind: bus
  from: 2026-09-01
  to: 2027-04-30
  directions:
    - to: Bridge Street
      calls: {calls}
      times: {times}
  sources: [{{kind: invented}}]
"""
CALLS = "[{stop: harbour, minutes: 0}, {stop: bridge-street, minutes: 9}]"
TIMES = '[{days: weekdays, at: ["07:00"]}]'


@pytest.fixture(scope="module")
def city() -> Directory:
    """The example city."""
    return load(CITY, TODAY)[0]


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@pytest.mark.parametrize(
    "times",
    [
        '[{days: weekdays, only: [Mo, We], at: ["07:00"]}, {days: weekdays, only: [Th], at: ["07:00"]}]',
        '[{days: weekdays, at: ["07:00"]}, {days: school_days, at: ["07:00"]}]',
        '[{days: weekdays, every: [{from: "7:00", to: "9:00", minutes: 9}, {from: "9:00", to: "18:00", minutes: 20}]}]',
        '[{days: saturdays, every: [{from: "22:30", to: "25:30", minutes: 60}], at: ["29:59"]}]',
    ],
)
def test_a_usual_week_of_buses_is_left_alone(times: str, problems: Problems) -> None:
    """Blocks for different days, stretches that meet and nights past midnight are how timetables are."""
    assert () == problems(ROUTE.format(calls=CALLS, times=times), "data/bus-routes.yaml")


@pytest.mark.parametrize(
    "calls",
    [
        "[{stop: harbour, minutes: 0}, {stop: bridge-street}, {stop: harbour, minutes: 18}]",
        "[{stop: harbour, minutes: 0}, {stop: bridge-street, minutes: 9}, {stop: harbour, minutes: 18}]",
    ],
)
def test_a_loop_may_call_twice_at_one_stop(calls: str, problems: Problems) -> None:
    """A circle comes back to where it began."""
    assert () == problems(ROUTE.format(calls=calls, times=TIMES), "data/bus-routes.yaml")


def test_a_minute_of_rounding_is_granted(problems: Problems) -> None:
    """1.7 km in one minute may be 1.7 km in two, rounded; in none it can't be."""
    found = {
        minutes: [
            problem.rule
            for problem in problems(
                ROUTE.format(calls=CALLS.replace("9", minutes), times=TIMES), "data/bus-routes.yaml"
            )
        ]
        for minutes in ("0", "1", "26", "28")
    }

    assert {"0": ["bus-speed"], "1": [], "26": [], "28": ["bus-speed"]} == found


def test_stops_without_routes_are_no_reproach(little: Path, problems: Problems) -> None:
    """Somebody who begins with the stops is not told that no bus calls at any of them."""
    (little / "data/bus-routes.yaml").unlink()

    assert () == problems()


@given(
    first=st.integers(0, 20 * 60),
    length=st.integers(0, 9 * 60),
    headway=st.integers(1, 240),
    real=st.lists(st.integers(0, 1799), max_size=8, unique=True).map(sorted),
)
def test_departures_are_every_bus_once_in_order(first: int, length: int, headway: int, real: list[int]) -> None:
    """A headway never invents a bus before its first or after its last, and no real time is lost."""
    stretch = Every.model_validate({"from": _clock(first), "to": _clock(first + length), "minutes": headway})
    times = Times(days=BusDays.WEEKDAYS, every=(stretch,), at=tuple(_clock(minute) for minute in real))

    departures = times.departures

    by_headway = [minute for minute in departures if minute not in real]
    assert all(earlier < later for earlier, later in pairwise(departures))
    assert {first, *real} <= set(departures)
    assert all(first <= minute <= first + length and (minute - first) % headway == 0 for minute in by_headway)
    assert length // headway + 1 == len(
        {*by_headway, *(at for at in real if at in range(first, first + length + 1, headway))}
    )


@pytest.mark.parametrize(("clock", "minutes"), [("07:05", 425), ("7:05", 425), ("24:30", 1470), ("00:00", 0)])
def test_a_clock_counts_on_past_midnight(clock: str, minutes: int) -> None:
    """Half past midnight of the same night is 24:30."""
    assert minutes == minutes_of(clock)


def test_every_public_place_has_a_stop_nearby(city: Directory) -> None:
    """In the example city nobody walks more than 500 m from a bus to a door, in a straight line."""
    stops = [(stop.latitude, stop.longitude) for stop in city.stops.values()]
    far = {
        place.id
        for place in city.places.values()
        if place.point is not None and min(great_circle(place.point, stop).m for stop in stops) > 500
    }

    assert set() == far


def test_most_of_the_east_has_no_direct_bus_in_the_evening(city: Directory) -> None:
    """The story the project began with: after seven, one bus from the shops and one from Bankside cross the bridge."""
    crossing = {
        route.id
        for route in city.routes.values()
        for direction in route.directions
        if len({city.stops[call.stop].longitude > RIVER_LONGITUDE for call in direction.calls}) > 1
        if any(
            times.days is BusDays.WEEKDAYS and not times.only and times.departures[-1] > NOON + 7 * 60
            for times in direction.times
        )
    }

    assert {"route-1", "route-8"} == crossing


def test_buses_go_at_a_speed_one_can_believe(city: Directory) -> None:
    """From end to end every bus makes 12 to 22 km/h, measured from stop to stop."""
    speeds = {}
    for route in city.routes.values():
        for direction in route.directions:
            stops = [city.stops[call.stop] for call in direction.calls]
            points = [(stop.latitude, stop.longitude) for stop in stops]
            km = sum(great_circle(point, other).km for point, other in pairwise(points))
            speeds[route.id, direction.to] = km / (direction.calls[-1].minutes or 1) * 60

    assert {} == {name: speed for name, speed in speeds.items() if not 12 <= speed <= 22}
