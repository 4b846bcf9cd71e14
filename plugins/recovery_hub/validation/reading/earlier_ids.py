"""An id that an entry had before still finds it: what stands under ``was`` mends the references that name it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from recovery_hub.directory.fields import fields_of, part_in, points_to
from recovery_hub.directory.records import Model

Moved = Mapping[str, Mapping[str, str]]
"""Kind of record -> earlier id -> the id of today."""


def moved_ids(entries: Iterable[tuple[str, Mapping[str, Any]]]) -> Moved:
    """Gather where earlier ids lead.

    Args:
        entries: the kind of each entry, and its fields as they were written.

    Returns:
        Only what leads to one entry, and is nobody's id today; what does not is told by the rule ``was-taken``.
    """
    living: set[tuple[str, str]] = set()
    claims: dict[tuple[str, str], str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for kind, fields in entries:
        id_, was = fields.get("id"), fields.get("was")
        if not isinstance(id_, str):
            continue
        living.add((kind, id_))
        for old in was if isinstance(was, list) else ():
            if isinstance(old, str):
                claims[kind, old] = id_
                counts[kind, old] += 1
    found: dict[str, dict[str, str]] = {}
    for (kind, old), id_ in claims.items():
        if (kind, old) not in living and counts[kind, old] == 1:
            found.setdefault(kind, {})[old] = id_
    return found


def with_new_ids(part: type[Model], fields: Mapping[str, Any], moved: Moved) -> dict[str, Any]:
    """Write the ids of today in place of earlier ones, in every field that points to another entry."""
    known = _pointing(part)
    return {name: _renewed(value, *known[name], moved) if name in known else value for name, value in fields.items()}


def _renewed(value: Any, kind: str | None, inner: type[Model] | None, moved: Moved) -> Any:  # noqa: ANN401 - as it is written
    if isinstance(value, list):
        return [_renewed(item, kind, inner, moved) for item in value]
    if isinstance(value, dict):
        return with_new_ids(inner, value, moved) if inner is not None else value
    return moved.get(kind, {}).get(value, value) if kind is not None and isinstance(value, str) else value


@cache
def _pointing(part: type[Model]) -> dict[str, tuple[str | None, type[Model] | None]]:
    """The fields that hold an id, or more fields: the kind of record, and the part inside."""
    found = {name: (points_to(part, name), part_in(info)) for name, info in fields_of(part).items()}
    return {name: (kind, inner) for name, (kind, inner) in found.items() if kind is not None or inner is not None}
