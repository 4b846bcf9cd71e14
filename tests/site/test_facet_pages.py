"""Pages of links that narrow the list, and access facts: unknown is not no."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.facets import FACETS, Facet
from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.records import Access
from recovery_hub.site.words.place import IN_A_LIST, TURNED_ROUND
from tests.site.making import ADDRESS, Made, words_in

every_facet = pytest.mark.parametrize("facet", FACETS, ids=[facet.id for facet in FACETS])


def answered(site: Made, facet: Facet) -> dict[Answer, list[str]]:
    """The slow way: ask every listed service, and put its id under its answer."""
    found: dict[Answer, list[str]] = {answer: [] for answer in Answer}
    for service in site.directory.services.values():
        old = service.verified is not None and (site.directory.today - service.verified.on).days > 548
        if service.status in {"active", "closing", "unconfirmed"} and not old:
            found[facet.ask(service, site.directory)].append(service.id)
    return found


def services_in(element: HtmlElement) -> list[str]:
    """The ids of the services whose cards stand in a part of a page."""
    heads = ".//ul[@class='cards']/li/*[self::h2 or self::h3]/a | .//ul[@class='needs']//a"
    found = [link.get("href", "").removeprefix(ADDRESS).split("/") for link in element.xpath(heads)]
    return [parts[2] for parts in found if parts[1] == "services"]


def section(page: HtmlElement, heading: str) -> list[str]:
    """The services below a heading; none if the heading is not there."""
    spot = page.get_element_by_id(heading, None)
    parent = spot.getparent() if spot is not None else None
    return services_in(parent) if parent is not None else []


@every_facet
def test_everything_is_accounted_for(site: Made, facet: Facet) -> None:
    """Every service stands on the page of a question: under yes, in part or not known; only a known no is left out."""
    wanted = answered(site, facet)
    name = f"find/{facet.id}/index.html"
    assert (name in site.pages) == bool(wanted[Answer.YES] or wanted[Answer.PARTLY])
    if name not in site.pages:
        return
    page = site.pages[name]
    every = services_in(page)
    partly, unknown = section(page, "partly"), section(page, "unknown")
    yes = every[: len(every) - len(partly) - len(unknown)]
    assert sorted(wanted[Answer.YES]) == sorted(yes)
    assert sorted(wanted[Answer.PARTLY]) == sorted(partly)
    assert sorted(wanted[Answer.UNKNOWN]) == sorted(unknown)
    total = len(yes) + len(partly) + len(unknown) + len(wanted[Answer.NO])
    assert sum(map(len, wanted.values())) == total


@every_facet
def test_counts_are_those_of_the_lists(site: Made, facet: Facet) -> None:
    """The numbers at the head of a page are those of its lists."""
    page = site.pages.get(f"find/{facet.id}/index.html")
    if page is None:
        assert not answered(site, facet)[Answer.YES]
        return
    wanted = answered(site, facet)
    yes, partly, unknown = (len(wanted[answer]) for answer in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN))
    said = words_in(page.find_class("checked")[0])
    expected = f"{yes} match{'es' if yes == 1 else ''}"
    expected += f", {partly} in part" if partly else ""
    expected += f", {unknown} not known" if unknown else ""
    assert f"{expected}." == said


def test_list_of_questions_counts_truly(demo: Made) -> None:
    """The number beside a question is the number of services behind it."""
    links = {
        link.get("href", "").removeprefix("/find/").rstrip("/"): words_in(link.find("b"))  # type: ignore[arg-type]
        for link in demo.page("/find/").iterfind(".//main//a")
        if link.find("b") is not None and link.get("href", "").startswith("/find/")
    }
    expected = {facet.id: str(len(answered(demo, facet)[Answer.YES])) for facet in FACETS if facet.id in links}
    assert expected == links
    assert len(links) > 10


def test_counts_of_needs(demo: Made) -> None:
    """The number beside a need is the number of services one finds there."""
    for item in demo.page("/").get_element_by_id("needs").getparent().iter("li"):  # type: ignore[union-attr]
        link, number = item.find("a"), item.find("b")
        assert link is not None
        need = link.get("href", "").split("/")[2]
        wanted = sum(
            need in service.needs and demo.directory.is_listed(service) for service in demo.directory.services.values()
        )
        assert (str(wanted) if wanted else None) == (words_in(number) if number is not None else None)


def test_every_access_fact_of_a_place(site: Made) -> None:
    """Each access fact stands on the page of a place: its answer with its note, or that it is not known yet."""
    titles = {name: TURNED_ROUND.get(name, str(info.title)) for name, info in fields_of(Access).items()}
    for place in site.directory.places.values():
        if place.is_hidden:
            continue
        section = site.page(f"/places/{place.id}/").get_element_by_id("access").getparent()
        assert section is not None
        shown = {words_in(item.find("b")): words_in(item.find("span")) for item in section.iter("li")}  # type: ignore[arg-type]
        facts = {title: fact for name, title in titles.items() if (fact := getattr(place.access, name)) is not None}
        known = {title: fact for title, fact in facts.items() if fact.answer is not Answer.UNKNOWN}
        assert set(known) == set(shown)
        for title, fact in known.items():
            turned = title in TURNED_ROUND.values()
            answer = (
                {"yes": "none", "no": "there is one", "partly": "sometimes"}[fact.answer] if turned else fact.answer
            )
            assert shown[title].startswith(f"{answer}{f': {fact.note}' if fact.note else ''}")
        unknown = [IN_A_LIST[name] for name, title in titles.items() if title not in known]
        told = [
            words_in(paragraph) for paragraph in section.iter("p") if words_in(paragraph).startswith("Not known yet: ")
        ]
        assert ([f"Not known yet: {', '.join(unknown)}."] if unknown else []) == told


def test_unknown_is_told_on_the_page_of_a_service(little: Made) -> None:
    """Where nearly nothing is known of a service, its page says so, line by line, and never says no."""
    said = little.said("/services/house-circle/")
    assert said.count("ot known yet") >= 4
    for sentence in ("We don't know yet what happens if you can't come.", "Times not known yet. Ask first."):
        assert sentence in said
    assert "Ages: not known yet, ask first." in said
    assert "Anyone" not in said.partition("Who it is for")[2].partition("Cost")[0]
