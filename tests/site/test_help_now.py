"""Help now: every way to get in touch, what happens then, and what is left when nobody has checked for a long time."""

from __future__ import annotations

import shutil
from copy import deepcopy
from datetime import timedelta

import pytest

from recovery_hub.directory.choices import Channel
from tests.site.making import ROOT, TODAY, Made, Town, make, words_in

STAYING_PRIVATE = "/guides/staying-private-online/"
LASTING = {"samaritans", "nhs-111", "emergency-999"}


def test_not_only_by_phone(demo: Made) -> None:
    """Whoever can't speak on a phone finds four other ways: by text, by typing, somewhere to go, and by letter."""
    headings = [heading.get("id") for heading in demo.page("/help-now/").iterfind(".//main//h2")]
    assert [str(channel) for channel in Channel] == headings[: len(Channel)]


def test_each_line_says_what_happens(demo: Made) -> None:
    """Each line says what happens, who answers and what one can say; what nobody knows it calls not known."""
    for article in demo.page("/help-now/").iter("article"):
        line = demo.directory.helplines[article.get("id", "")]
        said = words_in(article)
        assert " ".join((line.hours or "Their hours are on their website.").split()) in said
        for words in (line.what_happens, line.who_answers):
            assert words
            assert " ".join(words.split()) in said
        facts = [("What it costs", line.cost)]
        if line.channel in {Channel.TALK, Channel.TEXT}:
            facts += [("Without credit", line.without_credit), ("On your bill", line.shows_on_bill)]
        for label, fact in facts:
            assert f"{label}: {fact}" in said if fact else f"{label}" in said.partition("Not known yet: ")[2]


def test_deaf_people_find_their_ways_together(demo: Made) -> None:
    """Sign language, typing and text for Deaf people stand together, not only under each line."""
    heading = demo.page("/help-now/").get_element_by_id("deaf")
    said = words_in(heading.getparent())  # type: ignore[arg-type]
    for words in ("Relay UK", "British Sign Language", "999 BSL", "NHS 111 BSL", "REGISTER"):
        assert words in said
    links = [link.get("href") for link in heading.getparent().iter("a")]  # type: ignore[union-attr]
    assert {"https://999bsl.co.uk", "https://signvideo.co.uk/nhs111/", "https://www.relayuk.bt.com"} <= set(links)


def test_who_has_no_credit_need_not_open_a_fold(demo: Made) -> None:
    """That a number needs no credit stands in the open, beside the number."""
    article = deepcopy(demo.page("/help-now/").get_element_by_id("samaritans"))
    for fold in article.iter("details"):
        fold.drop_tree()
    assert "Without credit: Yes, you need no credit." in words_in(article)


def test_only_the_lasting_ones_are_left(town: Town) -> None:
    """If nobody checks for a year, three lines are left: the emergency services, the NHS and Samaritans."""
    shutil.copy(ROOT / "data/helplines.yaml", town.folder / "data/helplines.yaml")
    town.swap("data/needs.yaml", "emergency]", "emergency-999]")
    later = make(town.folder, TODAY + timedelta(days=400))
    for address in ("/help-now/", "/pl/help-now/"):
        assert LASTING == {article.get("id") for article in later.page(address).iter("article")}
    (panel,) = later.page("/help-now/").find_class("panel")
    assert "999" in words_in(panel)


@pytest.mark.parametrize("address", ["/help-now/", "/pl/help-now/"])
def test_says_how_to_stay_private(demo: Made, address: str) -> None:
    """Someone whose phone is looked at learns what it shows before they ring."""
    assert STAYING_PRIVATE in [link.get("href") for link in demo.page(address).iterfind(".//main//a")]


def test_pages_about_safety_say_what_leaving_does(demo: Made) -> None:
    """Every page that can be left at once says where that leads, and leads to what a history shows."""
    pages = {name: page for name, page in demo.pages.items() if page.find_class("leave")}
    assert len(pages) > 10
    for name, page in pages.items():
        assert "opens a page about the weather" in words_in(page)
        if name != f"{STAYING_PRIVATE.strip('/')}/index.html":
            assert STAYING_PRIVATE in [link.get("href") for link in page.iterfind(".//main//a")]


def test_words_about_a_key_wait_for_the_script(demo: Made) -> None:
    """Without JavaScript nobody is told of a key that then does nothing."""
    assert demo.page(STAYING_PRIVATE).get_element_by_id("leave-keys").get("hidden") is not None
