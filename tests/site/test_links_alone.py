"""The same questions by links alone: each list holds what it should, none is empty, and each can be found."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import product

import pytest
from lxml.html import HtmlElement

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.facets import FACETS
from recovery_hub.directory.records import Service
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.schedule import PartOfDay
from recovery_hub.site.pages.alphabet import CARDS_FIT
from recovery_hub.site.pages.narrowed import FORMS
from recovery_hub.site.words.plain import anchor
from tests.coming import slow_coming
from tests.site.making import ADDRESS, Made, words_in


def carded(page: HtmlElement) -> list[str]:
    """The ids of the services that stand on a page as cards, in their order."""
    heads = ".//main//ul[@class='cards']/li/*[self::h2 or self::h3 or self::h4]/a"
    return [str(link.get("href")).removeprefix(ADDRESS).split("/")[2] for link in page.xpath(heads)]


def linked(page: HtmlElement) -> dict[str, str]:
    """Where the links of the main part lead, without the site's own address -> the words."""
    links = page.iterfind(".//main//a")
    return {link.get("href", "").removeprefix(ADDRESS): words_in(link) for link in links}


def listed(site: Made) -> list[Service]:
    """What a reader may try."""
    return [service for service in site.directory.services.values() if site.directory.is_listed(service)]


def parts(service: Service, site: Made) -> set[str]:
    """The parts of the city where it takes place, asked the slow way."""
    places = [site.directory.places[id_] for id_ in service.places if id_ in site.directory.places]
    return {place.part_of_city for place in places if place.part_of_city and not place.is_hidden}


def runs(service: Service, day: int, part: PartOfDay, today: date) -> bool:
    """Whether any of its sessions is at that time of the week, or comes then on a single date."""
    return any((day, part) in session.schedule.slots(today) for session in service.sessions)


def test_a_need_in_one_form(site: Made) -> None:
    """A need narrowed to one form of help lists what comes in that form, and apart what is not known."""
    found = 0
    for need, facet in product(site.directory.needs, (facet for facet in FACETS if facet.id in FORMS)):
        here = [service for service in listed(site) if need in service.needs]
        answers = {service.id: facet.ask(service, site.directory) for service in here}
        yes = {id_ for id_, answer in answers.items() if answer is Answer.YES}
        name = f"needs/{need}/{facet.id}/index.html"
        assert (name in site.pages) == (0 < len(yes) < len(here))
        if name in site.pages:
            found += 1
            partly = {id_ for id_, answer in answers.items() if answer is Answer.PARTLY}
            assert sorted(yes | partly) == sorted(carded(site.pages[name]))
            unknown = {id_ for id_, answer in answers.items() if answer is Answer.UNKNOWN}
            assert unknown <= {address.split("/")[2] for address in linked(site.pages[name]) if "/services/" in address}
    assert found or len(listed(site)) < CARDS_FIT


def test_a_need_in_one_part_of_the_city(site: Made) -> None:
    """A need narrowed to a part of the city lists what takes place or comes there, and nothing of hidden places."""
    every = {part for service in listed(site) for part in parts(service, site)}
    for need, part in product(site.directory.needs, every):
        here = [service for service in listed(site) if need in service.needs]
        expected = sorted(service.id for service in here if part in parts(service, site))
        name = f"needs/{need}/in/{anchor(part)}/index.html"
        assert (name in site.pages) == (0 < len(expected) < len(here))
        if name in site.pages:
            areas = [area for area, each in site.directory.areas.items() if each.neighbourhood == part]
            coming = [slow_coming(area, site.directory) for area in areas]
            come = {id_ for found in coming for id_ in (*found["yes"], *found["partly"])}
            too = {service.id for service in here if service.id in come} - set(expected)
            assert sorted([*expected, *too]) == sorted(carded(site.pages[name]))


def test_counts_beside_the_links_of_a_need(demo: Made) -> None:
    """The number beside a link is the number of services behind it."""
    for need in demo.directory.needs:
        for address, words in linked(demo.page(f"/needs/{need}/")).items():
            if address.startswith(f"/needs/{need}/") and not address.endswith("/pack/"):
                yes = demo.page(address).find(".//p[@class='checked']/b")
                assert yes is not None
                assert words.rsplit(" ", 1)[1] == words_in(yes)


@pytest.mark.parametrize("part", list(PartOfDay))
@pytest.mark.parametrize("day", range(7), ids=DAY_NAMES)
def test_a_time_of_the_week(site: Made, day: int, part: PartOfDay) -> None:
    """A morning, an afternoon or an evening lists what runs then; if nothing does there is no page and no link."""
    expected = {service.id for service in listed(site) if runs(service, day, part, site.directory.today)}
    address = f"/when/{DAY_NAMES[day].lower()}-{part}/"
    name = f"{address.strip('/')}/index.html"
    assert (name in site.pages) == bool(expected) == (address in linked(site.page("/when/")))
    if expected:
        assert expected == set(carded(site.pages[name]))
        assert linked(site.page("/when/"))[address].endswith(f" {len(expected)}")


def test_from_a_to_z(site: Made) -> None:
    """From A to Z every service is there, once; on pages of their own where there are many."""
    index = site.page("/services/")
    pages = [site.page(address) for address in linked(index) if address.startswith("/services/a-z/")]
    many = len(listed(site)) > CARDS_FIT
    assert bool(pages) == many
    found = [id_ for page in pages for id_ in carded(page)] if many else carded(index)
    assert {1} == set(Counter(found).values())
    assert {service.id for service in listed(site)} <= set(found)


def test_no_list_is_empty(site: Made) -> None:
    """Nobody follows a link to a list with nothing on it."""
    lists = [
        name for name, page in site.pages.items() if name.startswith(("needs/", "when/", "services/a-z/", "find/"))
    ]
    papers = [name for name in lists if name.endswith("/pack/index.html")]
    assert [] == [name for name in papers if not linked(site.pages[name])]
    days = {"when/index.html", *(f"when/{period.id}/index.html" for period in site.directory.calendar.periods)}
    narrowed = [name for name in lists if name.count("/") > 2 or name.startswith("when/") if name not in papers]
    assert [] == [name for name in narrowed if name not in days and not carded(site.pages[name])]


def test_ways_are_named_where_one_looks(site: Made) -> None:
    """The list from A to Z and the page of all ways lead to needs, times and forms."""
    assert {"/needs/", "/find/#how", "/when/", "/places/"} <= set(linked(site.page("/services/")))
    assert {"/services/", "/when/"} <= set(linked(site.page("/find/")))
    assert "/when/" in linked(site.page("/"))
