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

_LEAST = 3
"""How many fields must be strange here and known there."""


def kind_meant(record: type[Record], fields: Mapping[str, Any]) -> type[Record] | None:
    """Find the kind of record to which the fields belong that this one does not know; None if there is no such kind."""
    strange = set(fields) - set(fields_of(record))
    if len(strange) < _LEAST:
        return None
    lists = [kind for kind in KINDS.values() if kind is not record and kind.path_as(FileForm.LIST)]
    near = max(lists, key=lambda kind: len(strange & set(fields_of(kind))) - len(set(fields) - set(fields_of(kind))))
    return near if set(fields) <= set(fields_of(near)) else None


def in_wrong_file(entry: RawEntry, record: type[Record], meant: type[Record]) -> Problem:
    """Say that an entry belongs into another file."""
    spot = entry.origin.spot(("id",), entry.name)
    home = meant.path_as(FileForm.LIST)
    return problem("wrong-file", spot, says=meant.label, here=record.label, home=home)
