"""The weeks in which schools have holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from recovery_hub.gtfs.reference_days import Calendar as FeedDays
from recovery_hub.gtfs.reference_days import reference_days
from recovery_hub.gtfs.school_holidays import is_likely_school_holiday as is_off
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.schedule import ENGLAND_AND_WALES, Calendar, HolidayNation, TermDates, TermKind

SCOTLAND = Calendar(HolidayNation.SCOTLAND)
NORTHERN_IRELAND = Calendar(HolidayNation.NORTHERN_IRELAND)


def is_likely_school_holiday(day: date) -> bool:
    """Ask for a city in England of which nobody wrote down the terms."""
    return is_off(day, ENGLAND_AND_WALES)


HALF_TERMS = [
    *(date(2024, 2, 12), date(2024, 5, 27), date(2024, 10, 28)),
    *(date(2025, 2, 17), date(2025, 5, 26), date(2025, 10, 27)),
    *(date(2026, 2, 16), date(2026, 5, 25), date(2026, 10, 26)),
    *(date(2027, 2, 15), date(2027, 5, 31), date(2027, 10, 25)),
]
"""The Mondays that nearly all councils publish for those years."""


@pytest.mark.parametrize("monday", HALF_TERMS)
def test_half_terms(monday: date) -> None:
    """A week at half term is no usual week for buses; the weeks before and after it are."""
    assert all(is_likely_school_holiday(monday + timedelta(days=day)) for day in range(5))
    assert not is_likely_school_holiday(monday - timedelta(days=4))
    assert not is_likely_school_holiday(monday + timedelta(days=8))
    assert is_likely_school_holiday(monday - timedelta(days=2))
    assert not is_likely_school_holiday(monday - timedelta(days=3))
    assert is_likely_school_holiday(monday + timedelta(days=6))
    assert not is_likely_school_holiday(monday + timedelta(days=7))


@pytest.mark.parametrize("year", range(2024, 2031))
def test_there_is_enough_term_left(year: int) -> None:
    """What is taken for holidays is at most what schools can have: 190 days of school fit into the rest of a year."""
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    for calendar in (ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND):
        term = [day for day in days if day.weekday() < 5 and not is_off(day, calendar)]

        assert len(term) >= 170  # the margins taken too wide cost some days, and no more
        assert len(term) <= 200


def test_other_nations_have_other_summers() -> None:
    """Scotland's schools are back in late August, Northern Ireland's close in July; neither has a week off in May."""
    by_day = {
        date(2026, 6, 29): (False, True, True),
        date(2026, 8, 26): (True, False, True),
        date(2026, 5, 27): (True, False, False),
        date(2026, 10, 14): (False, True, False),
        date(2026, 10, 28): (True, False, True),
        date(2026, 3, 17): (False, False, False),
        date(2026, 4, 7): (True, True, True),
    }
    calendars = (ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND)
    assert by_day == {day: tuple(is_off(day, calendar) for calendar in calendars) for day in by_day}


def test_a_city_that_wrote_down_its_terms_knows_better() -> None:
    """Its own days count, and where it knows none the usual weeks of its nation."""
    term = TermDates(TermKind.SCHOOL, "Autumn term", date(2026, 10, 19), date(2026, 12, 18))
    city = Calendar(terms=(term,))
    assert (False, True) == (is_off(date(2026, 10, 28), city), is_off(date(2026, 10, 28), ENGLAND_AND_WALES))
    assert is_off(date(2026, 8, 5), city)


@pytest.mark.parametrize(
    ("calendar", "usual"),
    [
        (ENGLAND_AND_WALES, date(2026, 11, 30)),
        (SCOTLAND, date(2026, 12, 1)),
        (Calendar(local={date(2026, 11, 30): "Fair Monday"}), date(2026, 12, 1)),
    ],
)
def test_a_bank_holiday_of_the_city_is_no_usual_day(calendar: Calendar, usual: date) -> None:
    """On St Andrew's Day buses in Scotland go as on no other Monday; in England it is a Monday like others."""
    days = (date(2026, 11, 30), date(2026, 12, 1))
    feed = FeedDays(days[0], days[1], dict.fromkeys(days, frozenset({"a"})), dict.fromkeys(days, 10), calendar)

    assert usual == reference_days(feed, {"a": 10}, days[0])[DayKind.WEEKDAY].date


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 12, 19), date(2027, 1, 4)),
        (date(2026, 7, 22), date(2026, 9, 3)),
        (date(2026, 3, 21), date(2026, 4, 19)),
    ],
    ids=["Christmas", "summer", "Easter, with Good Friday on 3 April"],
)
def test_the_long_holidays(first: date, last: date) -> None:
    """From the first day to the last all are holidays, and the days around them are not."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]

    assert all(is_off(day, ENGLAND_AND_WALES) for day in days)
    assert not is_off(first - timedelta(days=1), ENGLAND_AND_WALES)
    assert not is_off(last + timedelta(days=1), ENGLAND_AND_WALES)
