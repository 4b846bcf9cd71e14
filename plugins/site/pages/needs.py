"""Needs: what each means in plain words, with what helps at home, nearby and in groups side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.directory.choices import Answer, GroupKind, NeedGroup
from plugins.directory.model import Service
from plugins.site.card import cards
from plugins.site.page import Page
from plugins.site.site import Site

ALONE = frozenset({GroupKind.ONE_TO_ONE, GroupKind.PAIR, GroupKind.CHOICE})


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of needs, then a page for each."""
    directory = site.directory
    yield Page(
        kind="needs",
        address="/needs/",
        title="What would help?",
        summary="Thirty or so needs in everyday words, and what there is for each.",
        context={
            "shelves": [
                (shelf, [(need, len(site.services_for(need.id))) for need in directory.needs.values() if need.shelf is shelf])
                for shelf in NeedGroup
            ]
        },
        section="find",
    )
    for need in directory.needs.values():
        safety = need.quick_exit is Answer.YES
        services = site.services_for(need.id)
        yield Page(
            kind="need",
            address=f"/needs/{need.id}/",
            title=need.name,
            summary=need.hint,
            context={
                "need": need,
                "body": site.converter.html(need.description),
                "ways": [(heading, cards(found, site)) for heading, found in _ways(services)],
                "later": cards(site.not_running(directory.services_for(need.id)), site),
                "lines": site.helplines_for((need,), safety=safety),
                "guides": [guide for guide in directory.guides.values() if need.id in guide.needs],
            },
            section="find",
            quick_exit=safety,
        )


def _ways(services: Iterable[Service]) -> list[tuple[str, list[Service]]]:
    """Sort services by how they reach a person; one that comes in two ways stands under the one that asks less."""
    home: list[Service] = []
    alone: list[Service] = []
    group: list[Service] = []
    for service in services:
        sizes = {service.group.size} if service.group else set()
        (home if service.needs_no_travel else alone if sizes & ALONE else group).append(service)
    return [("At home", home), ("One to one", alone), ("With other people", group)]
