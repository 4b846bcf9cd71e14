"""An id that the site needs for itself.

The id becomes part of the address. A page called `services` would stand where the list of services stands; an entry
called `index` would overwrite the list it belongs to. Some short words (`con`, `nul`, `aux`, `com1`) can't be the name
of a file under Windows: whoever works there could not fetch the city's files any more.
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
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Source: Microsoft, "Naming Files, Paths, and Namespaces", reserved names."""
FOLDERS = _OWN | {kind.pages_at.strip("/") for kind in KINDS.values() if kind.pages_at.strip("/")}
"""First parts of addresses that the site makes by itself."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that would take an address away."""
    for record in (*directory.records(), *directory.areas.values()):
        if record.id in _DEVICES:
            yield problem("id-reserved.windows", directory.spot(record, "id"), value=record.id, says=record.label)
        if record.id == "index" or (isinstance(record, ContentPage) and record.id in FOLDERS):
            yield problem("id-reserved", directory.spot(record, "id"), value=record.id, says=record.label)
