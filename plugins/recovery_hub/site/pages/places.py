"""Places: arriving there, what it is like, and what happens there. Hidden places never come this far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recovery_hub.directory.choices import Answer, LocationPublic
from recovery_hub.directory.records import Place
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.site.card import cards
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.pages.travelling import direct_buses
from recovery_hub.site.site import Site, by_name
from recovery_hub.site.words import contact
from recovery_hub.site.words.place import access_facts
from recovery_hub.site.words.plain import anchor, checked, seen
from recovery_hub.site.words.status import dated_words
from recovery_hub.site.words.when import where_words
from recovery_hub.travel.time_periods import TIME_PERIODS

PLACES = PageKind("places", ("/places/",), section="places", copy=InCopy.REST, count=one_page)
PLACE = PageKind(
    "place",
    record=Place,
    section="places",
    copy=InCopy.REST,
    count=lambda city: sum(not place.is_hidden for place in city.places.values()),
    keeps=True,
    called="place",
    often_wrong=(("The address", "address"), ("Getting in", "access"), ("It has moved", "address")),
)
KINDS = (PLACES, PLACE)

ELSEWHERE = "In other parts"


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of places by part of the city, then a page for each."""
    areas: dict[str, list[Place]] = {}
    for place in (place for place in site.places if not _is_empty(place, site)):
        areas.setdefault(place.part_of_city or ELSEWHERE, []).append(place)
    yield Page(
        kind=PLACES,
        address=PLACES.at(),
        title="Places",
        summary=f"Where things happen in {site.directory.city.name}, and how it is to arrive there.",
        context={
            "areas": [
                (area, anchor(area), [(place, len(_services(place, site))) for place in areas[area]])
                for area in sorted(areas, key=lambda area: (area == ELSEWHERE, area))
            ]
        },
    )
    for place in site.places:
        yield _page(place, site)


def _is_empty(place: Place, site: Site) -> bool:
    """Whether a place is there for planners only: readers who look for somewhere to go would find a locked door."""
    return place.candidate is Answer.YES and not _services(place, site)


def _services(place: Place, site: Site) -> list[str]:
    return [service.id for service in site.directory.services_at(place.id) if site.directory.is_listed(service)]


def _page(place: Place, site: Site) -> Page:
    directory = site.directory
    arrival = directory.arrivals.get(place.id)
    observed = place.observed
    meets = [
        service
        for service in directory.services_meeting_at(place.id)
        if directory.is_listed(service) and not site.is_about_safety(service)
    ]
    return Page(
        kind=PLACE,
        address=PLACE.at(place.id),
        title=place.name,
        summary=place.summary or f"{place.name}: arriving there, and what happens there.",
        context={
            "place": place,
            "where": where_words(place),
            "empty": _is_empty(place, site),
            "exact": place.location_public is LocationPublic.YES,
            "arrival": site.converter.html(arrival.body) if arrival else "",
            "arrival_seen": seen(arrival.observed.by, arrival.observed.on) if arrival else "",
            "note": site.converter.html(place.note),
            "facts": access_facts(place),
            "facts_seen": seen(observed.by, observed.on) if observed else "",
            "services": cards(by_name(directory.services[id_] for id_ in _services(place, site)), site),
            "meets": cards(by_name(meet for meet in meets), site),
            "ways": contact.ways_of(place.contact),
            **_getting_there(place, site),
            "checked": checked(place.verified.on, place.verified.by, place.verified.how) if place.verified else "",
            "dated": dated_words(place),
        },
        quick_exit=site.all_about_safety(directory.services_at(place.id)),
    )


def _getting_there(place: Place, site: Site) -> dict[str, Any]:
    """The buses to a place, and how long it takes from each part of the city; nothing where it may not be shown."""
    travel = site.travel
    return {
        "stops": site.stops.near(place.point),
        "buses": direct_buses(place, tuple(DayKind), site),
        "buses_known": travel.can_say_none(tuple(DayKind)) if travel else False,
        "week_heads": ("From", *(band.name for band in TIME_PERIODS)) if travel else (),
        "week": travel.week(place, travel.city) if travel else (),
        "last_heads": ("To", *(day.label for day in DayKind)) if travel else (),
        "last": travel.last_buses(place, travel.city) if travel else (),
        "missing": travel.not_covered if travel else (),
    }
