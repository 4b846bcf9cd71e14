"""The home page: start from how things are, from a need, or from the way help should come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from recovery_hub.directory.facets import FACETS, matches
from recovery_hub.directory.freshness import checked_lately
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.site import Site
from recovery_hub.site.words.plain import anchor

HOME = PageKind("home", ("/",), copy=InCopy.ESSENTIAL, count=one_page, keeps=True)
KINDS = (HOME,)

SHOWN_WAYS = (
    "at-home",
    "home-visit",
    "by-phone",
    "by-text",
    "online",
    "one-to-one",
    "small-group",
    "drop-in",
    "someone-comes-with-me",
    "evenings",
    "weekends",
)
AHEAD = timedelta(weeks=8)
"""So long before they begin, the first page names weeks that are hard for many."""
SHOWN_GUIDES = ("first-visit-card", "first-bus-ride-alone", "good-week-bad-week", "early-signs")
"""Guides that the first page names, if the city has them."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the home page."""
    directory = site.directory
    ways = [facet for facet in FACETS if facet.id in SHOWN_WAYS and matches(facet, site.listed, directory).yes]
    counts = {need: len(site.services_for(need)) for need in directory.needs}
    yield Page(
        kind=HOME,
        address=HOME.at(),
        title=f"Find help and company in {directory.city.name}",
        summary=f"Places to be, people to talk to, and how to start, in {directory.city.name}.",
        context={
            "starts": sorted(directory.starts.values(), key=lambda start: start.order),
            "periods": [
                period
                for period in directory.calendar.periods
                if period.first - AHEAD <= directory.today <= period.last
            ],
            "ways": sorted(ways, key=lambda facet: SHOWN_WAYS.index(facet.id)),
            "needs": [(need, counts[need.id]) for need in directory.needs.values()],
            "neighbourhoods": [(name, anchor(name)) for name, _ in site.travel.neighbourhoods] if site.travel else [],
            "areas": [(area, anchor(area)) for area in _areas(site)],
            "guides": [guide for id_ in SHOWN_GUIDES if (guide := directory.guides.get(id_))],
            "fresh": sum(checked_lately(service, directory.today) for service in site.listed),
            "total": len(site.listed),
        },
    )


def _areas(site: Site) -> list[str]:
    return sorted({place.part_of_city for place in site.places if place.part_of_city})
