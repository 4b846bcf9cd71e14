"""From where I live: what comes to you, what you can walk to, what one bus reaches, and what is too far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.directory.choices import Format
from plugins.directory.model import Area, Place
from plugins.reach.walking import Pace
from plugins.reach.windows import BANDS, Changes, TimeBand
from plugins.site.card import Card, cards
from plugins.site.journeys import Journeys, walk_minutes
from plugins.site.page import Page
from plugins.site.site import Site
from plugins.site.words.minutes import minutes_words

ON_FOOT_MINUTES = 15
DAY = BANDS[0]


@dataclass(frozen=True, slots=True)
class Way:
    """A place, and how long it takes from an area.

    Attributes:
        place: one that may be shown.
        services: what happens there.
        usual: one answer for each part of the week, at a usual pace.
        slow: the same, walking slowly.
    """

    place: Place
    services: tuple[Card, ...]
    usual: tuple[str, ...]
    slow: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of areas, then a page for each, if journeys could be worked out."""
    journeys = site.settings.journeys
    if journeys is None:
        return
    areas = sorted(site.directory.areas.values(), key=lambda area: (area.neighbourhood or "", area.name))
    yield Page(
        kind="areas",
        address="/areas/",
        title="Where do you live?",
        summary="What comes to you, what you can walk to, and what one bus reaches.",
        context={
            "neighbourhoods": [
                (name, list(group))
                for name, group in groupby(areas, key=lambda area: area.neighbourhood or "Elsewhere")
            ]
        },
        section="areas",
    )
    home = [one for one in site.listed if Format.HOME_VISIT in one.formats]
    places = [place for place in site.places if place.id in journeys.reach.places and _services(place, site)]
    for area in areas:
        yield _page(area, site, places, cards(home, site, at_home=True))


def _services(place: Place, site: Site) -> tuple[Card, ...]:
    return cards((one for one in site.directory.services_at(place.id) if one.is_listed), site)


def _page(area: Area, site: Site, places: list[Place], home: tuple[Card, ...]) -> Page:
    journeys = site.settings.journeys
    if journeys is None:
        raise ValueError(area.id)
    sorted_ = sort_places(area, journeys, places)
    bands = [band for band in BANDS if journeys.minutes(band.id, Pace.USUAL, Changes.NONE) is not None]
    missing = dict.fromkeys(journeys.coverage[band.day].says for band in BANDS if band not in bands)
    return Page(
        kind="area",
        address=f"/areas/{area.id}/",
        title=f"From {area.name}",
        summary=f"What comes to you in {area.name}, what you can walk to, and what one bus reaches.",
        context={
            "area": area,
            "home": home,
            "on_foot": [_walk(area, place, site) for place in sorted_.on_foot],
            "longer": [_walk(area, place, site) for place in sorted_.longer],
            "direct": [_way(area, place, site, bands, Changes.NONE) for place in sorted_.direct],
            "changing": [_way(area, place, site, bands, Changes.ONE) for place in sorted_.changing],
            "far": [(place, _services(place, site)) for place in sorted_.far],
            "bands": bands,
            "missing": tuple(missing),
        },
        section="areas",
    )


def _walk(area: Area, place: Place, site: Site) -> tuple[Place, int | None, int | None, tuple[Card, ...]]:
    return place, walk_minutes(area, place, Pace.USUAL), walk_minutes(area, place, Pace.SLOW), _services(place, site)


def _way(area: Area, place: Place, site: Site, bands: list[TimeBand], changes: Changes) -> Way:
    journeys = site.settings.journeys
    usual, slow = (
        tuple(_said(journeys, area, place, (band.id, pace, changes)) for band in bands)
        for pace in (Pace.USUAL, Pace.SLOW)
    )
    return Way(place, _services(place, site), usual, slow)


def _said(journeys: Journeys | None, area: Area, place: Place, which: tuple[str, Pace, Changes]) -> str:
    minutes = journeys.minutes(*which) if journeys is not None else None
    if journeys is None or minutes is None:
        return "not known"
    return minutes_words(minutes, journeys.reach.areas[area.id], journeys.reach.places[place.id])


@dataclass(frozen=True, slots=True)
class Sorted:
    """Places by how one gets there on a weekday at a usual pace; the nearest first, the last by name.

    Attributes:
        on_foot: at most a quarter of an hour.
        longer: further, and still no slower on foot than by bus.
        direct: one bus.
        changing: two buses.
        far: for half of the day or more there is no way within the limits of the search.
    """

    on_foot: list[Place]
    longer: list[Place]
    direct: list[Place]
    changing: list[Place]
    far: list[Place]


def sort_places(area: Area, journeys: Journeys, places: list[Place]) -> Sorted:
    """Sort places by how one gets there from an area."""
    found: dict[str, list[tuple[int, str, Place]]] = {}
    for place in places:
        how, minutes = _how(area, place, journeys)
        found.setdefault(how, []).append((minutes, place.name, place))
    kinds = ("on_foot", "longer", "direct", "changing", "far")
    return Sorted(*([place for _, _, place in sorted(found.get(kind, []), key=lambda one: one[:2])] for kind in kinds))


def _how(area: Area, place: Place, journeys: Journeys) -> tuple[str, int]:
    row, column = journeys.reach.areas[area.id], journeys.reach.places[place.id]
    walk = walk_minutes(area, place, Pace.USUAL)
    if walk is not None and walk <= ON_FOOT_MINUTES:
        return "on_foot", walk
    for how, changes in (("direct", Changes.NONE), ("changing", Changes.ONE)):
        minutes = journeys.minutes(DAY.id, Pace.USUAL, changes)
        median = int(minutes.median[row, column]) if minutes is not None else -1
        if median >= 0:
            return ("longer", walk) if walk is not None and walk <= median else (how, median)
    return "far", 0
