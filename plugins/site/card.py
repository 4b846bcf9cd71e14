"""A service in a list: its name, what one gets, and the four facts that decide whether to read on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.directory.choices import CostKind
from plugins.directory.hours import HoursError, read_hours
from plugins.directory.model import Service
from plugins.site.site import Site
from plugins.site.words.plain import listed
from plugins.site.words.status import status_words

MOST_FORMS = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of a service.

    Attributes:
        id: its id.
        name: its name.
        summary: one sentence.
        facts: in what form, when, where, what it costs; short.
        status: that it is not running as usual; "" if it is.
    """

    id: str
    name: str
    summary: str
    facts: tuple[str, ...]
    status: str


def cards(services: Iterable[Service], site: Site) -> tuple[Card, ...]:
    """Make the cards of some services."""
    return tuple(_kept(service, site) for service in services)


def _kept(service: Service, site: Site) -> Card:
    """One card serves every list in which its service stands."""
    if service.id not in site.cards:
        site.cards[service.id] = card(service, site)
    return site.cards[service.id]


def card(service: Service, site: Site) -> Card:
    """Make the card of one service."""
    facts = (_forms(service), _when(service), _where(service, site), _cost(service))
    status = status_words(service)
    return Card(service.id, service.name, service.summary, tuple(filter(None, facts)), status[0] if status else "")


def _forms(service: Service) -> str:
    labels = [form.label for form in service.formats]
    if len(labels) <= MOST_FORMS:
        said = listed([labels[0], *(label[0].lower() + label[1:] for label in labels[1:])])
        return said.replace("whatsApp", "WhatsApp")
    return f"{labels[0]}, and {len(labels) - 1} other ways"


def _when(service: Service) -> str:
    written = [session.hours for session in service.sessions if session.hours]
    if not written:
        return "times not known yet" if service.sessions else ""
    try:
        return read_hours(written[0]).words()[0].rstrip(".") + (", and more" if len(set(written)) > 1 else "")
    except HoursError:
        return ""


def _where(service: Service, site: Site) -> str:
    areas = [place.part_of_city for id_ in service.places if (place := site.place(id_)) and not place.is_hidden]
    return listed(tuple(dict.fromkeys(area for area in areas if area)))


def _cost(service: Service) -> str:
    return "" if service.cost.kind is CostKind.UNKNOWN else service.cost.kind.label.partition(",")[0]
