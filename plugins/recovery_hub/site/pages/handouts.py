"""Packs: a paper for each need, with every service on it, to print at home or in a library, or to give to somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import segno
from markupsafe import Markup

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Need, Service
from recovery_hub.directory.service_area import short_words
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.words import contact, glance, status, when
from recovery_hub.site.words.coming import with_parts
from recovery_hub.site.words.contact import ContactMethod
from recovery_hub.site.words.when import SessionTimes
from recovery_hub.site.words.who import area_words

PACK = PageKind(
    "pack",
    ("/needs/{id}/pack/",),
    section="find",
    copy=InCopy.REST,
    count=lambda city: len(
        {need for service in city.services.values() if city.is_listed(service) for need in service.needs}
    ),
)
KINDS = (PACK,)


@dataclass(frozen=True, slots=True)
class HandoutEntry:
    """What a paper says of a service.

    Attributes:
        id: its id.
        name: its name.
        summary: one sentence.
        status: that it is not running as usual, and news; nothing for most.
        ways: every way to get in touch.
        times: when and where, without coming dates: a paper is read for months.
        start: the first step, in sentences.
        steps: the same step by step, where somebody has written it down.
        cost: what it costs.
        checked: who checked it and when, and whether that was long ago.
        ask_first: how to make sure before setting out; "" where nobody sets out.
        comes: where they come, and where one has to ask; "" where they come to nobody or everywhere.
    """

    id: str
    name: str
    summary: str
    status: tuple[str, ...]
    ways: tuple[ContactMethod, ...]
    times: tuple[SessionTimes, ...]
    start: tuple[str, ...]
    steps: tuple[str, ...]
    cost: tuple[str, ...]
    checked: tuple[str, ...]
    ask_first: str
    comes: str

    @property
    def later_steps(self) -> tuple[str, ...]:
        """The steps after the first one."""
        return self.steps[1:]


def pages(site: Site) -> Iterator[Page]:
    """Yield the pack of every need for which there is something."""
    for need in site.directory.needs.values():
        services = site.services_for(need.id)
        if services:
            yield _pack(need, services, site)


def _pack(need: Need, services: tuple[Service, ...], site: Site) -> Page:
    safety = need.quick_exit is Answer.YES
    address = f"/needs/{need.id}/pack/"
    home = [service for service in services if service.needs_no_travel]
    return Page(
        kind=PACK,
        address=address,
        title=f"{need.name}: a paper to take along",
        summary=f"{need.name}: every service in {site.directory.city.name}, with numbers, times and the first step.",
        context={
            "need": need,
            "shelves": [
                ("Without going anywhere", leaves(home, site)),
                ("Somewhere to go", leaves((service for service in services if service not in home), site)),
            ],
            "lines": site.helplines_for((need,), safety=safety),
            "total": len(services),
            "square": square_code(address, site),
        },
        quick_exit=safety,
        listed=False,  # the page of the need says the same, and is the one to find
    )


def leaves(services: Iterable[Service], site: Site) -> tuple[HandoutEntry, ...]:
    """Write services for a paper."""
    return tuple(_leaf(service, site) for service in services)


def _leaf(service: Service, site: Site) -> HandoutEntry:
    today, calendar = site.directory.today, site.directory.calendar
    ask = contact.ask_first(service)
    moved = site.place(service.moved.place) if service.moved is not None else None
    said = (
        *status.status_words(service, today),
        *status.moved_words(service, moved, today),
        status.alert_words(service, today),
    )
    times = (
        with_parts(
            when.when_words(session, site.place(session.place), today, calendar=calendar, running=False, ask_first=ask),
            session,
            site.directory.parts,
        )
        for session in service.sessions
    )
    return HandoutEntry(
        service.id,
        service.name,
        service.summary,
        tuple(filter(None, said)),
        contact.ways_of(service.contact),
        tuple(times),
        glance.start_words(service),
        service.start.steps,
        glance.cost_words(service),
        tuple(said for said in status.checked_words(service, today) if not said.startswith("Next check due")),
        "" if all(form.needs_no_travel for form in service.formats) else ask,
        area_words(service, site.directory.parts) if short_words(service, site.directory.parts) else "",
    )


def square_code(address: str, site: Site) -> Markup:
    """Draw the square code that a phone reads from a paper.

    Returns:
        A drawing; nothing while the site has no address of its own, for a phone could not get there.
    """
    if not site.settings.site_url:
        return Markup()
    code = segno.make(site.url(address), error="m", micro=False)
    return Markup(code.svg_inline(omitsize=True, border=2, svgclass=None, lineclass=None))  # noqa: S704 - drawn by us
