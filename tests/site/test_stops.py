from __future__ import annotations

from typing import TYPE_CHECKING

from geopy.distance import geodesic

from tests.site.making import words_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tests.site.making import Made

PLACE = "bridge-street-library"


def _stops(demo: Made) -> list[HtmlElement]:
    """The nearest stops as the page of a place names them, one list item each."""
    section = demo.page(f"/places/{PLACE}/").get_element_by_id("stops").getparent()
    assert section is not None
    return [item for item in section.iterfind(".//li") if "on foot" in words_in(item)]


def _links(items: list[HtmlElement], folder: str) -> list[str]:
    every = [link.get("href", "") for item in items for link in item.iterfind(".//a")]
    return [href for href in every if href.startswith(folder)]


def test_the_bus_stop_of_a_place_is_named_with_its_buses(demo: Made) -> None:
    """On the page of a place with a bus one reads the stop, the minutes on foot, and which buses call there."""
    routes = set(_links(_stops(demo), "/buses/"))

    assert routes
    assert routes <= {f"/buses/{route}/" for route in demo.directory.routes}
    assert len(_stops(demo)) == len(_links(_stops(demo), "/stops/"))


def test_a_bus_is_named_where_it_is_nearest(demo: Made) -> None:
    """Each bus stands once, at its nearest stop, so that nobody walks past it to another."""
    links = _links(_stops(demo), "/buses/")

    assert sorted(set(links)) == sorted(links)

    place = demo.directory.places[PLACE]
    assert place.point is not None
    nearest = min(
        (
            stop
            for stop in demo.directory.stops.values()
            if any(stop.id in route.stops for route in demo.directory.routes.values())
        ),
        key=lambda stop: geodesic((stop.latitude, stop.longitude), place.point).meters,
    )
    assert nearest.name in words_in(_stops(demo)[0])


def test_every_stop_of_a_route_has_a_page(demo: Made) -> None:
    """Whoever waits somewhere for the first time finds out whether there is a roof, a seat and a light."""
    used = {stop for route in demo.directory.routes.values() for stop in route.stops}

    assert {f"stops/{stop}/index.html" for stop in used} == {name for name in demo.pages if name.startswith("stops/")}
    for id_ in sorted(used)[:40]:
        stop, said = demo.directory.stops[id_], demo.said(f"/stops/{id_}/")
        answers = {"a roof": stop.shelter, "a seat": stop.seat, "a light": stop.lit, "a raised kerb": stop.raised_kerb}
        for words, answer in answers.items():
            noun = words.removeprefix("a ")
            assert (words if answer != "no" else noun) in said


def test_no_stop_tells_where_a_hidden_place_is(demo: Made) -> None:
    """A service whose place is hidden or known by its part of the city only has no word about stops or buses."""
    quiet = [
        service.id
        for service in demo.directory.services.values()
        if service.places and all(demo.directory.places[place].point is None for place in service.places)
    ]
    assert quiet
    for id_ in quiet:
        page = demo.page(f"/services/{id_}/")
        hrefs = [link.get("href", "") for link in page.iterfind(".//main//a")]
        assert [] == [href for href in hrefs if "/buses/" in href or "/stops/" in href or "getting-there" in href]
