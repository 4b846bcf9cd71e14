"""An entry that was taken out is still in the files.

Nothing with an id in `withdrawn.yaml` is published. But the files themselves are public: the entry should be deleted
there too. Only its id stays, in `withdrawn.yaml`, so that nobody adds it again.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Level, Problem
from plugins.directory.wording import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every entry that should be gone."""
    for (kind, id_), origin in directory.origins.items():
        if kind != "withdrawn" and id_ in directory.withdrawn:
            yield problem("withdrawn-still-there", origin.spot((), id_), level=Level.WARNING, value=id_)
