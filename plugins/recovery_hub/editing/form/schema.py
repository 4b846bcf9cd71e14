"""The JSON Schema of each kind of entry: for editors (``docs/schema/``), and for the form in the browser.

The messages are those of ``validation.messages``. Words under ``x-`` are ours; an editor passes over them, the
form uses them (the kind of record an id points to, how much a field is needed, what sort of text it holds).

Source: JSON Schema, draft 7; ``errorMessage``, ``patternErrorMessage`` and ``enumDescriptions`` are what the editors'
language server for YAML reads.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from recovery_hub.directory.problem import Level, SourcePosition
from recovery_hub.directory.records import City, Model, Record
from recovery_hub.editing.form.blueprint import FieldShape, FormField, Requirement, blueprint_of
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.files import CITY_FILE, LISTS, ONE_A_FILE

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "docs/schema"
DAY = r"^(?:19|20)\d\d-\d\d-\d\d$"
DIGITS = {FieldShape.NUMBER: r"^-?[0-9]+$", FieldShape.DECIMAL: r"^-?[0-9]+(?:\.[0-9]+)?$"}
"""Numbers in quotation marks are numbers too."""

Schema = dict[str, Any]


def schema_files() -> dict[str, str]:
    """Write every schema.

    Returns:
        File from the project's folder -> text: ``docs/schema/service.json`` for one entry,
        ``docs/schema/services.json`` for the file ``data/services.yaml``, which holds a list of them.
    """
    files = {f"{FOLDER}/{City.kind_name}.json": schema_of(City)}
    for path, record in LISTS.items():
        files[f"{FOLDER}/{record.kind_name}.json"] = schema_of(record)
        title = f"{path}: a list, one {record.label} after the other"
        items = {"$schema": DRAFT, "title": title, "type": "array", "items": {"$ref": f"{record.kind_name}.json"}}
        files[f"{FOLDER}/{_stem(path)}.json"] = items
    return {path: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for path, schema in files.items()}


def editor_settings() -> str:
    """Write ``.vscode/settings.json``: which schema goes with which file."""
    one_a_file = {f"{FOLDER}/{record.kind_name}.json": [f"{folder}/*.yaml"] for folder, record in ONE_A_FILE.items()}
    lists = {f"{FOLDER}/{_stem(path)}.json": [path] for path in LISTS}
    settings = {
        "yaml.schemas": {f"{FOLDER}/{City.kind_name}.json": [CITY_FILE], **lists, **one_a_file},
        "yaml.format.enable": False,
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
    }
    return json.dumps(settings, indent=2) + "\n"


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def schema_of(part: type[Model]) -> Schema:
    """Make the schema of one entry."""
    name = part.label if issubclass(part, Record) else part.__name__.lower()
    return {"$schema": DRAFT, "title": f"{name[:1].upper()}{name[1:]}", **_object(blueprint_of(part))}


def _object(fields: tuple[FormField, ...]) -> Schema:
    required = [field.name for field in fields if field.need is Requirement.REQUIRED]
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(field: FormField) -> Schema:
    said: Schema = {"title": field.label}
    if field.hint:
        said["description"] = field.hint
    if field.example:
        said["examples"] = [field.example]
    if field.form_hint is not None:
        said["x-hint"] = field.form_hint
    if field.need is Requirement.EXPECTED:
        said["x-need"] = "expected"
    return said | _shaped(field)


def _shaped(field: FormField) -> Schema:
    if field.shape is FieldShape.PART and field.short:
        short = next(inner for inner in field.fields if inner.name == field.short)
        return {"anyOf": [_shaped(short), _object(field.fields)], "x-short": field.short}
    if field.shape is FieldShape.PART and field.word:
        return {**_object(field.fields), "type": ["object", "string"], "pattern": f"^{field.word}$"}
    if field.shape is FieldShape.PART:
        return _object(field.fields)
    if field.shape in {FieldShape.PARTS, FieldShape.LINES, FieldShape.CHOICES, FieldShape.IDS}:
        return {"type": "array", "items": _one(field), **field.many, "errorMessage": _words("should-be-list", field)}
    return _one(field)


def _one(field: FormField) -> Schema:
    """Describe one thing, or one thing of a list."""
    if field.shape is FieldShape.PARTS:
        return _object(field.fields)
    if field.choices:
        words = [word for word, _ in field.choices]
        listed = ", ".join(words)
        said: Schema = {"enum": words, "enumDescriptions": [label for _, label in field.choices]}
        return said | {"errorMessage": _words("wrong-choice", field, choices=listed)}
    if field.shape is FieldShape.DATE:
        words_on_days = _words("not-a-date", field)
        return {"type": "string", "format": "date", "pattern": DAY, "patternErrorMessage": words_on_days}
    limits = {key: _whole(value) for key, value in field.limits.items()}
    if field.shape in {FieldShape.NUMBER, FieldShape.DECIMAL}:
        sort = "integer" if field.shape is FieldShape.NUMBER else "number"
        digits, words_on_numbers = DIGITS[field.shape], _words("not-a-number", field)
        told = {"errorMessage": words_on_numbers, "patternErrorMessage": words_on_numbers}
        return {"type": [sort, "string"], **limits, "pattern": digits, **told}
    return _text(field, limits)


def _text(field: FormField, limits: Mapping[str, Any]) -> Schema:
    """Describe words. ``7`` and ``01632`` are words for us, and numbers for an editor that reads YAML 1.2."""
    said: Schema = {"type": ["string", "number"], **limits, "x-text": str(field.text)}
    if field.points_to:
        said["x-points-to"] = field.points_to
    if "pattern" in limits:
        is_id = field.shape in {FieldShape.ID, FieldShape.IDS}
        key = "not-an-address" if field.name in {"id", "was"} else "not-an-id" if is_id else "wrong-pattern"
        said["patternErrorMessage"] = _words(key, field)
    return said


def _words(key: str, field: FormField, **values: object) -> str:
    """Say what we need, in the words of the check."""
    example = f"{field.name}: {field.example}" if field.example else "tuesday-table"
    return problem(
        key,
        SourcePosition(""),
        Level.ERROR,
        "",
        **{"field": field.name, "value": "…", "meaning": field.hint, "example": example, **values},
    ).advice


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value
