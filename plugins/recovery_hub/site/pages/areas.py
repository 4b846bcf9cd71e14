"""From where I live: what comes to you, what you can walk to, what one bus reaches, and what is too far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Area, Place, Service
from recovery_hub.directory.service_area import COMING, comes_to_me, fetches_from
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.site.card import Card, cards, times_at
from recovery_hub.site.journeys import Journeys, visits_to
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.stops import ShownRoute
from recovery_hub.site.travel import AreaGroup, Travel
from recovery_hub.site.words.minutes import NOT_KNOWN, minutes_words
from recovery_hub.site.words.plain import anchor
from recovery_hub.site.words.travelling import visit_words
from recovery_hub.site.words.who import area_words
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes
from recovery_hub.travel.walking import Pace

AREAS = PageKind("areas", ("/areas/",), section="areas")
AREA = PageKind("area", ("/areas/{id}/",), section="areas", keeps=True)
KINDS = (AREAS, AREA)

ON_FOOT_MINUTES = 15
FAR_SHOWN_AT_ONCE = 8
"""More places that are hard to reach than this stand behind a line that one opens."""

MOST_WAYS = 25
"""So many places are told with all their minutes; those further away by name, so that the page stays light."""


@dataclass(frozen=True, slots=True)
class PlaceFromArea:
    """A place, and how long it takes from an area.

    Attributes:
        place: one that may be shown.
        services: what happens there, and when.
        usual: one answer for each part of the week, at a usual pace.
        slow: the same, walking slowly.
        last: when the last bus home goes, for each kind of day.
        seldom: the buses that go straight there a few times a day.
        missed: the sessions that can't be reached in time, or have no way home.
    """

    place: Place
    services: tuple[tuple[Card, str], ...]
    usual: tuple[str, ...]
    slow: tuple[str, ...]
    last: tuple[str, ...]
    seldom: tuple[ShownRoute, ...]
    missed: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of areas, then a page for each, if journeys could be worked out."""
    travel = site.travel
    if travel is None:
        if site.where_i_live:
            yield _over()
        return
    yield Page(
        kind=AREAS,
        address=AREAS.at(),
        title="Where do you live?",
        summary="What comes to you, what you can walk to, and what one bus reaches.",
        context={
            "neighbourhoods": [(name, anchor(name), areas) for name, areas in travel.neighbourhoods],
        },
    )
    coming = [service for service in site.listed if set(COMING) & set(service.formats)]
    places = [place for place in site.places if place.id in travel.journeys.reach.places and _services(place, site)]
    for area in site.directory.areas.values():
        yield _page(area, site, travel, places, coming_to(area, coming, site))


def coming_to(area: Area, services: Iterable[Service], site: Site) -> Mapping[Answer, list[tuple[Card, str]]]:
    """Sort services by whether they come to an area.

    Args:
        area: where somebody lives.
        services: those that come to people at all.
        site: the whole site.

    Returns:
        Yes: they come to homes there. Partly: they meet people there outside, or fetch them. Unknown: one has to ask.
        Each with its card; where one has to ask, with what is known. Those that do not come to the area are in none.
    """
    parts = site.directory.parts
    found: dict[Answer, list[tuple[Card, str]]] = {Answer.YES: [], Answer.PARTLY: [], Answer.UNKNOWN: []}
    for service in services:
        answer = comes_to_me(service, area, parts)
        if answer is not Answer.NO:
            where = area_words(service, parts) if answer is Answer.UNKNOWN else ""
            found[answer].extend((card, where) for card in cards((service,), site, at_home=True))
    return found


def _along(area: Area, site: Site) -> dict[str, list[tuple[Card, str]]]:
    """Find what one goes to with somebody who comes to one's door: surely, sometimes, and where one has to ask."""
    parts = site.directory.parts
    found: dict[str, list[tuple[Card, str]]] = {"yes": [], "partly": [], "unknown": []}
    for service in site.listed:
        answer = fetches_from(service, area, parts)
        if answer is not Answer.NO:
            found[answer].extend((card, area_words(service, parts)) for card in cards((service,), site))
    return found


def _over() -> Page:
    """The page while there are no timetables that hold: it says so, so that nobody takes it for "no buses"."""
    return Page(
        kind=AREAS,
        address=AREAS.at(),
        title="Where do you live?",
        summary="The bus timetables we have are over, have not begun or leave out too much.",
        context={"neighbourhoods": [], "over": True},
    )


def _services(place: Place, site: Site) -> tuple[Card, ...]:
    return cards(
        (service for service in site.directory.services_at(place.id) if site.directory.is_listed(service)), site
    )


def _timed(place: Place, site: Site) -> tuple[tuple[Card, str], ...]:
    """What happens at a place, with its times there: nobody can choose a journey without them."""
    services = [service for service in site.directory.services_at(place.id) if site.directory.is_listed(service)]
    return tuple(
        (card, times_at(service, place.id, site.directory.today))
        for card, service in zip(cards(services, site), services, strict=True)
    )


