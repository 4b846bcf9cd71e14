"""Files that machines read: the sitemap, redirects, and the headers a static host should send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from recovery_hub.directory.records import Record
from recovery_hub.site.page import Page
from recovery_hub.site.site import Site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What a page may load: only from the site itself. It stands in every page as well, for hosts that send no headers."""

HEADERS: dict[str, dict[str, str]] = {
    "/*": {
        "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(self), browsing-topics=()",
        "Cache-Control": "public, max-age=600",
    },
    "/theme/*": {"Cache-Control": "public, max-age=31536000, immutable"},
}
"""What a host should send: pattern of addresses -> header -> value."""

HOMES = {
    "service": "/services/",
    "organisation": "/organisations/",
    "place": "/places/",
    "need": "/needs/",
    "guide": "/guides/",
    "start": "/start/",
    "page": "/",
    "route": "/buses/",
}


def headers_file() -> str:
    """The headers in the form that static hosts read (Netlify, Cloudflare Pages); docs say how to tell others."""
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in HEADERS.items()
    )


def headers_for(address: str) -> Iterator[tuple[str, str]]:
    """Yield the headers for one address; a longer pattern has the last word."""
    found: dict[str, str] = {}
    for pattern, headers in HEADERS.items():
        if address.startswith(pattern.rstrip("*")):
            found |= headers
    yield from found.items()


def sitemap(pages: Iterable[Page], site: Site) -> str:
    """List the addresses of the site for search engines."""
    rows = "".join(f"<url><loc>{escape(site.url(page.address))}</loc></url>\n" for page in pages if page.listed)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'


def moved(site: Site) -> Iterator[tuple[str, str]]:
    """Yield ``(old address, new address)`` for every earlier id; hidden places and withdrawn entries have none."""
    hidden = {place.id for place in site.directory.places.values() if place.is_hidden}
    for record in site.directory.records():
        home = HOMES.get(record.record)
        if home is None or (record.record == "place" and record.id in hidden):
            continue
        for old in _earlier(record, site):
            yield f"{home}{old}/", f"{home}{record.id}/"


def _earlier(record: Record, site: Site) -> Iterator[str]:
    yield from (old for old in record.was if old not in site.directory.withdrawn)


def redirects(site: Site) -> str:
    """The redirects in the form that static hosts read."""
    return "".join(f"{old} {new} 301\n" for old, new in moved(site))
