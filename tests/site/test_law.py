"""Changes in the law on the pages: what a reader of an older page must know, and what is only to come."""

from __future__ import annotations

from datetime import date

import pytest

from tests.site.making import ROOT, TODAY, Made, Town, make

GUIDE = "/guides/first-bus-ride/"
ENTRY = """
- id: {id}
  name: {id}
  what: {what}
  status: {status}
  {day}
  sources:
    - url: https://www.example.org/law
      sentence: From 4 November it is so.
      on: 2026-11-05
      how: stored_copy
  guides: [first-bus-ride]
  pages: [about]
  needs: [company]
  check_by: 2027-05-03
"""


def change(town: Town, id_: str, what: str, status: str = "in_force", day: str = "") -> None:
    """Add a change in the law to the register."""
    told = f"in_force_from: {day}" if day else "was: []"
    town.add("data/law.yaml", ENTRY.format(id=id_, what=what, status=status, day=told))


def test_an_older_guide_says_so_above_its_words(town: Town) -> None:
    """A reader learns when the law changed, when the page was checked, what changed, and where that was read."""
    change(town, "new-pass", "The pass is for everybody.", day="2026-11-04")
    made = make(town.folder, date(2026, 11, 30))
    said = made.said(GUIDE)
    assert (
        "The law on this changed on Wednesday 4 November 2026. This page was last checked before that, on Tuesday"
        " 3 November 2026. Some of it may be wrong now. The pass is for everybody. Source: www.example.org"
        " (read in a stored copy of the page on Thursday 5 November 2026)." in said
    )
    assert said.index("The law on this changed") < said.index("Take a drink with you")
    assert made.page(GUIDE).xpath("//div[contains(@class, 'law-changed')]//a[@href='https://www.example.org/law']")
    assert "This page was last checked before that" in made.said("/about/")


@pytest.mark.parametrize("day", ["2026-11-03", "2026-10-05"])
def test_a_guide_of_that_day_or_later_says_nothing(town: Town, day: str) -> None:
    """No note stands where somebody wrote with the new law at hand."""
    change(town, "new-pass", "The pass is for everybody.", day=day)
    said = make(town.folder, date(2026, 11, 30)).said(GUIDE)
    assert "The law on this" not in said


@pytest.mark.parametrize(
    ("status", "words"),
    [("passed", "It was passed, and is not in force yet."), ("announced", "It was announced, and is not law yet.")],
)
def test_what_is_to_come_only_says_that_the_law_is_changing(town: Town, status: str, words: str) -> None:
    """Nobody gives up a right, or counts on one, that is not law."""
    change(town, "new-pass", "The pass is to be for everybody.", status)
    made = make(town.folder, date(2026, 11, 30))
    for address in (GUIDE, "/about/", "/needs/company/"):
        said = made.said(address)
        assert "The law on this is changing" in said
        assert "The rights you have now still stand." in said
        assert f"The pass is to be for everybody. {words}" in said
        assert "Some of it may be wrong now" not in said


def test_several_changes_are_told_with_their_days(town: Town) -> None:
    """Each with its own day, the oldest first."""
    change(town, "second-change", "The second.", day="2026-11-20")
    change(town, "first-change", "The first.", day="2026-11-10")
    said = make(town.folder, date(2026, 11, 30)).said(GUIDE)
    assert said.index("Since Tuesday 10 November 2026: The first.") < said.index(
        "Since Friday 20 November 2026: The second."
    )


def test_the_list_of_the_week_asks_for_it(town: Town) -> None:
    """On the page, helplines first, then what the law has overtaken."""
    change(town, "new-pass", "The pass is for everybody.", day="2026-11-04")
    made = make(town.folder, date(2026, 11, 30))
    items = [
        " ".join(item.text_content().split())
        for item in made.page("/contribute/due/").xpath("//section[@aria-labelledby='read']/ul/li")
    ]
    assert (
        "Your first bus ride alone (guide), now: the law on this changed on Wednesday 4 November 2026 (new-pass)"
        in items
    )


def test_a_need_tells_what_changed(town: Town) -> None:
    """Where there is no guide, the page of the need has the news and where it was read."""
    change(town, "new-pass", "The pass is for everybody.", day="2026-11-04")
    said = make(town.folder, date(2026, 11, 30)).said("/needs/company/")
    assert "What changed in the law Since Wednesday 4 November 2026: The pass is for everybody." in said


def test_no_register_no_word(town: Town) -> None:
    """A city without the file is built as before."""
    (town.folder / "data/law.yaml").unlink()
    made = make(town.folder, TODAY)
    assert [] == [name for name in made.pages if "The law on this" in made.said("/" + name.removesuffix("index.html"))]


def test_every_change_of_the_demo_is_told_somewhere(demo: Made) -> None:
    """Nothing stands in the register for itself: each touches a guide, a page or a need."""
    assert (ROOT / "data/law.yaml").is_file()
    for law in demo.directory.laws.values():
        assert law.guides or law.pages or law.needs, law.id
        assert all(source.url.startswith("https://") for source in law.sources)
        assert all(len(source.sentence.split()) >= 5 for source in law.sources)
