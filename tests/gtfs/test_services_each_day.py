"""The calendars that are read once say of every day what the library says of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.reference_days import services_each_day
from tests.gtfs.conftest import TABLES, TODAY, packed

FIRST = date(2026, 10, 25)
DATES = "service_id,date,exception_type\nwk,20261225,2\nsu,20261225,1\nsa,20270405,1\nsu,20270404,2\nextra,20261224,1\n"


@pytest.mark.parametrize("without", ["", "calendar", "calendar_dates"])
def test_every_day_has_the_services_that_the_library_finds(tmp_path: Path, without: str) -> None:
    """Weekdays, days that are added and taken away, the first and the last day, with one table or both."""
    tables: dict[str, str | bytes | None] = {**TABLES, "calendar_dates": DATES}
    tables |= {without: None} if without else {}
    feed = read_feed(packed(tmp_path / "feed.zip", tables), TODAY).tables
    on = services_each_day(feed)
    days = [FIRST + timedelta(days=number) for number in range(180)]
    found = {day: on(day) for day in days}

    assert len(set(found.values())) > 2
    assert {day: frozenset(feed.get_active_services(f"{day:%Y%m%d}")) for day in days} == found
