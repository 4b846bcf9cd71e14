"""Find help by pages of links: every question that narrows the list has a page, so it all works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.choices import NeedGroup
from plugins.directory.facets import FACETS, Facet, Matches, matches
from plugins.directory.model import Service
from plugins.site.card import Card, cards
from plugins.site.page import Page
from plugins.site.site import Site

SHORT_LIST = 12
"""Services that fit in one list without shelves."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of all questions, then a page for each that at least one service answers with yes."""
    found = [(facet, matches(facet, site.listed, site.directory)) for facet in FACETS]
    answered = [(facet, match) for facet, match in found if match.yes or match.partly]
    yield Page(
        kind="find",
        address="/find/",
        title="Find help",
        summary="By what would help, by the way it reaches you, by time, or from A to Z.",
        context={
            "shelves": _shelves(answered),
            "needs": [(need, len(site.services_for(need.id))) for need in site.directory.needs.values()],
            "starts": sorted(site.directory.starts.values(), key=lambda start: start.order),
            "total": len(site.listed),
        },
        section="find",
    )
    for facet, match in answered:
        yield Page(
            kind="facet",
            address=f"/find/{facet.id}/",
            title=facet.heading,
            summary=facet.explains,
            context={
                "facet": facet,
                "yes": len(match.yes),
                "shelves": by_shelf(match.yes, site),
                "partly": cards(match.partly, site),
                "unknown": cards(match.unknown, site),
                "near": [other for other, _ in answered if other.shelf == facet.shelf and other is not facet],
            },
            section="find",
        )


def by_shelf(services: tuple[Service, ...], site: Site) -> list[tuple[str, str, tuple[Card, ...]]]:
    """Sort services by the shelf of the need they name first, so that a long list can be taken in.

    Returns:
        ``[("people", "People and places", cards)]``; one shelf without a name if the list is short.
    """
    if len(services) <= SHORT_LIST:
        return [("all", "", cards(services, site))]
    needs = site.directory.needs
    found = [
        (shelf, tuple(one for one in services if one.needs[0] in needs and needs[one.needs[0]].shelf is shelf))
        for shelf in NeedGroup
    ]
    return [(str(shelf), shelf.label, cards(here, site)) for shelf, here in found if here]


def _shelves(answered: list[tuple[Facet, Matches]]) -> list[tuple[str, list[tuple[Facet, int]]]]:
    shelves: dict[str, list[tuple[Facet, int]]] = {}
    for facet, match in answered:
        shelves.setdefault(facet.shelf, []).append((facet, len(match.yes)))
    return list(shelves.items())
