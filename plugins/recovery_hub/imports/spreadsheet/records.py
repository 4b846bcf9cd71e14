"""From fields to a record: the model decides. A field it refuses is taken out, and noted."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from recovery_hub.directory.records import Record
from recovery_hub.editing.written import written
from recovery_hub.imports.spreadsheet.table import Note

_MOST_TRIES = 12


@dataclass(frozen=True, slots=True)
class BuiltRecord:
    """What became of some fields.

    Attributes:
        fields: what is written, in the order of the model; None if the record was refused.
        reason: why it was refused, or "".
        notes: fields that had to be taken out.
    """

    fields: Mapping[str, Any] | None
    reason: str = ""
    notes: tuple[Note, ...] = ()


def build(record: type[Record], fields: Mapping[str, Any]) -> BuiltRecord:
    """Check fields against the model.

    Args:
        record: what it is to be.
        fields: nested as in YAML.
    """
    left = deepcopy(dict(fields))
    notes: list[Note] = []
    for _ in range(_MOST_TRIES):
        try:
            return BuiltRecord(written(record.model_validate(left)), "", tuple(notes))
        except ValidationError as error:
            problem = error.errors()[0]
        at = tuple(problem["loc"])
        if problem["type"] == "missing" or not taken_out(left, at):
            name = ".".join(map(str, at))
            return BuiltRecord(
                None,
                f"The field “{name}” is missing or does not fit, and no {record.label} can do without it.",
                tuple(notes),
            )
        name = ".".join(map(str, at))
        notes.append(
            Note(
                name,
                str(problem.get("input", ""))[:200],
                f"It does not fit the field “{name}”, so we left it out.",
                lost=f"{record.kind_name}.{name}",
            )
        )
    return BuiltRecord(None, "Too many of its fields do not fit.", tuple(notes))


def value_at(fields: Mapping[str, Any], at: tuple[int | str, ...]) -> Any:  # noqa: ANN401 - whatever stands there
    """Return what stands at the end of a way through nested fields, or None."""
    inside: Any = fields
    for step in at:
        try:
            inside = inside[step]
        except (KeyError, IndexError, TypeError):
            return None
    return inside


def taken_out(fields: dict[str, Any], at: tuple[int | str, ...]) -> bool:
    """Take out the field at the end of a way through nested fields; say whether it was there."""
    inside: Any = fields
    way = [step for step in at if isinstance(step, int) or not step.startswith("function")]
    for step in way[:-1]:
        try:
            inside = inside[step]
        except (KeyError, IndexError, TypeError):
            return False
    if not way or (isinstance(inside, dict) and way[-1] not in inside):
        return False
    if not isinstance(inside, dict | list):
        return False
    del inside[way[-1]]  # type: ignore[arg-type]
    return True
