"""Buses: each route with its stops in order, what is near them, first and last, and what riders have noticed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recovery_hub.directory.records import Place, Route
from recovery_hub.geo import positions_of
from recovery_hub.gtfs.source import feed_of
from recovery_hub.language.clock import date_words
from recovery_hub.language.lists import listed
from recovery_hub.site.feed_routes import FeedDirection, directions_of
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.stops import ShownRoute, ShownStop
from recovery_hub.site.words import bus, contact
from recovery_hub.site.words.bus import DayTimes
from recovery_hub.site.words.plain import seen
from recovery_hub.travel.walking import links

BUSES = PageKind("buses", ("/buses/",), section="places", copy=InCopy.REST)
BUS = PageKind(
    "bus",
    record=Route,
    section="places",
    copy=InCopy.REST,
    count=lambda city: len(city.routes),
    or_more=True,
    often_wrong=(("The times", "directions.times"), ("The stops", "directions.calls")),
)
KINDS = (BUSES, BUS)

NEAR_METRES = 500
"""Walked, by the streets: about as far as people are asked to walk to a bus.

Source: 400 metres by custom since the 1970s, which CIHT questions for older people ("Buses in Urban Developments",
2018); the straight line within it is about 300 metres long.
"""


@dataclass(frozen=True, slots=True)
class StopOnTheWay:
    """A stop of a direction.

    Attributes:
        stop: the stop.
        minutes: after the first stop, if they are known.
        there: what there is at it, in words.
        near: the places near it, with something on.
    """

    stop: ShownStop
    minutes: int | None
    there: str
    near: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RouteDirection:
    """One direction of a route: where to, when, and past what."""

    to: str
    times: tuple[DayTimes, ...]
    stops: tuple[StopOnTheWay, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of routes, then a page for each, if there are any."""
    routes = tuple(site.stops.routes.values())
    if not routes:
        return
    yield Page(
        kind=BUSES,
        address=BUSES.at(),
        title="Buses",
        summary=f"The bus routes of {site.directory.city.name}: where they go, how late, and how it is to ride them.",
        context={
            "routes": [(route, _ends(route, site)) for route in routes],
            "ringing": site.asides.ringing,
            "along": site.asides.along,
            "left_out": [
                (f"{what[0].upper()}{what[1:]}", listed(names)) for what, names in site.asides.left_out.items()
            ],
        },
    )
    near = near_stops(site)
    for route in routes:
        yield _written_page(route, route.written, site, near) if route.written else _feed_page(route, site, near)


def _ends(route: ShownRoute, site: Site) -> str:
    """Say in a line where a route goes."""
    if route.written is not None:
        return f"{route.written.summary} {route.written.operator}."
    journeys = site.settings.journeys
    ways = directions_of(route.key, journeys.days) if journeys is not None else ()
    return f"To {listed([way.to for way in ways])}." if ways else ""


def near_stops(site: Site) -> Mapping[str, tuple[Place, ...]]:
    """The public places with something on, by the stops near them. Hidden places have no point, so none is here."""
    places = [place for place in site.places if place.point and _something_on(place, site)]
    shown = site.stops.stops
    ways = links(
        positions_of([stop.point for stop in shown.values()]),
        positions_of([place.point for place in places if place.point]),
        NEAR_METRES,
    )
    return {
        key: tuple(places[index] for index in ways.to[ways.first[number] : ways.first[number + 1]].tolist())
        for number, key in enumerate(shown)
    }


def _something_on(place: Place, site: Site) -> bool:
    return any(site.directory.is_listed(service) for service in site.directory.services_at(place.id))


def _page(route: ShownRoute, site: Site, directions: list[RouteDirection], **context: object) -> Page:
    return Page(
        kind=BUS,
        address=route.address,
        title=route.title,
        summary=_ends(route, site),
        context={
            "route": route.written,
            "lead": route.written.summary if route.written else _ends(route, site),
            "directions": directions,
            "near_metres": NEAR_METRES,
            **context,
        },
    )


def _written_page(shown: ShownRoute, route: Route, site: Site, near: Mapping[str, tuple[Place, ...]]) -> Page:
    directions = [
        RouteDirection(
            direction.to,
            bus.times_words(direction),
            tuple(_stop(call.stop, call.minutes, site, near) for call in direction.calls),
        )
        for direction in route.directions
    ]
    return _page(
        shown,
        site,
        directions,
        never=bus.never_words(route),
        ride=bus.ride_words(route),
        over=route.to < site.directory.today,
        valid=f"{date_words(route.from_)} to {date_words(route.to)}",
        notes=[(note.note, seen(note.observed.by, note.observed.on) if note.observed else "") for note in route.notes],
        ways=contact.ways_of(route.contact),
    )


def _feed_page(shown: ShownRoute, site: Site, near: Mapping[str, tuple[Place, ...]]) -> Page:
    """A route that nobody has described yet: what the timetable file knows, and no more."""
    journeys = site.settings.journeys
    if journeys is None or feed_of(shown.key) not in journeys.reports:
        raise ValueError(shown.key)
    report, known = journeys.reports[feed_of(shown.key)], journeys.known_of(shown.key)
    whole = [day for day, hours in known.items() if hours.whole]
    directions = directions_of(shown.key, journeys.days, known)
    return _page(
        shown,
        site,
        [
            RouteDirection(direction.to, direction.times, tuple(_calls(direction, site, near)))
            for direction in directions
        ],
        never=bus.never_on({times.days for direction in directions for times in direction.times}, whole),
        not_covered=site.travel.not_covered if site.travel else (),
        valid=f"{date_words(report.first)} to {date_words(report.last)}",
        publishers=report.publishers,
        aside=site.asides.of_route(shown.key),
    )


def _calls(direction: FeedDirection, site: Site, near: Mapping[str, tuple[Place, ...]]) -> Iterator[StopOnTheWay]:
    for key, minutes in zip(direction.stops, direction.minutes, strict=True):
        if key in site.stops.stops:  # a bus may go on to another city, whose stops have no page here
            yield _stop(key, minutes, site, near)


def _stop(key: str, minutes: int | None, site: Site, near: Mapping[str, tuple[Place, ...]]) -> StopOnTheWay:
    stop = site.stops.stops[key]
    return StopOnTheWay(stop, minutes, bus.stop_words(stop.written), near[key])
