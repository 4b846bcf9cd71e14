"""Timetable files are asked for before they end, on both sides of each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from recovery_hub.directory import Directory
from recovery_hub.directory.feeds_due import FEED_AHEAD, FeedState, feeds_due
from recovery_hub.directory.records import TimetableFeed
from recovery_hub.moderation.due import as_markdown
from recovery_hub.moderation.phone_checks import as_text
from recovery_hub.validation import load
from tests.gtfs.conftest import LITTLE, TODAY

FIRST, LAST = date(2026, 11, 1), date(2027, 3, 31)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def town() -> Directory:
    """The little town with the ferries' timetable file."""
    ferries = TimetableFeed(
        id="ferries", operators=("Shore Ferries",), url="https://ferries.example/gtfs.zip", fetched=FIRST,
        from_=FIRST, to=LAST,
    )  # fmt: skip
    return replace(load(LITTLE, TODAY)[0], feeds={"ferries": ferries})


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (FIRST - DAY, FeedState.NOT_BEGUN),
        (FIRST, None),
        (LAST - FEED_AHEAD - DAY, None),
        (LAST - FEED_AHEAD, FeedState.ENDS),
        (LAST, FeedState.ENDS),
        (LAST + DAY, FeedState.OVER),
    ],
)
def test_when_a_file_is_asked_for(town: Directory, today: date, state: FeedState | None) -> None:
    """Before its first day; from four weeks before its last day; on that day; and when it is over."""
    found = feeds_due(replace(town, today=today))

    assert ([state] if state else []) == [due.state for due in found]


def test_who_reads_the_list_knows_what_to_do(town: Directory) -> None:
    """Whose it is, why, where to get the newest, and what to type: in the terminal and in the weekly issue."""
    ending = replace(town, today=LAST - DAY)
    says = (
        "they end on Wednesday 31 March 2027. Get the newest copy from https://ferries.example/gtfs.zip, then: "
        "import gtfs FILE --into CITY --feed ferries"
    )

    assert f"Bus timetables to get anew\n  [ ] Shore Ferries: {says}\n" in as_text((), ending)
    assert f"- [ ] Bus timetables of `Shore Ferries`: {says}" in as_markdown(ending)
    assert "Bus timetables" not in as_text((), replace(town, today=FIRST))


def test_what_is_over_comes_first(town: Directory) -> None:
    """Its buses are missing from the pages already."""
    ferries = town.feeds["ferries"]
    buses = ferries.model_copy(update={"id": "buses", "to": LAST - 2 * DAY})
    found = feeds_due(replace(town, today=LAST - DAY, feeds={"ferries": ferries, "buses": buses}))

    assert ["buses", "ferries"] == [due.id for due in found]


def test_a_city_from_before_there_was_a_list_is_asked_too(town: Directory) -> None:
    """Nobody noted when its only file ends: bringing it in again does."""
    old = replace(town, feeds={}, city=town.city.model_copy(update={"timetable": "gtfs/feed.zip"}))

    assert [("feed", FeedState.NOT_KNOWN)] == [(due.id, due.state) for due in feeds_due(old)]
    assert "nobody noted until when they hold" in as_text((), old)
