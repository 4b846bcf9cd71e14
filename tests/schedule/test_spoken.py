"""What people say of times beyond a plain week is read whole, or answered with what to write; nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Session
from recovery_hub.language.clock import date_words
from recovery_hub.schedule import Schedule, UnreadableHours, parse_hours, parse_spoken
from tests.examples import examples

FORTNIGHT = ("Every other Tuesday, 2pm to 4pm, from Tuesday 1 December 2026.",)


def words(**fields: str) -> tuple[str, ...]:
    """What a reader is told of a session."""
    return Session.model_validate({"format": "in_person", **fields}).schedule.words()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("every other Tuesday from 1 December 2026, 2pm to 4pm", FORTNIGHT),
        ("Every other Tuesday, 2pm to 4pm, from 1 December 2026.", FORTNIGHT),
        ("fortnightly from Tuesday 1st December 2026 2pm-4pm", FORTNIGHT),
        ("Alternate Tuesdays, 14:00-16:00, starting 2026-12-01", FORTNIGHT),
        ("Tuesdays, every two weeks from 01/12/2026, 2-4pm", FORTNIGHT),
        ("every 4 weeks on a Monday, 10am to noon, starting 7 December 2026",
         ("Every 4 weeks on Monday, 10am to noon, from Monday 7 December 2026.",)),
        ("every third Tuesday from 1 December 2026, 2pm-4pm",
         ("Every 3 weeks on Tuesday, 2pm to 4pm, from Tuesday 1 December 2026.",)),
        ("first and third Monday 10am-12", ("The first and third Monday of the month, 10am to noon.",)),
        ("every second Tuesday of the month, 2pm to 4pm", ("The second Tuesday of the month, 2pm to 4pm.",)),
        ("Tuesdays in term time 2-4pm", ("Every Tuesday, 2pm to 4pm.", "In school terms only.")),
        ("Tuesdays 2pm-4pm, not in the school holidays", ("Every Tuesday, 2pm to 4pm.", "In school terms only.")),
        ("Mo-Fr 09:00-17:00 in college holidays", ("Monday to Friday, 9am to 5pm.", "In college holidays only.")),
        ("Tuesdays 2pm to 4pm from 5 January 2027 for six weeks",
         ("Every Tuesday, 2pm to 4pm, from Tuesday 5 January 2027 to Tuesday 9 February 2027.",)),
        ("Saturday 5 December 2026, 11am to 3pm", ("On Saturday 5 December 2026, 11am to 3pm.",)),
        ("5, 12 and 19 December 2026, 10am to noon",
         ("On Saturday 5 December 2026, Saturday 12 December 2026 and Saturday 19 December 2026, 10am to noon.",)),
        ("By arrangement.", ("By arrangement.",)),
        ("Tu 14:00-16:00; SH off", ("Every Tuesday, 2pm to 4pm.", "In school terms only.")),
    ],
)  # fmt: skip
def test_what_people_say(said: str, expected: tuple[str, ...]) -> None:
    """It is read, and read back in the words of every page."""
    assert expected == words(hours=said)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("every other Tuesday 14:00-16:00", "hours.first-date"),
        ("every other Tuesday from 1 December, 2pm to 4pm", "hours.first-date"),
        ("every other Tuesday", "hours.first-date"),
        ("every third Tuesday 2pm-4pm", "hours.every-third"),
        ("Friday 5 December 2026, 11am to 3pm", "hours.unlikely-date"),
        ("Saturday 31 November 2026, 1pm to 2pm", "hours.unlikely-date"),
        ("last Friday of the month", "hours.no-times"),
        ("every other Tuesday from 1 December 2026", "hours.no-times"),
        ("Mo-Su 23:00-22:59", "hours.round-the-clock"),
        ("Tu 14:00-16:00; Jan-Dec off", "hours.shut"),
    ],
)
def test_what_is_missing_is_asked_for(said: str, reason: str) -> None:
    """Half a sentence is not filled up by us."""
    read = parse_hours(said)
    assert isinstance(read, UnreadableHours)
    assert reason == read.reason
    assert parse_spoken(said) is None
    assert () == words(hours=said)


def test_the_fields_to_write_are_named() -> None:
    """A volunteer can copy the two fields."""
    read = parse_hours("every other Thursday 14:00-16:00")
    assert isinstance(read, UnreadableHours)
    assert "“hours: Th 14:00-16:00” and “repeats: {every: 2, from: 2026-12-03}”" == read.part


def test_a_note_that_is_wholly_times_is_read() -> None:
    """Whoever had no field for it wrote it as a note; other notes stay, and so does one beside hours."""
    note = "Every other Tuesday, 2pm to 4pm, from 1 December 2026."
    assert FORTNIGHT == words(note=note)
    assert () == words(note=f"{note} Bring a coat.")
    assert () == words(note="By arrangement.")
    assert ("Every Monday, 9am to 10am.",) == words(note=note, hours="Mo 09:00-10:00")


@pytest.mark.parametrize("text", ["Tu 14:00-16:00; PH off", "Tuesdays 2-4pm", "Mo-Fr 9-5", '"by appointment"'])
def test_plain_weeks_stay_in_their_form(text: str) -> None:
    """For a plain week there is one form, and what is written otherwise gets an answer."""
    assert parse_spoken(text) is None


@examples(100)
@given(first=st.dates(date(2026, 1, 1), date(2030, 12, 31)), every=st.integers(2, 9), opens=st.integers(7, 11))
def test_what_we_say_we_read(first: date, every: int, opens: int) -> None:
    """Our own words, with any date, are read as what they say."""
    day = date_words(first).split(" ", maxsplit=1)[0]
    often = f"every other {day}" if every == 2 else f"every {every} weeks on {day}"
    spoken = parse_spoken(f"{often}, {opens}am to noon, from {date_words(first)}")
    assert spoken is not None
    [said] = Schedule.said(spoken).words()
    assert spoken == parse_spoken(said)
    assert spoken.recurrence is not None
    assert (every, first) == (spoken.recurrence.every, spoken.recurrence.first)


@examples(200)
@given(st.text('everyothTusdaympfrn0123456789 ,.:-;"()/', max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever is typed is read or it is not; nothing falls over."""
    spoken = parse_spoken(text)
    assert spoken is None or Schedule.said(spoken).is_known
