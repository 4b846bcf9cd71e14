"""Bigger, calmer or darker: how to make pages easier to look at, with a setting of the device or a small panel."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.site.page import Page
from recovery_hub.site.site import Site


def pages(_: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(
        kind="adapt",
        address="/adapt/",
        title="Bigger, calmer or darker",
        summary="Make the text bigger, the colours calmer or the pages darker, here or with your own device.",
    )
