"""All services from A to Z: on one page while that is short, else with a page for each letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from recovery_hub.directory.choices import Status
from recovery_hub.directory.records import Service
from recovery_hub.site.card import Card, cards
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.site import Site, by_name, letters

SERVICES = PageKind("services", ("/services/",), section="find", copy=InCopy.REST, count=one_page, keeps=True)
LETTER = PageKind("letter", ("/services/a-z/{id}/",), section="find", copy=InCopy.REST)
KINDS = (SERVICES, LETTER)

CARDS_FIT = 60
"""Services whose cards fit on one page."""
NAMES_FIT = 400
"""Services whose names fit on one page."""
NUMBERS = "0-9"


@dataclass(frozen=True, slots=True)
class Letter:
    """The services under one letter.

    Attributes:
        label: the letter, large; or "0-9" for what begins with none.
        count: how many there are.
        address: of its own page; "" where all stand on one.
        cards: what the page of all services shows of them: cards, or else ...
        names: ... the services whose names it shows; with neither it shows their number.
    """

    label: str
    count: int
    address: str
    cards: tuple[Card, ...] = ()
    names: tuple[Service, ...] = ()

    @property
    def id(self) -> str:
        """For links to the heading."""
        return f"letter-{self.label.lower()}"


def pages(site: Site) -> Iterator[Page]:
    """Yield the A to Z, then a page for each letter if there are many services."""
    services = site.directory.services.values()
    found = _by_letter(site.listed)
    number = len(site.listed)
    index = [
        Letter(
            label,
            len(here),
            "" if number <= CARDS_FIT else f"/services/a-z/{label.lower()}/",
            cards(here, site) if number <= CARDS_FIT else (),
            tuple(here) if CARDS_FIT < number <= NAMES_FIT else (),
        )
        for label, here in found.items()
    ]
    yield Page(
        kind=SERVICES,
        address=SERVICES.at(),
        title="All services, A to Z",
        summary=f"Every service in {site.directory.city.name} that we know of.",
        context={
            "letters": index,
            "later": cards(site.not_running(services), site),
            "unchecked": by_name(
                service for service in services if service.may_run and not site.directory.is_listed(service)
            ),
            "closed": by_name(service for service in services if service.status is Status.CLOSED),
        },
    )
    for letter in (letter for letter in index if letter.address):
        yield Page(
            kind=LETTER,
            address=letter.address,
            title=f"Services that begin with {letter.label}",
            summary=f"Every service in {site.directory.city.name} that begins with {letter.label}.",
            context={"letters": index, "found": cards(found[letter.label], site)},
        )


def _by_letter(services: tuple[Service, ...]) -> dict[str, list[Service]]:
    found: dict[str, list[Service]] = {}
    for service in services:
        found.setdefault(_letter(service), []).append(service)
    return dict(sorted(found.items()))


def _letter(service: Service) -> str:
    """The first letter, without its accent: "Élan" stands under E."""
    plain = unicodedata.normalize("NFKD", letters(service.name))[:1].upper()
    return plain if "A" <= plain <= "Z" else NUMBERS
