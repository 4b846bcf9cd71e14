"""The shape of a mapping: what must be words, a list or fields. What they mean is for ``mapping_file`` to say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from recovery_hub.directory.fields import find, kinds_in
from recovery_hub.directory.records import Model
from recovery_hub.imports.spreadsheet.field_names import RECORDS

_Words = str | list[str]
_Value = str | list[str] | list[dict[str, Any]] | dict[str, Any]


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True)


class _Source(_Shape):
    id: str
    name: str
    on: str
    url: str = ""


class _Match(_Shape):
    starts_with: _Words = []
    contains: _Words = []


_When = dict[str, _Words | _Match]


class _Kind(_Shape):
    call: str
    when: _When = {}
    family: str = ""
    fields: dict[str, _Value] = {}


class _LeaveOut(_Shape):
    when: _When
    reason: str
    private: str = "no"


class _Joined(_Shape):
    file: str
    row: str
    only: _When = {}
    day: str = ""
    times: str = ""
    columns: dict[str, _Words] = {}


class _Mapping(_Shape):
    source: _Source
    row_id: _Words
    columns: dict[str, _Words]
    kinds: list[_Kind]
    file: dict[str, str] = {}
    ignored: dict[str, str] = {}
    values: dict[str, dict[str, _Value]] = {}
    every: dict[str, _Value] = {}
    leave_out: list[_LeaveOut] = []
    joined: list[_Joined] = []
    hours_by_day: dict[str, str] = {}
    towns: _Words = []
    city: dict[str, Any] | None = None


def wrong_shapes(blocks: Mapping[str, Any]) -> list[str]:
    """Say which parts of a mapping have another shape than they need.

    Args:
        blocks: the whole file, as strings, lists and dicts.

    Returns:
        Sentences, one for each such part; [] if all is as it should be.
    """
    try:
        _Mapping.model_validate(blocks)
    except ValidationError as error:
        return list(dict.fromkeys(_sentence(details["loc"], details["type"]) for details in error.errors()))
    kinds = (("kinds: fields", kind.get("fields", {})) for kind in blocks["kinds"])
    filled = (("every", blocks.get("every", {})), *kinds)
    chosen = (("values", name, value) for name, cells in blocks.get("values", {}).items() for value in cells.values())
    return [
        f"“{part}: {name}” has another shape than we expected. Write {wanted} there."
        for part, name, value in (*((part, name, value) for part, of in filled for name, value in of.items()), *chosen)
        if (wanted := _wanted(name, value))
    ]


def _sentence(at: tuple[int | str, ...], kind: str) -> str:
    steps = [str(step + 1) if isinstance(step, int) else step for step in at]
    own = [step for step in steps if "[" not in step and step not in {"str", "_Match"}]
    wanted = {"string_type": "words", "dict_type": "fields with values", "list_type": "a list"}.get(kind, "")
    where = ": ".join(own)
    if kind == "missing":
        return f"“{where}” is missing."
    return f"“{where}” has another shape than we expected. Write {wanted or 'fields with values'} there."


def _wanted(name: str, value: object) -> str:
    """Name what a field needs where the value is something else; "" where it fits."""
    record, _, way = name.partition(".")
    _, info = find(RECORDS[record], tuple(way.split("."))) if record in RECORDS and way else (None, None)
    if info is None:
        return ""
    kinds = set(kinds_in(info.annotation))
    holds_fields = any(issubclass(kind, Model) for kind in kinds)
    if tuple in kinds:
        is_list = isinstance(value, list) and all(isinstance(item, str) != holds_fields for item in value)
        return "" if is_list else "a list of fields" if holds_fields else "a list of words, such as [one, two]"
    if holds_fields:
        return "" if isinstance(value, dict | str) else "fields with values"
    return "" if isinstance(value, str) else "words"
