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
