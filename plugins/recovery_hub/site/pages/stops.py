"""Bus stops: what there is to sit on, which buses call, and what is near enough to walk to."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from recovery_hub.geo import positions_of
from recovery_hub.site.card import cards
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.stops import FURTHEST_METRES, ShownStop
from recovery_hub.site.words import bus
from recovery_hub.travel.walking import Pace, links

STOP = PageKind("stop", ("/stops/{id}/",), section="places")
KINDS = (STOP,)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every stop of any route, those at which no bus calls any more among them."""
    places = [place for place in site.places if place.point and _services(place.id, site)]
    once = {stop for route in site.directory.routes.values() for stop in route.stops}
    stops = [stop for stop in site.stops.stops.values() if stop.routes or stop.key in once]
    ways = links(
        positions_of([stop.point for stop in stops]),
        positions_of([place.point for place in places if place.point]),
        FURTHEST_METRES,
    )
    seconds = [ways.seconds(pace) for pace in (Pace.USUAL, Pace.SLOW)]
    for number, stop in enumerate(stops):
        found = range(ways.first[number], ways.first[number + 1])
        near = sorted(
            ((*(ceil(pace[way] / 60) for pace in seconds), places[ways.to[way]]) for way in found),
            key=lambda walk: (walk[0], walk[2].name),
        )
        yield _page(
            stop,
            site.asides.at_stop(stop),
            [(place, usual, slow, _cards(place.id, site)) for usual, slow, place in near],
        )


def _services(place: str, site: Site) -> list[str]:
    return [service.id for service in site.directory.services_at(place) if site.directory.is_listed(service)]


def _cards(place: str, site: Site) -> object:
    return cards((site.directory.services[id_] for id_ in _services(place, site)), site)


def _page(stop: ShownStop, ring: tuple[str, ...], near: list[tuple[object, int, int, object]]) -> Page:
    title = f"{stop.name} ({stop.sign})" if stop.sign else stop.name
    written = stop.written
    return Page(
        kind=STOP,
        address=stop.address,
        title=title,
        summary=f"The bus stop {title}: which buses call there, and what is near.",
        context={
            "stop": stop,
            "ring": ring,
            "there": bus.stop_facts(written),
            "note": written.note if written else None,
            "near": near,
        },
    )
