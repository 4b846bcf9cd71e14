"""Ways to say that something is wrong that need nothing but an e-mail program: the entry and the field stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from recovery_hub.site.page import Page
from recovery_hub.site.site import Site

FORM_KINDS = {"service": "", "place": "place/", "organisation": "organisation/"}
"""Kinds of page whose entry the form can correct -> what stands before the id in the fragment."""

_WRONG: dict[str, tuple[tuple[str, str], ...]] = {
    "service": (
        ("The phone or e-mail", "contact"),
        ("The times", "sessions.hours"),
        ("The place", "sessions.place"),
        ("It has closed", "status"),
    ),
    "place": (("The address", "address"), ("Getting in", "access"), ("It has moved", "address")),
    "organisation": (("The phone or e-mail", "contact"), ("What they do", "summary")),
    "bus": (("The times", "directions.times"), ("The stops", "directions.calls")),
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A message that is half written: what is wrong, and the link that opens it."""

    words: str
    href: str


def wrongs(page: Page, site: Site) -> tuple[Wrong, ...]:
    """Offer a message for each thing that is often wrong on this sort of page; none without an address to write to."""
    if not site.directory.city.contact.email:
        return ()
    return tuple(Wrong(words, message(page, site, words, field)) for words, field in _WRONG.get(page.kind, ()))


def message(page: Page, site: Site, words: str = "", field: str = "") -> str:
    """Write the link that opens an e-mail about a page, with the entry and the field in it."""
    wrong = f"{words} ({field})" if words else ""
    lines = (f"What is wrong: {wrong}", "What is right: ", "How I know: ")
    subject = f"Correction: {page.title} ({page.address})"
    body = "\r\n".join(lines)
    return f"mailto:{site.directory.city.contact.email}?subject={quote(subject)}&body={quote(body)}"


_KEPT_IN_FILES = frozenset({"service", "place", "organisation", "need", "guide", "start", "writing", "bus"})


def edit_link(page: Page, site: Site) -> str:
    """Our own address for changing what a page is made from, or "" where there is none."""
    kept = page.kind in _KEPT_IN_FILES and site.directory.city.repository
    return f"/edit/{page.address.strip('/').rpartition('/')[2]}/" if kept else ""


def form_link(page: Page) -> str:
    """The address of the form that corrects the entry of a page, or ""."""
    before = FORM_KINDS.get(page.kind)
    return "" if before is None else f"/contribute/correct/#{before}{page.address.strip('/').rpartition('/')[2]}"
