"""The kinds of page a built site has, and one address of each: what the browser tests and the pictures go through.

A new kind of page is one more line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page.

    Attributes:
        name: for people, and for file names.
        folder: where such pages lie: "services/*" are those below services/, "map" is one page, "" the first.
        prefer: the id to take if it is there; else the first in the alphabet.
        nth: which one, for kinds that are looked at more than once (0 is the preferred or first).
    """

    name: str
    folder: str
    prefer: str = ""
    nth: int = 0


KINDS = (
    PageKind("home", ""),
    PageKind("help-now", "help-now"),
    PageKind("help-now-in-polish", "pl/help-now"),
    PageKind("adapt", "adapt"),
    PageKind("safety", "needs/abuse-and-safety"),
    PageKind("start", "start/*"),
    PageKind("needs", "needs"),
    PageKind("need", "needs/*"),
    PageKind("pack", "needs/company/pack"),
    PageKind("need-by-form", "needs/company/by-phone"),
    PageKind("need-by-part", "needs/company/in/*", prefer="harbour"),
    PageKind("services", "services"),
    PageKind("letter", "services/a-z/*", prefer="t"),
    PageKind("week", "when"),
    PageKind("slot", "when/*", prefer="tuesday-afternoon"),
    PageKind("service", "services/*", prefer="tuesday-table"),
    PageKind("service-second", "services/*", prefer="tuesday-table", nth=1),
    PageKind("service-third", "services/*", prefer="tuesday-table", nth=2),
    PageKind("getting-there", "services/tuesday-table/getting-there"),
    PageKind("find", "find/*"),
    PageKind("search", "find"),
    PageKind("place", "places/*"),
    PageKind("organisation", "organisations/*"),
    PageKind("opportunities", "opportunities"),
    PageKind("missing", "missing"),
    PageKind("buses", "buses"),
    PageKind("bus", "buses/*", prefer="route-8"),
    PageKind("stop", "stops/*", prefer="hollin-square-c"),
    PageKind("areas", "areas"),
    PageKind("area", "areas/*", prefer="hollin-top"),
    PageKind("gaps", "gaps"),
    PageKind("gap", "gaps/*", prefer="company"),
    PageKind("gaps-ages", "gaps/ages"),
    PageKind("gaps-method", "gaps/method"),
    PageKind("one-more", "gaps/one-more"),
    PageKind("contribute", "contribute"),
    PageKind("add", "contribute/add"),
    PageKind("correct", "contribute/correct"),
    PageKind("slip", "contribute/slip"),
    PageKind("due", "contribute/due"),
    PageKind("edit", "edit/*", prefer="tuesday-table"),
    PageKind("guide", "guides/*"),
    PageKind("map", "map"),
    PageKind("list", "list"),
    PageKind("offline", "offline"),
    PageKind("not-in-copy", "offline/not-here"),
    PageKind("about", "about"),
    PageKind("privacy", "privacy"),
    PageKind("accessibility", "accessibility"),
    PageKind("inclusion", "inclusion"),
    PageKind("removal", "removal"),
    PageKind("not-found", "404.html"),
)


def address(site: Path, kind: PageKind) -> str | None:
    """Find a page of a kind in a built site.

    Returns:
        Its address from the root, "/services/tuesday-table/"; None when the site has none.
    """
    if kind.folder.endswith("/*"):
        pages = _below(site / kind.folder.removesuffix("/*"), kind.prefer)
        return f"/{pages[kind.nth].relative_to(site)}/" if len(pages) > kind.nth else None
    if kind.folder.endswith(".html"):
        return f"/{kind.folder}" if (site / kind.folder).is_file() else None
    page = site / kind.folder / "index.html"
    return f"/{kind.folder}/".replace("//", "/") if page.is_file() else None


def _below(folder: Path, prefer: str) -> list[Path]:
    """List the folders that hold a page, the preferred one first; pages that only lead on (redirects) are left out."""
    pages = [page for page in folder.glob("*/index.html") if b'http-equiv="refresh"' not in page.read_bytes()]
    return sorted((page.parent for page in pages), key=lambda page: (page.name != prefer, page.name))
