from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recovery_hub.directory.records import Place, Session
from recovery_hub.language.clock import date_words
from recovery_hub.schedule import ENGLAND_AND_WALES, Schedule
from recovery_hub.schedule.reading import read_hours
from recovery_hub.site.words.when import AT_ANY_TIME, SessionTimes, when_words, where_words
from tests.examples import examples

TODAY = date(2026, 11, 23)


def said(today: date = TODAY, *, running: bool = True, **session: Any) -> SessionTimes:  # noqa: ANN401 - any field
    """Put a session into words."""
    return when_words(
        Session.model_validate({"format": "in_person", **session}),
        None,
        today,
        calendar=ENGLAND_AND_WALES,
        running=running,
    )


def place(location_public: str, **fields: Any) -> Place:  # noqa: ANN401 - any field
    """Make a place of which only the given fields are known."""
    return Place.model_validate(
        {"id": "net-loft", "name": "The Net Loft", "kind": "other", "location_public": location_public,
         "sources": [{"kind": "visit"}], **fields}
    )  # fmt: skip


def dates(found: SessionTimes) -> tuple[str, ...]:
    """The coming dates in words."""
    return tuple(coming.words for coming in found.coming_dates)


ADDRESS = {"street": "3 Sail Street", "district": "Quayside", "postcode": "ZZ1 4AB"}


@pytest.mark.parametrize(
    ("place_", "expected"),
    [
        (None, ""),
        (place("yes", address=ADDRESS), "3 Sail Street, Quayside, ZZ1 4AB"),
        (place("yes", address={"street": "Far end of Sluice Road"}), "Far end of Sluice Road"),
        (place("yes", area="Northgate"), "Northgate"),
        (place("yes"), ""),
        (place("area_only", area="Northgate"),
         "In Northgate. They give you the exact address when you get in touch."),
        (place("area_only", address=ADDRESS),
         "In Quayside. They give you the exact address when you get in touch."),
        (place("area_only"), "They give you the exact address when you get in touch."),
        (place("hidden"), "The address is not published, to keep people safe. They tell you when you get in touch."),
        (place("hidden", area="Northgate"),
         "The address is not published, to keep people safe. They tell you when you get in touch."),
    ],
)  # fmt: skip
def test_where(place_: Place | None, expected: str) -> None:
    """One learns where to go; and of a place that must not be found, nothing but how to ask."""
    assert expected == where_words(place_)


def test_hidden_place_is_not_linked() -> None:
    """A session in a hidden place carries nothing from which its page could be made or linked."""
    session = Session.model_validate({"format": "in_person", "place": "net-loft"})
    assert when_words(session, place("hidden"), TODAY, calendar=ENGLAND_AND_WALES, running=True).place is None
    assert when_words(session, place("area_only"), TODAY, calendar=ENGLAND_AND_WALES, running=True).place is not None


def test_dates_have_their_weekday_and_year() -> None:
    """The coming dates stay true whenever they are read: weekday, day, month and year."""
    found = said(hours="Tu 14:00-16:00; PH off")
    assert ("Every Tuesday, 2pm to 4pm.", "Not on bank holidays.") == found.hours
    assert ("Tuesday 24 November 2026", "Tuesday 1 December 2026") == dates(found)


def test_day_itself_counts() -> None:
    """On the day itself the page says the day, not a week later."""
    found = said(date(2026, 11, 24), hours="Tu 14:00-16:00")
    assert "Tuesday 24 November 2026" == dates(found)[0]


def test_exceptions_move_the_dates() -> None:
    """A day on which it is closed is no coming date, and the page says so beside it."""
    found = said(
        hours="Tu 14:00-16:00",
        exceptions=[
            {"on": "2026-12-01", "hours": "13:00-16:00", "why": "the soup takes longer"},
            {"on": "2026-11-24", "hours": "closed", "why": "The library is shut."},
            {"on": "2026-11-03", "hours": "closed"},
            {"on": "2027-03-02", "hours": "closed"},
        ],
    )
    assert ("Tuesday 1 December 2026", "Tuesday 8 December 2026") == dates(found)
    assert (
        "Closed on Tuesday 24 November 2026 (The library is shut).",
        "On Tuesday 1 December 2026: 1pm to 4pm (the soup takes longer).",
    ) == found.changes


def test_no_dates_where_nothing_runs() -> None:
    """A service that is paused promises no date."""
    assert () == dates(said(running=False, hours="Tu 14:00-16:00"))


def test_no_dates_for_what_is_open_most_days() -> None:
    """For what is open on most days the dates would only repeat the words."""
    assert () == dates(said(hours="Mo-Fr 09:00-17:00"))


@pytest.mark.parametrize("form", ["in_person", "walk_and_talk", "outreach"])
def test_unknown_times_away_from_home(form: str) -> None:
    """Nobody sets out for a door of which we don't know when it opens."""
    assert ("Times not known yet. Ring before you go.",) == said(format=form).hours


