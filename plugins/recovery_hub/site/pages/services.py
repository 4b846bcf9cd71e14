"""Services: a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recovery_hub.directory.choices import Status
from recovery_hub.directory.freshness import is_left_out, is_stale
from recovery_hub.directory.records import Place, Service
from recovery_hub.site.card import cards
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.pages.travelling import getting_there
from recovery_hub.site.site import OTHER_AT_HOME, OTHER_WAYS, Site
from recovery_hub.site.words import contact, glance, status, visit, when, who
from recovery_hub.site.words.coming import with_parts
from recovery_hub.site.words.place import access_facts
from recovery_hub.site.words.plain import seen

SERVICE = PageKind(
    "service",
    record=Service,
    section="find",
    copy=InCopy.REST,
    count=lambda city: len(city.services),
    keeps=True,
    often_wrong=(
        ("The phone or e-mail", "contact"),
        ("The times", "sessions.hours"),
        ("The place", "sessions.place"),
        ("It has closed", "status"),
    ),
)
KINDS = (SERVICE,)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every service, running or not."""
    for service in site.directory.services.values():
        yield _page(service, site)


def _page(service: Service, site: Site) -> Page:
    directory = site.directory
    needs = [directory.needs[id_] for id_ in service.needs if id_ in directory.needs]
    safety = site.is_about_safety(service)
    return Page(
        kind=SERVICE,
        address=SERVICE.at(service.id),
        title=service.name,
        summary=service.summary,
        context={
            "service": service,
            "needs": needs,
            "organisation": directory.organisations.get(service.organisation),
            "lines": [line for line in site.helplines_for(needs, safety=safety) if line not in site.foot_helplines],
            "no_times": all(form in when.AT_ANY_TIME for form in service.formats),
            "travels": any(not form.needs_no_travel for form in service.formats),
            **_words(service, site),
            **_places(service, site, safety=safety),
            **_other_ways(service, site),
        },
        quick_exit=safety,
        listed=service.status is not Status.CLOSED and not is_left_out(service, directory.today),
    )


def _words(service: Service, site: Site) -> dict[str, Any]:
    """Every fact of a service in sentences; an empty tuple means that nobody has told us yet."""
    directory, today = site.directory, site.directory.today
    running = service.status in {Status.ACTIVE, Status.CLOSING}
    first, ask = service.first_visit, contact.ask_first(service)
    return {
        "status": status.status_words(service, today),
        "alert": status.alert_words(service, today),
        "moved": status.moved_words(service, _moved_to(service, site), today),
        "dated": status.dated_words(service),
        "room": status.capacity_words(service, today),
        "checked": status.checked_words(service, today),
        "fact_checks": status.fact_checks(service),
        "stale": is_stale(service, today),
        "description": site.converter.html(service.description),
        "cost": glance.cost_words(service),
        "who": who.who_words(service, directory.parts),
        "excluded": who.excluded_words(service),
        "start": glance.start_words(service),
        "group": glance.group_words(service.group),
        "people": glance.people_words(service),
        "wait": glance.wait_words(service),
        "stay": glance.stay_words(service),
        "languages": glance.languages_words(service),
        "sessions": [
            with_parts(
                when.when_words(
                    session,
                    site.place(session.place),
                    today,
                    calendar=directory.calendar,
                    running=running,
                    ask_first=ask,
                ),
                session,
                directory.parts,
            )
            for session in service.sessions
        ],
        "ways": contact.ways_of(service.contact),
        "phone_note": contact.note_alone(service.contact),
        "ask_first": ask,
        "visit_steps": visit.first_visit_steps(first) if first else (),
        "visit_notes": visit.first_visit_notes(first) if first else (),
        "visit_seen": seen(first.observed.by, first.observed.on) if first and first.observed else "",
        "accompany": visit.accompany_words(service.accompany),
        "transport": visit.transport_words(service),
        "bad_day": visit.bad_day_words(service),
        "way_back": visit.way_back_words(service),
        "privacy": visit.privacy_words(service),
    }


def _moved_to(service: Service, site: Site) -> Place | None:
    return site.place(service.moved.place) if service.moved is not None else None


def _places(service: Service, site: Site, *, safety: bool) -> dict[str, Any]:
    """The places of a service whose pages may be linked, with their access facts, and where they will meet one.

    Where people who are not safe at home are met is told to them, not published.
    """
    own = [place for id_ in service.places if (place := site.place(id_)) is not None and not place.is_hidden]
    met_at = () if safety else service.meeting_places
    meeting = [place for id_ in met_at if (place := site.place(id_)) is not None and not place.is_hidden]
    return {
        "places": [(place, access_facts(place), getting_there(service, place, site)) for place in own],
        "meeting_places": meeting,
    }


def _other_ways(service: Service, site: Site) -> dict[str, Any]:
    """Other services for the same needs, those that need no travel first: there is always another way."""
    at_home, elsewhere = site.sharing(frozenset(service.needs))
    home = [other for other in at_home if other.id != service.id][:OTHER_AT_HOME]
    away = [other for other in elsewhere if other.id != service.id][: OTHER_WAYS - len(home)]
    return {"other_home": cards(home, site, at_home=True), "other_away": cards(away, site)}
