"""Bank holidays of a nation of the United Kingdom, by the library ``holidays``.

The library follows what is proclaimed: the days given instead when one falls on a weekend, a coronation, a day off for
a football team. The library that reads opening hours knows only the five days that all nations share.

Source: Banking and Financial Dealings Act 1971, schedule 1; https://www.gov.uk/bank-holidays.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache

from holidays import country_holidays

_SATURDAY = 5
_INSTEAD = " (observed)"

# As gov.uk calls them, where the library has another name.
_NAMES = {
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Summer Bank Holiday": "Summer bank holiday",
    "New Year Holiday": "2 January",
    "Saint Andrew's Day": "St Andrew's Day",
    "Saint Patrick's Day": "St Patrick's Day",
}


class HolidayNation(StrEnum):
    """Where bank holidays are the same, by the library's name for it."""

    ENGLAND_AND_WALES = "ENG"
    SCOTLAND = "SCT"
    NORTHERN_IRELAND = "NIR"


def bank_holidays(first: date, last: date, nation: HolidayNation = HolidayNation.ENGLAND_AND_WALES) -> tuple[date, ...]:
    """List the bank holidays from one day to another, both included, as gov.uk does: a weekend's comes later."""
    return tuple(day for day in kept_as_holidays(first, last, nation) if day.weekday() < _SATURDAY)


def kept_as_holidays(
    first: date, last: date, nation: HolidayNation = HolidayNation.ENGLAND_AND_WALES
) -> tuple[date, ...]:
    """List the days on which a place that closes on bank holidays is closed.

    These are the bank holidays, and Christmas Day, Boxing Day and New Year's Day themselves when they fall on a
    weekend and gov.uk lists only a day after it. A service with "not on bank holidays" won't open on Christmas Day.
    """
    years = range(first.year, last.year + 1)
    return tuple(day for year in years for day in holiday_names(year, nation) if first <= day <= last)


@lru_cache(maxsize=64)
def holiday_names(year: int, nation: HolidayNation = HolidayNation.ENGLAND_AND_WALES) -> Mapping[date, str]:
    """Name the days of a year that are kept as holidays, in order.

    Returns:
        ``{date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "bank holiday for Boxing Day", ...}``
    """
    found = country_holidays("GB", subdiv=nation, years=year)
    return {day: _name(found[day]) for day in sorted(found)}


def _name(names: str) -> str:
    return " and ".join(
        f"bank holiday for {_NAMES.get(plain, plain)}" if name.endswith(_INSTEAD) else _NAMES.get(plain, plain)
        for name in names.split("; ")
        for plain in [name.removesuffix(_INSTEAD)]
    )
