"""A service in a list: its name, what it offers, and the few facts that decide whether to read on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from recovery_hub.directory.choices import CostKind, Format, Places
from recovery_hub.directory.records import Service, Session
from recovery_hub.directory.service_area import short_words
from recovery_hub.language.clock import DAY_NAMES, MONTH_NAMES
from recovery_hub.language.lists import listed
from recovery_hub.schedule import Calendar, Doubt
from recovery_hub.site.site import Site
from recovery_hub.site.words.contact import ContactMethod, ways_of
from recovery_hub.site.words.glance import CAPACITY_LASTS_DAYS
from recovery_hub.site.words.status import status_words
from recovery_hub.site.words.when import AT_ANY_TIME, NOT_KNOWN

_NAMES = (*DAY_NAMES, *MONTH_NAMES)
MOST_FORMS = 3
MOST_TIMES = 2
DOUBT_AHEAD = timedelta(days=14)
"""So long before a bank holiday a card says that nobody knows; by then most people have asked."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of a service.

    Attributes:
        id: its id.
        name: its name.
        summary: one sentence.
        facts: in what form, to whom they come, when, where, what it costs; short.
        status: that it is not running as usual, or full; "" if there is nothing to say.
        reach: the first way to get in touch, if there is one.
    """

    id: str
    name: str
    summary: str
    facts: tuple[str, ...]
    status: str
    reach: ContactMethod | None


def cards(services: Iterable[Service], site: Site, *, at_home: bool = False) -> tuple[Card, ...]:
    """Make the cards of some services.

    Args:
        services: in the order of the list.
        site: the whole site.
        at_home: whether the list is of help at home. Then a card says only in what forms and at what times a service
            reaches a person there, and not where else it takes place.
    """
    return tuple(_kept(service, site, at_home=at_home) for service in services)


def _kept(service: Service, site: Site, *, at_home: bool) -> Card:
    """One card serves every list of its kind."""
    return site.once(("card", service.id, at_home), lambda: _card(service, site, at_home=at_home))


def _card(service: Service, site: Site, *, at_home: bool) -> Card:
    at_home = at_home and service.needs_no_travel
    forms = [form for form in service.formats if form.needs_no_travel or not at_home]
    sessions = [session for session in service.sessions if session.format in forms]
    where = "" if at_home else _where(service, site)
    comes = short_words(service, site.directory.parts)
    today = site.directory.today
    when = _when(sessions, forms, today)
    if when and any(_is_in_doubt(session, site.directory.calendar, today) for session in sessions):
        when += f"; on bank holidays {NOT_KNOWN}"
    facts = (_forms(forms), comes, when, where, _cost(service))
    ways = ways_of(service.contact)
    return Card(
        service.id,
        service.name,
        service.summary,
        tuple(filter(None, facts)),
        _status(service, site),
        next((way for way in ways if way.href), ways[0] if ways else None),
    )


def _status(service: Service, site: Site) -> str:
    status = status_words(service, site.directory.today)
    if status:
        return status[0]
    room, today = service.capacity, site.directory.today
    full = room is not None and room.places is Places.FULL and (today - room.as_of).days <= CAPACITY_LASTS_DAYS
    return "Full at the moment." if full else ""


def _forms(forms: list[Format]) -> str:
    labels = [form.label for form in forms]
    if len(labels) <= MOST_FORMS:
        said = listed([labels[0], *(label[0].lower() + label[1:] for label in labels[1:])])
        return said.replace("whatsApp", "WhatsApp")
    return f"{labels[0]}, and {len(labels) - 1} other ways"


def _when(sessions: list[Session], forms: list[Format], today: date) -> str:
    """The times, as far as a card has room; what is left out is not hidden: it says "and more"."""
    times = list(dict.fromkeys(_times(sessions, today)))
    if not times:
        return "" if all(form in AT_ANY_TIME for form in forms) else "ask for times"
    more = ", and more" if len(times) > MOST_TIMES else ""
    return "; ".join([times[0], *map(_going_on, times[1:MOST_TIMES])]) + more


def times_at(service: Service, place_id: str, today: date) -> str:
    """The times of a service at one place: "" where none are known. What it does by phone or elsewhere is left out."""
    sessions = [session for session in service.sessions if session.place == place_id]
    return _when(sessions, [], today) if any(_times(sessions, today)) else ""


def _going_on(words: str) -> str:
    """The words of a time after a semicolon: small, but for the name of a day or a month."""
    return words if words.startswith(_NAMES) else words[0].lower() + words[1:]


def _is_in_doubt(session: Session, calendar: Calendar, today: date) -> bool:
    """Whether a bank holiday is near on which it would be its day, and nobody said whether it takes place."""
    near = session.schedule.openings(calendar, today, today + DOUBT_AHEAD)
    return any(opening.doubt is Doubt.HOLIDAY for opening in near)


def _times(sessions: list[Session], today: date) -> Iterator[str]:
    for session in sessions:
        words = list(session.schedule.words(today))
        only = next((said for said in words if said.endswith(" only.")), "")
        ends = f" ({only[0].lower()}{only[1:].rstrip('.')})" if only else ""
        usual = [said for said in words if said != only and not said.startswith(("Not ", "Closed"))]
        yield from (f"{said.rstrip('.')}{ends}" for said in usual)


def _where(service: Service, site: Site) -> str:
    return listed(parts_of_city(service, site))


def parts_of_city(service: Service, site: Site) -> tuple[str, ...]:
    """The parts of the city in which it takes place, as far as they may be told."""
    areas = [place.part_of_city for id_ in service.places if (place := site.place(id_)) and not place.is_hidden]
    return tuple(dict.fromkeys(area for area in areas if area))


def _cost(service: Service) -> str:
    return "" if service.cost.kind is CostKind.UNKNOWN else service.cost.kind.label.partition(",")[0]
