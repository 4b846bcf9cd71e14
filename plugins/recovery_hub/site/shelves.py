"""A long list of services on shelves, so that it can be taken in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recovery_hub.directory.choices import NeedGroup
from recovery_hub.directory.records import Service
from recovery_hub.site.card import Card, cards, parts_of_city
from recovery_hub.site.site import Site
from recovery_hub.site.words.plain import anchor

SHORT_LIST = 12
"""Services that fit in one list without shelves."""

ANYWHERE = "Anywhere, or ask where"
"""The heading over services that name no part of the city."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some services under one heading.

    Attributes:
        id: for links to the heading.
        label: the heading; "" for a list that is short enough to need none.
        cards: in the order of the list.
    """

    id: str
    label: str
    cards: tuple[Card, ...]


def shelves(services: Sequence[Service], site: Site, *, at_home: bool = False) -> tuple[Shelf, ...]:
    """Sort services by the shelf of the need they name first; each shelf keeps the order of the list."""
    if len(services) <= SHORT_LIST:
        return (Shelf("all", "", cards(services, site, at_home=at_home)),) if services else ()
    needs = site.directory.needs
    found = [
        (
            shelf,
            [service for service in services if service.needs[0] in needs and needs[service.needs[0]].shelf is shelf],
        )
        for shelf in NeedGroup
    ]
    return tuple(Shelf(str(shelf), shelf.label, cards(here, site, at_home=at_home)) for shelf, here in found if here)


def in_parts(services: Iterable[Service], site: Site) -> Mapping[str, tuple[Service, ...]]:
    """Sort services by the parts of the city in which they take place, in the order of the alphabet.

    One that takes place in several parts stands under each; one that has no place that may be told stands under none.
    """
    found: dict[str, list[Service]] = {}
    for service in services:
        for part in parts_of_city(service, site):
            found.setdefault(part, []).append(service)
    return {part: tuple(found[part]) for part in sorted(found)}


def by_part(services: Sequence[Service], site: Site) -> tuple[Shelf, ...]:
    """Sort a long list by the part of the city that each service names first."""
    if len(services) <= SHORT_LIST:
        return shelves(services, site)
    first = {service.id: next(iter(parts_of_city(service, site)), ANYWHERE) for service in services}
    parts = sorted(set(first.values()), key=lambda part: (part == ANYWHERE, part))
    return tuple(
        Shelf(f"in-{anchor(part)}", part, cards((service for service in services if first[service.id] == part), site))
        for part in parts
    )
