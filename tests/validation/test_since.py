"""What a change would lose, seen against the city as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub.directory import Directory
from recovery_hub.validation import load
from recovery_hub.validation.since import emptied_site, lost_since
from tests.validation.conftest import LITTLE, TODAY


def _now(little: Path) -> Directory:
    return load(little, TODAY)[0]


@pytest.fixture
def before() -> Directory:
    """The little town as it was."""
    return load(LITTLE, TODAY)[0]


def _with(little: Path, path: str, old: str, new: str) -> None:
    text = (little / path).read_text(encoding="utf-8")
    assert old in text
    (little / path).write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_id_is_named_until_the_earlier_one_is_kept(little: Path, before: Directory) -> None:
    """Nothing inside the directory points to a service: only the city as it was can tell that its page has moved."""
    _with(little, "data/services.yaml", "- id: tuesday-table\n", "- id: table-on-tuesday\n")

    [told] = lost_since(before, _now(little))
    assert ("data/services.yaml", 1) == (told.spot.path, told.spot.line)
    assert "was: [tuesday-table]" in told.advice

    _with(little, "data/services.yaml", "was: [tuesday-soup]", "was: [tuesday-table, tuesday-soup]")
    assert [] == list(lost_since(before, _now(little)))


def test_an_entry_that_was_taken_away_is_nobodys_earlier_id(little: Path, before: Directory) -> None:
    """Who deletes one service and adds another has lost no address by accident."""
    _with(little, "data/services.yaml", "- id: tuesday-table\n", "- id: wednesday-walk\n")
    _with(little, "data/services.yaml", "name: Tuesday Table", "name: Wednesday Walk")

    assert [] == list(lost_since(before, _now(little)))


def test_all_lists_emptied_at_once_are_seen_against_what_was(little: Path, before: Directory) -> None:
    """Taken by itself it looks like a new city."""
    for name in ("services/evening-line.yaml", "opportunities.yaml", "places.yaml", "organisations.yaml"):
        (little / "data" / name).unlink()
    (little / "content/places/bridge-street-library.md").unlink()
    (little / "data/services.yaml").write_text("", encoding="utf-8")
    now = _now(little)

    assert ["data/organisations.yaml", "data/places.yaml", "data/services.yaml"] == sorted(
        told.spot.path for told in lost_since(before, now)
    )
    [told] = emptied_site(now, frozenset({"services/index.html", "services/evening-line/index.html"}), "output")
    assert "has 1 service" in told.found
    assert [] == list(emptied_site(now, frozenset({"services/index.html"}), "output"))
    assert [] == list(emptied_site(before, frozenset({"services/evening-line/index.html"}), "output"))


def test_references_find_an_entry_by_the_id_it_had(little: Path) -> None:
    """What stands under ``was`` mends every reference: a service's place and organisation, a file of arrival notes."""
    _with(little, "data/places.yaml", "id: bridge-street-library", "id: old-library\n  was: [bridge-street-library]")
    _with(little, "data/organisations.yaml", "id: river-people", "id: the-people\n  was: [river-people]")

    now = _now(little)
    table = now.services["tuesday-table"]
    assert ("the-people", ("old-library",)) == (table.organisation, table.places)
    assert set(now.arrivals) == {"old-library"}
    assert now.opportunities["help-on-the-line"].organisation == "the-people"
