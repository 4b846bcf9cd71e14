from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.freshness import (
    ReviewCadence,
    due_from,
    due_on,
    is_fresh,
    is_left_out,
    is_stale,
    kind_of,
    lasts_days,
)
from recovery_hub.directory.records import City, Service

CHECKED = date(2026, 1, 1)


def service(**fields: Any) -> Service:  # noqa: ANN401 - any field
    """Make a service checked on the first day of 2026."""
    return Service.model_validate({
        "id": "tuesday-table", "name": "Tuesday Table", "summary": "Soup and six or seven people.", "status": "active",
        "organisation": "river-people", "needs": ["company"], "formats": ["phone"], "start": {"how": ["ring"]},
        "cost": {"kind": "free"}, "sources": [{"kind": "invented"}],
        "verified": {"on": CHECKED, "by": "volunteer", "how": "phone"}, **fields,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({}, 183),
        ({"group": {"size": "one_to_one"}}, 183),
        ({"group": {"size": "unknown"}}, 183),
        ({"group": {"size": "small_group"}}, 92),
        ({"group": {"size": "drop_in"}}, 92),
        ({"needs": ["company", "crisis-tonight"]}, 90),
        ({"needs": ["urges-to-hurt-myself"], "group": {"size": "drop_in"}}, 90),
    ],
)
def test_how_long_a_check_lasts(fields: dict[str, Any], days: int) -> None:
    """What one depends on tonight is checked most often, then groups, then the rest."""
    assert days == lasts_days(service(**fields))
    assert CHECKED + timedelta(days=days) == due_on(service(**fields))


@given(st.integers(0, 800), st.sampled_from(("one_to_one", "drop_in")))
def test_fresh_then_due_then_stale(days: int, size: str) -> None:
    """An entry is fresh up to the day on which it is due, and stale after a year; never both."""
    entry = service(group={"size": size})
    today = CHECKED + timedelta(days=days)
    assert (days <= lasts_days(entry), days > 365) == (is_fresh(entry, today), is_stale(entry, today))


def test_never_checked() -> None:
    """What was never checked is not fresh."""
    entry = service(verified=None)
    assert (None, False, True) == (due_on(entry), is_fresh(entry, CHECKED), is_stale(entry, CHECKED))


@given(st.integers(0, 1200), st.sampled_from(("active", "closing", "unconfirmed", "paused", "closed")))
def test_lists_leave_out_what_is_a_year_and_a_half_old(days: int, status: str) -> None:
    """Up to eighteen months after the last check lists name what may run, and from then on not."""
    entry = service(status=status)
    city = City.model_validate({
        "name": "Littleton", "site_name": "Hub", "kept_by": "us", "postcodes": ["ZZ"],
        "bounds": {"south": 1, "north": 2, "west": 1, "east": 2}, "contact": {"email": "hello@littleton.example"},
    })  # fmt: skip
    directory = Directory(city=city, today=CHECKED + timedelta(days=days), services={entry.id: entry})
    assert (status in {"active", "closing", "unconfirmed"} and days <= 548) == directory.is_listed(entry)


def test_never_checked_is_listed() -> None:
    """What was never checked has no age: lists name it, and its page says that nobody has checked."""
    assert not is_left_out(service(verified=None), CHECKED)


@given(st.sampled_from(({}, {"group": {"size": "drop_in"}}, {"needs": ["crisis-tonight"]})))
def test_worth_a_call_before_it_is_due(fields: dict[str, Any]) -> None:
    """The weeks in which a check may be made end on the day it is due; for a crisis they begin after 30 days."""
    entry = service(**fields)
    begins, ends = due_from(entry), due_on(entry)
    assert begins is not None
    assert ends is not None
    assert begins < ends
    assert (begins - CHECKED == timedelta(days=30)) == (kind_of(entry) is ReviewCadence.CRISIS)
