"""An entry that was taken out is still in the files.

Nothing with an id in `withdrawn.yaml` is published. But the files themselves are public: the entry should be deleted
there too. Only its id stays, in `withdrawn.yaml`, so that nobody adds it again. If the id is misspelled there, the
entry goes on being published: so an id that is nearly that of an entry is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem

ALIKE = 0.9
"""Similarity of two ids, out of 1, from which one may be a misspelling of the other."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every entry that should be gone."""
    for (kind, id_), origin in directory.origins.items():
        if kind != "withdrawn" and id_ in directory.withdrawn:
            yield problem("withdrawn-still-there", origin.spot((), id_), level=Level.WARNING, value=id_)
    here = tuple({id_ for kind, id_ in directory.origins if kind != "withdrawn"})
    for record in directory.withdrawn.values():
        near = "" if record.id in here else nearest(record.id, here, least=ALIKE)
        if near:
            spot = directory.spot(record, "id")
            yield problem("withdrawn-still-there.near", spot, Level.WARNING, near, value=record.id, other=near)
