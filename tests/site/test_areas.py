from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from recovery_hub.site.journeys import meeting_at, visits_to, work_out
from recovery_hub.site.words.minutes import minutes_words
from recovery_hub.travel.minutes import Minutes
from recovery_hub.travel.walking import Pace
from tests.coming import comers, slow_answer, slow_coming
from tests.site.making import ROOT, words_in

if TYPE_CHECKING:
    from tests.site.making import Made


def _minutes(fastest: int, median: int, slowest: int, journeys: int) -> Minutes:
    def matrix(value: int) -> NDArray[np.int16]:
        return np.array([[value]], dtype=np.int16)

    return Minutes(matrix(fastest), matrix(median), matrix(slowest), matrix(journeys), departures=36)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((27, 30, 33, 36), "25 to 35 minutes"),
        ((25, 25, 25, 36), "about 25 minutes"),
        ((3, 4, 9, 36), "up to 10 minutes"),
        ((40, -1, 116, 15), "only sometimes: 40 to 120 minutes"),
        ((27, 30, 33, 33), "25 to 35 minutes"),
        ((27, 30, 33, 32), "only sometimes: 25 to 35 minutes"),
        ((-1, -1, -1, 0), "no way there"),
    ],
)
def test_minutes_are_said_without_false_precision(given: tuple[int, int, int, int], expected: str) -> None:
    """Minutes are ranges of five; where there is no way, or for fewer than nine in ten of 36 departures, it is said."""
    assert expected == minutes_words(_minutes(*given), 0, 0)


def test_every_small_area_has_its_page(demo: Made) -> None:
    """Whoever lives in the city finds the part where they live, by a link and without being asked where they are."""
    links = {link.get("href") for link in demo.page("/areas/").iterfind(".//main//a")}

    assert {f"/areas/{area}/" for area in demo.directory.areas} <= links
    assert 60 == len(demo.directory.areas)


def test_every_place_stands_once_on_the_page_of_an_area(demo: Made) -> None:
    """On foot, one bus, one change or hard to reach: each public place with something on is in exactly one of them."""
    wanted = {
        place.id
        for place in demo.directory.places.values()
        if place.point is not None and any(map(demo.directory.is_listed, demo.directory.services_at(place.id)))
    }
    for area in ("hollin-top", "eastbrook-shops", "old-town-market"):
        links = [link.get("href", "") for link in demo.page(f"/areas/{area}/").iterfind(".//main//a")]
        found = [match[1] for link in links if (match := re.fullmatch(r"/places/([\w-]+)/", link))]
        assert sorted(wanted) == sorted(found)


def test_what_is_near_says_when_and_what_comes_says_where(demo: Made) -> None:
    """One can choose something to go to, and to be home in daylight, from this page; and see what comes this far."""
    page = demo.page("/areas/hollin-square/")
    comes, foot, bus = (page.xpath(f"//section[@aria-labelledby='{id_}']")[0] for id_ in ("comes", "foot", "one"))

    assert "Tea in the Side Room Every Wednesday, 10am to 12:15pm" in words_in(bus)
    for entry in (*foot.iter("article"), *bus.iter("article")):
        assert entry.xpath(".//li[a[contains(@href, '/services/')]]/span"), words_in(entry)
    assert "Rise Pharmacy deliveries Prescriptions brought to the door" in words_in(comes)


def test_who_comes_to_every_area(demo: Made) -> None:
    """On no page stands a visitor who doesn't come; of whom nobody knows, they stand apart: told from the records."""
    for area in demo.directory.areas:
        assert slow_coming(area, demo.directory) == comers(demo.page(f"/areas/{area}/")), area


def test_who_comes_to_the_door_and_goes_along(demo: Made) -> None:
    """What one is fetched for stands with what comes, in its own words, only where it serves the area."""
    at_all = set()
    for area in demo.directory.areas:
        [comes] = demo.page(f"/areas/{area}/").xpath("//section[@aria-labelledby='comes']")
        shown = {
            link.rsplit("/", 2)[1]
            for link in comes.xpath("./section[@aria-labelledby='along']//a[contains(@href, '/services/')]/@href")
        }
        for service in demo.directory.services.values():
            fetched = service.accompany is not None and service.accompany.from_home in {"yes", "partly"}
            meets = set(service.formats) & {"home_visit", "outreach"}
            as_a_visit = service.model_copy(update={"formats": (*service.formats, "home_visit"), "sessions": ()})
            serves = slow_answer(as_a_visit, "home_visit", area, demo.directory) != "no"
            wanted = fetched and not meets and serves and demo.directory.is_listed(service)
            assert wanted == (service.id in shown), (area, service.id)
        at_all |= shown
    assert len(at_all) > 3


