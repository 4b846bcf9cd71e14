from __future__ import annotations

from typing import TYPE_CHECKING

from geopy.distance import geodesic

from tests.site.making import words_in

if TYPE_CHECKING:
    from tests.site.making import Made


def test_the_bus_stop_of_a_place_is_named_with_its_buses(demo: Made) -> None:
    """On the page of a place with a bus one reads the stop, the minutes on foot, and which buses call there."""
    page = demo.page("/places/bridge-street-library/")
    section = page.get_element_by_id("stops").getparent()
    assert section is not None
    links = {link.get("href") for link in section.iterfind(".//li//a")}

    assert "on foot" in words_in(section)
    assert links
    assert links <= {f"/buses/{route}/" for route in demo.directory.routes}


def test_a_bus_is_named_where_it_is_nearest(demo: Made) -> None:
    """Each bus stands once, at its nearest stop, so that nobody walks past it to another."""
    page = demo.page("/places/bridge-street-library/")
    section = page.get_element_by_id("stops").getparent()
    assert section is not None
    links = [link.get("href", "") for link in section.iterfind(".//li//a")]

    assert sorted(set(links)) == sorted(links)

    place = demo.directory.places["bridge-street-library"]
    assert place.point is not None
    nearest = min(
        (
            stop
            for stop in demo.directory.stops.values()
            if any(stop.id in one.stops for one in demo.directory.routes.values())
        ),
        key=lambda stop: geodesic((stop.latitude, stop.longitude), place.point).meters,
    )
    assert nearest.name in words_in(section.iterfind(".//li").__next__())


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
        assert [] == [link.get("href") for link in page.iterfind(".//main//a") if "/buses/" in link.get("href", "")]
