"""The sentence at the head of every page, and the days on which it stands there."""

from __future__ import annotations

from datetime import date

import pytest

from recovery_hub.directory.records import City

CITY = {
    "name": "Littleton",
    "site_name": "Hub",
    "bounds": {"south": 53.76, "north": 53.84, "west": -4.68, "east": -4.52},
    "contact": {"email": "hello@littleton.example"},
    "kept_by": "the volunteers",
}


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-12-19", False), ("2026-12-20", True), ("2027-01-04", True), ("2027-01-05", False)],
)
def test_it_stands_from_its_first_to_its_last_day(day: str, shown: bool) -> None:  # noqa: FBT001 - pytest gives it
    """Nobody has to take it down by hand."""
    city = City.model_validate({**CITY, "notice": {"text": "We are away.", "from": "2026-12-20", "to": "2027-01-04"}})

    assert city.notice is not None
    assert shown == city.notice.is_shown(date.fromisoformat(day))


def test_a_sentence_alone_always_stands() -> None:
    """So it was written before, and so it may be written."""
    city = City.model_validate({**CITY, "notice": "These entries date from 2014."})

    assert city.notice is not None
    assert "These entries date from 2014." == city.notice.text
    assert all(city.notice.is_shown(day) for day in (date(2014, 1, 1), date(2040, 1, 1)))
