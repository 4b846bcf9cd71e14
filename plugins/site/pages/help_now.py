"""Help now: the helplines by channel, for those who can't speak on a phone as much as for those who can."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.choices import Answer, Channel
from plugins.directory.freshness import CRISIS_NEEDS
from plugins.site.card import cards
from plugins.site.page import Page
from plugins.site.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    shown = [line for line in site.helplines if line.safety_pages_only is not Answer.YES]
    local = [service for service in site.listed if CRISIS_NEEDS & set(service.needs)]
    yield Page(
        kind="help-now",
        address="/help-now/",
        title="Get help now",
        summary="Who to ring, text or write to at any hour, and what happens when you do.",
        context={
            "channels": [
                (channel, lines)
                for channel in Channel
                if (lines := [line for line in shown if line.channel is channel])
            ],
            "local": cards(local, site),
        },
        section="help-now",
    )
