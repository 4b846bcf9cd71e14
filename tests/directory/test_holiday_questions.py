"""When volunteers ask about bank holidays, and whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from recovery_hub.directory import Directory
from recovery_hub.directory.holiday_questions import holiday_questions, silent_sessions
from recovery_hub.directory.records import Session
from recovery_hub.validation import load
from tests.shared import ROOT

NOVEMBER = date(2026, 11, 23)


def town(today: date, **fields: object) -> Directory:
    """The little town on a day, where all that is known is one session of one service."""
    read, _ = load(ROOT / "tests" / "towns" / "little", NOVEMBER)
    first, *_ = read.services.values()
    session = Session.model_validate({"format": "in_person", **fields})
    return replace(read, today=today, services={first.id: first.model_copy(update={"sessions": (session,)})})


@pytest.mark.parametrize(
    ("today", "asked"),
    [
        (date(2026, 10, 31), ()),
        (date(2026, 11, 1), ("Christmas Day", "New Year's Day")),
        (date(2026, 12, 26), ("New Year's Day",)),
        (date(2027, 1, 2), ()),
        (date(2027, 2, 13), ()),
        (date(2027, 2, 14), ("Good Friday",)),
        (date(2027, 3, 26), ("Good Friday",)),
        (date(2027, 3, 27), ()),
        (date(2027, 3, 30), ()),
    ],
)
def test_from_november_and_from_six_weeks_before_easter(today: date, asked: tuple[str, ...]) -> None:
    """A Friday group that says nothing is asked about the Fridays that come, and not all the year round."""
    found = holiday_questions(town(today, hours="Fr 18:00-20:00"))
    names = {name for _, name in found.days} if found else set()
    assert set(asked) <= names
    assert bool(asked) == (found is not None)


@pytest.mark.parametrize(
    ("fields", "silent"),
    [
        ({"hours": "Fr 18:00-20:00"}, 1),
        ({"hours": "Fr 18:00-20:00; PH off"}, 0),
        ({"hours": "Fr 18:00-20:00; PH 10:00-12:00"}, 0),
        ({"hours": "24/7"}, 0),
        ({"hours": "We 18:00-20:00", "repeats": {"from": "2026-12-02", "to": "2026-12-16"}}, 0),
        ({"dates": [{"on": "2026-12-25", "hours": "11:00-15:00"}]}, 0),
        ({}, 0),
    ],
)
def test_who_is_silent(fields: dict[str, object], silent: int) -> None:
    """Only what would fall on a bank holiday, and does not say whether it takes place."""
    assert silent == len(list(silent_sessions(town(NOVEMBER, **fields))))


def test_an_answer_for_the_day_is_an_answer() -> None:
    """Who has said it of the days that come is not asked again."""
    days = [{"on": day, "hours": "closed"} for day in ("2026-12-25", "2027-01-01")]
    assert holiday_questions(town(NOVEMBER, hours="Fr 18:00-20:00", exceptions=days)) is None