def test_the_seven_visitors_of_the_east_bank_do_not_come_to_the_west(demo: Made) -> None:
    """Nobody rings in vain: "Marsh End was dropped in May" stands nowhere on Marsh End's own pages."""
    for area, each in demo.directory.areas.items():
        page = demo.page(f"/areas/{area}/")
        comes = comers(page)["yes"]
        assert ("rise-deliveries" in comes) is (each.neighbourhood in {"Hollin", "Fairfield"}), area
        assert ("dressing-gown-visits" in comes) is (
            each.neighbourhood in {"Hollin", "Kiln Lane", "Eastbrook", "Bankside"}
        ), area
        assert "dropped in May" not in words_in(page)
        if each.side == "west":
            assert comes.isdisjoint(
                {"rise-deliveries", "clozapine-at-home", "half-a-hedge", "library-van", "the-long-sit",
                 "dressing-gown-visits", "hollin-hot-dinner"}
            )  # fmt: skip


def test_a_place_to_ask_is_no_place_they_come_to(demo: Made) -> None:
    """What the van's round decides stands under its own heading on the east bank, and nowhere on the west."""
    found = {area: comers(demo.page(f"/areas/{area}/")) for area in ("orchard-closes", "upper-fairfield", "keep-lane")}

    assert {"hollin-hot-dinner", "tablet-in-a-tin"} <= found["orchard-closes"]["unknown"]
    assert "hollin-hot-dinner" in found["upper-fairfield"]["yes"]
    assert all("tablet-in-a-tin" not in some for some in found["keep-lane"].values())
    assert "Ask whether they come to Orchard Closes" in words_in(demo.page("/areas/orchard-closes/"))


def test_cards_and_papers_say_where_they_come(demo: Made) -> None:
    """In the list of all visitors, and on a paper that is read for months, stands to which parts each goes."""
    assert "comes to Hollin and Fairfield, not to Marsh End" in words_in(demo.page("/find/home-visit/"))
    paper = words_in(demo.page("/needs/help-at-home/pack/"))
    assert "They come to people in Hollin, Fairfield, Kiln Lane and Marsh End." in paper
    assert "Only in Hollin and Upper Fairfield. Ask whether they come to Orchard Closes." in words_in(
        demo.page("/services/hollin-hot-dinner/")
    )


def test_the_estate_on_the_hill_has_few_direct_buses(demo: Made) -> None:
    """The founding story can be seen: from an eastern estate hardly any place is one bus away, from the centre many."""

    def one_bus(area: str) -> int:
        page = demo.page(f"/areas/{area}/")
        return len(page.xpath("//section[@aria-labelledby='one']//article"))

    assert one_bus("hollin-top") < 6
    assert one_bus("old-town-market") > 3 * one_bus("hollin-top")


def test_what_is_missing_is_what_no_session_can_be_reached_for(demo: Made) -> None:
    """An area's page names a need as missing just when each session for it would take a change, or there is no way."""
    journeys = work_out(demo.directory, ROOT, None)
    assert journeys is not None
    for area in ("hollin-top", "old-town-market", "eastbrook-shops"):
        row, met, known = journeys.reach.areas[area], set(), set()
        for service in (service for service in demo.directory.services.values() if demo.directory.is_listed(service)):
            for place, visit in visits_to(service, demo.directory):
                way = journeys.sessions[meeting_at(place, visit), Pace.USUAL]
                known |= set(service.needs)
                if way.there[0, row] >= 0 and way.back[0, row] >= 0:
                    met |= set(service.needs)
        page = demo.page(f"/areas/{area}/")
        links = page.xpath("//section[@aria-labelledby='lacking']//ul[@class='needs']//a/@href")
        assert sorted(f"/needs/{need}/" for need in known - met) == sorted(links)


def test_hidden_places_are_on_no_page_of_an_area(demo: Made) -> None:
    """Nothing about a hidden place can be read off a travel time: it is in no list and in no table."""
    hidden = [place for place in demo.directory.places.values() if place.is_hidden]

    assert hidden
    assert [] == [
        name
        for name, page in demo.pages.items()
        if name.startswith("areas/")
        and any(place.id in words_in(page) or place.name in words_in(page) for place in hidden)
    ]
