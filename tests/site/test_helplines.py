"""Helplines that are past their date: the lasting ones stay, and no block is ever empty."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from recovery_hub.directory.choices import Answer
from tests.site.making import Made, Town, copy_of_little, make, words_in

MOMENTARY = """
- id: town-line
  name: Town Line
  channel: talk
  number: 0808 157 0123
  line: Evenings only.
  hours: 6pm to 9pm, every day.
  everywhere: yes
  source: https://townline.example
  evidence:
    - supports: [number, hours]
      sentence: Ring us on 0808 157 0123, every day from 6pm to 9pm.
      url: https://townline.example
      read_on: 2026-11-03
      read_by: maintainer
      how: stored_copy
  checked_on: 2026-11-03
  checked_by: maintainer
  expires: 2026-12-20
"""
ALONE = """
- id: paper-boats
  name: Folding paper boats
  shelf: doing
  hint: Something for the hands.
  synonyms: [paper, folding]
  helplines: [town-line, samaritans]
"""
LAST_DAY = date(2026, 12, 20)


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A town with a helpline that has a last day, and a need for which there is nothing but helplines."""
    town = copy_of_little(tmp_path_factory.mktemp("boats") / "town")
    town.add("data/helplines.yaml", MOMENTARY)
    town.add("data/needs.yaml", ALONE)
    town.add("content/pages/about.md", "In the evening: {helpline: town-line}. By night: {helpline: samaritans}.")
    return town


@pytest.fixture(scope="module")
def while_it_lasts(boats: Town) -> Made:
    """The town on the last day of the helpline."""
    return make(boats.folder, LAST_DAY)


@pytest.fixture(scope="module")
def afterwards(boats: Town) -> Made:
    """The town on the day after."""
    return make(boats.folder, LAST_DAY + timedelta(days=1))


def rung(site: Made, name: str) -> set[str]:
    """The digits in the helpline block of a page."""
    links = site.pages[name].get_element_by_id("help").iter("a")
    return {link.get("href", "").removeprefix("tel:") for link in links} - {"/help-now/", "/pl/help-now/"}


def test_shown_to_its_last_day(while_it_lasts: Made) -> None:
    """A helpline is shown up to and on the day on which it has to be checked again."""
    assert [] == [name for name in while_it_lasts.pages if "08081570123" not in rung(while_it_lasts, name)]


def test_gone_the_day_after(afterwards: Made) -> None:
    """A number that nobody has checked again stands on no page any more, in no spelling."""
    assert [] == [
        name for spelling in ("0808 157 0123", "08081570123", "Town Line") for name in afterwards.trace(spelling)
    ]


@pytest.mark.parametrize("days", [1, 45, 400])
def test_lasting_ones_stay(boats: Town, days: int) -> None:
    """The few that are known to last stay on every page, however long nobody has looked after the site."""
    later = make(boats.folder, LAST_DAY + timedelta(days=days))
    lasting = {
        re.sub(r"\D", "", line.number or "")
        for line in later.directory.helplines.values()
        if line.lasting is Answer.YES and line.everywhere is Answer.YES
    }
    assert lasting
    assert [] == [name for name in later.pages if rung(later, name) != lasting]


def test_marks_fall_back(while_it_lasts: Made, afterwards: Made) -> None:
    """A sentence that named a number sends its reader to the page of helplines when the number is gone."""
    assert "In the evening: Town Line (0808 157 0123). By night: Samaritans (" in while_it_lasts.said("/about/")
    assert "In the evening: the help-now page. By night: Samaritans (" in afterwards.said("/about/")


def test_needs_fall_back(while_it_lasts: Made, afterwards: Made) -> None:
    """A need for which there is nothing but helplines still offers one when others are past their date."""
    before, after = (
        [words_in(heading) for heading in site.page("/needs/paper-boats/").iterfind(".//main//li//h3")]
        for site in (while_it_lasts, afterwards)
    )
    assert ["Town Line", "Samaritans"] == before  # in the order in which the need names them
    assert ["Samaritans"] == after


@pytest.mark.parametrize("address", ["/help-now/", "/pl/help-now/"])
def test_page_of_helplines(afterwards: Made, address: str) -> None:
    """The page of helplines shows each that counts today, with its number, and none other."""
    page = afterwards.page(address)
    shown = {article.get("id"): words_in(article) for article in page.iter("article")}
    expected = {line.id: line for line in afterwards.directory.helplines.values() if line.lasting is Answer.YES}
    assert set(expected) == set(shown)
    assert [] == [id_ for id_, line in expected.items() if (line.number or "") not in shown[id_]]


def test_safety_lines_stand_on_safety_pages_only(demo: Made) -> None:
    """A line for people in danger at home stands on pages that can be left at once, and on no other.

    Volunteers are asked by its name, without its number, to read its page again.
    """
    lines = {line.name for line in demo.directory.helplines.values() if line.safety_pages_only is Answer.YES}
    assert lines
    readers = {name: page for name, page in demo.pages.items() if name != "contribute/due/index.html"}
    found = {name for name, page in readers.items() if any(line in words_in(page) for line in lines)}
    assert found
    assert [] == [name for name in found if not demo.pages[name].find_class("leave")]


def test_every_need_of_the_demo_has_help_at_home(demo: Made) -> None:
    """No need is a dead end: each page has something that needs no travel."""
    bare = []
    for need in demo.directory.needs:
        (way,) = [
            section
            for section in demo.page(f"/needs/{need}/").iter("section")
            if words_in(section).startswith("At home")
        ]
        if not list(way.iter("a")):
            bare.append(need)
    assert [] == bare
