"""A real file that was cut: its trips begin from 11:20 to 16:00, and nearly all of its times are blank."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from recovery_hub.directory.records.city import Bounds
from recovery_hub.gtfs.account import account_of
from recovery_hub.gtfs.against_city import judged
from recovery_hub.gtfs.feed import Feed, read_feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.known_hours import KnownHours
from recovery_hub.gtfs.timetable import DayKind

FILE = Path(__file__).parents[3] / "shared" / "real" / "feeds" / "porto_alegre_eptc.zip"

pytestmark = pytest.mark.skipif(
    not FILE.is_file(), reason="The buses of Porto Alegre lie beside the project, not in it."
)


@pytest.fixture(scope="module")
def porto_alegre() -> Feed:
    """The file, read in the middle of its time."""
    return read_feed(FILE, date(2019, 5, 13))


def test_it_knows_the_middle_of_the_day_only(porto_alegre: Feed) -> None:
    """Neither its evening nor the whole of its day is covered, nor any weekend."""
    days = porto_alegre.report.days

    assert KnownHours(11 * 3600 + 1200, 16 * 3600) == days[DayKind.WEEKDAY].known
    assert [True, False, False] == [days[day].covered for day in DayKind]


def test_no_trip_of_it_is_thought_impossible(porto_alegre: Feed) -> None:
    """Real buses with times that were worked out go no faster than buses."""
    assert not [notice for notice in porto_alegre.report.oddities if "fast" in notice.name or "astray" in notice.name]


def test_it_is_not_the_timetable_of_southampton(porto_alegre: Feed) -> None:
    """A city in England refuses it, with the distance."""
    bounds = Bounds(south=50.87, north=50.96, west=-1.48, east=-1.32)
    with pytest.raises(FeedError, match=r"No bus of this timetable stops in Southampton\..* is 10,\d{3} km away"):
        judged(porto_alegre, bounds, "Southampton")


def test_its_clock_is_of_another_country(porto_alegre: Feed) -> None:
    """At home it is told that its clock is not ours."""
    bounds = Bounds(south=-30.3, north=-29.9, west=-51.3, east=-51.0)

    assert ["clock-of-another-country"] == [notice.name for notice in judged(porto_alegre, bounds, "Porto Alegre")]


def test_the_column_that_the_reference_does_not_know_is_named() -> None:
    """Its trips have a column of their own."""
    assert [("unknown_column", ("trip_time",))] == [
        (notice.name, notice.examples) for notice in account_of(FILE).notices()
    ]
