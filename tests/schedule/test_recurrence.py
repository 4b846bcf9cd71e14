"""Weeks, terms and single dates, read against another calendar from 2026 to 2030, in all three sets of holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import rruleset, rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Session
from recovery_hub.schedule import Calendar, Doubt, HolidayNation, Schedule, TermDates, TermKind
from recovery_hub.schedule.rfc5545 import events
from tests.examples import examples
from tests.schedule.uk_holidays import kept

FIRST, LAST = date(2026, 1, 1), date(2030, 12, 31)
TERMS = [
    (date(year, *first), date(year, *last))
    for year in range(2025, 2032)
    for first, last in (((1, 5), (3, 26)), ((4, 13), (7, 22)), ((9, 3), (12, 18)))
]


def calendar(nation: HolidayNation) -> Calendar:
    """The calendar of a city in one nation, with the same three terms each year."""
    return Calendar(nation, terms=tuple(TermDates(TermKind.SCHOOL, "term", first, last) for first, last in TERMS))


def schedule(**fields: Any) -> Schedule:  # noqa: ANN401 - any field
    """The schedule of a session of which only its times are known."""
    return Session.model_validate({"format": "in_person", **fields}).schedule


def by_hand(*rules: str, start: str = "20260101T140000") -> set[date]:
    """Expand rules of RFC 5545 that were written by hand, between the first and the last day."""
    found: set[date] = set()
    for rule in rules:
        given_ = rrulestr(f"DTSTART:{start}\nRRULE:{rule}")
        between = given_.between(datetime.combine(FIRST, time()), datetime.combine(LAST, time(23, 59)), inc=True)
        found |= {at.date() for at in between}
    return found


def in_term(day: date) -> bool:
    """Whether a day lies in one of the terms."""
    return any(first <= day <= last for first, last in TERMS)


TUESDAYS = by_hand("FREQ=WEEKLY;BYDAY=TU")
CASES: list[tuple[dict[str, Any], set[date]]] = [
    ({"hours": "Tu 14:00-16:00"}, TUESDAYS),
    ({"hours": "Tu 14:00-16:00", "repeats": {"every": "2", "from": "2026-12-01"}},
     by_hand("FREQ=WEEKLY;INTERVAL=2", start="20261201T140000")),
    ({"hours": "Every other Tuesday, 2pm to 4pm, from 1 December 2026."},
     by_hand("FREQ=WEEKLY;INTERVAL=2", start="20261201T140000")),
    ({"hours": "Mo,Th 14:00-16:00", "repeats": {"every": "3", "from": "2026-02-05"}},
     by_hand("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;WKST=MO", start="20260205T140000")),
    ({"hours": "Sa,Su 14:00-16:00", "repeats": {"every": "2", "from": "2026-01-04"}},
     by_hand("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=MO", start="20260104T140000")),
    ({"hours": "We 14:00-16:00", "repeats": {"every": "4", "from": "2028-01-05", "to": "2028-12-27"}},
     by_hand("FREQ=WEEKLY;INTERVAL=4;UNTIL=20281227T140000", start="20280105T140000")),
    ({"hours": "Tu 14:00-16:00", "repeats": {"from": "2026-12-01", "to": "2027-01-05"}},
     by_hand("FREQ=WEEKLY;COUNT=6", start="20261201T140000")),
    ({"hours": "first and third Monday 10am-12"}, by_hand("FREQ=MONTHLY;BYDAY=1MO,3MO")),
    ({"hours": "last Friday of the month 2-4pm"}, by_hand("FREQ=MONTHLY;BYDAY=-1FR")),
    ({"hours": "Sa[5] 14:00-16:00"}, by_hand("FREQ=MONTHLY;BYDAY=5SA")),
    ({"hours": "Oct-Mar Su 14:00-16:00"}, by_hand("FREQ=WEEKLY;BYDAY=SU;BYMONTH=10,11,12,1,2,3")),
    ({"hours": "Tuesdays in term time 2-4pm"}, {day for day in TUESDAYS if in_term(day)}),
    ({"hours": "Tu 14:00-16:00; SH off"}, {day for day in TUESDAYS if in_term(day)}),
    ({"hours": "Tu 14:00-16:00", "repeats": {"in": "school_holidays"}},
     {day for day in TUESDAYS if not in_term(day)}),
    ({"hours": "Tu 14:00-16:00", "repeats": {"every": "2", "from": "2026-12-01", "in": "school_terms"}},
     {day for day in by_hand("FREQ=WEEKLY;INTERVAL=2", start="20261201T140000") if in_term(day)}),
    ({"dates": [{"on": "2028-02-29", "hours": "11:00-15:00"}, {"on": "2026-12-25", "hours": "11:00-15:00"}]},
     {date(2028, 2, 29), date(2026, 12, 25)}),
    ({"hours": "Feb 29 14:00-16:00"}, {date(2028, 2, 29)}),
    ({"hours": "Saturday 5 December 2026, 11am to 3pm"}, {date(2026, 12, 5)}),
    ({"note": "On 5, 12 and 19 December 2026, 10am to noon."}, {date(2026, 12, n) for n in (5, 12, 19)}),
    ({"hours": "Mo-Su 22:00-02:00"}, by_hand("FREQ=DAILY")),
]  # fmt: skip


@pytest.mark.parametrize("nation", HolidayNation)
@pytest.mark.parametrize(("fields", "expected"), CASES)
def test_the_dates_are_those_of_another_calendar(
    fields: dict[str, Any], expected: set[date], nation: HolidayNation
) -> None:
    """Over clock changes, a leap day and the turn of five years: the same dates, and those of which nobody knows."""
    read = schedule(**fields)
    found = list(read.openings(calendar(nation), FIRST, LAST))
    assert sorted(expected) == [opening.on for opening in found]
    names_its_dates = read.hours is None or "Feb 29" in read.hours.text
    holidays = set() if names_its_dates else set().union(*(kept(year, nation) for year in range(2026, 2031)))
    assert [day for day in sorted(expected) if day in holidays] == [each.on for each in found if not each.is_known]


@pytest.mark.parametrize("nation", HolidayNation)
def test_not_on_bank_holidays(nation: HolidayNation) -> None:
    """Each nation's holidays are left out, those that fall on a weekend too, and what is left is known."""
    holidays = set().union(*(kept(year, nation) for year in range(2026, 2031)))
    found = list(schedule(hours="Mo-Su 14:00-16:00; PH off").openings(calendar(nation), FIRST, LAST))
    assert [day for day in sorted(by_hand("FREQ=DAILY")) if day not in holidays] == [each.on for each in found]
    assert all(opening.is_known for opening in found)


