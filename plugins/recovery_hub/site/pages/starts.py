"""The starts: a sentence one might think, a few paragraphs, and the services that fit. No quiz."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.fitting import fits
from recovery_hub.directory.records import Service, StartPage
from recovery_hub.site.card import cards
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.shelves import shelves
from recovery_hub.site.site import Site

START = PageKind(
    "start",
    record=StartPage,
    section="find",
    copy=InCopy.ESSENTIAL,
    count=lambda city: len(city.starts),
    keeps=True,
    called="where to start",
)
KINDS = (START,)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every start."""
    directory = site.directory
    for start in directory.starts.values():
        fitting = fitting_services(start, site)
        away = [service for service in fitting if any(not form.needs_no_travel for form in service.formats)]
        yield Page(
            kind=START,
            address=START.at(start.id),
            title=start.title,
            summary=start.summary,
            context={
                "start": start,
                "body": site.converter.html(start.body),
                "at_home": shelves([service for service in fitting if service.needs_no_travel], site, at_home=True),
                "elsewhere": cards((service for service in away if not service.needs_no_travel), site),
                "both": [service for service in away if service.needs_no_travel],
                "guides": [directory.guides[id_] for id_ in start.guides if id_ in directory.guides],
                "urgent": start.urgent is Answer.YES,
            },
        )


def fitting_services(start: StartPage, site: Site) -> list[Service]:
    """The services of a start: those of its first block first, each once, by name."""
    found: dict[str, Service] = {}
    for block in start.fits:
        found |= {service.id: service for service in site.listed if service.id not in found and fits(block, service)}
    return list(found.values())
