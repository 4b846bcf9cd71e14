"""Weeks that are hard for many, such as Christmas: day by day what is open, what is shut and what nobody asked yet."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.language.clock import date_words
from recovery_hub.site.hard_weeks import DayAnswer, hard_days
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.site import Site

HARD_WEEKS = PageKind(
    "hard-weeks",
    ("/when/{id}/",),
    section="find",
    copy=InCopy.ESSENTIAL,
    count=lambda directory: len(directory.calendar.periods),
)
KINDS = (HARD_WEEKS,)

HEADINGS = {
    DayAnswer.OPEN: "Open, they told us",
    DayAnswer.USUAL: "By their usual times",
    DayAnswer.NOT_ASKED: "Not known, ring first",
    DayAnswer.SHUT: "Shut",
}


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each of the periods of the city."""
    for period in site.directory.calendar.periods:
        is_over = period.last < site.directory.today
        yield Page(
            kind=HARD_WEEKS,
            address=HARD_WEEKS.at(period.id),
            title=period.name,
            summary=f"{period.name}: what is open in {site.directory.city.name}, what is shut, and whom to ring.",
            context={
                "first": date_words(period.first),
                "last": date_words(period.last),
                "is_over": is_over,
                "days": hard_days(period, site),
                "headings": HEADINGS,
            },
        )
