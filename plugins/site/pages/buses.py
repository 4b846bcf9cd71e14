"""Buses: each route with its stops in order, what is near them, first and last, and what riders have noticed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geopy.distance import great_circle

from plugins.directory.hours import date_words
from plugins.directory.model import Direction, Place, Route, Stop
from plugins.site.page import Page
from plugins.site.site import Site
from plugins.site.words import bus, contact
from plugins.site.words.plain import seen

NEAR_METRES = 400
"""In a straight line: about as far as people are asked to walk to a bus.

Source: the custom since the 1970s, which CIHT questions for older people ("Buses in Urban Developments", 2018).
"""

NEAR_DEGREES = 0.005
"""Degrees of latitude that are more than ``NEAR_METRES`` anywhere."""


@dataclass(frozen=True, slots=True)
class StopOnTheWay:
    """A stop of a direction: minutes after the first stop, if they are known, and the places near it."""

    stop: Stop
    minutes: int | None
    there: str
    near: tuple[Place, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of routes, then a page for each, if volunteers have written any down."""
    routes = sorted(site.directory.routes.values(), key=lambda route: (len(route.name), route.name))
    if not routes:
        return
    yield Page(
        kind="buses",
        address="/buses/",
        title="Buses",
        summary=f"The bus routes of {site.directory.city.name}: where they go, how late, and how it is to ride them.",
        context={"routes": routes},
        section="places",
    )
    near = near_stops(site)
    for route in routes:
        yield _page(route, site, near)


def near_stops(site: Site) -> dict[str, tuple[Place, ...]]:
    """The public places with something on, by the stops near them. Hidden places have no point, so none is here."""
    places = [place for place in site.places if place.point and _something_on(place, site)]
    return {
        stop.id: tuple(place for place in places if _is_near(stop, place)) for stop in site.directory.stops.values()
    }


def _is_near(stop: Stop, place: Place) -> bool:
    if place.point is None or abs(place.point[0] - stop.latitude) > NEAR_DEGREES:
        return False  # most pairs are far apart, and this is cheaper to see than the distance
    return bool(great_circle((stop.latitude, stop.longitude), place.point).meters <= NEAR_METRES)


def _something_on(place: Place, site: Site) -> bool:
    return any(service.is_listed for service in site.directory.services_at(place.id))


def _page(route: Route, site: Site, near: dict[str, tuple[Place, ...]]) -> Page:
    return Page(
        kind="bus",
        address=f"/buses/{route.id}/",
        title=f"{'Bus ' if route.name[:1].isdigit() else ''}{route.name}",
        summary=route.summary,
        context={
            "route": route,
            "directions": [
                (direction, bus.times_words(direction), _stops(direction, site, near)) for direction in route.directions
            ],
            "never": bus.never_words(route),
            "ride": bus.ride_words(route),
            "over": route.to < site.directory.today,
            "valid": f"{date_words(route.from_)} to {date_words(route.to)}",
            "notes": [
                (note.note, seen(note.observed.by, note.observed.on) if note.observed else "") for note in route.notes
            ],
            "near_metres": NEAR_METRES,
            "ways": contact.ways_of(route.contact),
        },
        section="places",
    )


def _stops(direction: Direction, site: Site, near: dict[str, tuple[Place, ...]]) -> list[StopOnTheWay]:
    stops = site.directory.stops
    return [
        StopOnTheWay(
            stops[call.stop],
            call.minutes,
            bus.stop_words(stops[call.stop].shelter, stops[call.stop].seat, stops[call.stop].lit),
            near[call.stop],
        )
        for call in direction.calls
    ]
