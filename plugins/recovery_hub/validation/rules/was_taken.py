"""An earlier id is in use.

Under `was` stand the ids an entry had before, so that old links lead to it. One old address can lead to one entry
only, and not to one that lives under that id today.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Record
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every earlier id that leads to two entries."""
    claimed: dict[tuple[str, str], Record] = {}
    for record in directory.records():
        for number, old in enumerate(record.was):
            spot = directory.spot(record, "was", number)
            if old == record.id:
                yield problem("was-taken.own", spot, value=old)
            elif (record.kind_name, old) in directory.origins:
                living = directory.origins[record.kind_name, old].spot(("id",), old)
                yield problem("was-taken", spot, value=old, says=record.label, path=living.path, line=living.line)
            elif (first := claimed.get((record.kind_name, old))) is not None:
                yield problem("was-taken.twice", spot, value=old, says=record.label, other=first.id)
            claimed.setdefault((record.kind_name, old), record)
