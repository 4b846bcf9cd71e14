"""The bank holidays of England and Wales.

The library behind us knows bank holidays for the United Kingdom as a whole only: the five that all its nations share,
with the days given instead when they fall on a weekend, and single ones such as a coronation. New Year's Day, Easter
Monday and the summer bank holiday differ from nation to nation and are missing from it, so "closed on bank holidays"
would have sent people to a locked door on three days of every year. They are added here. No day of Scotland or
Northern Ireland alone (2 January, 17 March, 12 July, the first Monday in August, 30 November) is among them.

Source: Banking and Financial Dealings Act 1971, schedule 1 (Easter Monday; the last Monday in August); New Year's Day
by royal proclamation each year since 1974; https://www.gov.uk/bank-holidays, England and Wales.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from opening_hours import OpeningHours, State

_MONDAY, _FRIDAY, _SATURDAY = 0, 4, 5


def bank_holidays(first: date, last: date) -> tuple[date, ...]:
    """List the bank holidays from one day to another, both included, as gov.uk does: a weekend's comes later."""
    years = range(first.year, last.year + 1)
    return tuple(day for year in years for day in _of_year(year) if first <= day <= last)


def kept_as_holidays(first: date, last: date) -> tuple[date, ...]:
    """List the days on which a place that closes on bank holidays is closed.

    These are the bank holidays, and Christmas Day, Boxing Day and New Year's Day themselves when they fall on a
    weekend and gov.uk lists only a day after it. Whoever writes "not on bank holidays" won't open on Christmas Day.
    """
    years = range(first.year, last.year + 1)
    themselves = {date(year, month, day) for year in years for month, day in ((1, 1), (12, 25), (12, 26))}
    return tuple(sorted({*bank_holidays(first, last), *(day for day in themselves if first <= day <= last)}))


@lru_cache(maxsize=32)
def _of_year(year: int) -> tuple[date, ...]:
    shared = _shared_by_all_nations(year)
    good_friday = next((day for day in shared if day.month in {3, 4} and day.weekday() == _FRIDAY), None)
    easter_monday = {good_friday + timedelta(days=3)} if good_friday else set()
    return tuple(sorted({*shared, _new_year(year), _last_monday_of_august(year), *easter_monday}))


def _shared_by_all_nations(year: int) -> tuple[date, ...]:
    """Ask the library."""
    days = OpeningHours("PH 10:00-11:00", country="GB").intervals(datetime(year, 1, 1), datetime(year + 1, 1, 1))  # noqa: DTZ001
    return tuple(start.date() for start, _end, state, _note in days if state == State.OPEN)


def _new_year(year: int) -> date:
    day = date(year, 1, 1)
    return day if day.weekday() < _SATURDAY else day + timedelta(days=7 - day.weekday())


def _last_monday_of_august(year: int) -> date:
    last = date(year, 8, 31)
    return last - timedelta(days=(last.weekday() - _MONDAY) % 7)
