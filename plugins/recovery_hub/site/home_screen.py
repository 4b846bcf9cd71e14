"""What a phone needs to put the site on its home screen: a name, small pictures, and the colour of the paper.

The name is the site's and nothing else, whatever page somebody was on: others see a home screen too. It opens as a
page of the browser (``display: browser``), not as an app: "Leave this site" and Back do there what they always do.
"""

from __future__ import annotations

import json

from recovery_hub.site.palettes import Paper
from recovery_hub.site.site import Site

MANIFEST = "manifest.webmanifest"
TOUCH_ICON = "icon-192.png"
PICTURE = "icon-512.png"
"""The picture that goes with a link where people write to one another."""
_ICONS = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    (TOUCH_ICON, "192x192", "image/png", "any"),
    (PICTURE, "512x512", "image/png", "any"),
    (PICTURE, "512x512", "image/png", "maskable"),
)


def manifest(site: Site, paper: Paper) -> bytes:
    """Write the web app manifest.

    Args:
        site: whose.
        paper: the colour behind its pages.

    Source:
        W3C, Web Application Manifest.
    """
    told = {
        "name": site.directory.city.site_name,
        "lang": "en-GB",
        "dir": "ltr",
        "id": site.url("/"),
        "start_url": site.url("/"),
        "scope": site.url("/"),
        "display": "browser",
        "theme_color": paper.day,
        "background_color": paper.day,
        "icons": [
            {"src": site.asset(name), "sizes": sizes, "type": kind, "purpose": purpose}
            for name, sizes, kind, purpose in _ICONS
        ],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
