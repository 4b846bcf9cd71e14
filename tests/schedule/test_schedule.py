"""A session's times are read once, with its entry; every question about them is put to its schedule."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from pydantic import ValidationError

from recovery_hub.directory.records import Contact, Session
from recovery_hub.editing.written import written
from recovery_hub.language.phone import PhoneNumber
from recovery_hub.schedule import ENGLAND_AND_WALES, DayHours, Hours, Schedule, UnreadableHours
from recovery_hub.validation.texts import walk

MONDAY = date(2026, 11, 23)


def session(**fields: Any) -> Session:  # noqa: ANN401 - any field
    """Make a session of which only the given fields are known."""
    return Session.model_validate({"format": "in_person", **fields})


def test_times_are_values_from_the_reading_on() -> None:
    """What was written stays to be shown and written again; what it means is there without reading it anew."""
    fields = {"hours": "Tu 14:00-16:00", "exceptions": [{"on": "2026-12-01", "hours": "closed"}]}
    read = session(**fields)

    assert isinstance(read.hours, Hours)
    assert isinstance(read.exceptions[0].hours, DayHours)
    assert ("Every Tuesday, 2pm to 4pm.",) == read.schedule.words()
    assert written(read) == {
        "format": "in_person",
        **fields,
        "exceptions": [{"on": date(2026, 12, 1), "hours": "closed"}],
    }
    assert {"hours", "exceptions"} <= {at[0] for at, *_ in walk(read)}


def test_what_cannot_be_read_is_kept_with_its_reason() -> None:
    """An entry with hours in words is still an entry; its times count as not known, and what was meant is proposed."""
    read = session(hours="Tuesdays 2-4pm", exceptions=[{"on": "2026-12-01", "hours": "noonish"}])

    assert isinstance(read.hours, UnreadableHours)
    assert ("Tuesdays 2-4pm", "hours.unreadable", "Tu 14:00-16:00") == (
        read.hours.text,
        read.hours.reason,
        read.hours.suggestion,
    )
    assert Schedule() == read.schedule
    assert not read.schedule.is_known
    assert ((), frozenset(), frozenset(), ()) == (
        read.schedule.words(),
        read.schedule.bands(),
        read.schedule.slots(),
        read.schedule.next_openings(ENGLAND_AND_WALES, MONDAY, 3),
    )


def test_a_list_is_no_time() -> None:
    """Where one text belongs, a list is refused by its shape, as everywhere."""
    with pytest.raises(ValidationError) as refusal:
        session(hours=["Tu 14:00-16:00"])

    assert "string_type" == refusal.value.errors()[0]["type"]


def test_an_exception_holds_without_usual_times() -> None:
    """A single date with times is announced, also where nobody knows the usual week."""
    read = session(exceptions=[{"on": "2026-12-05", "hours": "10:00-12:00"}])

    assert [(date(2026, 12, 5), ((time(10), time(12)),))] == [
        (opening.on, opening.spans) for opening in read.schedule.next_openings(ENGLAND_AND_WALES, MONDAY, 3)
    ]
    assert not read.schedule.is_known


@pytest.mark.parametrize(("hours", "days"), [("24/7", 7), ("Mo,We,Fr 10:00-12:00", 3), ("Tu[1] 10:00-12:00", 0)])
def test_days_in_a_week(hours: str, days: int) -> None:
    """The seven days from today on are counted: a session on the eighth is not among them."""
    assert days == session(hours=hours).schedule.days_in_week(MONDAY)
    assert 1 == session(hours="Mo 10:00-12:00").schedule.days_in_week(MONDAY)


@pytest.mark.parametrize(
    ("hours", "opening"), [("closed", None), ("10:00-12:00", "10:00"), ('"by appointment"', None), ("off", None)]
)
def test_one_date(hours: str, opening: str | None) -> None:
    """A date is closed or has times; a closed one says so."""
    (day,) = session(exceptions=[{"on": "2026-12-05", "hours": hours}]).exceptions
    assert isinstance(day.hours, DayHours)
    found = day.hours.opening(day.on)

    assert opening == (found and f"{found.spans[0][0]:%H:%M}")
    assert day.hours.is_closed == (hours in {"closed", "off"})


def test_numbers_are_values_too() -> None:
    """A phone number is read with its entry; what was written comes back as it was."""
    contact = Contact.model_validate({"phone": "+44 1632 960 142", "text": "07700 900 142"})

    assert PhoneNumber("+44 1632 960 142") == contact.phone
    assert {"phone": "+44 1632 960 142", "text": "07700 900 142"} == written(contact)
