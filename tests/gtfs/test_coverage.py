"""Which days of the week a timetable file stands for, on both sides of each limit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from recovery_hub.gtfs.feed import Feed
from recovery_hub.gtfs.report import DayReport
from recovery_hub.gtfs.sources import Coverage
from recovery_hub.gtfs.timetable import DayKind
from tests.gtfs.conftest import TABLES, Reader

FIRST, LAST = date(2026, 11, 1), date(2027, 3, 31)
CALENDAR = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date"
MONDAYS_TO_FRIDAYS, EVERY_DAY, WEEKENDS = "1,1,1,1,1,0,0", "1,1,1,1,1,1,1", "0,0,0,0,0,1,1"


def made(read: Reader, *services: tuple[str, int], dates: Sequence[str] = ()) -> Feed:
    """Read a file with some services: on which days each runs, and how many trips it has from seven in the morning."""
    trips = ["route_id,service_id,trip_id"]
    times = [TABLES["stop_times"].partition("\n")[0]]
    calendar = [CALENDAR]
    for number, (days, count) in enumerate(services):
        calendar.append(f"s{number},{days},{FIRST:%Y%m%d},{LAST:%Y%m%d}")
        for trip in range(count):
            hour, minute = 7 + trip % 12, 3 * number + trip // 12
            trips.append(f"r1,s{number},s{number}-{trip}")
            times.append(f"s{number}-{trip},{hour}:{minute:02d}:00,{hour}:{minute:02d}:00,a,1")
            times.append(f"s{number}-{trip},{hour}:{minute + 9:02d}:00,{hour}:{minute + 9:02d}:00,c,2")
    more = {"calendar_dates": "\n".join(["service_id,date,exception_type", *dates, ""])} if dates else {}
    return read(
        trips="\n".join([*trips, ""]), stop_times="\n".join([*times, ""]), calendar="\n".join([*calendar, ""]), **more
    )


def day(feed: Feed, kind: DayKind) -> DayReport:
    """What is said of a kind of day."""
    return feed.report.days[kind]


@pytest.mark.parametrize(("part", "covered"), [(74, False), (75, True)])
def test_a_saturday_that_is_a_part_of_the_weekday_is_doubted(read: Reader, part: int, *, covered: bool) -> None:
    """Of 100 trips, 74 that run on all days are no Saturday that anybody planned; 75 may be one."""
    saturday = day(made(read, (MONDAYS_TO_FRIDAYS, 100 - part), (EVERY_DAY, part)), DayKind.SATURDAY)

    assert covered == saturday.covered
    words = "It has 74 of the weekday's 100 trips, and none of its own: it looks like a part of the weekday."
    assert (not covered) == (words in saturday.as_text())
    assert (not covered) == ("That does not mean that no buses run." in saturday.as_text())


def test_the_false_saturday_that_was_met(read: Reader) -> None:
    """A feed with one service a trip had 468 of 1,102 trips on Saturdays, none of them its own; here a hundredth."""
    saturday = day(made(read, (MONDAYS_TO_FRIDAYS, 6), (EVERY_DAY, 5)), DayKind.SATURDAY)

    assert not saturday.covered
    assert "It has 5 of the weekday's 11 trips, and none of its own" in saturday.as_text()


def test_a_plan_for_the_weekend_is_its_own(read: Reader) -> None:
    """Where Saturdays and Sundays share their services, somebody planned them, if with half of the buses."""
    feed = made(read, (MONDAYS_TO_FRIDAYS, 80), (WEEKENDS, 40))

    assert [True, True, True] == [day(feed, kind).covered for kind in DayKind]


def test_a_saturday_that_runs_on_a_few_weekdays_is_still_saturday(read: Reader) -> None:
    """Between Christmas and New Year, and on a day of works, buses go as on Saturdays: it stays a Saturday's plan."""
    other = [date(2026, 12, 8), *(date(2026, 12, 28) + timedelta(days=number) for number in range(4))]
    dates = [f"s1,{number:%Y%m%d},1" for number in other]

    assert day(made(read, (MONDAYS_TO_FRIDAYS, 80), ("0,0,0,0,0,1,0", 40), dates=dates), DayKind.SATURDAY).covered


@pytest.mark.parametrize(
    ("days", "covered", "missing"),
    [("1,1,0,0,0,0,0", False, ()), ("1,1,1,0,0,0,0", True, (3, 4)), ("1,1,1,1,1,0,0", True, ())],
)
def test_weekdays_stand_for_three_of_the_five(
    read: Reader, days: str, *, covered: bool, missing: tuple[int, ...]
) -> None:
    """Buses on two weekdays are no weekday; with three they are, and the two that are missing are named."""
    weekday = day(made(read, (days, 40), ("0,0,0,0,0,1,1", 30)), DayKind.WEEKDAY)

    assert covered == weekday.covered
    assert not covered or missing == weekday.missing_weekdays
    assert covered or "It has the buses of Mondays and Tuesdays only." in weekday.as_text()
    assert (missing == (3, 4)) == ("It does not cover Thursdays and Fridays." in weekday.as_text())


@pytest.mark.parametrize(("friday", "missing"), [(74, (4,)), (75, ())])
def test_a_thin_friday_is_not_told_by_the_other_days(read: Reader, friday: int, missing: tuple[int, ...]) -> None:
    """With 74 of the usual 100 trips Fridays are not known; with 75 they are as the others."""
    feed = made(read, ("1,1,1,1,0,0,0", 100 - friday), ("1,1,1,1,1,0,0", friday))

    assert missing == day(feed, DayKind.WEEKDAY).missing_weekdays


def test_what_is_known_of_a_day_of_the_week() -> None:
    """A group on Fridays is not told of the buses of other days; one from Monday to Friday is."""
    coverage = Coverage(DayKind.WEEKDAY, covered=True, says="", missing_weekdays=(3, 4))

    assert not coverage.hold_on([4])
    assert coverage.hold_on([0])
    assert not coverage.hold_on([0, 4])
    assert coverage.hold_on(range(5))