def _page(
    area: Area, site: Site, travel: Travel, places: list[Place], comes: Mapping[Answer, list[tuple[Card, str]]]
) -> Page:
    row = travel.journeys.reach.areas[area.id]
    sorted_ = sort_places(area, travel.journeys, places)
    return Page(
        kind=AREA,
        address=AREA.at(area.id),
        title=f"From {area.name}",
        summary=f"What comes to you in {area.name}, what you can walk to, and what one bus reaches.",
        context={
            "area": area,
            "home": comes[Answer.YES],
            "meet": comes[Answer.PARTLY],
            "ask": comes[Answer.UNKNOWN],
            "along": _along(area, site),
            "stops": site.stops.near(area.location),
            "to_ring_for": site.stops.to_ring_for(area.location),
            "on_foot": [(place, *travel.ways.walk(place, row), _timed(place, site)) for place in sorted_.on_foot],
            "longer": [(place, *travel.ways.walk(place, row), _timed(place, site)) for place in sorted_.longer],
            "direct": [_way(area, place, site, travel, Changes.NONE) for place in sorted_.direct[:MOST_WAYS]],
            "direct_more": [(place, _services(place, site)) for place in sorted_.direct[MOST_WAYS:]],
            "changing": [_way(area, place, site, travel, Changes.ONE) for place in sorted_.changing[:MOST_WAYS]],
            "changing_more": [(place, _services(place, site)) for place in sorted_.changing[MOST_WAYS:]],
            "far_open": len(sorted_.far) <= FAR_SHOWN_AT_ONCE,
            "on_foot_minutes": ON_FOOT_MINUTES,
            "far": [(place, _services(place, site), _seldom(place, row, site, travel)) for place in sorted_.far],
            "lacking": travel.out_of_reach(row),
            "not_told": bool(travel.not_told),
            "unknown": [(place, _services(place, site)) for place in sorted_.unknown],
            "bands": TIME_PERIODS,
            "days": tuple(DayKind),
            "missing": travel.not_covered,
            "main_band": next(iter(travel.journeys.bands), None),
        },
    )


def _way(area: Area, place: Place, site: Site, travel: Travel, changes: Changes) -> PlaceFromArea:
    row, column = travel.journeys.reach.areas[area.id], travel.journeys.reach.places[place.id]
    usual, slow = (
        tuple(
            minutes_words(found, row, column) if found is not None else NOT_KNOWN
            for band in TIME_PERIODS
            for found in (travel.journeys.minutes(band.id, pace, changes),)
        )
        for pace in (Pace.USUAL, Pace.SLOW)
    )
    part = AreaGroup(area.name, f"/areas/{area.id}/", (row,))
    return PlaceFromArea(
        place,
        _timed(place, site),
        usual,
        slow,
        travel.last_buses(place, (part,))[0].cells,
        _seldom(place, row, site, travel),
        _missed(place, row, site, travel),
    )


def _seldom(place: Place, area: int, site: Site, travel: Travel) -> tuple[ShownRoute, ...]:
    return tuple(site.stops.routes[key] for key in travel.seldom(place, area) if key in site.stops.routes)


def _missed(place: Place, area: int, site: Site, travel: Travel) -> tuple[str, ...]:
    """Say which sessions at a place are out of reach by bus, there or back: a session needs a way home too."""
    said = []
    for service in site.directory.services_at(place.id):
        if not site.directory.is_listed(service):
            continue
        for where, visit in visits_to(service, site.directory):
            if where.id != place.id or not travel.journeys.knows(visit) or visit.is_long:
                continue
            when = f"{service.name} ({visit_words(visit)})"
            if travel.ways.way_there(place, visit, area) is None:
                said.append(f"No bus gets you to {when} in time.")
            elif travel.ways.way_back(place, visit, area) is None:
                said.append(f"No bus brings you home after {when}.")
    return tuple(said)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Places by how to get there in the main part of the week at a usual pace; the nearest first, the last by name.

    Attributes:
        on_foot: at most a quarter of an hour.
        longer: further, and still no slower on foot than by bus.
        direct: one bus.
        changing: two buses.
        far: for half of the day or more there is no way within the limits of the search.
        unknown: further than a short walk, and no part of the week has buses that are known.
    """

    on_foot: list[Place]
    longer: list[Place]
    direct: list[Place]
    changing: list[Place]
    far: list[Place]
    unknown: list[Place]


def sort_places(area: Area, journeys: Journeys, places: list[Place]) -> Sorted:
    """Sort places by how to get there from an area."""
    row, columns = journeys.reach.areas[area.id], [journeys.reach.places[place.id] for place in places]
    walks = journeys.walks[Pace.USUAL][row, columns].tolist()
    medians = _medians(journeys, row, columns)
    found: dict[str, list[tuple[int, str, Place]]] = {}
    for number, (place, walk) in enumerate(zip(places, walks, strict=True)):
        how, minutes = _how(walk, tuple(found_minutes[number] for found_minutes in medians))
        found.setdefault(how, []).append((minutes, place.name, place))
    kinds = ("on_foot", "longer", "direct", "changing", "far", "unknown")
    return Sorted(
        *(
            [place for _, _, place in sorted(found.get(kind, []), key=lambda found_place: found_place[:2])]
            for kind in kinds
        )
    )


def _medians(journeys: Journeys, row: int, columns: list[int]) -> list[list[int]]:
    """Minutes in the first part of the week that is known, usually a weekday: without a change, then with one.

    Returns:
        A list for each of the two; none where no part of the week is known.
    """
    band = next(iter(journeys.bands), None)
    if band is None:
        return []
    both = (journeys.minutes(band.id, Pace.USUAL, changes) for changes in Changes)
    return [minutes.median[row, columns].tolist() for minutes in both if minutes is not None]


def _how(walk: int, by_bus: tuple[int, ...]) -> tuple[str, int]:
    if walk <= ON_FOOT_MINUTES:
        return "on_foot", walk
    if not by_bus:
        return "unknown", walk
    for how, median in zip(("direct", "changing"), by_bus, strict=True):
        if median >= 0:
            return ("longer", walk) if walk <= median else (how, median)
    return "far", 0
