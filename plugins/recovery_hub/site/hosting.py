"""Files that machines read: the sitemap, and where earlier addresses lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from recovery_hub.directory.directory import KINDS as RECORD_KINDS
from recovery_hub.directory.records import Place, Record
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site

MOVED = PageKind(
    "moved",
    ("/edit/{id}/", *(f"{kind.pages_at}{{id}}/" for kind in RECORD_KINDS.values() if kind.pages_at)),
    has_picture=False,
)
"""A page at an earlier address, which leads on. It has nothing else on it, so nobody needs to look at it."""


def sitemap(pages: Iterable[Page], site: Site) -> str:
    """List the addresses of the site for search engines."""
    rows = "".join(f"<url><loc>{escape(site.url(page.address))}</loc></url>\n" for page in pages if page.listed)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'


def robots(site: Site) -> str:
    """Let search engines in, and say where the list of pages is if there is one."""
    where = f"Sitemap: {site.url('/sitemap.xml')}\n" if site.settings.site_url else ""
    return f"User-agent: *\nAllow: /\n{where}"


def moved(site: Site) -> Iterator[tuple[str, str]]:
    """Yield ``(old address, new address)`` for every earlier id; hidden places and withdrawn entries have none."""
    hidden = {place.id for place in site.directory.places.values() if place.is_hidden}
    for record in site.directory.records():
        home = record.pages_at
        if not home or (isinstance(record, Place) and record.id in hidden):
            continue
        for old in _earlier(record, site):
            yield f"{home}{old}/", f"{home}{record.id}/"


def _earlier(record: Record, site: Site) -> Iterator[str]:
    yield from (old for old in record.was if old not in site.directory.withdrawn)


def moved_page(old: str, new: str) -> Page:
    """Make the page that leads from an earlier address to the present one."""
    return Page(MOVED, old, "This page has moved", context={"new": new}, listed=False)


def redirects(site: Site) -> str:
    """The redirects in the form that static hosts read."""
    path = site.settings.path
    return "".join(f"{path}{old} {path}{new} 301\n" for old, new in moved(site))
