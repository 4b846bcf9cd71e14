"""What people said is missing: voiced needs as they were heard, in bands; never mixed in with what there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from recovery_hub.directory.records import Voiced
from recovery_hub.language.clock import month_words
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site

MISSING = PageKind("missing", ("/missing/",), section="find")
KINDS = (MISSING,)


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(
        kind=MISSING,
        address=MISSING.at(),
        title="What people said is missing",
        summary=f"Needs that people in {site.directory.city.name} have voiced, by part of the city and month.",
        context={
            "rows": [
                (reported, month_of(reported), site.directory.needs.get(reported.need)) for reported in in_order(site)
            ]
        },
    )


def in_order(site: Site) -> list[Voiced]:
    """The newest month first, then by part of the city."""
    return sorted(
        site.directory.voiced.values(),
        key=lambda reported: (-int(reported.month.replace("-", "")), reported.area, reported.id),
    )


def month_of(reported: Voiced) -> str:
    """The month in words: "October 2026"."""
    return month_words(date.fromisoformat(f"{reported.month}-01"))
