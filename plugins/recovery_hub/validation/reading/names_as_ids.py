"""A name where an id belongs: the guess is the id of the entry with that name, never one that does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import KINDS
from recovery_hub.directory.fields import kind_pointed_to, nearest
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Place, Record
from recovery_hub.validation.messages import problem


def with_real_ids(found: Problem, records: Mapping[str, Mapping[str, Record]]) -> Problem:
    """Give a problem about a reference the id of an entry that is there; "" if none is like it.

    Args:
        found: any problem; all but those of the rule ``not-an-id`` are given back as they are.
        records: kind -> id -> record. A hidden place is not offered: a guess would tell who reads along that it exists.
    """
    field = next((step for step in reversed(found.spot.field.split(".")) if not step.isdecimal()), "")
    kind = kind_pointed_to(field)
    if found.rule != "not-an-id" or ":" in found.suggestion or kind is None or not records.get(kind):
        return found
    written = dict(found.quotes).get("value", "")
    names = {name: record.id for record in records[kind].values() if _may_be_said(record) for name in _names(record)}
    same = {name.casefold(): id_ for name, id_ in names.items()}
    near = nearest(written, tuple(names), least=0.75)
    if guess := same.get(written.casefold()) or names.get(near, ""):
        return replace(found, suggestion=guess)
    if found.key != "not-an-id":
        return found
    says, home = KINDS[kind].label, KINDS[kind].stored[0].shown
    return problem("not-an-id.unknown", found.spot, value=written, says=says, home=home)


def _may_be_said(record: Record) -> bool:
    return not isinstance(record, Place) or record.location_public is not LocationPublic.HIDDEN


def _names(record: Record) -> tuple[str, ...]:
    """What people call an entry, its id among it."""
    given = (getattr(record, "name", None), getattr(record, "title", None), *getattr(record, "also_known_as", ()))
    return (*(name for name in given if name), record.id)
