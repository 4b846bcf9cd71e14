"""What should be checked again, week by week."""

from __future__ import annotations

import dataclasses
from datetime import date

from plugins.directory import load
from plugins.moderation.due import MOST, as_markdown, due
from tests.site.making import ROOT, TODAY, Town


def test_nothing_is_due_in_a_town_that_was_just_checked(town: Town) -> None:
    """A fresh town is left in peace."""
    directory, _ = load(town.folder, TODAY)

    assert () == due(directory)
    assert "" == as_markdown(())


def test_helplines_come_first_then_what_a_life_may_depend_on(town: Town) -> None:
    """A number that somebody in danger may ring is looked at before all else."""
    directory, _ = load(town.folder, TODAY)
    later = dataclasses.replace(directory, today=date(2027, 8, 1))
    found = due(later)

    assert [0, 1] == sorted({one.turn for one in found})[:2]
    assert sorted(one.turn for one in found) == [one.turn for one in found]


def test_closed_services_are_not_rung(town: Town) -> None:
    """Nobody is sent to ask a service that has closed."""
    town.swap("data/services.yaml", "status: active", "status: closed")
    directory, _ = load(town.folder, TODAY)

    later = due(dataclasses.replace(directory, today=date(2028, 8, 1)))

    assert later
    assert "Tuesday Table" not in {one.name for one in later}


def test_a_list_one_can_work_through() -> None:
    """Of a whole city the list holds no more than a few people can do, and says where each entry stands."""
    directory, _ = load(ROOT, TODAY)
    found = due(dataclasses.replace(directory, today=date(2028, 8, 1)))
    text = as_markdown(found)

    assert len(found) > MOST
    assert MOST == text.count("- [ ] ")
    assert f"{len(found) - MOST} more are due" in text
