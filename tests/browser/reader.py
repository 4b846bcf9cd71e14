"""The reader that the browser tests send from page to page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Route

from tools import kinds_of_page
from tools.browser import Heard
from tools.environment import ROOT

SOURCES = "/sources-of-the-theme/"
"""Below this address a test finds the modules; nothing of it is in the site."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One browser page that goes from address to address, and what it was heard to do.

    Attributes:
        origin: where the site is served, without a slash at its end.
        site: the folder that is served.
    """

    page: Page
    heard: Heard
    origin: str
    site: Path

    def open(self, kind: kinds_of_page.PageExample) -> None:
        """Go to a page of a kind, and forget what was heard before."""
        where = kinds_of_page.address(self.site, kind)
        assert where is not None, f"the site has no page of the kind “{kind.name}” ({kind.form})"
        self.heard.forget()
        self.page.goto(self.origin + where, wait_until="load")

    def module(self, path: str) -> str:
        """The address of a module of the theme ("search/stem.js") as it is written; the site has them joined."""
        self.page.route(f"**{SOURCES}**", _send_module)
        return SOURCES + path


def _send_module(route: Route) -> None:
    path = route.request.url.partition(SOURCES)[2]
    route.fulfill(path=ROOT / "theme" / "static" / path, content_type="text/javascript")
