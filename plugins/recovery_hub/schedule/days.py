"""Which days belong to a rule."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeVar

from recovery_hub.schedule.holidays import bank_holidays, kept_as_holidays
from recovery_hub.schedule.model import Dates, Months, Rule

_T = TypeVar("_T", int, tuple[int, int])

# Two rules are compared over these years and the years they name. In these every date meets nearly every weekday.
_ANY_YEARS = range(2024, 2031)
_MONTHS = range(1, 13)


def meet(first: Rule, second: Rule) -> bool:
    """Tell whether there is a day that belongs to both rules."""
    years = _years(first, second)
    return not _days(first, years).isdisjoint(_days(second, years))


def covers(wide: Rule, narrow: Rule) -> bool:
    """Tell whether every day of the second rule belongs to the first."""
    years = _years(wide, narrow)
    return _days(narrow, years) <= _days(wide, years)


def first_common(first: Rule, second: Rule, days_later: int = 0) -> date | None:
    """Find the first day of one rule that, ``days_later`` days on, is a day of the other."""
    years = _years(first, second)
    later = timedelta(days=days_later)
    return min((day for day in _days(first, years) if day + later in _days(second, years)), default=None)


def belongs(rule: Rule, day: date, *, is_holiday: bool) -> bool:
    """Tell whether a day belongs to a rule.

    Args:
        rule: any rule.
        day: the day.
        is_holiday: whether it is a bank holiday as the rule means them.
    """
    if rule.when and not any(_within(when, day) for when in rule.when):
        return False
    if day.weekday() in rule.weekdays or (rule.holidays and is_holiday):
        return True
    return any(nth.weekday == day.weekday() and not _counts(day).isdisjoint(nth.which) for nth in rule.nths)


def _counts(day: date) -> set[int]:
    """Which of its weekday a day is in its month, from the first (1, 2, …) and from the last (-1, -2, …)."""
    return {(day.day - 1) // 7 + 1, -((monthrange(day.year, day.month)[1] - day.day) // 7 + 1)}


def _holidays_for(rule: Rule, first: date, last: date) -> frozenset[date]:
    """List bank holidays as a rule means them. Any nation's will do to see whether two rules can meet."""
    return frozenset((kept_as_holidays if rule.off else bank_holidays)(first, last))


def _within(when: Months | Dates, day: date) -> bool:
    if isinstance(when, Months):
        return _in_a_row(when.first, day.month, when.last)
    if when.first.year and when.last.year:
        first = (when.first.year, when.first.month, when.first.day)
        return first <= (day.year, day.month, day.day) <= (when.last.year, when.last.month, when.last.day)
    return _in_a_row((when.first.month, when.first.day), (day.month, day.day), (when.last.month, when.last.day))


def _in_a_row(first: _T, this: _T, last: _T) -> bool:
    """Tell whether this lies between the two, around New Year if need be."""
    return first <= this <= last if first <= last else this >= first or this <= last


def _years(*rules: Rule) -> tuple[int, ...]:
    dates = [when for rule in rules for when in rule.when if isinstance(when, Dates)]
    named = {year for when in dates for year in (when.first.year, when.last.year) if year}
    return tuple(sorted(named.union(_ANY_YEARS)))


@lru_cache(maxsize=1024)
def _days(rule: Rule, years: tuple[int, ...]) -> frozenset[date]:
    calendar, holidays = _calendar(years), _holidays_for(rule, date(years[0], 1, 1), date(years[-1], 12, 31))
    return frozenset(day for day in calendar if belongs(rule, day, is_holiday=day in holidays))


@lru_cache(maxsize=8)
def _calendar(years: tuple[int, ...]) -> tuple[date, ...]:
    return tuple(date(year, month, day) for year in years for month in _MONTHS for day in _days_of(year, month))


def _days_of(year: int, month: int) -> range:
    return range(1, monthrange(year, month)[1] + 1)
