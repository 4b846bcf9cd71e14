"""The weeks in which schools in England mostly have holidays, when buses run to another timetable.

Each council sets its own dates, and they are nowhere to be had as data. These are the weeks that nearly all of them
share, taken a little too wide: a day that is left out here costs nothing, for a usual day is looked for among many.

Source: Education (School Day and School Year) (England) Regulations 1999 (190 days, in three terms); the Local
Government Association's model of the standard school year, for where in the year the holidays lie.
"""

from __future__ import annotations

from datetime import date, timedelta

from recovery_hub.schedule.holidays import bank_holidays

_WEEK = timedelta(weeks=1)
_MONDAY = 0


def is_bank_holiday(day: date) -> bool:
    """Whether a day is a bank holiday in England and Wales."""
    return day in bank_holidays(day, day)


def is_likely_school_holiday(day: date) -> bool:
    """Whether most schools in England have holidays on a day, its week's Saturday and Sunday counted too."""
    year = day.year
    if (day.month, day.day) >= (12, 19) or (day.month, day.day) <= (1, 4):
        return True
    if date(year, 7, 22) <= day <= date(year, 9, 3):
        return True
    return any(first <= day <= last for first, last in _weeks_off(year))


def _weeks_off(year: int) -> tuple[tuple[date, date], ...]:
    """List half terms and Easter: from Saturday to Sunday a week or two later."""
    spring = _monday_on_or_before(date(year, 2, 18))
    whitsun = _monday_on_or_before(date(year, 5, 31))
    autumn = _monday_on_or_before(date(year, 10, 29))
    good_friday = next(
        (day for day in bank_holidays(date(year, 3, 15), date(year, 4, 30)) if day.weekday() != _MONDAY), None
    )
    halves = tuple((monday - timedelta(days=2), monday + timedelta(days=6)) for monday in (spring, whitsun, autumn))
    if good_friday is None:
        return halves
    return (*halves, (good_friday - _WEEK - timedelta(days=6), good_friday + _WEEK + timedelta(days=9)))


def _monday_on_or_before(day: date) -> date:
    return day - timedelta(days=day.weekday())
