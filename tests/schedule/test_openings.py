from __future__ import annotations

from datetime import date, time

import pytest

from recovery_hub.directory.records import ExceptionDay
from recovery_hub.schedule import ENGLAND_AND_WALES, Opening, Schedule, parse_hours

SUNDAY = date(2026, 11, 22)


def other_day(on: date, hours: str) -> ExceptionDay:
    """Write a date with hours of its own."""
    return ExceptionDay.model_validate({"on": on.isoformat(), "hours": hours})


def days(text: str, today: date, count: int, *exceptions: ExceptionDay) -> list[str]:
    """Write the next openings as short lines."""
    found = Schedule.of(parse_hours(text), exceptions).next_openings(ENGLAND_AND_WALES, today, count)
    return [f"{o.on} " + " ".join(f"{a:%H:%M}-{b:%H:%M}" for a, b in o.spans) for o in found]


def test_next_dates() -> None:
    """A reader sees the next days, today among them."""
    found = Schedule.of(parse_hours("Su 14:00-16:00; PH off")).next_openings(ENGLAND_AND_WALES, SUNDAY, 2)

    expected = tuple(Opening(day, ((time(14), time(16)),)) for day in (SUNDAY, date(2026, 11, 29)))
    assert expected == found


def test_bank_holidays_are_left_out() -> None:
    """Nobody is sent to a closed door at Easter, at New Year or in August."""
    mondays = days("Mo 10:00-12:00; PH off", date(2026, 12, 14), 60)

    closed = {"2026-12-28", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2028-01-03"}
    assert closed.isdisjoint(line[:10] for line in mondays)
    assert mondays[:3] == ["2026-12-14 10:00-12:00", "2026-12-21 10:00-12:00", "2027-01-04 10:00-12:00"]


def test_boxing_day_on_a_saturday() -> None:
    """A Saturday group that closes on bank holidays is not announced for Boxing Day, though gov.uk lists the Monday."""
    assert days("Sa 10:00-12:00; PH off", date(2026, 12, 20), 1) == ["2027-01-02 10:00-12:00"]


def test_exceptions() -> None:
    """A date with its own hours takes the place of the usual ones, on a usual day or any other."""
    closed = other_day(date(2026, 12, 1), "closed")
    other = other_day(date(2026, 12, 8), "10:00-12:00,13:00-14:00")
    extra = other_day(date(2026, 12, 10), "18:00-02:00")

    found = days("Tu 14:00-16:00", SUNDAY, 4, closed, other, extra)

    assert found == [
        "2026-11-24 14:00-16:00",
        "2026-12-08 10:00-12:00 13:00-14:00",
        "2026-12-10 18:00-02:00",
        "2026-12-15 14:00-16:00",
    ]


def test_an_exception_opens_a_bank_holiday() -> None:
    """An exception is stronger than "not on bank holidays"."""
    open_after_all = other_day(date(2026, 12, 28), "11:00-12:00")

    assert days("Mo 10:00-12:00; PH off", date(2026, 12, 22), 1, open_after_all) == ["2026-12-28 11:00-12:00"]


def test_nights_belong_to_their_first_day() -> None:
    """A night is whole before a closed day, and gone altogether after one."""
    found = days("Fr-Su 18:00-02:00; PH off", date(2026, 12, 24), 2)

    assert found == ["2026-12-27 18:00-02:00", "2027-01-02 18:00-02:00"]
    assert days("Mo-Su 18:00-02:00; PH off", date(2026, 12, 24), 2) == [
        "2026-12-24 18:00-02:00",
        "2026-12-27 18:00-02:00",
    ]


def test_day_and_night() -> None:
    """What never closes is open every day."""
    assert days("24/7", SUNDAY, 2) == ["2026-11-22 00:00-00:00", "2026-11-23 00:00-00:00"]


@pytest.mark.parametrize("text", ['"by appointment"', 'Mo-Fr "by appointment"', "off", "2025 Dec 25 10:00-12:00"])
def test_nothing_to_announce(text: str) -> None:
    """No date is made up where there is none."""
    assert days(text, SUNDAY, 3) == []


def test_not_further_than_400_days() -> None:
    """A date more than 400 days ahead is not announced."""
    assert days("2027 Dec 27 10:00-12:00", SUNDAY, 3) == ["2027-12-27 10:00-12:00"]
    assert days("2027 Dec 28 10:00-12:00", SUNDAY, 3) == []


def test_times_that_touch_are_joined() -> None:
    """Two overlapping times are one visit to a reader."""
    assert days("Mo 10:00-12:00, Mo 11:00-13:00", SUNDAY, 1) == ["2026-11-23 10:00-13:00"]
