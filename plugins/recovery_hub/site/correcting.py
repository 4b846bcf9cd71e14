"""Ways to say that something is wrong that need nothing but an e-mail program: the entry and the field stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from recovery_hub.directory.records import Service
from recovery_hub.editing.form.form_data import KINDS
from recovery_hub.site.page import Page
from recovery_hub.site.pages.editing import EDIT
from recovery_hub.site.site import Site


@dataclass(frozen=True, slots=True)
class Wrong:
    """A message that is half written: what is wrong, and the link that opens it."""

    words: str
    href: str


def wrongs(page: Page, site: Site) -> tuple[Wrong, ...]:
    """Offer a message for each thing that is often wrong on this sort of page; none without an address to write to."""
    if not site.directory.city.contact.email:
        return ()
    return tuple(Wrong(words, message(page, site, words, field)) for words, field in page.kind.often_wrong)


def message(page: Page, site: Site, words: str = "", field: str = "") -> str:
    """Write the link that opens an e-mail about a page, with the entry and the field in it."""
    wrong = f"{words} ({field})" if words else ""
    lines = (f"What is wrong: {wrong}", "What is right: ", "How I know: ")
    subject = f"Correction: {page.title} ({page.address})"
    body = "\r\n".join(lines)
    return f"mailto:{site.directory.city.contact.email}?subject={quote(subject)}&body={quote(body)}"


def edit_link(page: Page, site: Site) -> str:
    """Our own address for changing what a page is made from, or "" where there is none."""
    kept = page.kind.record is not None and site.directory.city.repository
    return EDIT.at(_id_of(page)) if kept else ""


def form_link(page: Page) -> str:
    """The address of the form that corrects the entry of a page, or ""."""
    record = page.kind.record
    if record is None or record.kind_name not in KINDS:
        return ""
    before = "" if record is Service else f"{record.kind_name}/"
    return f"/contribute/correct/#{before}{_id_of(page)}"


def _id_of(page: Page) -> str:
    return page.address.strip("/").rpartition("/")[2]
