"""Dates that stay true whenever a page is read: no "tomorrow", full dates, news that ends by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from recovery_hub.directory.records import Service
from recovery_hub.language.clock import date_words
from recovery_hub.schedule import Calendar, Schedule
from tests.site.making import ROOT, TODAY, Made, Town, make

PASSING = re.compile(
    r"\b(?:today|tomorrow|yesterday|tonight|open now|closed now|opens? (?:soon|later)|right now|"
    r"this (?:morning|afternoon|evening|week|weekend|month)|next (?:week|month)|"
    r"(?:in|within the next) (?:\d+|a few|two|three) (?:minutes?|hours?|days?|weeks?)|"
    r"(?:\d+|two|three) (?:days?|weeks?) ago)\b",
    re.IGNORECASE,
)
FULL_DATE = re.compile(
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) \d{1,2} "
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
NEWS = """
  alert: {text: On Christmas Eve four people answer., from: 2026-11-20, to: 2026-12-24}
  capacity: {places: open, as_of: 2026-11-03}
"""


def strings_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - a record's fields as they come
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings_in(inner)


def plain(text: str) -> str:
    """Letters and digits only, so that Markdown and quotation marks make no difference."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def written_by_volunteers(site: Made) -> str:
    """Everything that volunteers wrote, in one long text."""
    return " | ".join(plain(text) for record in site.directory.records() for text in strings_in(record.model_dump()))


def test_our_own_words_do_not_pass(site: Made) -> None:
    """No page says "tomorrow" or "open now" of its own accord: it may be read, or printed, days later."""
    theirs = written_by_volunteers(site)
    found = []
    for name in site.pages:
        said = site.said("/" + name.removesuffix("index.html"))
        for hit in PASSING.finditer(said):
            around = plain(said[max(0, hit.start() - 15) : hit.end() + 15]).split()[1:-1]
            if " ".join(around) not in theirs and plain(hit.group()) not in theirs:
                found.append(f"{name}: {said[max(0, hit.start() - 30) : hit.end() + 30]}")
    assert [] == found


@pytest.mark.parametrize("folder", ["theme/templates", "plugins/recovery_hub/site", "plugins/recovery_hub/schedule"])
def test_no_such_words_in_what_pages_are_made_of(folder: str) -> None:
    """Templates and the sentences that pages are made of hold no word that is only true for a while."""
    allowed = {"now"}
    found: list[str] = []
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix not in {".html", ".py"}:
            continue
        text = path.read_text(encoding="utf-8")
        # In code only the sentences count; docstrings and names may speak of today.
        said = [text] if path.suffix == ".html" else re.findall(r'(?<!")"([^"\n]*[ ][^"\n]*)"(?!")', text)
        words = re.sub(r"{[{%#].*?[#%}]}", "", " | ".join(said), flags=re.DOTALL)
        found.extend(f"{path.name}: {hit.group()}" for hit in PASSING.finditer(words) if hit.group() not in allowed)
    assert [] == found


def expected_dates(service: Service, today: date, calendar: Calendar) -> list[str]:
    """The next two days of each session that runs on at most three days of the week, looked for day by day."""
    found = []
    if service.status not in {"active", "closing"}:
        return []
    for session in service.sessions:
        if not session.schedule.is_known or session.format == "home_visit":
            continue
        usual = Schedule(session.schedule.hours, recurrence=session.schedule.recurrence)
        week = [today + timedelta(days=n) for n in range(7)]
        if sum(usual.on_day(day, calendar) is not None for day in week) > 3:
            continue
        days: list[date] = []
        for day in (today + timedelta(days=n) for n in range(401)):
            opening = session.schedule.on_day(day, calendar)
            if len(days) < 2 and opening is not None and opening.is_known:
                days.append(day)
        if days:
            found.append(f"Coming date{'s' * (len(days) > 1)}: {', '.join(map(date_words, days))}.")
    return found


