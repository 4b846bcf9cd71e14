"""Reach as the pages get it: medians, shares, places at one spot, and what the cache keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip
from recovery_hub.travel import minutes as minutes_module
from recovery_hub.travel.journey import Asked, leaving_at
from recovery_hub.travel.minutes import Reach, Setting, minutes_of, reach
from recovery_hub.travel.network import Rules
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes
from recovery_hub.travel.walking import Pace

HOME, HALL = LatLon(53.80, -4.60), LatLon(53.83, -4.60)
STOPS = {"a": ("Home Lane", *HOME), "b": ("Hall Road", *HALL)}
AREAS, PLACES = {"east": HOME}, {"hall": HALL, "library": HALL, "moon": LatLon(54.5, -4.6)}
DAY = TIME_PERIODS[0]


def _bus(hour: float, minutes: float = 20, stops: str = "ab") -> Trip:
    leaves = round(hour * 3600)
    calls = (
        StopTime(stops[0], leaves, leaves),
        StopTime(stops[1], leaves + round(minutes * 60), leaves + round(minutes * 60)),
    )
    return Trip("7", "Hall", calls)


def _table(*trips: Trip, day: DayKind = DayKind.WEEKDAY) -> Timetable:
    return build(day, trips, STOPS, {"7": "7"})


def _reach(*trips: Trip, cache: Path | None = None) -> Reach:
    return reach({DayKind.WEEKDAY: _table(*trips)}, AREAS, PLACES, Setting(cache=cache, threads=1))


def test_a_bus_every_ten_minutes() -> None:
    """With a bus at every departure the median is the ride, and every departure has a journey."""
    found = _reach(*(_bus(10 + number / 6) for number in range(36))).minutes[DAY.id, Pace.USUAL, Changes.NONE]

    assert 20 == found.median[0, 0] == found.fastest[0, 0] == found.slowest[0, 0]
    assert 1 == found.share[0, 0]


def test_a_bus_that_goes_once_has_no_median() -> None:
    """Where fewer than half of the departures have a journey there is no median; the share says how many have one."""
    found = _reach(_bus(11)).minutes[DAY.id, Pace.USUAL, Changes.NONE]

    assert -1 == found.median[0, 0]
    assert 20 == found.fastest[0, 0]
    assert 80 == found.slowest[0, 0]
    assert found.share[0, 0] == pytest.approx(7 / 36)


@pytest.mark.parametrize(("limit", "journeys", "slowest"), [(60, 5, 60), (59, 4, 50)])
def test_a_journey_of_just_the_limit_counts(limit: int, journeys: int, slowest: int) -> None:
    """For the bus at eleven, which takes twenty minutes, who leaves at twenty past ten takes an hour."""
    setting = Setting(cache=None, threads=1, rules=Rules(longest_minutes=limit))
    found = reach({DayKind.WEEKDAY: _table(_bus(11))}, AREAS, PLACES, setting).minutes[DAY.id, Pace.USUAL, Changes.NONE]

    assert (20, slowest, journeys) == (found.fastest[0, 0], found.slowest[0, 0], found.journeys[0, 0])


@pytest.mark.parametrize(("limit", "there"), [(20, True), (19, False)])
def test_a_way_leg_by_leg_of_just_the_limit_counts(limit: int, *, there: bool) -> None:
    """Twenty minutes in the bus are a way within twenty minutes."""
    asked = Asked(HOME, HALL, Pace.USUAL, Changes.NONE, Rules(longest_minutes=limit))

    assert there == (leaving_at(_table(_bus(11)), asked, 11 * 3600) is not None)


def test_places_at_one_spot_are_alike_and_far_ones_are_out_of_reach() -> None:
    """Two services in one house have the same minutes; nobody gets to the moon."""
    found = _reach(_bus(10.5), _bus(15)).minutes[DAY.id, Pace.SLOW, Changes.ONE]

    assert found.fastest[0, 0] == found.fastest[0, 1] > 0
    assert (-1, -1, -1, 0) == (found.fastest[0, 2], found.median[0, 2], found.slowest[0, 2], found.journeys[0, 2])


def test_a_day_without_a_timetable_is_left_out() -> None:
    """What is not known about Sundays is not said to be no bus."""
    assert {"weekday-day", "weekday-evening"} == {band for band, _, _ in _reach(_bus(11)).minutes}


def test_minutes_are_rounded_up() -> None:
    """Nobody is promised to be there before they are."""
    assert [-1, 0, 1, 1, 2] == minutes_of(np.array([-1, 0, 1, 60, 61], np.int32)).tolist()


def test_the_cache_gives_back_what_was_worked_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has not changed is not worked out again, and is the same to the last number."""
    first = _reach(_bus(11), _bus(12), cache=tmp_path)
    monkeypatch.setattr(minutes_module, "summaries", lambda *_: pytest.fail("worked out again"))

    second = _reach(_bus(11), _bus(12), cache=tmp_path)

    for key, known in first.minutes.items():
        assert np.array_equal(known.median, second.minutes[key].median)
        assert np.array_equal(known.journeys, second.minutes[key].journeys)


def test_a_name_is_no_reason_to_work_it_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another name for a stop changes no minute."""
    table = _table(_bus(11))
    reach({DayKind.WEEKDAY: table}, AREAS, PLACES, Setting(cache=tmp_path))
    monkeypatch.setattr(minutes_module, "summaries", lambda *_: pytest.fail("worked out again"))

    renamed = replace(table, stop_names=("Home Road", "Hall Lane"), route_names=("8",))

    assert reach({DayKind.WEEKDAY: renamed}, AREAS, PLACES, Setting(cache=tmp_path)).minutes


def test_a_changed_time_is_worked_out_again(tmp_path: Path) -> None:
    """One minute more on the bus is seen, and only in the bands of that kind of day."""
    tables = {DayKind.WEEKDAY: _table(_bus(11)), DayKind.SUNDAY: _table(_bus(11), day=DayKind.SUNDAY)}
    reach(tables, AREAS, PLACES, Setting(cache=tmp_path))
    before = len(list(tmp_path.iterdir()))

    tables[DayKind.SUNDAY] = _table(_bus(11, minutes=21), day=DayKind.SUNDAY)
    found = reach(tables, AREAS, PLACES, Setting(cache=tmp_path)).minutes["sunday", Pace.USUAL, Changes.NONE]

    assert 21 == found.fastest[0, 0]
    assert 2 == len(list(tmp_path.iterdir())) - before


def test_a_damaged_file_in_the_cache_is_as_good_as_none(tmp_path: Path) -> None:
    """A cut-off file is worked out again and replaced."""
    known = _reach(_bus(11), cache=tmp_path).minutes[DAY.id, Pace.USUAL, Changes.NONE]
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes()[:100])

    found = _reach(_bus(11), cache=tmp_path).minutes[DAY.id, Pace.USUAL, Changes.NONE]

    assert np.array_equal(known.fastest, found.fastest)
