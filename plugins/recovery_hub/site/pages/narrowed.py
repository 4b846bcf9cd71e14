"""A need, narrowed by links: in one form of help, or in one part of the city. None of these pages is empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.facets import FACETS, matches
from recovery_hub.directory.records import Need, Service
from recovery_hub.directory.service_area import comes_to_part
from recovery_hub.site.card import cards
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.pages.facets import FACET, HOME_VISIT
from recovery_hub.site.shelves import by_part, in_parts, shelves
from recovery_hub.site.site import Site
from recovery_hub.site.words.plain import anchor

KINDS: tuple[PageKind, ...] = ()
"""Its pages are of the kind that ``facets`` declares."""

_AT_HOME = ("at-home", "home-visit", "by-phone", "by-text", "online", "by-post")
FORMS = (*_AT_HOME, "in-person", "one-to-one", "small-group", "drop-in")
"""Questions that are asked of each need; the others are asked of all services at once, under /find/."""

Link = tuple[str, str]
"""An address and its words."""


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every form, and every part of the city, that some services for a need have, not all."""
    for need in site.directory.needs.values():
        yield from _by_form(need, site)
        yield from _by_part(need, site)


def ways(need: Need, site: Site) -> Sequence[tuple[str, Sequence[tuple[Link, int]]]]:
    """The links that narrow a need, for its own page.

    Returns:
        ``[("How it reaches you", [(("/needs/sleep/by-phone/", "By phone"), 3), ...]), ...]``; a group without links is
        left out.
    """
    forms = [(link, count) for link, _, count in _forms(need, site)]
    parts = [(link, len(services)) for link, services in _parts(need, site)]
    return [shelf for shelf in (("In what form", forms), ("In which part of the city", parts)) if shelf[1]]


def _forms(need: Need, site: Site) -> Iterator[tuple[Link, str, int]]:
    services = site.services_for(need.id)
    for facet in FACETS:
        if facet.id in FORMS and 0 < (yes := len(matches(facet, services, site.directory).yes)) < len(services):
            yield (f"/needs/{need.id}/{facet.id}/", facet.label), facet.id, yes


def _by_form(need: Need, site: Site) -> Iterator[Page]:
    here = {id_: link for link, id_, _ in _forms(need, site)}
    for facet in (facet for facet in FACETS if facet.id in here):
        match = matches(facet, site.services_for(need.id), site.directory)
        yield Page(
            kind=FACET,
            address=here[facet.id][0],
            title=f"{need.name}: {_small(facet.label)}",
            summary=f"{need.name}: {_small(facet.label)}. {facet.explains}",
            context={
                "heading": f"{need.name}: {_small(facet.label)}",
                "explains": facet.explains,
                "yes": len(match.yes),
                "shelves": shelves(match.yes, site, at_home=True) if facet.id in _AT_HOME else by_part(match.yes, site),
                "partly": cards(match.partly, site),
                "unknown": match.unknown,
                "by_area": facet.id == HOME_VISIT,
                "near": [link for id_, link in here.items() if id_ != facet.id],
                "back": _back(need),
            },
            quick_exit=need.quick_exit is Answer.YES,
        )


def _parts(need: Need, site: Site) -> Iterator[tuple[Link, tuple[Service, ...]]]:
    services = site.services_for(need.id)
    for part, here in in_parts(services, site).items():
        if 0 < len(here) < len(services):
            yield (f"/needs/{need.id}/in/{anchor(part)}/", part), here


def _by_part(need: Need, site: Site) -> Iterator[Page]:
    found = list(_parts(need, site))
    for link, here in found:
        yield Page(
            kind=FACET,
            address=link[0],
            title=f"{need.name}: in {link[1]}",
            summary=f"{need.name}: what there is in {link[1]}, and what comes to you there.",
            context={
                "heading": f"{need.name}: in {link[1]}",
                "explains": f"What takes place in {link[1]}. For help by phone or online, see the whole list.",
                "yes": len(here),
                "shelves": shelves(here, site),
                "partly": (),
                "unknown": (),
                **_coming(link[1], [service for service in site.services_for(need.id) if service not in here], site),
                "near": [other for other, _ in found if other != link],
                "back": _back(need),
            },
            quick_exit=need.quick_exit is Answer.YES,
        )


def _coming(part: str, services: Iterable[Service], site: Site) -> dict[str, object]:
    """Of what takes place elsewhere: what comes to people in a part of the city, and of what nobody knows whether."""
    found = [(service, comes_to_part(service, part, site.directory.parts)) for service in services]
    comes, ask = (
        [service for service, answer in found if answer in wanted]
        for wanted in ((Answer.YES, Answer.PARTLY), (Answer.UNKNOWN,))
    )
    return {"part": part, "comes": cards(comes, site, at_home=True), "ask": ask}


def _back(need: Need) -> Link:
    return f"/needs/{need.id}/", f"All for: {need.name}"


def _small(label: str) -> str:
    return label[0].lower() + label[1:]
