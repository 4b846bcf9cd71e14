from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from recovery_hub.gtfs.feed import Feed, read_feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.timetable import DayKind

FILE = Path(__file__).parents[3] / "shared" / "real" / "southampton" / "gtfs.zip"

pytestmark = pytest.mark.skipif(
    not FILE.is_file(), reason="The buses of Southampton lie beside the project, not in it."
)


@pytest.fixture(scope="module")
def southampton() -> Feed:
    """The timetable file of Southampton's main operator, read in the middle of its time."""
    return read_feed(FILE, date(2025, 7, 8))


def test_as_many_stops_trips_and_days_as_its_manifest_says(southampton: Feed) -> None:
    """Not one stop and not one trip is lost on the way."""
    report = southampton.report

    assert (2643, 5404, 92) == (report.stops, report.trips, report.routes)
    assert (date(2025, 6, 15), date(2025, 8, 30)) == (report.first, report.last)
    days = (date(2025, 7, 8), date(2025, 7, 12), date(2025, 7, 13))
    assert [2244, 1858, 1074] == [southampton.trips_on(day) for day in days]


def test_usual_days_lie_in_term(southampton: Feed) -> None:
    """All three kinds of day are covered, and none of them by a day in the summer holidays."""
    days = southampton.report.days

    assert [True, True, True] == [days[day].covered for day in DayKind]
    assert all((usual := days[day].usual.date) and usual < date(2025, 7, 22) for day in DayKind)
    assert [(2200, 1858, 1074)] == [
        (days[DayKind.WEEKDAY].trips // 100 * 100, days[DayKind.SATURDAY].trips, days[DayKind.SUNDAY].trips)
    ]


def test_a_year_later_it_is_over() -> None:
    """Last summer's buses are never shown as today's."""
    with pytest.raises(FeedError, match="15 June 2025 to 30 August 2025"):
        read_feed(FILE, date(2026, 11, 23))
