"""A link inside the site that leads to no page.

Links to our own pages begin with a slash and end with one: `/needs/forms/`. If the page is not there, the build would
stop without being able to say in which line the link stands; so it is looked for here.

Right: `[Forms and paperwork](/needs/forms/)`. Wrong: `[Forms](/needs/form/)`, `[Forms](/needs/forms)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.facets import FACETS
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.markdown_text import links_in
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextKind, texts_in

_ALWAYS = frozenset(
    {"help-now", "find", "needs", "services", "places", "organisations", "guides", "map", "list", "offline"}
)
_AS_WELL = frozenset({"adapt", "missing", "opportunities", "when"})
"""Pages that stand at the top and are there in every city."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every link of running words that begins with a slash and leads nowhere."""
    homes = _homes(directory)
    for field in texts_in(directory, TextKind.MARKDOWN):
        for link in links_in(field.text):
            if not link.target.startswith("/") or link.target.startswith("//") or link.is_image:
                continue
            address = link.target.partition("#")[0]
            if not _leads_somewhere(address, homes, directory):
                suggestion = _nearest(address, homes)
                yield problem(
                    "link-inside", field.spot(directory, link.letter), suggestion=suggestion, value=link.target
                )


def _homes(directory: Directory) -> dict[str, frozenset[str]]:
    """The first part of an address -> the ids that may follow it."""
    shown = frozenset(place.id for place in directory.places.values() if not place.is_hidden)
    own: Mapping[str, frozenset[str]] = {
        "needs": frozenset(directory.needs),
        "services": frozenset(directory.services),
        "places": shown,
        "organisations": frozenset(directory.organisations),
        "guides": frozenset(directory.guides),
        "start": frozenset(directory.starts),
        "contribute": frozenset({"add", "correct", "due", "slip"}),
        "find": frozenset(facet.id for facet in FACETS),
    }
    top = {id_: frozenset[str]() for id_ in (*_ALWAYS, *_AS_WELL, *directory.pages) if id_ not in own}
    return {**top, **own}


def _leads_somewhere(address: str, homes: Mapping[str, frozenset[str]], directory: Directory) -> bool:
    if address == "/":
        return True
    first, _, rest = address.strip("/").partition("/")
    if first not in homes or not address.endswith("/"):
        return False
    has_page = first != "start" and (first != "contribute" or "contribute" in directory.pages)
    kind = {"start": "start"}.get(first, first.removesuffix("s"))
    return rest in homes[first] or (not rest and has_page) or bool(rest and rest in directory.unread.get(kind, ()))


def _nearest(address: str, homes: Mapping[str, frozenset[str]]) -> str:
    known = tuple(f"/{first}/" for first in homes) + tuple(
        f"/{first}/{id_}/" for first in homes for id_ in homes[first]
    )
    whole = "/" + address.strip("/") + "/"
    return whole if whole in known else nearest(whole, known, least=0.8)
