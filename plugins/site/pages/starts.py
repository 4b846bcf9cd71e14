"""The starts: a sentence one might think, a few paragraphs, and the services that fit. No quiz."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.choices import Answer
from plugins.directory.fitting import fits
from plugins.site.card import cards
from plugins.site.page import Page
from plugins.site.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every start."""
    directory = site.directory
    for start in directory.starts.values():
        fitting = [service for service in site.listed if any(fits(block, service) for block in start.fits)]
        yield Page(
            kind="start",
            address=f"/start/{start.id}/",
            title=start.title,
            summary=start.summary,
            context={
                "start": start,
                "body": site.converter.html(start.body),
                "at_home": cards((service for service in fitting if service.needs_no_travel), site),
                "elsewhere": cards((service for service in fitting if not service.needs_no_travel), site),
                "guides": [directory.guides[id_] for id_ in start.guides if id_ in directory.guides],
                "urgent": start.urgent is Answer.YES,
            },
            section="find",
        )
