"""Changes in the law in words: what changed, since when, and where we read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from recovery_hub.directory.choices import LawStatus
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.law import changed_since, coming
from recovery_hub.directory.records import ContentPage, Guide, Law, LawSource
from recovery_hub.language.clock import date_words


@dataclass(frozen=True, slots=True)
class Read:
    """A page that says so.

    Attributes:
        url: its address.
        site: the website: "www.legislation.gov.uk".
    """

    url: str
    site: str


@dataclass(frozen=True, slots=True)
class Told:
    """A change in the law, ready for a page.

    Attributes:
        what: what changed or will.
        day: the day it came into force, in words; "" if that is not known.
        status: "It was passed, and is not in force yet."
        sources: the pages that say so.
        read: how and when they were read: "read in a stored copy of the page on Monday 30 November 2026".
    """

    what: str
    day: str
    status: str
    sources: tuple[Read, ...]
    read: str


STATUS = {
    LawStatus.IN_FORCE: "It is to begin on that day.",
    LawStatus.PASSED: "It was passed, and is not in force yet.",
    LawStatus.ANNOUNCED: "It was announced, and is not law yet.",
}
"""Said of what has not begun; a site built for an earlier day has changes whose day is still to come."""


def told(laws: Iterable[Law]) -> tuple[Told, ...]:
    """Put changes into words, in the order given."""
    return tuple(
        Told(
            law.what,
            date_words(law.in_force_from) if law.in_force_from else "",
            STATUS[law.status],
            tuple(Read(source.url, urlsplit(source.url).netloc) for source in law.sources),
            "; ".join(dict.fromkeys(map(_read, law.sources))),
        )
        for law in laws
    )


def law_notes(record: Guide | ContentPage, directory: Directory) -> dict[str, Any]:
    """What a template needs for the notes on a guide or a page."""
    return {
        "law_changed": told(changed_since(record, directory)),
        "law_coming": told(coming(record, directory)),
    }


def _read(source: LawSource) -> str:
    return f"read {source.how.label} on {date_words(source.on)}"
