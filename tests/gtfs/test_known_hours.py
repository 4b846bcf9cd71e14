"""A file that was cut to some hours of the day: what it knows, and what it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours, known_hours
from recovery_hub.gtfs.timetable import DayKind

HOUR = 3600
NINE, SIX_PM, TEN_PM = 9 * HOUR, 18 * HOUR, 22 * HOUR
WEEKDAY, SATURDAY, SUNDAY = DayKind


def found(trips: Mapping[DayKind, Sequence[int]]) -> dict[DayKind, KnownHours]:
    """Find the hours of some days."""
    return known_hours({day: np.array(times, dtype=np.int64) for day, times in trips.items()})


def every(minutes: int, first: int, last: int) -> list[int]:
    """A trip every so many minutes."""
    return list(range(first, last + 1, minutes * 60))


def test_a_file_cut_to_the_middle_of_the_day_knows_that_middle_only() -> None:
    """As one that was met: trips that begin from 11:20 to 16:00 say nothing of an evening, nor of all of the day."""
    hours = found({WEEKDAY: every(5, 11 * HOUR + 1200, 16 * HOUR)})[WEEKDAY]

    assert KnownHours(11 * HOUR + 1200, 16 * HOUR) == hours
    assert "from 11:20am to 4pm" == hours.words
    assert not hours.hold(SIX_PM, TEN_PM)
    assert not hours.hold(10 * HOUR, 16 * HOUR)
    assert hours.hold(12 * HOUR, 15 * HOUR)


@pytest.mark.parametrize(("seconds", "cut"), [(0, False), (1, True)])
def test_a_weekday_that_begins_after_nine_was_cut(seconds: int, *, cut: bool) -> None:
    """A first bus at nine may be the first; one a second later is not."""
    times = [NINE + seconds, *every(10, NINE + 1200, 17 * HOUR), 20 * HOUR]

    assert (NINE + seconds if cut else None) == found({WEEKDAY: times})[WEEKDAY].from_


@pytest.mark.parametrize(("in_last_hour", "cut"), [(6, False), (7, True)])
def test_a_day_that_does_not_thin_out_was_cut(in_last_hour: int, *, cut: bool) -> None:
    """With twelve trips in the busiest hour, six in the last are an evening, seven a cut."""
    last = 17 * HOUR
    times = [*every(5, 7 * HOUR + 60, 15 * HOUR), *(last - 60 * number for number in range(in_last_hour))]

    assert (last if cut else None) == found({WEEKDAY: times})[WEEKDAY].to


@pytest.mark.parametrize(("a_quarter_of_an_hour", "cut"), [(3, False), (4, True)])
def test_a_few_buses_have_no_shape(a_quarter_of_an_hour: int, *, cut: bool) -> None:
    """Three an hour until five may be all a village has; four an hour that stop at once were cut."""
    times = [hour * HOUR + number * 60 for hour in range(7, 17) for number in range(a_quarter_of_an_hour)]

    assert cut == (found({WEEKDAY: times})[WEEKDAY].to is not None)


def test_a_day_that_thins_out_before_six_truly_has_no_evening_bus() -> None:
    """Where the last bus of an hourly line goes at half past five after a busy day, nobody hides an evening."""
    hours = found({WEEKDAY: [*every(6, 7 * HOUR, 16 * HOUR), 17 * HOUR, 17 * HOUR + 1800]})[WEEKDAY]

    assert WHOLE_DAY == hours
    assert hours.hold(SIX_PM, TEN_PM)


def test_a_full_last_hour_after_ten_leaves_the_evening_known() -> None:
    """A file cut at half past ten still has every bus up to ten."""
    hours = found({WEEKDAY: every(10, 6 * HOUR, TEN_PM + 1800)})[WEEKDAY]

    assert hours.to is not None
    assert hours.hold(SIX_PM, TEN_PM)
    assert not found({WEEKDAY: every(10, 6 * HOUR, TEN_PM - 600)})[WEEKDAY].hold(SIX_PM, TEN_PM)


def test_a_late_sunday_is_doubted_only_beside_a_weekday_that_was_cut() -> None:
    """Buses of a Sunday may begin at half past nine; in a file whose weekday begins at eleven nobody knows."""
    sunday = [*every(10, 9 * HOUR + 1800, 17 * HOUR), 20 * HOUR]
    whole, cut = [*every(5, 6 * HOUR, 19 * HOUR), 22 * HOUR], [*every(5, 11 * HOUR, 19 * HOUR), 22 * HOUR]

    assert WHOLE_DAY == found({WEEKDAY: whole, SUNDAY: sunday})[SUNDAY]
    assert 9 * HOUR + 1800 == found({WEEKDAY: cut, SUNDAY: sunday})[SUNDAY].from_


def test_a_sunday_that_stops_at_six_is_doubted_only_beside_a_weekday_that_was_cut() -> None:
    """All buses of a Sunday may go home at the same hour; in a file whose weekday stops at four nobody knows."""
    sunday = every(10, 9 * HOUR, SIX_PM)
    whole, cut = [*every(5, 6 * HOUR, 19 * HOUR), 22 * HOUR], every(5, 6 * HOUR, 16 * HOUR)

    assert WHOLE_DAY == found({WEEKDAY: whole, SUNDAY: sunday})[SUNDAY]
    assert SIX_PM == found({WEEKDAY: cut, SUNDAY: sunday})[SUNDAY].to


def test_a_day_without_buses_is_no_reason_to_stumble() -> None:
    """Of a day without a trip nothing is said here: whether it is covered is another question."""
    assert {WEEKDAY: WHOLE_DAY, SATURDAY: WHOLE_DAY} == found({WEEKDAY: [], SATURDAY: []})


@given(st.lists(st.integers(0, 30 * HOUR), max_size=60))
def test_known_hours_hold_every_trip(times: list[int]) -> None:
    """Whatever the trips, all of them lie within the hours that are known, and their order does not matter."""
    hours = found({WEEKDAY: times})[WEEKDAY]

    assert not times or hours.hold(min(times), max(times))
    assert hours == found({WEEKDAY: times[::-1]})[WEEKDAY]
