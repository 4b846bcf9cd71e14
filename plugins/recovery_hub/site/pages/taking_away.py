"""What a reader takes along: a list of their own, and a copy on the phone for when there is no connection."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.pages.handouts import square_code
from recovery_hub.site.site import Site

LIST = PageKind(
    "list",
    ("/list/",),
    section="find",
    copy=InCopy.ESSENTIAL,
    count=one_page,
    prints_large=False,
    reads_fragment=True,
)
OFFLINE = PageKind("offline", ("/offline/",), copy=InCopy.ESSENTIAL, count=one_page)
NOT_IN_COPY = PageKind("not-in-copy", ("/offline/not-here/",), copy=InCopy.ESSENTIAL)
KINDS = (LIST, OFFLINE, NOT_IN_COPY)

"""What a reader without a connection sees in place of a page that the copy does not hold."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the list, the page about the copy, and the one for what is not in it."""
    yield Page(
        kind=LIST,
        address=LIST.at(),
        title="My list",
        summary="Services you chose, with their numbers and times, to print, to copy or to send to yourself.",
        context={
            "packs": [need for need in site.directory.needs.values() if site.services_for(need.id)],
            "square": square_code("/", site),
        },
    )
    yield Page(
        kind=OFFLINE,
        address=OFFLINE.at(),
        title="A copy on this phone",
        summary="Keep these pages on your phone, to read them without internet. Only if you ask for it.",
        context={"sizes": ()},
    )
    yield Page(
        kind=NOT_IN_COPY,
        address=NOT_IN_COPY.at(),
        title="This page is not in your copy",
        listed=False,
    )
