"""What a reader takes along: a list of their own, and a copy on the phone for when there is no connection."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.site.page import Page
from recovery_hub.site.pages.handouts import square_code
from recovery_hub.site.site import Site

NOT_IN_COPY = "/offline/not-here/"
"""What a reader without a connection sees in place of a page that the copy does not hold."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the list, the page about the copy, and the one for what is not in it."""
    yield Page(
        kind="list",
        address="/list/",
        title="My list",
        summary="Services you chose, with their numbers and times, to print, to copy or to send to yourself.",
        context={
            "packs": [need for need in site.directory.needs.values() if site.services_for(need.id)],
            "square": square_code("/", site),
        },
        section="find",
    )
    yield Page(
        kind="offline",
        address="/offline/",
        title="A copy on this phone",
        summary="Keep these pages on your phone, to read them without internet. Only if you ask for it.",
        context={"sizes": ()},
    )
    yield Page(
        kind="not-in-copy",
        address=NOT_IN_COPY,
        title="This page is not in your copy",
        listed=False,
    )