def test_note_speaks_for_itself() -> None:
    """Where a note says when it is, the page does not say beside it that nobody knows."""
    found = said(note="Saturdays from ten to three")
    assert ((), "Saturdays from ten to three.") == (found.hours, found.note)


@pytest.mark.parametrize("ask", ["Text before you go.", ""])
def test_asking_fits_the_service(ask: str) -> None:
    """Nobody is told to ring where there is no number to ring."""
    session = Session.model_validate({"format": "in_person"})
    found = when_words(session, None, TODAY, calendar=ENGLAND_AND_WALES, running=True, ask_first=ask)
    assert (f"Times not known yet. {ask}".strip(),) == found.hours


def test_home_visits_have_no_next_date() -> None:
    """Those who come to one's home say themselves when they come."""
    assert () == dates(said(format="home_visit", hours="Tu 14:00-16:00"))


@pytest.mark.parametrize(
    ("place_", "expected"),
    [
        (None, ""),
        (place("yes"), ""),
        (place("yes", area="Northgate"), ", Northgate"),
        (
            place("area_only", area="Northgate"),
            ". In Northgate. They give you the exact address when you get in touch.",
        ),
    ],
)
def test_what_follows_the_name_of_a_place(place_: Place | None, expected: str) -> None:
    """An address goes on after the name of its place; a sentence begins anew."""
    found = when_words(
        Session.model_validate({"format": "in_person"}), place_, TODAY, calendar=ENGLAND_AND_WALES, running=True
    )
    assert expected == found.after_name


def test_unknown_times_at_home() -> None:
    """A phone line without times says that they are not known; a letter needs none."""
    assert ("Times not known yet.",) == said(format="phone").hours
    assert [()] * len(AT_ANY_TIME) == [said(format=form).hours for form in AT_ANY_TIME]


@examples(20)
@example(hours="We[1] 10:30-12:00", today=date(2026, 6, 11), closed=[20])
@given(
    hours=st.sampled_from(
        ("Tu 14:00-16:00; PH off", "We[1] 10:30-12:00", "Mo-Fr 09:00-17:00", "Sa,Su 22:00-02:00", "24/7")
    ),
    today=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    closed=st.lists(st.integers(0, 20), max_size=3, unique=True),
)
def test_coming_dates_are_true(hours: str, today: date, closed: list[int]) -> None:
    """The dates on a page are the first days on which one would find the door open, looked for day by day."""
    exceptions = [{"on": (today + timedelta(days=n)).isoformat(), "hours": "closed"} for n in closed]
    read = read_hours(hours)
    days = [today + timedelta(days=n) for n in range(120)]  # three first Wednesdays, wherever in the month one begins
    open_days = [day for day in days if Schedule(read).on_day(day, ENGLAND_AND_WALES)]
    seldom = len([day for day in open_days if day < today + timedelta(days=7)]) <= 3
    left = [day for day in open_days if (day - today).days not in closed]
    expected = tuple(date_words(day) for day in left[:2]) if seldom else ()
    assert expected == dates(said(today, hours=hours, exceptions=exceptions))


def test_a_bank_holiday_nobody_spoke_of() -> None:
    """It is neither promised nor denied: its date stands there with what to do."""
    found = said(hours="Fr 18:00-20:00")
    assert ("Friday 27 November 2026", "Friday 4 December 2026") == dates(found)
    assert (
        "Friday 25 December 2026 (Christmas Day): not known, ring first.",
        "Friday 1 January 2027 (New Year's Day): not known, ring first.",
    ) == found.changes
    assert () == said(hours="Fr 18:00-20:00; PH off").changes
    assert "Friday 8 January 2027" == dates(said(date(2026, 12, 25), hours="Fr 18:00-20:00"))[0]


def test_term_dates_that_nobody_knows() -> None:
    """Without term dates no date is promised."""
    found = said(hours="Tu 14:00-16:00", repeats={"in": "school_terms"})
    assert ("Every Tuesday, 2pm to 4pm.", "In school terms only.") == found.hours
    assert () == dates(found)
    assert ("Tuesday 24 November 2026 and later: term dates not known yet, ring first.",) == found.changes


def test_what_is_over_says_so() -> None:
    """Dates that have passed are not said as if they came; nor is a course that has ended."""
    pop_up = said(dates=[{"on": "2026-11-07", "hours": "11:00-15:00"}])
    assert ("No later date is known.",) == pop_up.hours
    course = said(hours="Tu 14:00-16:00", repeats={"from": "2026-09-01", "to": "2026-10-06"})
    assert ("Every Tuesday, 2pm to 4pm, until Tuesday 6 October 2026.", "No later date is known.") == course.hours
    assert () == dates(course)


@pytest.mark.parametrize("end", ["", ".", "!", "?", "…"])
def test_a_note_has_no_sign_of_its_own_at_its_end(end: str) -> None:
    """Why a day is on stands in brackets, and our full stop behind them is the only sign there."""
    pop_up = said(dates=[{"on": "2026-12-05", "hours": "11:00-15:00", "why": f"a tin of tea{end}"}])
    assert "(a tin of tea)." in str(pop_up)
