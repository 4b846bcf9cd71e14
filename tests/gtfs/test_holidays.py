"""The weeks in which schools have holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from recovery_hub.gtfs.school_holidays import is_likely_school_holiday

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
    term = [day for day in days if day.weekday() < 5 and not is_likely_school_holiday(day)]

    assert len(term) >= 175  # the margins taken too wide cost some days, and no more
    assert len(term) <= 195


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

    assert all(map(is_likely_school_holiday, days))
    assert not is_likely_school_holiday(first - timedelta(days=1))
    assert not is_likely_school_holiday(last + timedelta(days=1))
