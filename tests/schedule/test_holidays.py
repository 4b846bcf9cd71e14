"""Bank holidays are those of the nation, none of another and none missing, also after the library changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_hub.schedule.holidays import HolidayNation, bank_holidays, kept_as_holidays

# https://www.gov.uk/bank-holidays; 2028 by the same law.
ENGLAND_AND_WALES = {
    2020: ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"],
    2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
    2022: ["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"],
    2023: ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
    2024: ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
    2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
    2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
    2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
    2028: ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
}
SCOTLAND = {
    2024: ["01-01", "01-02", "03-29", "05-06", "05-27", "08-05", "12-02", "12-25", "12-26"],
    2025: ["01-01", "01-02", "04-18", "05-05", "05-26", "08-04", "12-01", "12-25", "12-26"],
    2026: ["01-01", "01-02", "04-03", "05-04", "05-25", "06-15", "08-03", "11-30", "12-25", "12-28"],
    2027: ["01-01", "01-04", "03-26", "05-03", "05-31", "08-02", "11-30", "12-27", "12-28"],
}
NORTHERN_IRELAND = {
    2024: ["01-01", "03-18", "03-29", "04-01", "05-06", "05-27", "07-12", "08-26", "12-25", "12-26"],
    2025: ["01-01", "03-17", "04-18", "04-21", "05-05", "05-26", "07-14", "08-25", "12-25", "12-26"],
    2026: ["01-01", "03-17", "04-03", "04-06", "05-04", "05-25", "07-13", "08-31", "12-25", "12-28"],
    2027: ["01-01", "03-17", "03-26", "03-29", "05-03", "05-31", "07-12", "08-30", "12-27", "12-28"],
}
PUBLISHED = [
    (nation, year, days)
    for nation, years in zip(HolidayNation, (ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND), strict=True)
    for year, days in years.items()
]


@pytest.mark.parametrize(("nation", "year", "expected"), PUBLISHED)
def test_bank_holidays_are_those_that_gov_uk_lists(nation: HolidayNation, year: int, expected: list[str]) -> None:
    """A locked door on a bank holiday surprises nobody, in any of the nations, one-off days among them."""
    found = bank_holidays(date(year, 1, 1), date(year, 12, 31), nation)

    assert [f"{year}-{day}" for day in expected] == [day.isoformat() for day in found]


def test_a_city_is_in_england_unless_it_says_so() -> None:
    """Easter Monday is a bank holiday in England and none in Scotland; 2 January the other way round."""
    monday, january = date(2027, 3, 29), date(2026, 1, 2)

    assert ((monday,), ()) == (bank_holidays(monday, monday), bank_holidays(monday, monday, HolidayNation.SCOTLAND))
    assert ((), (january,)) == (
        bank_holidays(january, january),
        bank_holidays(january, january, HolidayNation.SCOTLAND),
    )


def test_holidays_at_a_weekend() -> None:
    """Christmas Day on a Saturday is kept, and so are the days given instead."""
    kept = kept_as_holidays(date(2027, 12, 1), date(2028, 1, 31))

    expected = [date(2027, 12, day) for day in (25, 26, 27, 28)] + [date(2028, 1, 1), date(2028, 1, 3)]
    assert expected == list(kept)


@settings(deadline=None)
@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 800), st.sampled_from(HolidayNation))
def test_any_stretch_of_time(first: date, days: int, nation: HolidayNation) -> None:
    """A stretch of days has its holidays in order, on weekdays, each within it; the first and last day belong to it."""
    last = first + timedelta(days=days)
    found = bank_holidays(first, last, nation)

    assert sorted(set(found)) == list(found)
    assert all(first <= day <= last and day.weekday() < 5 for day in found)
    assert set(found) <= set(kept_as_holidays(first, last, nation))
    assert all(found.count(day) == len(bank_holidays(day, day, nation)) for day in (first, last))
