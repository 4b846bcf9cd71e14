"""What a page says of a hard week: never more than somebody said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Session
from recovery_hub.language.clock import date_words
from recovery_hub.schedule import Calendar, NamedPeriod
from recovery_hub.schedule.holidays import kept_as_holidays
from recovery_hub.site.words.period import PeriodWords, period_words
from tests.examples import examples

CHRISTMAS = NamedPeriod("christmas", "Christmas and New Year", date(2026, 12, 21), date(2027, 1, 3))


def said(*sessions: dict[str, Any], today: date = date(2026, 11, 30)) -> PeriodWords:
    """What is said of sessions at Christmas."""
    read = [Session.model_validate({"format": "in_person", **session}) for session in sessions]
    return period_words(read, Calendar(), CHRISTMAS, today)


XMAS, NEW_YEAR = "Friday 25 December 2026 (Christmas Day)", "Friday 1 January 2027 (New Year's Day)"


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([{"hours": "Fr 18:00-20:00"}], PeriodWords((), (XMAS, NEW_YEAR), ())),
        ([{"hours": "Fr 18:00-20:00; PH off"}], PeriodWords((), (), (XMAS, NEW_YEAR))),
        ([{"hours": "Fr 18:00-20:00", "exceptions": [{"on": "2026-12-25", "hours": "11:00-15:00"}]}],
         PeriodWords(("Friday 25 December 2026, 11am to 3pm",), (NEW_YEAR,), ())),
        ([{"hours": "Mo-We 09:00-12:00; PH off", "exceptions": [{"on": "2026-12-30", "hours": "closed"}]}],
         PeriodWords(
             ("Monday 21 December 2026 to Wednesday 23 December 2026, 9am to noon",
              "Tuesday 29 December 2026, 9am to noon"),
             (),
             ("Monday 28 December 2026 (bank holiday for Boxing Day)", "Wednesday 30 December 2026"))),
        ([{"hours": "Fr 18:00-20:00; PH off"}, {"hours": "Fr 10:00-12:00"}],
         PeriodWords((), (XMAS, NEW_YEAR), ())),
        ([{"hours": "24/7", "format": "phone"}],
         PeriodWords(("Monday 21 December 2026 to Sunday 3 January 2027, day and night",))),
        ([{"dates": [{"on": "2026-12-25", "hours": "12:00-14:00"}]}],
         PeriodWords(("Friday 25 December 2026, noon to 2pm",))),
        ([{}], PeriodWords()),
    ],
)  # fmt: skip
def test_open_shut_or_not_asked(sessions: list[dict[str, Any]], expected: PeriodWords) -> None:
    """Each day of a service is one of three things."""
    assert expected == said(*sessions)


def test_days_that_have_passed_are_gone() -> None:
    """On 2 January nobody needs Christmas Day."""
    assert PeriodWords() == said({"hours": "Fr 18:00-20:00"}, today=date(2027, 1, 2))


@examples(60)
@given(hours=st.sampled_from(["Mo-Su 10:00-12:00", "Fr-Mo 18:00-20:00", "Fr[-1] 10:00-12:00", "Dec Sa,Su 09:00-10:00"]))
def test_no_opening_that_nobody_said(hours: str) -> None:
    """Hours that are silent about bank holidays promise none of them."""
    found = said({"hours": hours})
    for day in kept_as_holidays(CHRISTMAS.first, CHRISTMAS.last):
        assert not any(line.startswith(date_words(day)) for line in found.on)
        assert not any(line.startswith(date_words(day)) for line in found.shut)
