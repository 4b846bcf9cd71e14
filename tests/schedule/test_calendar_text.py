"""What goes out as text of RFC 5545 is read by another program: the same dates and clock times, from 2026 to 2030."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events  # type: ignore[import-untyped]

from recovery_hub.schedule import Calendar, HolidayNation, Schedule
from recovery_hub.schedule.rfc5545 import Event, events
from tests.schedule.test_recurrence import CASES, FIRST, LAST, calendar, schedule, worked_out

CLOCK = ZoneInfo("Europe/London")


def lines(event: Event, number: int) -> Iterator[str]:
    """Write an event as RFC 5545 has it: by the clock on the wall in the UK, the end of the rule in UTC."""
    yield from ("BEGIN:VEVENT", f"UID:{number}", "DTSTAMP:20260101T000000Z")
    yield f"DTSTART;TZID=Europe/London:{event.starts:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID=Europe/London:{event.ends:%Y%m%dT%H%M%S}"
    if event.rrule:
        rule, _, until = event.rrule.partition(";UNTIL=")
        last = datetime.strptime(until, "%Y%m%dT%H%M%S").replace(tzinfo=CLOCK).astimezone(UTC)
        yield f"RRULE:{rule};UNTIL={last:%Y%m%dT%H%M%SZ}"
    for name, days in (("RDATE", event.rdates), ("EXDATE", event.exdates)):
        yield from (f"{name};TZID=Europe/London:{at:%Y%m%dT%H%M%S}" for at in days)
    yield "END:VEVENT"


def read_back(of: Schedule, city: Calendar) -> list[tuple[datetime, datetime]]:
    """Hand a schedule to another program as text, and ask it for its dates."""
    body = [line for number, event in enumerate(events(of, city, FIRST, LAST)) for line in lines(event, number)]
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hub//", *body, "END:VCALENDAR", ""])
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(FIRST, LAST + timedelta(days=1))
    return sorted((each["DTSTART"].dt.replace(tzinfo=None), each["DTEND"].dt.replace(tzinfo=None)) for each in found)


@pytest.mark.parametrize("fields", [fields for fields, _ in CASES])
def test_another_calendar_program_shows_the_same(fields: dict[str, Any]) -> None:
    """Every form of recurrence: the same days at the same times, whatever the clocks, leap days and years do."""
    city = calendar(HolidayNation.ENGLAND_AND_WALES)
    read = schedule(**fields)
    assert worked_out(read, city) == read_back(read, city)


@pytest.mark.parametrize("nation", HolidayNation)
def test_without_the_bank_holidays_of_each_nation(nation: HolidayNation) -> None:
    """What is shut on bank holidays, and what has other hours on them."""
    city = calendar(nation)
    for hours in ("Mo 14:00-16:00; PH off", "Fr 09:00-12:00; PH 10:00-11:00"):
        assert worked_out(schedule(hours=hours), city) == read_back(schedule(hours=hours), city)


def test_single_days_across_what_is_odd_about_time() -> None:
    """The hour that is missing in March, the one that comes twice in October, a leap day, and New Year's Eve."""
    days = ["2027-03-28", "2027-10-31", "2028-02-29", "2026-12-31"]
    read = schedule(dates=[{"on": day, "hours": "22:00-02:00"} for day in days])
    city = calendar(HolidayNation.SCOTLAND)
    found = read_back(read, city)
    assert worked_out(read, city) == found
    assert sorted(map(date.fromisoformat, days)) == [starts.date() for starts, _ in found]
