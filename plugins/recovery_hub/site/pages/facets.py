"""Find help by pages of links: every question that narrows the list has a page, so it all works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import OwnGender, Situation
from recovery_hub.directory.facets import FACETS, Facet, Matches, matches
from recovery_hub.search import language
from recovery_hub.site.card import cards
from recovery_hub.site.open_to import AGES, GENDERS, LIVES, OpenTo, open_to
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.shelves import shelves
from recovery_hub.site.site import Site

FIND = PageKind(
    "find",
    ("/find/",),
    section="find",
    copy=InCopy.ESSENTIAL,
    count=one_page,
    keeps=True,
    prints_large=False,
    reads_fragment=True,
)
FACET = PageKind(
    "facet", ("/find/{id}/", "/needs/{id}/{id}/", "/needs/{id}/in/{id}/"), section="find", copy=InCopy.REST, keeps=True
)
KINDS = (FIND, FACET)

HOME_VISIT = "home-visit"
REACH_HOME = frozenset({"at-home", HOME_VISIT, "by-phone", "by-text", "online", "by-post"})
"""Questions about help that comes to a person: their lists say nothing of places."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of all questions, then a page for each that at least one service answers with yes."""
    found = [(facet, matches(facet, site.listed, site.directory)) for facet in FACETS]
    answered = [(facet, match) for facet, match in found if match.yes or match.partly]
    yield Page(
        kind=FIND,
        address=FIND.at(),
        title="Find help",
        summary="By what would help, by the way it reaches you, by time, or from A to Z.",
        context={
            "shelves": _shelves(answered),
            "open_to": _open_to(site),
            "needs": [(need, len(site.services_for(need.id))) for need in site.directory.needs.values()],
            "starts": sorted(site.directory.starts.values(), key=lambda start: start.order),
            "total": len(site.listed),
            "at_home": any(facet.id == "at-home" for facet, _ in answered),
            "language": language(),
            "people": [(who.value, who.label[:1].upper() + who.label[1:]) for who in (*OwnGender, *Situation)],
            "areas": sorted(site.directory.areas.values(), key=lambda area: (area.neighbourhood or "", area.name)),
        },
    )
    for facet, match in answered:
        yield Page(
            kind=FACET,
            address=FACET.at(facet.id),
            title=facet.heading,
            summary=facet.explains,
            context={
                "heading": facet.heading,
                "explains": facet.explains,
                "yes": len(match.yes),
                "shelves": shelves(match.yes, site, at_home=facet.id in REACH_HOME),
                "partly": cards(match.partly, site),
                "unknown": match.unknown,
                "by_area": facet.id == HOME_VISIT,
                "near": [
                    (f"/find/{other.id}/", other.label)
                    for other, _ in answered
                    if other.shelf == facet.shelf and other is not facet
                ],
                "back": ("/find/", "All ways to look"),
            },
        )


def _open_to(site: Site) -> list[tuple[str, list[OpenTo]]]:
    """List the pages by life, gender and age under their headings."""
    kinds = open_to(site.listed)
    found = [(shelf, [kind for kind in kinds if kind.shelf == shelf]) for shelf in (AGES, GENDERS, LIVES)]
    return [(shelf, here) for shelf, here in found if here]


def _shelves(answered: list[tuple[Facet, Matches]]) -> list[tuple[str, list[tuple[Facet, int]]]]:
    shelves: dict[str, list[tuple[Facet, int]]] = {}
    for facet, match in answered:
        shelves.setdefault(facet.shelf, []).append((facet, len(match.yes)))
    return list(shelves.items())
