from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from recovery_hub.directory.choices import Places, Status
from recovery_hub.directory.records import Place
from recovery_hub.site.words.status import (
    alert_words,
    capacity_words,
    checked_words,
    dated_words,
    moved_words,
    status_words,
)
from tests.site.words.conftest import MakeService

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("moved", "today", "expected"),
    [
        ({"on": "2026-12-01", "to": "the old mill"}, date(2026, 11, 30),
         "It moves to the old mill on Tuesday 1 December 2026. We were told on Tuesday 3 November 2026."),
        ({"on": "2026-12-01", "to": "the old mill"}, date(2026, 12, 1),
         "It moved to the old mill on Tuesday 1 December 2026. We were told on Tuesday 3 November 2026."),
        ({"on": "2026-12-01"}, date(2026, 12, 1) + timedelta(days=183),
         "It moved on Tuesday 1 December 2026. We were told on Tuesday 3 November 2026."),
        ({"on": "2026-12-01"}, date(2026, 12, 1) + timedelta(days=184), ""),
    ],
)  # fmt: skip
def test_a_move(a_service: MakeService, moved: dict[str, Any], today: date, expected: str) -> None:
    """Where to, from which day on, and how old the news is; half a year later nobody looks for the old place."""
    service = a_service(moved={"told_on": "2026-11-03", **moved})
    assert expected == " ".join(moved_words(service, None, today))


def test_a_move_to_a_hidden_place_does_not_name_it(a_service: MakeService) -> None:
    """The name of a place that must not be found stands on no page."""
    place = Place.model_validate({
        "id": "safe-house", "name": "Safe House", "kind": "other", "location_public": "hidden",
        "sources": [{"kind": "invented"}],
    })  # fmt: skip
    service = a_service(moved={"on": "2026-12-01", "place": "safe-house", "told_on": "2026-11-03"})
    assert "It moves on Tuesday 1 December 2026. They tell you the address." == moved_words(service, place, TODAY)[0]
    assert "Safe" not in " ".join(moved_words(service, place, TODAY))


def test_the_day_we_were_told(a_service: MakeService) -> None:
    """News about a pause says how old it is."""
    said = status_words(a_service(status="paused", status_told_on="2026-11-03"), TODAY)
    assert ("Paused for now.", "We were told on Tuesday 3 November 2026.") == said


def test_since_when_there_is_a_waiting_list(a_service: MakeService) -> None:
    """Since when it is full, and when we were told."""
    room = {"places": "waiting_list", "since": "2026-09-01", "as_of": "2026-11-03"}
    said = "There has been a waiting list since Tuesday 1 September 2026 (3 November 2026)."
    assert said == capacity_words(a_service(capacity=room), TODAY)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({}, ""),
        ({"added": "2026-11-03"}, "Added on Tuesday 3 November 2026."),
        ({"changed": "2026-11-23"}, "Changed on Monday 23 November 2026."),
        ({"added": "2026-11-03", "changed": "2026-11-23"},
         "Added on Tuesday 3 November 2026, changed on Monday 23 November 2026."),
    ],
)  # fmt: skip
def test_since_when_it_is_here(a_service: MakeService, days: dict[str, str], expected: str) -> None:
    """An entry from before these days were kept says nothing about them."""
    assert expected == dated_words(a_service(**days))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"status": "active"}, ""),
        ({"status": "active", "reopens_on": "2027-01-05", "status_note": "never mind"}, ""),
        ({"status": "paused"}, "Paused for now."),
        ({"status": "paused", "reopens_on": "2027-01-05", "status_note": "the roof leaks"},
         "Paused for now. It opens again on Tuesday 5 January 2027. The roof leaks."),
        ({"status": "closing", "closes_on": "2027-03-31"},
         "Closing soon. Its last day is Wednesday 31 March 2027."),
        ({"status": "closed", "closes_on": "2026-03-31"}, "Closed."),
        ({"status": "paused", "reopens_on": "2026-11-02"},
         "Paused for now. It was to open again on Monday 2 November 2026. Ask first."),
        ({"status": "paused", "reopens_on": "2026-11-23"},
         "Paused for now. It opens again on Monday 23 November 2026."),
        ({"status": "closing", "closes_on": "2026-10-31"},
         "Closing soon. Its last day was to be Saturday 31 October 2026. Ask first."),
        ({"status": "unconfirmed"}, "We are not sure it still runs. Ask before you go."),
        ({"status": "unconfirmed", "formats": ["phone"]}, "We are not sure it still runs. Ask first."),
    ],
)  # fmt: skip
def test_status(a_service: MakeService, fields: dict[str, Any], expected: str) -> None:
    """What is not running as usual says so, with full dates."""
    assert expected == " ".join(status_words(a_service(**fields), TODAY))