def test_coming_dates(demo: Made) -> None:
    """The coming dates on a page are the days on which one will find the door open, each with weekday and year."""
    seen = marked = 0
    for service in demo.directory.services.values():
        said = demo.said(f"/services/{service.id}/")
        found = re.findall(r"Coming dates?: [^.]*\.", said)
        assert expected_dates(service, TODAY, demo.directory.calendar) == found
        for line in found:
            seen += 1
            assert re.fullmatch(rf"Coming dates?: {FULL_DATE.pattern}(, {FULL_DATE.pattern})?\.", line)
        for time in demo.page(f"/services/{service.id}/").iter("time"):
            words = date_words(date.fromisoformat(time.attrib["datetime"]))
            assert time.text in {words, words.partition(" ")[2]}, "each date is told whole, most with their weekday"
            marked += 1
    assert seen > 5
    assert seen < marked


def test_no_date_is_called_the_next(site: Made) -> None:
    """A page may be a copy of last month: it says which dates come, and only a script in the browser which is next."""
    called_next = re.compile(rf"\bnext(?: dates?)?:? (?:on )?{FULL_DATE.pattern}", re.IGNORECASE)
    addresses = ["/" + name.removesuffix("index.html") for name in site.pages]
    assert [] == [address for address in addresses if called_next.search(site.said(address))]


def test_every_date_is_whole(site: Made) -> None:
    """A day that a page names has its weekday and its year, and the weekday is right."""
    months = [date(2026, month, 1).strftime("%B") for month in range(1, 13)]
    for name in site.pages:
        for hit in FULL_DATE.findall(site.said("/" + name.removesuffix("index.html"))):
            weekday, day, month, year = hit.split()
            assert weekday == date(int(year), months.index(month) + 1, int(day)).strftime("%A"), name


@pytest.mark.parametrize(
    ("today", "news", "room"),
    [
        (date(2026, 11, 19), False, True),
        (date(2026, 11, 20), True, True),
        (date(2026, 12, 3), True, True),
        (date(2026, 12, 4), True, False),
        (date(2026, 12, 24), True, False),
        (date(2026, 12, 25), False, False),
    ],
)
def test_news_and_room_end_by_themselves(town: Town, today: date, news: bool, room: bool) -> None:  # noqa: FBT001 - columns of the table
    """News stands on the page from its first to its last day; that there is room, for thirty days."""
    town.swap("data/services.yaml", "  name: Tuesday Table\n", f"  name: Tuesday Table\n{NEWS.strip(chr(10))}\n")
    said = make(town.folder, today).said("/services/tuesday-table/")
    assert (news, room) == ("On Christmas Eve four people answer." in said, "There is room (3 November 2026)." in said)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 23), "Next check due by Wednesday 3 February 2027."),
        (date(2027, 2, 3), "Next check due by Wednesday 3 February 2027."),
        (date(2027, 2, 4), "The next check was due by Wednesday 3 February 2027. Ring before you go."),
        (date(2027, 11, 3), "The next check was due by Wednesday 3 February 2027. Ring before you go."),
        (date(2027, 11, 4), "That is more than a year ago. Ring before you go."),
    ],
)
def test_how_old_an_entry_is(town: Town, today: date, expected: str) -> None:
    """A page says when and how its entry was checked, and, when that is long ago, to ring first."""
    said = make(town.folder, today).said("/services/tuesday-table/")
    assert f"Checked on Tuesday 3 November 2026 by a volunteer, by visiting. {expected}" in said


def test_never_checked(town: Town) -> None:
    """An entry that nobody has checked says so."""
    town.swap("data/services.yaml", "  verified: {on: 2026-11-03, by: volunteer, how: phone}\n", "")
    assert "Nobody has checked this entry yet. Ask first." in make(town.folder).said("/services/house-circle/")


def test_day_of_the_data(site: Made) -> None:
    """Every page says on which day the data stood as it says."""
    sentence = "Made from the data as it stood on Monday 23 November 2026."
    polish = "Stan danych: poniedziałek, 23 listopada 2026."
    said = {name: site.said("/" + name.removesuffix("index.html")) for name in site.pages}
    assert [] == [name for name, words in said.items() if (polish if name.startswith("pl/") else sentence) not in words]
