"""Hard weeks: nothing is open on a day of which nobody spoke, and nothing is shut without a word."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from recovery_hub.directory.records import Service
from recovery_hub.schedule import Calendar
from recovery_hub.site.hard_weeks import DayAnswer, answer_on
from tests.shared import invented_city
from tests.site.making import Made, Town, make

CHRISTMAS, BOXING_DAY, TUESDAY = date(2026, 12, 25), date(2026, 12, 26), date(2026, 12, 29)
FRIDAYS = "Fr 18:00-20:00"
LUNCH = {"on": CHRISTMAS, "hours": "12:00-15:00"}
EASTER = "periods:\n  - {id: easter, name: Easter, from: 2026-04-03, to: 2026-04-06}\n"


def service(*sessions: dict[str, Any], status: str = "active") -> Service:
    """Make a service with some sessions."""
    return Service.model_validate({
        "id": "tuesday-table", "name": "Tuesday Table", "summary": "Soup and six people.", "status": status,
        "organisation": "river-people", "needs": ["company"], "formats": ["in_person"], "start": {"how": ["drop_in"]},
        "cost": {"kind": "free"}, "sources": [{"kind": "invented"}], "sessions": list(sessions),
    })  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "day", "answer", "times"),
    [
        ({"hours": FRIDAYS}, CHRISTMAS, DayAnswer.NOT_ASKED, "6pm to 8pm"),
        ({"hours": "Sa 10:00-12:00"}, BOXING_DAY, DayAnswer.NOT_ASKED, "10am to noon"),
        ({"hours": f"{FRIDAYS}; PH off"}, CHRISTMAS, DayAnswer.SHUT, ""),
        ({"hours": f"{FRIDAYS}; PH 12:00-14:00"}, CHRISTMAS, DayAnswer.OPEN, "noon to 2pm"),
        ({"hours": FRIDAYS, "exceptions": [{"on": CHRISTMAS, "hours": "closed"}]}, CHRISTMAS, DayAnswer.SHUT, ""),
        ({"hours": FRIDAYS, "exceptions": [LUNCH]}, CHRISTMAS, DayAnswer.OPEN, "noon to 3pm"),
        ({"dates": [LUNCH]}, CHRISTMAS, DayAnswer.OPEN, "noon to 3pm"),
        ({"hours": "Mo-Su 00:00-24:00"}, CHRISTMAS, DayAnswer.OPEN, "all day and night"),
        ({"hours": "Tu 14:00-16:00"}, CHRISTMAS, None, ""),
        ({"hours": "Tu 14:00-16:00"}, TUESDAY, DayAnswer.USUAL, "2pm to 4pm"),
        ({}, CHRISTMAS, None, ""),
    ],
)  # fmt: skip
def test_what_is_known_of_a_day(fields: dict[str, Any], day: date, answer: DayAnswer | None, times: str) -> None:
    """Silence about a bank holiday is "not asked"; another weekday is nothing; an ordinary day has its usual times."""
    entry = service({"format": "in_person", **fields})

    found, line = answer_on(entry, day, Calendar(), at_home=False)

    assert (answer, times) == (found, line.times)
    assert answer_on(entry, day, Calendar(), at_home=True)[0] is None


def test_what_may_have_ended_is_never_open() -> None:
    """An entry that nobody could confirm is one to ring, whatever its hours say."""
    entry = service({"format": "in_person", "hours": f"{FRIDAYS}; PH 12:00-14:00"}, status="unconfirmed")

    assert DayAnswer.NOT_ASKED is answer_on(entry, CHRISTMAS, Calendar(), at_home=False)[0]


def test_a_phone_is_not_the_house() -> None:
    """The line that is answered on Christmas Day says nothing of the door."""
    entry = service(
        {"format": "phone", "hours": "Mo-Fr 09:00-17:00; PH 10:00-12:00"}, {"format": "in_person", "hours": FRIDAYS}
    )

    assert (DayAnswer.OPEN, "10am to noon") == _of(entry, at_home=True)
    assert (DayAnswer.NOT_ASKED, "6pm to 8pm") == _of(entry, at_home=False)


def _of(entry: Service, *, at_home: bool) -> tuple[DayAnswer | None, str]:
    found, line = answer_on(entry, CHRISTMAS, Calendar(), at_home=at_home)
    return found, line.times


def test_the_page_of_christmas(demo: Made) -> None:
    """The lines that answer come first; each day has its date; "they told us" stands at no one who kept silent."""
    page = re.sub(r"</?time[^>]*>", "", demo.files["when/christmas/index.html"].decode())
    directory = invented_city()[0]
    told = re.findall(r"\(Christmas Day\)</h3>.*?Open, they told us(.*?)</ul>", page, re.DOTALL)
    silent = {entry.id for entry in directory.services.values() if not _speaks_of_holidays(entry)}

    assert page.index("Samaritans") < page.index("Friday 25 December 2026 (Christmas Day)")
    assert all(f"{day} December 2026" in page for day in ("Saturday 26", "Monday 28"))
    assert len(told) == 1
    assert re.findall(r"/services/([\w-]+)/", told[0])
    assert not {*re.findall(r"/services/([\w-]+)/", told[0])} & silent
    assert silent


def _speaks_of_holidays(entry: Service) -> bool:
    """Whether a word of bank holidays, of a single date or of "day and night" stands anywhere in its times."""
    texts = " ".join(session.hours.text for session in entry.sessions if session.hours)
    named = any(session.exceptions or session.dates for session in entry.sessions)
    return named or bool(re.search(r"PH|24/7|00:00-24:00|\bDec\b", texts))


def test_weeks_that_are_over_promise_nothing(town: Town) -> None:
    """An old link leads to a page that says so, without a list."""
    settings = town.read("data/city.yaml")
    town.write("data/city.yaml", settings + EASTER)

    page = make(town.folder).files["when/easter/index.html"].decode()

    assert "These weeks are over." in page
    assert "Open, they told us" not in page
