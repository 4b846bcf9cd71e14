"""docs/buses.md explains lines of the report: they are lines that the command really says."""

from __future__ import annotations

import pytest

from tests.gtfs.crafted import CRAFTED
from tests.shared import ROOT


@pytest.mark.parametrize(
    ("feed", "says"),
    [
        ("ring before", "one has to ring before, somewhere: "),
        ("wave it down", "you can get on or off between stops"),
        ("a school bus", "for schools only left out: "),
        ("blank times", "blank and is worked out by distance"),
        ("headways about", "but not at which minute"),
        ("a cut evening", "it covers weekdays from 11am to 3:50pm only"),
        ("the clock of another country", "by the clock of America/New_York"),
        ("a type nobody knows", "a type that nobody knows"),
        ("transfer types", "that no change is possible there"),
    ],
)
def test_what_is_explained_is_what_is_said(feed: str, says: str) -> None:
    """A line of the table is one that a small file brings out (``test_crafted`` holds that it does)."""
    page = " ".join((ROOT / "docs" / "buses.md").read_text("utf-8").split())

    assert says in CRAFTED[feed].says
    assert says in page or says.replace(" is ", " are ") in page
