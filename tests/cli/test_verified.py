"""Writing down that somebody checked an entry, from the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from recovery_hub.directory import DataError
from recovery_hub.directory.check_word import check_word_of
from recovery_hub.validation import load
from tests.site.making import Town, copy_of_little

TODAY = date(2026, 11, 26)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A tiny city of one's own to change."""
    return copy_of_little(tmp_path / "little")


def verified(town: Town, *words: str) -> Result:
    """Type the command, with a role and a way."""
    line = ["verified", *words, "--city", str(town.folder), "--today", str(TODAY)]
    options = [] if "--role" in words else ["--role", "link_worker"]
    options += [] if "--how" in words else ["--how", "phone"]
    return CliRunner().invoke(app_for(["verified"]), [*line, *options], env={"TODAY": None, "GITHUB_ACTIONS": None})


def test_writes_the_check_and_touches_nothing_else(town: Town) -> None:
    """One line changes; comments, order and the other entries stay as they are."""
    town.swap("data/services.yaml", "  verified: {on: 2026-11-03, by: volunteer, how: visit}\n",
              "  # rung twice\n  verified: {on: 2026-11-03, by: volunteer, how: visit}  # kind people\n")  # fmt: skip
    before = town.read("data/services.yaml")
    ran = verified(town, "tuesday-table")
    assert 0 == ran.exit_code, ran.output
    old, new = "{on: 2026-11-03, by: volunteer, how: visit}", "{on: 2026-11-26, by: link_worker, how: phone}"
    assert before.replace(old, new) == town.read("data/services.yaml")
    assert "The next check is due by Friday 26 February 2027." in ran.output
    directory, _ = load(town.folder, TODAY)
    assert TODAY == directory.services["tuesday-table"].verified.on  # type: ignore[union-attr]


def test_a_file_of_its_own(town: Town) -> None:
    """An entry in a file of its own is written there."""
    assert 0 == verified(town, "evening-line", "--on", "2026-11-20").exit_code
    assert "verified: {on: 2026-11-20, by: link_worker, how: phone}" in town.read("data/services/evening-line.yaml")


def test_one_fact(town: Town) -> None:
    """A single fact gets its own day; the days of others stay, and the whole entry is not called checked."""
    assert 0 == verified(town, "tuesday-table", "--field", "phone", "--on", "2026-11-20").exit_code
    assert 0 == verified(town, "tuesday-table", "--field", "hours").exit_code
    text = town.read("data/services.yaml")
    assert "  checked: {phone: 2026-11-20, hours: 2026-11-26}\n" in text
    assert "  verified: {on: 2026-11-03, by: volunteer, how: visit}\n" in text


def test_places_and_earlier_ids(town: Town) -> None:
    """Places are checked as well, and an entry is found by an id it had, or by its address."""
    assert 0 == verified(town, "bridge-street-library").exit_code
    assert 0 == verified(town, "/services/tuesday-soup/").exit_code
    assert 2 == sum("on: 2026-11-26" in town.read(f"data/{name}.yaml") for name in ("places", "services"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("tuesday-tabel",),
            "There is no entry with the id “tuesday-tabel”. Nothing was written.\nDid you mean “tuesday-table”?",
        ),
        (("tuesday-table", "--role", "volounteer"), "Did you mean “volunteer”?"),
        (("tuesday-table", "--how", "telephone"), "Choose phone, email, visit, web or letter.\nDid you mean “phone”?"),
        (("tuesday-table", "--field", "phones"), "Did you mean “phone”?"),
        (("tuesday-table", "--on", "2026-11-27"), "2026-11-27 lies ahead of us: today is 2026-11-26."),
        (("tuesday-table", "--on", "27.11."), "“27.11.” is not a day we can read."),
        (("tuesday-table", "--on", "2026-10-01"), "was checked on Tuesday 3 November 2026, which is later."),
        (("bridge-street-library", "--field", "phone"), "only services keep a day for one fact"),
    ],
)
def test_refusals(town: Town, words: tuple[str, ...], said: str) -> None:
    """What can't be meant is refused in a sentence, with a guess where there is one, and nothing is written."""
    before = {path: path.read_bytes() for path in (town.folder / "data").rglob("*.yaml")}
    ran = verified(town, *words)
    assert (2, True) == (ran.exit_code, said in ran.output), ran.output
    assert before == {path: path.read_bytes() for path in before}


def test_no_guess_leads_to_a_hidden_place(town: Town) -> None:
    """A mistyped id is never answered with the id of a place that is hidden."""
    directory, _ = load(town.folder, TODAY)
    for place in directory.places.values():
        if place.is_hidden:
            assert place.id not in verified(town, f"{place.id}s").output.replace(f"{place.id}s", "")


def test_a_helplines_digits_get_their_word_from_who_types_them_again(town: Town) -> None:
    """Changed digits stop the check, until somebody types the number from the helpline's own page."""
    town.swap("data/helplines.yaml", '"116 123"', '"116 124"')
    with pytest.raises(DataError):
        load(town.folder, TODAY)
    changed = town.read("data/helplines.yaml")

    assert 0 != verified(town, "samaritans").exit_code
    assert 0 != verified(town, "samaritans", "--number", "116 123").exit_code
    assert changed == town.read("data/helplines.yaml")

    ran = verified(town, "samaritans", "--number", "116124")
    assert 0 == ran.exit_code, ran.output
    assert f"check_word: {check_word_of('116 124')}\n" in town.read("data/helplines.yaml")
    load(town.folder, TODAY)
