"""An entry that stands in the file of another kind: said once, in place of a complaint about each of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recovery_hub.directory.directory import KINDS
from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import FileForm, Record
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.entries import RawEntry

_LISTS = frozenset(kind.path_as(FileForm.LIST) for kind in KINDS.values())
_MANY = 3
"""From how many fields on that are strange here, or missing, it is no slip."""


def kind_meant(record: type[Record], fields: Mapping[str, Any]) -> type[Record] | None:
    """Find the kind of record to which the fields belong that this one does not know; None if there is no such kind."""
    given = set(fields)
    strange, missing = given - set(fields_of(record)), _required(record) - given
    if not strange or len(strange) + len(missing) < _MANY:
        return None
    lists = [kind for kind in KINDS.values() if kind is not record and kind.path_as(FileForm.LIST)]
    fitting = [kind for kind in lists if given <= set(fields_of(kind)) and _required(kind) <= given]
    near = [kind for kind in lists if given <= set(fields_of(kind)) and len(strange) >= _MANY]
    return next(iter(fitting or near), None)


def _required(record: type[Record]) -> set[str]:
    return {name for name, info in fields_of(record).items() if info.is_required()}


def in_wrong_file(entry: RawEntry, record: type[Record], meant: type[Record]) -> Problem:
    """Say that an entry belongs into another file."""
    spot = entry.origin.spot(("id",), entry.name)
    home = meant.path_as(FileForm.LIST)
    key = "wrong-file.own" if spot.path not in _LISTS else "wrong-file"
    return problem(key, spot, says=meant.label, here=record.label, home=home)
