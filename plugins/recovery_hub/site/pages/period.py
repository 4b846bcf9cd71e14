"""The hard weeks, such as those around Christmas: phone lines, what is on, what nobody has asked yet, what is shut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from recovery_hub.directory.records import Service
from recovery_hub.language.clock import date_words
from recovery_hub.schedule import NamedPeriod
from recovery_hub.site.card import Card, cards
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.words.period import PeriodWords, period_words

PERIOD = PageKind("period", ("/when/{id}/",), section="find", copy=InCopy.REST)
KINDS = (PERIOD,)


class PeriodShelf(StrEnum):
    """Where a service stands, by what is known of it."""

    ON = "on"
    NOT_KNOWN = "not-known"
    SHUT = "shut"


@dataclass(frozen=True, slots=True)
class PeriodEntry:
    """A service with what is known of the weeks.

    Attributes:
        card: as in every list.
        words: its days.
    """

    card: Card
    words: PeriodWords


def coming_periods(site: Site) -> tuple[NamedPeriod, ...]:
    """The periods of the city that are not over."""
    return tuple(period for period in site.directory.calendar.periods if period.last >= site.directory.today)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each period that is not over."""
    for period in coming_periods(site):
        shelves: dict[PeriodShelf, list[PeriodEntry]] = {shelf: [] for shelf in PeriodShelf}
        for service, card in zip(site.listed, cards(site.listed, site), strict=True):
            words = period_words(service.sessions, site.directory.calendar, period, site.directory.today)
            shelf = _shelf(words)
            if shelf is not None and service.is_open:
                shelves[shelf].append(PeriodEntry(card, words))
        yield Page(
            kind=PERIOD,
            address=PERIOD.at(period.id),
            title=period.name,
            summary=f"What is open in {site.directory.city.name} from {date_words(period.first)} to "
            f"{date_words(period.last)}, what is shut, and what nobody has asked yet.",
            context={
                "first": date_words(period.first),
                "last": date_words(period.last),
                "lines": site.foot_helplines,
                "open_services": shelves[PeriodShelf.ON],
                "not_asked": shelves[PeriodShelf.NOT_KNOWN],
                "shut": shelves[PeriodShelf.SHUT],
                "untold": sum(1 for service in site.listed if service.is_open and _has_no_times(service)),
            },
        )


def _shelf(words: PeriodWords) -> PeriodShelf | None:
    if words.on:
        return PeriodShelf.ON
    if words.not_known:
        return PeriodShelf.NOT_KNOWN
    return PeriodShelf.SHUT if words.shut else None


def _has_no_times(service: Service) -> bool:
    return not any(session.schedule.is_known for session in service.sessions)
