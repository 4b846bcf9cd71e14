"""A long list of services on shelves, so that it can be taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.directory.choices import NeedGroup
from plugins.directory.model import Service
from plugins.site.card import Card, cards
from plugins.site.site import Site

SHORT_LIST = 12
"""Services that fit in one list without shelves."""


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
        (shelf, [one for one in services if one.needs[0] in needs and needs[one.needs[0]].shelf is shelf])
        for shelf in NeedGroup
    ]
    return tuple(Shelf(str(shelf), shelf.label, cards(here, site, at_home=at_home)) for shelf, here in found if here)
