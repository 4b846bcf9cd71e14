from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from recovery_hub.directory.choices import Places, Status
from recovery_hub.site.words.status import alert_words, capacity_words, checked_words, status_words
from tests.site.words.conftest import MakeService

TODAY = date(2026, 11, 23)


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
