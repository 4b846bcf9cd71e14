"""The kinds of page a built site has, and one address of each: what the browser tests and the pictures go through.

A new kind of page is one more line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
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
    Kind("home", ""),
    Kind("help-now", "help-now"),
    Kind("help-now-in-polish", "pl/help-now"),
    Kind("adapt", "adapt"),
    Kind("safety", "needs/abuse-and-safety"),
    Kind("start", "start/*"),
    Kind("needs", "needs"),
    Kind("need", "needs/*"),
    Kind("pack", "needs/company/pack"),
    Kind("need-by-form", "needs/company/by-phone"),
    Kind("need-by-part", "needs/company/in/*", prefer="harbour"),
    Kind("services", "services"),
    Kind("letter", "services/a-z/*", prefer="t"),
    Kind("week", "when"),
    Kind("slot", "when/*", prefer="tuesday-afternoon"),
    Kind("service", "services/*", prefer="tuesday-table"),
    Kind("service-second", "services/*", prefer="tuesday-table", nth=1),
    Kind("service-third", "services/*", prefer="tuesday-table", nth=2),
    Kind("getting-there", "services/tuesday-table/getting-there"),
    Kind("find", "find/*"),
    Kind("search", "find"),
    Kind("place", "places/*"),
    Kind("organisation", "organisations/*"),
    Kind("opportunities", "opportunities"),
    Kind("missing", "missing"),
    Kind("buses", "buses"),
    Kind("bus", "buses/*", prefer="route-8"),
    Kind("stop", "stops/*", prefer="hollin-square-c"),
    Kind("areas", "areas"),
    Kind("area", "areas/*", prefer="hollin-top"),
    Kind("gaps", "gaps"),
    Kind("gap", "gaps/*", prefer="company"),
    Kind("gaps-ages", "gaps/ages"),
    Kind("gaps-method", "gaps/method"),
    Kind("one-more", "gaps/one-more"),
    Kind("contribute", "contribute"),
    Kind("add", "contribute/add"),
    Kind("correct", "contribute/correct"),
    Kind("slip", "contribute/slip"),
    Kind("due", "contribute/due"),
    Kind("edit", "edit/*", prefer="tuesday-table"),
    Kind("guide", "guides/*"),
    Kind("map", "map"),
    Kind("list", "list"),
    Kind("offline", "offline"),
    Kind("not-in-copy", "offline/not-here"),
    Kind("about", "about"),
    Kind("privacy", "privacy"),
    Kind("accessibility", "accessibility"),
    Kind("inclusion", "inclusion"),
    Kind("removal", "removal"),
    Kind("not-found", "404.html"),
)


def address(site: Path, kind: Kind) -> str | None:
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
