"""Whom the data must name: asked for once, kept in city.yaml with its comments, and on every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from recovery_hub.gtfs.credit import BEGINS, credit_line, credited, is_credited
from recovery_hub.gtfs.feed_problem import FeedError, FeedNotBegunError
from recovery_hub.validation import load
from tests.gtfs.conftest import TABLES, TODAY, Reader

Pack = Callable[..., Path]
LINE = "Bus timetables from Little Buses: Open Government Licence v3.0."


def imported(feed: Path, city: Path, *more: str) -> Result:
    """Import a timetable as a person would."""
    words = ["import", "gtfs", str(feed), "--into", str(city), "--today", str(TODAY), *more]
    return CliRunner().invoke(app_for(words), words)


def test_the_licence_is_kept_and_not_asked_for_again(pack: Pack, little: Path) -> None:
    """Once it is said it stands in city.yaml; the next import has no question."""
    first = imported(pack(), little, "--licence", "Open Government Licence v3.0")
    again = imported(pack(), little)

    assert (0, 0) == (first.exit_code, again.exit_code)
    assert f"Every page says now: {LINE}" in first.stderr
    assert "must be named" not in again.stderr
    assert (LINE,) == load(little, TODAY)[0].city.attribution


def test_without_a_licence_it_says_what_to_do(pack: Pack, little: Path) -> None:
    """Where nobody can be asked nothing is made up; the file is taken in, and the way to mend it is told."""
    ran = imported(pack(), little)

    assert 0 == ran.exit_code
    assert "Their licence is not known yet." in ran.stderr
    assert "--licence" in ran.stderr
    assert () == load(little, TODAY)[0].city.attribution


def test_a_new_licence_takes_the_place_of_the_old_one(pack: Pack, little: Path) -> None:
    """Who says it again, with another name, has one line and not two."""
    imported(pack(), little, "--licence", "CC BY 4.0")
    imported(pack(), little, "--licence", "Open Government Licence v3.0", "--publisher", "Little County")

    assert ("Bus timetables from Little County: Open Government Licence v3.0.",) == load(little, TODAY)[
        0
    ].city.attribution


def test_whom_the_file_asks_to_name_comes_first(read: Reader) -> None:
    """attributions.txt, then feed_info.txt; the operators only where neither says anything."""
    info = "feed_publisher_name,feed_publisher_url,feed_lang\nCounty Data,https://data.example,en\n"
    names = "organization_name,is_producer\nTimetable  Makers,1\nCounty Data,1\n"

    assert ("Little Buses",) == read().report.published_by
    assert ("County Data",) == read(feed_info=info).report.published_by
    assert ("Timetable Makers", "County Data") == read(feed_info=info, attributions=names).report.published_by


def test_many_publishers_are_counted() -> None:
    """Four names would fill the foot of every page."""
    assert f"{BEGINS}A, B, C and 2 others: CC0." == credit_line(["A", "B", "C", "D", "E"], "CC0.")
    assert f"{BEGINS}their operators: CC0." == credit_line([], "CC0")


@pytest.mark.parametrize(
    "before",
    [
        "name: Little\n",
        "name: Little",
        "attribution: []\nname: Little\n",
        "attribution: [Ours]  # kept\nname: Little\n",
        "attribution:\n  - Ours  # kept\n  - 'Theirs: too'\n\n# the end\nname: Little\n",
        "attribution:\n- Ours\nname: Little\n",
        "name: Little\nattribution:\n  - Ours",
        "name: Little\r\nattribution:\r\n  - Ours\r\n",
    ],
)
def test_every_other_letter_stays(before: str) -> None:
    """However the field is written, the line comes in and nothing else changes."""
    after = credited(before, LINE)

    assert is_credited(after)
    assert not is_credited(before)
    assert [*(yaml.safe_load(before).get("attribution") or []), LINE] == yaml.safe_load(after)["attribution"]
    left = iter(after)
    assert all(letter in left for letter in before), "what stood there stands there, in its order"
    assert after == credited(after, LINE)


def test_a_field_that_is_written_otherwise_is_left_alone() -> None:
    """Where it can't be changed safely, the line to add is told."""
    with pytest.raises(FeedError, match="Please add this line under “attribution”"):
        credited("attribution: ours\n", LINE)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40))
def test_any_name_can_be_kept(name: str) -> None:
    """A name with quotes, colons or hashes is the same when it is read again."""
    line = credit_line([name], "CC0")

    assert [line] == yaml.safe_load(credited("name: Little\n", line))["attribution"]


@pytest.mark.parametrize(("today", "begun"), [(date(2026, 9, 6), True), (date(2026, 9, 5), False)])
def test_a_timetable_that_begins_in_eight_weeks_is_taken_and_a_later_one_is_not(
    read: Reader, today: date, *, begun: bool
) -> None:
    """Operators publish ahead; a file for next year says nothing of the buses of now."""
    if begun:
        assert ["not-yet"] == [notice.name for notice in read(today=today).report.oddities if notice.name == "not-yet"]
    else:
        with pytest.raises(FeedNotBegunError, match="have not begun: they run from 1 November 2026"):
            read(today=today, calendar=TABLES["calendar"])
