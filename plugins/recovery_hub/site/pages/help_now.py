"""Help now: the helplines by channel, for those who can't speak on a phone as much as for those who can.

It is the one page that is there in every language of the interface: who needs it can least wait for the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Answer, Channel
from recovery_hub.directory.freshness import CRISIS_NEEDS
from recovery_hub.site.card import cards
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.site import Site

HELP_NOW = PageKind(
    "help-now",
    ("/help-now/", "/{id}/help-now/"),
    section="help-now",
    copy=InCopy.ESSENTIAL,
    count=one_page,
    or_more=True,
)
KINDS = (HELP_NOW,)


def pages(site: Site) -> Iterator[Page]:
    """Yield the page, once for each language."""
    shown = [line for line in site.helplines if Answer.YES not in {line.safety_pages_only, line.need_pages_only}]
    local = [service for service in site.listed if CRISIS_NEEDS & set(service.needs)]
    context = {
        "channels": [
            (channel, lines) for channel in Channel if (lines := [line for line in shown if line.channel is channel])
        ],
        "deaf": [line for line in shown if line.deaf_route or line.without_speaking],
        "local": cards(local, site),
        "addresses": {code: _address(code) for code in site.settings.tongues},
    }
    for tongue in site.settings.tongues.values():
        yield Page(
            kind=HELP_NOW,
            address=_address(tongue.code),
            title=tongue.plain("Get help now"),
            summary=tongue.plain("Who to ring, text or write to at any hour, and what happens when you do."),
            context=context,
            language=tongue.code,
        )


def _address(language: str) -> str:
    return "/help-now/" if language == "en" else f"/{language}/help-now/"
