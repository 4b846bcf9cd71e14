"""Organisations: who runs things, where they are registered, and their services."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import OrganisationKind, RunBy
from recovery_hub.directory.records import Organisation
from recovery_hub.site.card import cards
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.registers import register_link
from recovery_hub.site.site import Site, by_name, letters
from recovery_hub.site.words import contact
from recovery_hub.site.words.plain import checked
from recovery_hub.site.words.status import dated_words

ORGANISATIONS = PageKind("organisations", ("/organisations/",), section="find", copy=InCopy.REST, count=one_page)
ORGANISATION = PageKind(
    "organisation",
    record=Organisation,
    section="find",
    copy=InCopy.REST,
    count=lambda city: len(city.organisations),
    keeps=True,
    called="organisation",
    often_wrong=(("The phone or e-mail", "contact"), ("What they do", "summary")),
)
KINDS = (ORGANISATIONS, ORGANISATION)


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of organisations, then a page for each."""
    organisations = sorted(site.directory.organisations.values(), key=lambda organisation: letters(organisation.name))
    yield Page(
        kind=ORGANISATIONS,
        address=ORGANISATIONS.at(),
        title="Organisations",
        summary="Who runs the services in this directory.",
        context={
            "organisations": [
                (organisation, sum(map(site.directory.is_listed, site.directory.services_of(organisation.id))))
                for organisation in organisations
            ]
        },
    )
    for organisation in organisations:
        yield _page(organisation, site)


def _page(organisation: Organisation, site: Site) -> Page:
    directory = site.directory
    running = by_name(service for service in directory.services_of(organisation.id) if directory.is_listed(service))
    kind = "" if organisation.kind is OrganisationKind.UNKNOWN else organisation.kind.label
    return Page(
        kind=ORGANISATION,
        address=ORGANISATION.at(organisation.id),
        title=organisation.name,
        summary=organisation.summary,
        context={
            "organisation": organisation,
            "body": site.converter.html(organisation.description),
            "what": kind,
            "run_by": "" if organisation.run_by is RunBy.UNKNOWN else organisation.run_by.label,
            "registers": [(registration, register_link(registration)) for registration in organisation.registration],
            "ways": contact.ways_of(organisation.contact),
            "services": cards(running, site),
            "later": cards(site.not_running(directory.services_of(organisation.id)), site),
            "checked": checked(organisation.verified.on, organisation.verified.by, organisation.verified.how)
            if organisation.verified
            else "",
            "dated": dated_words(organisation),
        },
        quick_exit=site.all_about_safety(directory.services_of(organisation.id)),
    )
