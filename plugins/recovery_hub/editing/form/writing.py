"""From the values of a form to the text of an entry, and from a record back to the values.

Values are what the reader of YAML gives: dicts, lists and strings. The text is written the way a careful volunteer
would: fields in the order of the model, what is empty left out, phones with their spaces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from recovery_hub.directory.records import Model, Record, Service
from recovery_hub.editing.form.blueprint import FieldShape, FormField, blueprint_of
from recovery_hub.editing.written import written
from recovery_hub.editing.yaml_text import list_entry, yaml_text
from recovery_hub.language.phone import digits_of
from recovery_hub.validation.digits import is_uk_number, spaced
from recovery_hub.validation.texts import TextKind

Values = Mapping[str, Any]


def entry_yaml(values: Values, record: type[Record] = Service, *, in_list: bool = False) -> str:
    """Write an entry.

    Args:
        values: field -> string, list or dict, by the names of YAML: ``{"name": "Tuesday Table"}``.
        record: what it is.
        in_list: whether it goes into a list (``- id: ...``) or is a file of its own.

    Returns:
        Lines, each with its end. Whether they pass the check is for the check to say.

    Raises:
        KeyError: for a field that the model does not know.
    """
    tidy = tidy_values(values, blueprint_of(record))
    return list_entry(tidy) if in_list else yaml_text(tidy)


def entry_values(record: Model) -> dict[str, Any]:
    """Give the values of a record, as a form or a YAML reader holds them: only what was written down, all text."""
    given = written(record)
    fields = blueprint_of(type(record))
    return {field.name: _short(given[field.name], field) for field in fields if given.get(field.name) is not None}


def tidy_values(values: Values, fields: tuple[FormField, ...]) -> dict[str, Any]:
    """Put values into the order of the model, with spaces and types as a careful volunteer would write them.

    Raises:
        KeyError: for a field that the model does not know.
    """
    unknown = sorted(set(values) - {field.name for field in fields})
    if unknown:
        raise KeyError(unknown[0])
    ordered = {field.name: _value(values[field.name], field) for field in fields if field.name in values}
    return {name: value for name, value in ordered.items() if value not in ("", [], {})}


def _value(value: object, field: FormField) -> object:
    if isinstance(value, Mapping):
        inside = tidy_values(value, field.fields)
        return inside[field.short] if field.short and set(inside) == {field.short} else inside
    if isinstance(value, list | tuple):
        things = [_value(item, field) for item in value]
        return [thing for thing in things if thing not in ("", [], {})]
    text = str(value)
    if field.shape is FieldShape.TEXT:
        return "\n".join(line.strip() for line in text.strip().splitlines())
    return typed(" ".join(text.split()), field)


_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def typed(text: str, field: FormField) -> object:
    """Give a phone number its spaces; turn numbers and answers into what is written without quotation marks."""
    if field.text is TextKind.NUMBER and text.isdecimal() and is_uk_number(digits_of(text)):
        return spaced(digits_of(text))
    if field.shape in {FieldShape.NUMBER, FieldShape.DECIMAL} and _PLAIN.fullmatch(text):
        return Decimal(text)
    if field.shape is FieldShape.DATE and _is_day(text):
        return date.fromisoformat(text)
    if field.choices and text in {"yes", "no"}:
        return text == "yes"
    return text


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _short(value: Any, field: FormField) -> Any:  # noqa: ANN401 - a tree of dicts, lists and strings
    """Turn a value of a record into text, all the way down."""
    if isinstance(value, Mapping):
        inside = {
            inner.name: _short(value[inner.name], inner) for inner in field.fields if value.get(inner.name) is not None
        }
        return inside[field.short] if field.short and set(inside) == {field.short} else inside
    if isinstance(value, list | tuple):
        return [_short(item, field) for item in value]
    return str(value)
