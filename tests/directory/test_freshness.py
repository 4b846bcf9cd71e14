from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.directory.freshness import due_on, is_fresh, is_stale, lasts_days
from plugins.directory.model import Service

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
    one = service(group={"size": size})
    today = CHECKED + timedelta(days=days)
    assert (days <= lasts_days(one), days > 365) == (is_fresh(one, today), is_stale(one, today))


def test_never_checked() -> None:
    """What was never checked is not fresh."""
    one = service(verified=None)
    assert (None, False, True) == (due_on(one), is_fresh(one, CHECKED), is_stale(one, CHECKED))
