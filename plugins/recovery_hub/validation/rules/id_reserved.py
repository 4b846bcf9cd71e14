"""An id that the site needs for itself.

The id becomes part of the address. A page called `services` would stand where the list of services stands; an entry
called `index` would overwrite the list it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import KINDS, Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import ContentPage
from recovery_hub.validation.messages import problem

_OWN = frozenset({
    "adapt", "areas", "edit", "feeds", "find", "gaps", "help-now", "list", "map", "missing", "offline",
    "opportunities", "stops", "theme", "when",
})  # fmt: skip
FOLDERS = _OWN | {kind.pages_at.strip("/") for kind in KINDS.values() if kind.pages_at.strip("/")}
"""First parts of addresses that the site makes by itself."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that would take an address away."""
    for record in directory.records():
        if record.id == "index" or (isinstance(record, ContentPage) and record.id in FOLDERS):
            yield problem("id-reserved", directory.spot(record, "id"), value=record.id, says=record.label)
