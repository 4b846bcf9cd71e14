from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from recovery_hub.cli.app import app_for
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.import_feed import adopt_feed, named_in
from recovery_hub.validation import load
from tests.gtfs.conftest import TODAY

Pack = Callable[..., Path]


def _everything(city: Path) -> dict[str, bytes]:
    return {str(path.relative_to(city)): path.read_bytes() for path in sorted(city.rglob("*")) if path.is_file()}


def test_a_good_file_is_taken_in(pack: Pack, little: Path) -> None:
    """The file is copied, city.yaml names it, and the city can still be read."""
    before = (little / "data/city.yaml").read_text("utf-8")
    report = adopt_feed(pack(), little, TODAY).report

    assert 3 == report.trips
    assert pack().read_bytes() == (little / "gtfs/feed.zip").read_bytes()
    assert before + "timetable: gtfs/feed.zip\n" == (little / "data/city.yaml").read_text("utf-8")
    assert "gtfs/feed.zip" == load(little, TODAY)[0].city.timetable


def test_comments_stay(pack: Pack, little: Path) -> None:
    """Only the value changes, wherever the line stands and whatever is said beside it."""
    settings = little / "data/city.yaml"
    plain = settings.read_text("utf-8")
    settings.write_text(f"# ours\ntimetable: old/one.zip  # from the county\n{plain}# the end\n", "utf-8")
    adopt_feed(pack(), little, TODAY)

    assert f"# ours\ntimetable: gtfs/feed.zip  # from the county\n{plain}# the end\n" == settings.read_text("utf-8")


def test_a_second_time_changes_nothing(pack: Pack, little: Path) -> None:
    """Bringing in the same file again, even from the city itself, leaves every byte as it is."""
    adopt_feed(pack(), little, TODAY)
    before = _everything(little)
    adopt_feed(little / "gtfs/feed.zip", little, TODAY)

    assert before == _everything(little)


@pytest.mark.parametrize("broken", ["cut", "over", "missing"])
def test_a_broken_file_is_refused_and_the_old_one_stays(pack: Pack, little: Path, broken: str) -> None:
    """Nothing in the city changes, not one byte."""
    adopt_feed(pack(), little, TODAY)
    before = _everything(little)
    bad = pack(stop_times=None) if broken == "missing" else pack()
    if broken == "cut":
        bad.write_bytes(bad.read_bytes()[:-100])
    with pytest.raises(FeedError):
        adopt_feed(bad, little, date(2028, 1, 1) if broken == "over" else TODAY)

    assert before == _everything(little)


def test_a_folder_that_is_no_city(pack: Pack, tmp_path: Path) -> None:
    """A slip in the name of the folder makes no half city."""
    with pytest.raises(FeedError, match="not a city yet"):
        adopt_feed(pack(), tmp_path / "nowhere", TODAY)

    assert not (tmp_path / "nowhere").exists()


@given(
    lines=st.lists(
        st.sampled_from(
            ["name: Little", "# timetable: no", "kept_by: us  # us", "", "a: [1, 2]", "b:\n  timetable: x"]
        ),
        unique=True,
    ),
    newline=st.sampled_from(["\n", "\r\n"]),
    end=st.booleans(),
)
def test_all_other_settings_stay(lines: list[str], newline: str, *, end: bool) -> None:
    """Whatever stands in city.yaml, naming the file keeps every line of it."""
    text = newline.join("\n".join(lines).split("\n")) + (newline if end else "")
    changed = named_in(text)

    assert changed.startswith(text)
    assert {**(yaml.safe_load(text) or {}), "timetable": "gtfs/feed.zip"} == yaml.safe_load(changed)
    assert changed == named_in(changed)


def test_the_command_prints_what_the_file_covers(pack: Pack, little: Path) -> None:
    """One command checks, takes in and reports; a refusal ends with 2 and a sentence."""
    words = ["import", "gtfs", str(pack()), "--into", str(little), "--today"]
    good = CliRunner().invoke(app_for(words), [*words, "2026-11-23"])
    bad = CliRunner().invoke(app_for(words), [*words, "2028-01-01"])

    assert (0, 2) == (good.exit_code, bad.exit_code)
    assert "3 trips on 1 route, 4 stops." in good.stdout
