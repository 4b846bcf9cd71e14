"""Pages about the site itself, as volunteers wrote them, and the page for an address that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.records import ContentPage
from recovery_hub.language.clock import date_words
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.site import Site
from recovery_hub.site.words.law import law_notes

WRITING = PageKind("writing", record=ContentPage, copy=InCopy.ESSENTIAL, count=lambda city: len(city.pages))
NOT_FOUND = PageKind("not-found", ("/404.html",), count=one_page)
KINDS = (WRITING, NOT_FOUND)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every file in content/pages, then the page for a wrong address."""
    for writing in site.directory.pages.values():
        yield Page(
            kind=WRITING,
            address=WRITING.at(writing.id),
            title=writing.title,
            summary=writing.summary,
            context={
                "writing": writing,
                "body": site.converter.html(writing.body),
                "updated": date_words(writing.updated),
                **law_notes(writing, site.directory),
            },
            section=writing.id,
        )
    starts = sorted(site.directory.starts.values(), key=lambda start: start.order)
    yield Page(
        kind=NOT_FOUND,
        address=NOT_FOUND.at(),
        title="This page is not here",
        context={"starts": starts},
        listed=False,
    )
