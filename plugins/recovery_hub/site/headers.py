"""The headers that a static host should send with our pages, and the policy that stands in the pages themselves."""

from __future__ import annotations

from collections.abc import Iterator

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
    },
    "/theme/*": {"Cache-Control": "public, max-age=31536000, immutable"},
}
"""What a host should send: pattern of addresses -> header -> value.

No header stands under two patterns that meet: Cloudflare Pages would join both values, and nobody could say which of
them counts. Files of the theme have a piece of their content in their name, so a browser may keep them for a year.

Source:
    Cloudflare Pages, "Headers": a header that is applied twice has its values joined with a comma.
"""

CACHE_OF_PAGES = "public, max-age=600"
"""How long a page may be kept without asking, where the host has no better habit. Netlify and Cloudflare Pages have
one: they let a browser ask each time whether a page is still the same."""


def headers_file(path: str = "") -> str:
    """The headers in the form that static hosts read (Netlify, Cloudflare Pages); docs say how to tell others.

    Args:
        path: where in the site our pages stand: "/help"; "" for all of it.
    """
    return "".join(
        f"{path}{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in HEADERS.items()
    )


def headers_for(address: str) -> Iterator[tuple[str, str]]:
    """Yield the headers for one address, from a host that we set up; a longer pattern has the last word."""
    found: dict[str, str] = {"Cache-Control": CACHE_OF_PAGES}
    for pattern, headers in HEADERS.items():
        if address.startswith(pattern.rstrip("*")):
            found |= headers
    yield from found.items()