@pytest.mark.parametrize("status", Status)
def test_only_what_runs_says_nothing(a_service: MakeService, status: Status) -> None:
    """Every status but "running" is said above everything else."""
    assert (status is Status.ACTIVE) == (() == status_words(a_service(status=status)))


@pytest.mark.parametrize(
    ("today", "shown"),
    [("2026-11-19", False), ("2026-11-20", True), ("2026-12-10", True), ("2026-12-31", True), ("2027-01-01", False)],
)
def test_alert_lasts_from_its_first_to_its_last_day(a_service: MakeService, today: str, shown: bool) -> None:  # noqa: FBT001 - a column of the table
    """News is shown on its first day, on its last day and between them, and then goes by itself."""
    service = a_service(alert={"text": "four people answer", "from": "2026-11-20", "to": "2026-12-31"})
    assert ("Four people answer." if shown else "") == alert_words(service, date.fromisoformat(today))


@pytest.mark.parametrize("places", Places)
@pytest.mark.parametrize("days", [0, 29, 30, 31, 400])
def test_room_is_forgotten_after_thirty_days(a_service: MakeService, places: Places, days: int) -> None:
    """Nobody sets out for a free place that was told of more than thirty days ago."""
    service = a_service(capacity={"places": places, "as_of": (TODAY - timedelta(days=days)).isoformat()})
    shown = days <= 30 and places is not Places.UNKNOWN
    assert shown == bool(capacity_words(service, TODAY))


def test_room_says_when_that_was_so(a_service: MakeService) -> None:
    """A page that says there is room says since when it knows that."""
    service = a_service(capacity={"places": "limited", "as_of": "2026-11-03"})
    assert "There are few places (3 November 2026)." == capacity_words(service, TODAY)


@pytest.mark.parametrize(
    ("fields", "on", "expected"),
    [
        ({}, None, "Nobody has checked this entry yet. Ring before you go."),
        ({}, "2026-11-03",
         "Checked on Tuesday 3 November 2026 by a volunteer, by phone. Next check due by Wednesday 5 May 2027."),
        ({"group": {"size": "drop_in"}}, "2026-11-03",
         "Checked on Tuesday 3 November 2026 by a volunteer, by phone. Next check due by Wednesday 3 February 2027."),
        ({}, "2026-05-24",
         "Checked on Sunday 24 May 2026 by a volunteer, by phone. Next check due by Monday 23 November 2026."),
        ({}, "2026-05-23",
         ("Checked on Saturday 23 May 2026 by a volunteer, by phone. "
          "The next check was due by Sunday 22 November 2026. Ring before you go.")),
        ({}, "2025-11-23",
         ("Checked on Sunday 23 November 2025 by a volunteer, by phone. "
          "The next check was due by Monday 25 May 2026. Ring before you go.")),
        ({}, "2025-11-22",
         ("Checked on Saturday 22 November 2025 by a volunteer, by phone. "
          "That is more than a year ago. Ring before you go.")),
    ],
)  # fmt: skip
def test_checked(a_service: MakeService, fields: dict[str, Any], on: str | None, expected: str) -> None:
    """One can see how old what one reads is; what is due, stale or never checked says: ring before you go."""
    verified = {"on": on, "by": "volunteer", "how": "phone"} if on else None
    service = a_service(**fields, verified=verified, contact={"phone": "01632 960 142"})
    assert expected == " ".join(checked_words(service, TODAY))


@pytest.mark.parametrize("on", [None, "2024-11-22", "2026-05-23", "2026-11-03"])
def test_nobody_asks_what_is_closed(a_service: MakeService, on: str | None) -> None:
    """Of what is closed a page says who checked it, and sends nobody to ask."""
    verified = {"on": on, "by": "volunteer", "how": "phone"} if on else None
    service = a_service(status="closed", verified=verified, contact={"phone": "01632 960 142"})
    said = " ".join(checked_words(service, TODAY))
    assert said
    assert [] == [word for word in ("Ring", "Ask", "check due", "was due") if word in said]
