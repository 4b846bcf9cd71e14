"""One address of each kind of page of a built site: what the browser tests and the pictures go through.

The kinds are those that ``recovery_hub.site.pages`` declares: a new one is looked at without a line here. What stands
here is which pages of the demonstration city show most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.site.page import PageKind
from recovery_hub.site.pages import KINDS as DECLARED

ID = "{id}"

PREFERRED: dict[str, tuple[str, ...]] = {
    "area": ("hollin-top",),
    "bus": ("route-8",),
    "edit": ("tuesday-table",),
    "facet-2": ("company", "by-phone"),
    "facet-3": ("company", "harbour"),
    "gap": ("company",),
    "letter": ("t",),
    "need": ("company",),
    "pack": ("company",),
    "service": ("tuesday-table",),
    "slot": ("tuesday-afternoon",),
    "stop": ("hollin-square-c",),
    "travelling": ("tuesday-table",),
}
"""Name of an example -> the ids of the page to take if it is there; else the first in the alphabet."""

MORE: dict[str, tuple[str, ...]] = {
    "writing": ("about", "privacy", "accessibility", "inclusion", "removal", "contribute"),
    "need": ("abuse-and-safety",),
}
"""Kind of page -> ids of pages that are looked at as well, each under its own name."""

SERVICES = 3
"""How many services are looked at: no two pages of services have the same parts."""


@dataclass(frozen=True, slots=True)
class PageExample:
    """A page that stands for its kind.

    Attributes:
        name: for people, and for file names.
        form: the address, from the root; ``{id}`` stands for a step that differs: "/services/{id}/".
        prefer: the ids to take if such a page is there; else the first in the alphabet.
        nth: which one, for kinds that are looked at more than once (0 is the preferred or first).
    """

    name: str
    form: str
    prefer: tuple[str, ...] = ()
    nth: int = 0


def examples_of(kind: PageKind) -> Iterator[PageExample]:
    """Yield what is looked at of one kind: a page for each form of its address, and those named here."""
    for number, form in enumerate(kind.patterns, 1):
        name = kind.name if number == 1 else f"{kind.name}-{number}"
        if name not in MORE or name in PREFERRED:
            yield PageExample(name, form, PREFERRED.get(name, ()))
    for id_ in MORE.get(kind.name, ()):
        yield PageExample(id_, kind.at(id_))
    if kind.name == "service":
        for nth in range(1, SERVICES):
            yield PageExample(f"service-{nth + 1}", kind.patterns[0], PREFERRED["service"], nth)


EXAMPLES = tuple(example for kind in DECLARED if kind.has_picture for example in examples_of(kind))


def address(site: Path, example: PageExample) -> str | None:
    """Find the page of an example in a built site.

    Returns:
        Its address from the root, "/services/tuesday-table/"; None when the site has none.
    """
    if not example.form.endswith("/"):
        return example.form if (site / example.form.lstrip("/")).is_file() else None
    found = _pages(site, example.form.strip("/"))
    wanted = example.form
    for id_ in example.prefer:
        wanted = wanted.replace(ID, id_, 1)
    found.sort(key=lambda page: (page != wanted, page))
    return found[example.nth] if len(found) > example.nth else None


def _pages(site: Path, form: str) -> list[str]:
    """List the addresses of one form; pages that only lead on (redirects) are left out."""
    files = site.glob(f"{form.replace(ID, '*')}/index.html") if form else [site / "index.html"]
    pages = [file for file in files if file.is_file() and b'http-equiv="refresh"' not in file.read_bytes()]
    return [f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/") for page in pages]
