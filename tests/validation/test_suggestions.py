"""What a message proposes: what was probably meant, or nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.validation.reading.suggestions import (
    nearest_day,
    nearest_fact,
    nearest_fields,
    nearest_id,
    nearest_number,
    several_ids,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3/11/2026", "2026-11-03"),
        ("11/13/2026", "2026-11-13"),
        ("3rd November 2026", "2026-11-03"),
        ("2026-11-3", "2026-11-03"),
        ("20261103", "2026-11-03"),
        ("2026-11-03T10:00:00", "2026-11-03"),
        ("46329", "2026-11-03"),
        ("3.11.26", "2026-11-03"),
        ("2026-11-31", ""),
        ("3rd Nov", ""),
        ("next week", ""),
    ],
)
def test_days(written: str, meant: str) -> None:
    """A day is proposed when its year, month and day can be told."""
    assert meant == nearest_day(written)


@given(st.dates(date(1999, 1, 1), date(2060, 1, 1)))
def test_a_british_day_is_read_back(day: date) -> None:
    """Every day that was written with slashes is proposed as that day."""
    assert day.isoformat() == nearest_day(f"{day:%d/%m/%Y}")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("£2.50", "2.50"),
        ("50p", "0.50"),
        ("18+", "18"),
        ("2,50", "2.50"),
        ("£1,000", "1000"),
        ("65 years", "65"),
        ("١٨", "18"),
        ("18-65", ""),
        ("12:30:45", ""),
        ("0o17", ""),
        ("1e3", ""),
        ("53°48'04\"N", ""),
        ("17.5", ""),
        ("many", ""),
    ],
)
def test_numbers(written: str, meant: str) -> None:
    """A number is proposed only if there is one, and no other way to read it."""
    assert meant == nearest_number(written)


@pytest.mark.parametrize(
    ("name", "written", "meant"),
    [
        ("ages", "18+", "ages: {from: 18}"),
        ("ages", "over 50s", "ages: {from: 50}"),
        ("ages", "under 25", "ages: {to: 25}"),
        ("ages", "18-65", "ages: {from: 18, to: 65}"),
        ("ages", "all ages", "ages: any"),
        ("ages", "everyone", "ages: any"),
        ("ages", "anything between", ""),
        ("cost", "£2", "cost: {kind: fixed, pounds: 2}"),
        ("cost", "Free", "cost: {kind: free}"),
        ("cost", "a donation", ""),
        ("who", "18+", ""),
    ],
)
def test_fields(name: str, written: str, meant: str) -> None:
    """Ages and prices as people say them are proposed with their fields."""
    assert meant == nearest_fields(name, written)


def test_facts_and_ids() -> None:
    """An answer with a note becomes both; a name becomes an id; a letter of another alphabet is not guessed at."""
    assert '{answer: partly, note: "the hall echoes"}' == nearest_fact("partly, the hall echoes")
    assert "" == nearest_fact("yesterday it was")
    assert "cafe-st-brides" == nearest_id("Café St Bride’s")
    assert "" == nearest_id("rivеr-people")
    assert "[company, crisis-tonight]" == several_ids("company; crisis-tonight")
    assert "" == several_ids("Company and friends")
