"""What one takes along: papers, and what a copy on a phone would hold."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.freshness import CRISIS_NEEDS
from tests.site.making import ADDRESS, Made, words_in


@pytest.fixture(scope="module")
def copy(demo: Made) -> dict[str, Any]:
    """The list of files that a phone reads when somebody asks for a copy."""
    found: dict[str, Any] = json.loads(demo.files["offline/files.json"])
    return found


def file_of(address: str) -> str:
    """The file at an address from the root."""
    return address.lstrip("/") + ("index.html" if address.endswith("/") else "")


def test_copy_lists_files_that_are_there(site: Made) -> None:
    """Whoever asks for a copy gets a whole one: each file is there, and none stands in two parts."""
    parts = json.loads(site.files["offline/files.json"])["parts"]
    listed = [address for held in parts.values() for address in held]
    assert len(listed) == len(set(listed))
    assert [] == [address for address in listed if file_of(address) not in site.files]


def test_copy_of_essentials_is_whole_in_itself(demo: Made, copy: dict[str, Any]) -> None:
    """Pages of every copy bring their styles and scripts with them, and the cards that search and list read."""
    essentials = copy["parts"]["essentials"]
    assert {"/", "/help-now/", "/find/", "/list/", "/offline/", "/offline/not-here/"} <= set(essentials)
    assert any(address.startswith("/theme/cards.") for address in essentials)
    for held in copy["parts"].values():
        for address in filter(lambda address: address.endswith("/"), held):
            page = demo.page(address)
            needed = [link.get("href") for link in page.iterfind(".//link[@rel='stylesheet']")]
            needed += [script.get("src") for script in page.iterfind(".//script")]
            assert [] == [file for file in needed if file not in essentials], address


def test_copy_holds_every_service_and_open_place(demo: Made, copy: dict[str, Any]) -> None:
    """On the bus the page of every service and place opens, if one has asked for all."""
    listed = {address for held in copy["parts"].values() for address in held}
    services = {f"/services/{id_}/" for id_ in demo.directory.services}
    places = {f"/places/{place.id}/" for place in demo.directory.places.values() if not place.is_hidden}
    assert set() == (services | places) - listed


def test_copy_has_no_trace_of_hidden_places(site: Made) -> None:
    """A phone in the wrong hands tells nothing of a hidden place, not even that it has an address here."""
    listed = site.files["offline/files.json"].decode()
    hidden = [place for place in site.directory.places.values() if place.is_hidden]
    assert [] == [place.id for place in hidden if re.search(rf"/{place.id}/|{re.escape(place.name)}", listed)]


def test_pages_about_safety_are_a_part_of_their_own(demo: Made, copy: dict[str, Any]) -> None:
    """No page about abuse, safety or self-harm is in a copy for which it was not chosen."""
    private = {need.id for need in demo.directory.needs.values() if need.quick_exit is Answer.YES} | CRISIS_NEEDS
    expected = {f"/needs/{id_}/" for id_ in private if id_ in demo.directory.needs}
    expected |= {
        f"/services/{service.id}/" for service in demo.directory.services.values() if private & set(service.needs)
    }
    expected |= {f"/guides/{guide.id}/" for guide in demo.directory.guides.values() if guide.quick_exit is Answer.YES}
    others = {address for part in ("essentials", "all") for address in copy["parts"][part]}
    assert expected
    assert expected <= set(copy["parts"]["safety"])
    assert set() == expected & others
    assert [] == [other for other in others if other.endswith("/") and demo.page(other).find_class("leave")]


def test_sizes_told_are_the_sizes_of_the_files(site: Made) -> None:
    """Nobody's phone fills up unawares: the page says beforehand what the files take, to a tenth of a megabyte."""
    parts = json.loads(site.files["offline/files.json"])["parts"]
    page = site.page("/offline/")
    told = {element.get("data-size"): words_in(element) for element in page.iterfind(".//*[@data-size]")}
    sizes = {part: sum(len(site.files[file_of(address)]) for address in held) for part, held in parts.items() if held}
    assert set(sizes) == set(told)
    for part, size in sizes.items():
        found = re.match(r"It takes ([\d.]+) MB", told[part])
        assert found is not None
        assert 0 <= float(found[1]) - size / 1e6 < 0.1


def test_pages_about_safety_are_not_ticked(demo: Made) -> None:
    """They are kept only by somebody who ticks them."""
    boxes = {
        box.get("value"): box.get("checked") for box in demo.page("/offline/").iterfind(".//input[@type='checkbox']")
    }
    assert {"essentials", "all", "safety"} == set(boxes)
    assert boxes["safety"] is None


def test_paper_for_each_need_tells_what_one_needs_outside(demo: Made) -> None:
    """On the paper of a need stand every service's numbers, its first step, and when it was checked, if it ever was."""
    directory = demo.directory
    listed = {
        id_: [service for service in directory.services_for(id_) if directory.is_listed(service)]
        for id_ in directory.needs
    }
    for need, services in listed.items():
        if not services:
            continue
        leaves = {
            leaf.findtext("h3/a"): words_in(leaf)
            for leaf in demo.page(f"/needs/{need}/pack/").iterfind(".//ul[@class='pack']/li")
        }
        for service in services:
            leaf = leaves[service.name]
            assert all(str(number) in leaf for number in (service.contact.phone, service.contact.text) if number), (
                service.id
            )
            assert "First step." in leaf
            assert str(service.verified.on.year) in leaf if service.verified else "Nobody has checked" in leaf


def test_paper_is_linked_from_its_need(site: Made) -> None:
    """Whoever reads about a need finds the paper, and comes back from it."""
    packs = [name for name in site.pages if re.fullmatch(r"needs/[^/]+/pack/index\.html", name)]
    assert packs
    for name in packs:
        need = "/" + name.removesuffix("pack/index.html")
        own = f"{ADDRESS if 'sitemap.xml' in site.files else ''}{need}"
        assert f"{own}pack/" in [link.get("href") for link in site.page(need).iterfind(".//main//a")]
        assert own in [link.get("href") for link in site.pages[name].iterfind(".//main//a")]


def test_square_code_only_where_it_leads_somewhere(demo: Made, published: Made) -> None:
    """A code to photograph stands on papers of a published site, with the address in letters beside it."""
    address = "/needs/company/pack/"
    assert [] == demo.page(address).find_class("square")
    (square,) = published.page(address).find_class("square")
    assert square.find("svg") is not None
    assert "print-only" in square.get("class", "")
    assert f"{ADDRESS}{address}" in words_in(square)


def test_any_page_in_large_print_without_a_script(demo: Made) -> None:
    """A link in the foot makes the letters of the page, and of its print, larger; another makes them small again."""
    page = demo.page("/services/tuesday-table/")
    assert "large" == page.get("id")
    assert {"#large", "#main"} <= {link.get("href") for link in page.iterfind(".//footer//a")}
