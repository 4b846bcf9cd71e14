"""Bank holidays worked out without the library that we use: by the dates of the law and the date of Easter.

For 2026 to 2028 they are those that gov.uk lists, which ``test_holidays`` holds; what is proclaimed for one year alone
is named here.

Source: Banking and Financial Dealings Act 1971, schedule 1; https://www.gov.uk/bank-holidays.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter  # type: ignore[import-untyped]

from recovery_hub.schedule import HolidayNation

_DAY = timedelta(days=1)


def _monday(year: int, month: int, *, last: bool = False) -> date:
    days = [date(year, month, n) for n in range(1, 32) if month in {5, 8} and date(year, month, n).weekday() == 0]
    return days[-1] if last else days[0]


def _given_instead(*days: date) -> set[date]:
    """The days themselves, and for each on a weekend the next working day that is not taken."""
    found = set(days)
    for day in days:
        instead = day
        while day.weekday() > 4 and (instead.weekday() > 4 or instead in found):
            instead += _DAY
        found.add(instead)
    return found


def kept(year: int, nation: HolidayNation) -> set[date]:
    """Every day of a year that has a holiday's name, those on a weekend and those given instead of them."""
    sunday = easter(year)
    days = {sunday - 2 * _DAY, _monday(year, 5), _monday(year, 5, last=True)}
    days |= _given_instead(date(year, 12, 25), date(year, 12, 26))
    if nation is HolidayNation.SCOTLAND:
        days |= _given_instead(date(year, 1, 1), date(year, 1, 2)) | _given_instead(date(year, 11, 30))
        days.add(_monday(year, 8))
        if year == 2026:
            days.add(date(2026, 6, 15))  # the football team
        return days
    days |= {sunday + _DAY, _monday(year, 8, last=True)} | _given_instead(date(year, 1, 1))
    if nation is HolidayNation.NORTHERN_IRELAND:
        days |= _given_instead(date(year, 3, 17)) | _given_instead(date(year, 7, 12))
    return days
