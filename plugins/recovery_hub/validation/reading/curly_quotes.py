"""Curly quotes round a value, as a word processor types them: YAML takes them for a part of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from recovery_hub.directory.directory import FieldPath
from recovery_hub.directory.fields import choices_in, fields_of, kinds_in, part_in
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Model
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.entries import RawEntry
from recovery_hub.validation.texts import TextKind, kind_of

MAY_STAND = re.compile(r"[:\[,{\-]\s*[\"']?[“”„‘’]")
"""Whether a text may have such a value at all; most files have none."""

_ROUND = re.compile(r"(?P<all>[“”„‘’\"'](?P<bare>[^“”„\"]*)[“”„‘’\"'])")
_SPEECH = frozenset({TextKind.PROSE, TextKind.MARKDOWN, TextKind.QUOTE})
"""Where whole sentences may be somebody's words."""


def straightened(part: type[Model], entry: RawEntry) -> tuple[RawEntry, list[Problem]]:
    """Take curly quotes away from round the values of one entry, and name each.

    Args:
        part: the class of the record.
        entry: as it was written.

    Returns:
        The entry without them, so that nothing else is said of these values; a problem for each.
    """
    found: list[Problem] = []
    fields = dict(_without(part, entry.fields, (), entry, found))
    return replace(entry, fields=fields), found


def _without(
    part: type[Model], fields: dict[str, Any], at: FieldPath, entry: RawEntry, found: list[Problem]
) -> Iterator[tuple[str, Any]]:
    known = _known(part)
    for name, value in fields.items():
        is_plain, inner = known.get(name, (False, None))
        yield name, _mended(value, (*at, name), is_plain, inner, entry, found)


def _mended(  # noqa: PLR0913, PLR0917 - what is handed down a tree
    value: Any,  # noqa: ANN401 - as it was written
    at: FieldPath,
    is_plain: bool,  # noqa: FBT001 - a property of the field
    inner: type[Model] | None,
    entry: RawEntry,
    found: list[Problem],
) -> Any:  # noqa: ANN401 - as it was written
    if isinstance(value, list):
        return [_mended(item, (*at, number), is_plain, inner, entry, found) for number, item in enumerate(value)]
    if isinstance(value, dict):
        return dict(_without(inner, value, at, entry, found)) if inner is not None else value
    quoted = _ROUND.fullmatch(value) if is_plain and isinstance(value, str) else None
    if quoted is None or not set(value[:1] + value[-1:]) & set("“”„‘’"):
        return value
    bare = quoted["bare"].strip()
    field = next((str(step) for step in reversed(at) if isinstance(step, str)), "")
    example = bare if isinstance(at[-1], int) else f"{field}: {bare}"
    spot = entry.origin.spot(at, entry.name)
    found.append(problem("curly-quotes", spot, value=value, field=field, example=example))
    return bare


@cache
def _known(part: type[Model]) -> dict[str, tuple[bool, type[Model] | None]]:
    """The fields of a part: whether quotes round their words can't be meant, and the part inside."""
    own = {alias: name for name, info in part.model_fields.items() for alias in (info.alias or name,)}
    return {
        alias: (
            choices_in(info) is not None
            or not any(kind is str for kind in kinds_in(info.annotation))
            or kind_of(part, own[alias]) not in _SPEECH,
            part_in(info),
        )
        for alias, info in fields_of(part).items()
    }
