"""Guides: pages to read and to print on one or two sides."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Guide
from recovery_hub.language.clock import date_words
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.site import Site
from recovery_hub.site.words.law import law_notes

GUIDES = PageKind("guides", ("/guides/",), section="guides", copy=InCopy.ESSENTIAL, count=one_page)
GUIDE = PageKind("guide", record=Guide, section="guides", copy=InCopy.ESSENTIAL, count=lambda city: len(city.guides))
KINDS = (GUIDES, GUIDE)


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of guides, then a page for each."""
    directory = site.directory
    guides = sorted(directory.guides.values(), key=lambda guide: guide.title.casefold())
    yield Page(
        kind=GUIDES,
        address=GUIDES.at(),
        title="Guides to read and print",
        summary="Short pages to keep, to fill in or to take along.",
        context={"guides": guides},
    )
    for guide in guides:
        yield Page(
            kind=GUIDE,
            address=GUIDE.at(guide.id),
            title=guide.title,
            summary=guide.summary,
            context={
                "guide": guide,
                "body": site.converter.html(guide.body),
                "updated": date_words(guide.updated),
                **law_notes(guide, directory),
                "overdue": guide.check_by < directory.today,
                "needs": [directory.needs[id_] for id_ in guide.needs if id_ in directory.needs],
            },
            quick_exit=guide.quick_exit is Answer.YES,
        )
