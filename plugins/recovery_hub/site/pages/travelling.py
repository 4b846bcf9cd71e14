"""Getting to a service and home again: what its page says in short, and a page of its own with every small area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recovery_hub.directory.records import Place, Service
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.step_by_step import step_by_step
from recovery_hub.site.stops import ShownRoute, StopNear
from recovery_hub.site.travel import DirectBus, Travel, TravelRow, VisitJourneys
from recovery_hub.site.words.plain import anchor

TRAVELLING = PageKind("travelling", ("/services/{id}/getting-there/",), section="find")
KINDS = (TRAVELLING,)

MOST_VISITS = 3
"""So many of its times a service's page tells; the page of all areas has the rest."""


@dataclass(frozen=True, slots=True)
class GettingThere:
    """What is said on the page of a service about getting to one of its places.

    Attributes:
        stops: the nearest stops.
        buses: the buses that go straight there, with the parts of the city they come from.
        visits: its first few regular times, each with the way there, the way back and the last bus home.
        more: how many more there are.
        address: the page with every area; "" where nothing is known by area.
        buses_known: whether anybody can say that no bus goes straight there.
    """

    stops: tuple[StopNear, ...]
    buses: tuple[tuple[ShownRoute, DirectBus], ...]
    visits: tuple[VisitJourneys, ...]
    more: int
    address: str
    buses_known: bool = True


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each service with regular times at a place that may be shown."""
    travel = site.travel
    if travel is None:
        return
    for service in site.directory.services.values():
        visits = travel.visits(service, [area for _, areas in travel.single_areas for area in areas])
        if visits:
            yield _page(service, site, travel, visits)


def _page(service: Service, site: Site, travel: Travel, visits: Sequence[VisitJourneys]) -> Page:
    return Page(
        kind=TRAVELLING,
        address=travelling_address(service),
        title=f"Getting to {service.name}",
        summary=f"How long it takes to {service.name} from each part of {site.directory.city.name}, and back.",
        context={
            "service": service,
            "visits": visits,
            "several_places": len({visit.place.id for visit in visits}) > 1,
            "parts": list(_by_neighbourhood(visits, travel)),
            "example": step_by_step(service, travel),
        },
        quick_exit=site.is_about_safety(service),
    )


def _by_neighbourhood(
    visits: Sequence[VisitJourneys], travel: Travel
) -> Iterator[tuple[str, str, list[tuple[VisitJourneys, Sequence[TravelRow]]]]]:
    """Yield each neighbourhood: its name, its anchor, and the visits with the rows of its areas."""
    start = 0
    for name, areas in travel.single_areas:
        end = start + len(areas)
        yield name, anchor(name), [(visit, visit.rows[start:end]) for visit in visits if visit.rows]
        start = end


def travelling_address(service: Service) -> str:
    """The page about getting to a service."""
    return f"/services/{service.id}/getting-there/"


def getting_there(service: Service, place: Place, site: Site) -> GettingThere:
    """Gather what the page of a service says about getting to one of its places."""
    travel = site.travel
    stops = site.stops.near(place.point)
    if travel is None or place.point is None:
        return GettingThere(stops, (), (), 0, "")
    address = travelling_address(service)
    all_visits = travel.visits(service, travel.parts(address))
    here = [visit for visit in all_visits if visit.place.id == place.id]
    days = tuple(dict.fromkeys(visit.day for visit in here)) or tuple(DayKind)
    return GettingThere(
        stops,
        direct_buses(place, days, site),
        tuple(here[:MOST_VISITS]),
        max(len(here) - MOST_VISITS, 0),
        address if here else "",
        travel.can_say_none(days),
    )


def direct_buses(place: Place, days: Sequence[DayKind], site: Site) -> tuple[tuple[ShownRoute, DirectBus], ...]:
    """Find the buses that go straight to a place, by number."""
    found = site.travel.direct_buses(place, days) if site.travel else ()
    return tuple((route, bus) for key, route in site.stops.routes.items() for bus in found if bus.route == key)
