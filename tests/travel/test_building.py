"""Trips become a timetable: patterns, overtaking, yesterday, order."""

from __future__ import annotations

import numpy as np
import pytest

from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip

STOPS = {name: (name.upper(), 53.8, -4.6) for name in "abcd"}


def _trip(stops: str, *times: int, headsign: str = "Town") -> Trip:
    return Trip("1", headsign, tuple(StopTime(stop, at, at) for stop, at in zip(stops, times, strict=True)))


def _build(*trips: Trip, yesterday: tuple[Trip, ...] = ()) -> Timetable:
    return build(DayKind.WEEKDAY, trips, STOPS, {"1": "One", "2": "Two"}, yesterday)


def test_a_trip_that_overtakes_has_a_pattern_of_its_own() -> None:
    """A fast bus that passes a slow one is not in line with it, and both keep their times."""
    table = _build(_trip("ab", 0, 100), _trip("ab", 10, 50), _trip("ab", 20, 120))

    assert [0, 2, 3] == table.first_trip.tolist()
    assert [0, 100, 20, 120, 10, 50] == table.arrival.tolist()


def test_the_same_trip_twice_is_there_once() -> None:
    """A journey that a feed holds twice is one bus."""
    assert 1 == _build(_trip("ab", 0, 100), _trip("ab", 0, 100)).first_trip[-1]


def test_rules_and_signs_make_patterns() -> None:
    """Trips along the same stops are apart if one may get on or off elsewhere, or the front says something else."""
    only_off = Trip("1", "Town", (StopTime("a", 0, 0, boards=False), StopTime("b", 9, 9)))

    assert 3 == len(_build(_trip("ab", 0, 9), only_off, _trip("ab", 0, 9, headsign="Bay")).pattern_route)


def test_yesterday_goes_on_after_midnight() -> None:
    """A bus of yesterday that is still on its way after midnight is there in today's time; one that is home is not."""
    table = _build(yesterday=(_trip("ab", 86_000, 87_000), _trip("ab", 80_000, 86_399)))

    assert [-400, 600] == table.arrival.tolist()


def test_stops_and_routes_without_a_bus_are_left_out() -> None:
    """Only what a bus serves that day has a number; loops keep every call."""
    table = _build(_trip("bcb", 0, 5, 9))

    assert (("b", "c"), ("1",)) == (table.stop_ids, table.route_ids)
    assert [0, 1, 0] == table.call_stop.tolist()


def test_arrays_are_read_only() -> None:
    """Nobody changes a timetable by accident."""
    with pytest.raises(ValueError, match="read-only"):
        _build(_trip("ab", 0, 9)).arrival[0] = 5


def test_times_that_run_backwards_are_refused() -> None:
    """A trip that arrives before it left would make journeys nobody can make."""
    with pytest.raises(ValueError, match="The times of a trip of route 1 run backwards at stop b"):
        _build(_trip("ab", 100, 0))


def test_no_trips_make_an_empty_day() -> None:
    """A day without a bus is a timetable without trips."""
    table = _build()

    assert (0, 0) == (len(table.stop_ids), len(table.arrival))
    assert np.array_equal([0], table.first_call)