def expanded(of: Schedule, city: Calendar) -> list[tuple[datetime, datetime]]:
    """Expand what a calendar would be given."""
    found = []
    for event in events(of, city, FIRST, LAST):
        days = rruleset()
        if event.rrule:
            days.rrule(rrulestr(event.rrule, dtstart=event.starts))
        else:
            days.rdate(event.starts)
        for at in event.rdates:
            days.rdate(at)
        for at in event.exdates:
            days.exdate(at)
        found += [(at, at + (event.ends - event.starts)) for at in days]
    return sorted(found)


def worked_out(of: Schedule, city: Calendar) -> list[tuple[datetime, datetime]]:
    """The same as the directory works it out."""
    return sorted(
        (datetime.combine(opening.on, opens), datetime.combine(opening.on + timedelta(days=closes <= opens), closes))
        for opening in of.openings(city, FIRST, LAST)
        for opens, closes in opening.spans
    )


@pytest.mark.parametrize("nation", HolidayNation)
@pytest.mark.parametrize("fields", [fields for fields, _ in CASES])
def test_a_calendar_shows_the_same(fields: dict[str, Any], nation: HolidayNation) -> None:
    """The rules and dates that go out say exactly what the pages say."""
    assert worked_out(schedule(**fields), calendar(nation)) == expanded(schedule(**fields), calendar(nation))


HOURS = [
    "Tu 14:00-16:00; PH off",
    "Mo-Fr 09:00-12:00,13:00-17:00; PH 10:00-12:00",
    "Apr-Oct Sa 10:00-16:00; Nov-Mar Sa 11:00-15:00",
    "Tu[1,3] 10:00-12:00; Dec 20-Jan 5 off",
    "Mo 10:00-12:00, We 18:00-20:00, Fr[-1] 10:00-12:00",
    "Mo 09:00-12:00, Mo 12:00-14:00",
    "Fr,Sa 22:00-02:00; PH off",
    "24/7",
]


@examples(40)
@given(
    hours=st.sampled_from(HOURS),
    weeks=st.fixed_dictionaries(
        {},
        optional={
            "every": st.integers(1, 5).map(str),
            "from": st.dates(date(2026, 1, 1), date(2029, 1, 1)).map(str),
            "in": st.sampled_from(["school_terms", "school_holidays"]),
        },
    ),
    differs=st.lists(st.dates(FIRST, LAST), max_size=3, unique=True),
    nation=st.sampled_from(HolidayNation),
)
def test_any_recurrence_goes_out_as_it_is(
    hours: str, weeks: dict[str, str], differs: list[date], nation: HolidayNation
) -> None:
    """Whatever is put together, a calendar shows the days of the pages, and no other."""
    days = [{"on": str(day), "hours": ("closed", "18:00-19:00")[day.day % 2]} for day in differs]
    read = schedule(hours=hours, repeats=weeks, exceptions=days)
    assert worked_out(read, calendar(nation)) == expanded(read, calendar(nation))


def test_every_second_week_is_one_rule() -> None:
    """What is simple stays simple: no list of a hundred dates."""
    [event] = events(
        schedule(hours="Tu 14:00-16:00", repeats={"every": "2", "from": "2026-12-01"}),
        Calendar(),
        date(2026, 12, 1),
        date(2027, 3, 31),
    )
    assert "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO;UNTIL=20270323T140000" == event.rrule
    assert () == event.rdates == event.exdates
    assert datetime.combine(date(2026, 12, 1), time(14)) == event.starts


@pytest.mark.parametrize(
    ("day", "doubt"),
    [("2025-01-01", Doubt.TERMS), ("2026-09-03", None), ("2026-12-18", None), ("2027-07-23", Doubt.TERMS)],
)
def test_outside_the_known_terms_nobody_knows(day: str, doubt: Doubt | None) -> None:
    """Before the first term and after the last it is neither on nor off; a holiday between two terms is off."""
    terms = (
        TermDates(TermKind.SCHOOL, "autumn", date(2026, 9, 3), date(2026, 12, 18)),
        TermDates(TermKind.SCHOOL, "spring", date(2027, 1, 5), date(2027, 7, 22)),
    )
    city, read = Calendar(terms=terms), schedule(hours="Mo-Su 14:00-16:00; PH off", repeats={"in": "school_terms"})
    opening = read.on_day(date.fromisoformat(day), city)
    if day == "2025-01-01":
        assert opening is None  # New Year's Day: closed in any case
        opening = read.on_day(date(2025, 1, 2), city)
    assert opening is not None
    assert doubt == opening.doubt
    assert read.on_day(date(2026, 12, 19), city) is None
    college = schedule(hours="Mo 14:00-16:00", repeats={"in": "college_terms"}).on_day(date(2026, 12, 7), city)
    assert college is not None
    assert Doubt.TERMS == college.doubt
