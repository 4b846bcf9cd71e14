"""When to ring the emergency number is one sentence, and it stands everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub.directory.choices import Threshold
from recovery_hub.site.invariants import InvariantError
from tests.site.making import TODAY, Made, copy_of_little, make, words_in

HARM = (
    "Ring 999 or go to A&E now if you have taken or swallowed something that could harm you, even if you feel well; "
    "if you are badly hurt; or if you can't keep yourself or someone else safe."
)
DANGER = "Ring 999 now if you or someone else is in immediate danger, or badly hurt."
PLAN = "If you have a crisis team or a care plan, use that number."
OLD = ("If a life is in danger, or you are badly hurt", "If a life is in danger. Free")


def test_on_every_page(demo: Made) -> None:
    """The block of helplines begins with it on every page, paper and list; on pages about abuse it is about danger."""
    for name, page in demo.pages.items():
        (sentence, *others) = page.get_element_by_id("help").find_class("threshold")
        assert not others
        if page.get("lang") != "pl":
            assert (DANGER if page.find_class("leave") else HARM) == words_in(sentence), name


def test_old_words_are_gone(demo: Made) -> None:
    """No page waits for a life to be in danger any more."""
    assert [] == [name for name, page in demo.pages.items() if any(old in words_in(page) for old in OLD)]


def test_first_on_pages_that_say_so(demo: Made) -> None:
    """On the page and the paper of a need, and on a start, that say so, no other number stands before it."""
    directory = demo.directory
    needs = {f"/needs/{id_}/": need.threshold for id_, need in directory.needs.items()}
    packs = {address: f"{address}pack/" for address in needs if f"{address[1:]}pack/index.html" in demo.files}
    papers = {pack: needs[address] for address, pack in packs.items()}
    starts = {f"/start/{id_}/": start.threshold for id_, start in directory.starts.items()}
    told = {address: kind for address, kind in {**needs, **papers, **starts}.items() if kind is not None}
    wanted = ("crisis-tonight", "urges-to-hurt-myself", "starting-again", "after-hospital", "abuse-and-safety")
    assert {*(f"/needs/{id_}/" for id_ in wanted), "/start/hurting-myself-tonight/"} <= set(told)
    for address, kind in told.items():
        (main,) = demo.page(address).iterfind(".//main")
        assert "tel:999" == next(link.get("href") for link in main.iter("a") if link.get("href", "").startswith("tel:"))
        (panel,) = main.find_class("first")
        assert (HARM if kind is Threshold.HARM else DANGER) in words_in(panel)
        assert (kind is Threshold.HARM) == (PLAN in words_in(panel)), address


@pytest.mark.parametrize(("address", "words"), [("/help-now/", HARM), ("/pl/help-now/", "Zadzwoń: 999")])
def test_first_on_the_page_of_helplines(demo: Made, address: str, words: str) -> None:
    """On the page of helplines it stands right under the heading, in each language."""
    (heading,) = demo.page(address).iterfind(".//main/h1")
    panel = heading.getnext()
    assert panel is not None
    assert words in words_in(panel)


def test_volunteers_can_write_it(tmp_path: Path) -> None:
    """The mark {threshold} stands for the sentence, with its link."""
    town = copy_of_little(tmp_path / "town")
    town.add("content/pages/about.md", "{threshold}")
    assert HARM in made_of(town.folder).said("/about/")


def made_of(folder: Path) -> Made:
    """The site of a town."""
    return make(folder, TODAY)


def test_a_site_without_the_number_is_not_made(tmp_path: Path) -> None:
    """Where no helpline is the emergency number, the site is not published without the sentence."""
    town = copy_of_little(tmp_path / "town")
    town.swap("data/helplines.yaml", "  emergency: yes\n", "")
    with pytest.raises(InvariantError, match="emergency: yes"):
        make(town.folder, TODAY)
