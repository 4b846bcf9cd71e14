"""Bigger, calmer or darker: how to make pages easier to look at, with a setting of the device or a small panel."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.site import Site

ADAPT = PageKind("adapt", ("/adapt/",), copy=InCopy.ESSENTIAL, count=one_page)
KINDS = (ADAPT,)


def pages(_: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(
        kind=ADAPT,
        address=ADAPT.at(),
        title="Bigger, calmer or darker",
        summary="Make the text bigger, the colours calmer or the pages darker, here or with your own device.",
    )
