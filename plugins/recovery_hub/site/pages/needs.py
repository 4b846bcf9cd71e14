"""Needs: what each means in plain words, with what helps at home, nearby and in groups side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recovery_hub.access.need_report import NeedReport
from recovery_hub.directory.choices import Answer, GroupKind, NeedGroup
from recovery_hub.directory.law import coming, lately
from recovery_hub.directory.records import Need, Service
from recovery_hub.maps import points_for, public_points
from recovery_hub.site.card import cards
from recovery_hub.site.gaps import gaps_of
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.pages import narrowed
from recovery_hub.site.pages.missing import in_order, month_of
from recovery_hub.site.site import Site
from recovery_hub.site.when_needed import arises_words, by_when, open_then, times_not_known
from recovery_hub.site.words.law import told

NEEDS = PageKind("needs", ("/needs/",), section="find", copy=InCopy.ESSENTIAL, count=one_page, keeps=True)
NEED = PageKind(
    "need", record=Need, section="find", copy=InCopy.ESSENTIAL, count=lambda city: len(city.needs), keeps=True
)
KINDS = (NEEDS, NEED)

ALONE = frozenset({GroupKind.ONE_TO_ONE, GroupKind.PAIR, GroupKind.CHOICE})
AT_HOME = "At home"
TOGETHER = frozenset({GroupKind.SMALL, GroupKind.MEDIUM, GroupKind.LARGE, GroupKind.DROP_IN, GroupKind.CHOICE})


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of needs, then a page for each."""
    yield _list(site)
    on_map = public_points(site.directory)
    gaps = gaps_of(site)
    findings = gaps.findings if gaps is not None else ()
    shown = {finding.need: finding for finding in findings if finding.band is not None and finding.counted.services}
    for need in site.directory.needs.values():
        yield _page(need, site, shown.get(need.id), on_map=bool(points_for(on_map, need.id)))


def _list(site: Site) -> Page:
    needs = site.directory.needs.values()
    return Page(
        kind=NEEDS,
        address=NEEDS.at(),
        title="What would help?",
        summary="Thirty or so needs in everyday words, and what there is for each.",
        context={
            "shelves": [
                (shelf, [(need, len(site.services_for(need.id))) for need in needs if need.shelf is shelf])
                for shelf in NeedGroup
            ]
        },
    )


def _page(need: Need, site: Site, gap: NeedReport | None, *, on_map: bool) -> Page:
    directory, services = site.directory, by_when(need, site.services_for(need.id))
    safety = need.quick_exit is Answer.YES
    return Page(
        kind=NEED,
        address=NEED.at(need.id),
        title=need.name,
        summary=need.hint,
        context={
            "need": need,
            "has_pack": bool(services),
            "arises": arises_words(need),
            "open_then": open_then(need, services),
            "times_not_known": times_not_known(services),
            "body": site.converter.html(need.description),
            "ways": [
                (way.heading, cards(way.first, site, at_home=way.at_home), way.again, way.always)
                for way in ways_to(services)
            ],
            "later": cards(site.not_running(directory.services_for(need.id)), site),
            "lines": site.helplines_for((need,), safety=safety),
            "voiced": [(reported, month_of(reported)) for reported in in_order(site) if reported.need == need.id],
            "law_lately": told(lately(need, directory)),
            "law_coming": told(coming(need, directory)),
            "on_map": on_map,
            "gap": gap,
            "narrowing": narrowed.ways(need, site),
            "guides": [guide for guide in directory.guides.values() if need.id in guide.needs],
        },
        quick_exit=safety,
    )


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """The services for a need that come in one way.

    Attributes:
        heading: the way.
        first: those that no earlier way has shown.
        again: those that stand under an earlier way as well; without them an empty way would look like a gap.
        always: whether the heading stands even when nothing is known, because that is worth knowing.
        at_home: whether its cards speak of help at home only.
    """

    heading: str
    first: tuple[Service, ...]
    again: tuple[Service, ...]
    always: bool = True
    at_home: bool = False


def ways_to(services: Iterable[Service]) -> tuple[ServiceGroup, ...]:
    """Sort services by how they reach a person: at home, one to one, with others. One may come in several ways."""
    found = tuple(services)
    out = tuple(service for service in found if any(not form.needs_no_travel for form in service.formats))
    alone = tuple(service for service in out if _sizes(service) & ALONE)
    group = tuple(service for service in out if _sizes(service) & TOGETHER)
    sorted_ = (
        (AT_HOME, tuple(service for service in found if service.needs_no_travel), True),
        ("With one other person", alone, True),
        ("With several people", group, True),
        (
            "Not known yet: alone or in a group",
            tuple(service for service in out if service not in (*alone, *group)),
            False,
        ),
    )
    shown: set[str] = set()
    ways = []
    for heading, here, always in sorted_:
        first = tuple(service for service in here if service.id not in shown)
        again = tuple(service for service in here if service.id in shown)
        ways.append(ServiceGroup(heading, first, again, always, at_home=heading == AT_HOME))
        shown |= {service.id for service in here}
    return tuple(way for way in ways if way.always or way.first)


def _sizes(service: Service) -> set[GroupKind]:
    return {
        group.size for group in (service.group, *(session.group for session in service.sessions)) if group is not None
    }
