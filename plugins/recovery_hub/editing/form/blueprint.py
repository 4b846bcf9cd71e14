"""What the model says of each field, as a form needs it: label, hint, example, choices, limits, required or not.

Nothing here knows a page or a file; which fields stand together under which question is for ``questions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from recovery_hub.directory.fields import choices_in, fields_of, kinds_in, part_in, points_to
from recovery_hub.directory.labels import HINTS, LABELS
from recovery_hub.directory.records import ID_PATTERN, Ages, Model, Notice, ObservationFields
from recovery_hub.directory.records.eligibility import ANY_AGE
from recovery_hub.directory.records.service_areas import ServiceAreas
from recovery_hub.validation.texts import TextKind, kind_of

LONG_TEXT_LETTERS = 300
"""A text that may be longer than this gets a box of several lines."""

EXPECTED = frozenset({
    "contact.phone", "contact.email", "description", "group.size", "sessions", "sessions.hours", "sessions.place",
    "who.ages", "verified", "first_visit.what_happens", "first_visit.who_meets_you", "first_visit.door",
    "privacy.written_down", "privacy.name_needed", "address", "address.postcode", "access.step_free", "access.toilet",
    "feels_like", "latitude", "longitude",
})  # fmt: skip
"""Ways to what readers ask for first. An entry without them is right, and helps less."""


class FieldShape(StrEnum):
    """What is put into a field."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    NUMBER = "number"
    DECIMAL = "decimal"
    LINES = "lines"
    ID = "id"
    IDS = "ids"
    PART = "part"
    PARTS = "parts"


class Requirement(StrEnum):
    """How much an entry needs a field."""

    REQUIRED = "required"
    EXPECTED = "expected"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of an entry.

    Attributes:
        name: as it stands in YAML.
        way: from the record, in dots: "who.ages.from". Lists add nothing: "sessions.hours".
        label: what it is called, in plain words.
        hint: what belongs there.
        example: as it would stand in YAML, or "".
        shape: what is put in.
        need: whether it can be left out.
        choices: word in YAML and words on a page, for CHOICE and CHOICES.
        limits: keywords of JSON Schema with their numbers and patterns; for lists those of each thing in it.
        many: the same for the list itself: minItems, maxItems.
        fields: what stands inside, for PART and PARTS.
        points_to: the kind of record whose id belongs here, or "".
        short: the field inside that may be written alone ("lift: yes" for "lift: {answer: yes}"), or "".
        word: the word that may stand for the fields inside ("ages: any"), or "".
        form_hint: the hint on the form, where it is another one; None where it is the same.
        text: what sort of text it holds, for LINE and TEXT.
    """

    name: str
    way: str
    label: str
    hint: str
    example: str
    shape: FieldShape
    need: Requirement
    text: TextKind
    form_hint: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    limits: Mapping[str, Any] = field(default_factory=dict)
    many: Mapping[str, Any] = field(default_factory=dict)
    fields: tuple[FormField, ...] = ()
    points_to: str = ""
    short: str = ""
    word: str = ""


_SHORT: dict[type[Model], str] = {ObservationFields: "answer", Notice: "text", ServiceAreas: "in"}
"""Groups of which one field may be written alone."""


@cache
def blueprint_of(part: type[Model], inside: str = "") -> tuple[FormField, ...]:
    """Describe the fields of a record, in the order of the model.

    Args:
        part: the class of the record, or of a group of fields in it.
        inside: the way to that group, with a dot at its end.

    Returns:
        ``(Field(name="id", ...), Field(name="name", ...), ...)``
    """
    said = part.model_json_schema(by_alias=True)["properties"]
    return tuple(_field(part, name, info, said[name], inside) for name, info in fields_of(part).items())


def every_field(part: type[Model]) -> Iterator[FormField]:
    """Yield the fields of a record, nested ones included, in the order of the model."""
    ahead = [*blueprint_of(part)]
    while ahead:
        form_field = ahead.pop(0)
        yield form_field
        ahead = [*form_field.fields, *ahead]


def field_at(part: type[Model], way: str) -> FormField:
    """Look a field up by its way.

    Raises:
        KeyError: if the model has no such field.
    """
    found = next((form_field for form_field in every_field(part) if form_field.way == way), None)
    if found is None:
        raise KeyError(way)
    return found


def _field(part: type[Model], name: str, info: FieldInfo, said: Mapping[str, Any], inside: str) -> FormField:
    way = f"{inside}{name}"
    choices, inner = choices_in(info), part_in(info)
    limits, many = _limits(said)
    need = Requirement.REQUIRED if info.is_required() or many.get("minItems") else Requirement.OPTIONAL
    return FormField(
        name=name,
        way=way,
        label=info.title or _said_of(LABELS, part, name) or name.replace("_", " ").capitalize(),
        hint=info.description or "",
        example=str(info.examples[0]) if info.examples else "",
        shape=_shape(info, limits),
        form_hint=_said_of(HINTS, part, name),
        need=Requirement.EXPECTED if need is Requirement.OPTIONAL and way in EXPECTED else need,
        text=kind_of(part, name if name in part.model_fields else f"{name}_"),
        choices=tuple((choice.value, choice.label) for choice in choices) if choices else (),
        limits=limits | _decimals(info),
        many=many,
        fields=blueprint_of(inner, f"{way}.") if inner else (),
        points_to=points_to(part, name) or "",
        short=_SHORT.get(inner, "") if inner else "",
        word=ANY_AGE if inner is Ages else "",
    )


def _said_of(table: Mapping[str, Mapping[str, str]], part: type[Model], name: str) -> str | None:
    """Look a field up under its class, or under one that its class comes from."""
    return next((table[kind.__name__][name] for kind in part.__mro__ if name in table.get(kind.__name__, ())), None)


_KEYWORDS = ("minLength", "maxLength", "pattern", "minimum", "maximum")


def _limits(said: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Find the limits of one thing, and those of the list of them."""
    options = [said, *said.get("anyOf", ())]
    lists = [option for option in options if option.get("type") == "array"]
    many = {key: option[key] for option in lists for key in ("minItems", "maxItems") if key in option}
    inner = [item for option in lists for item in (option["items"], *option["items"].get("anyOf", ()))]
    return {key: option[key] for option in inner or options for key in _KEYWORDS if key in option}, many


def _decimals(info: FieldInfo) -> dict[str, Any]:
    """Find how many digits may stand after the point. JSON Schema has no word for it that two programs read alike."""
    inside = [*info.metadata, *(item for option in get_args(info.annotation) for item in _metadata(option))]
    places = next((item.decimal_places for item in inside if getattr(item, "decimal_places", None) is not None), None)
    return {} if places is None else {"x-decimals": places}


def _metadata(option: object) -> Iterator[Any]:
    for annotation in getattr(option, "__metadata__", ()):
        yield from annotation.metadata if isinstance(annotation, FieldInfo) else (annotation,)


def _shape(info: FieldInfo, limits: Mapping[str, Any]) -> FieldShape:
    kinds = set(kinds_in(info.annotation))
    is_list = tuple in kinds
    if part_in(info):
        return FieldShape.PARTS if is_list else FieldShape.PART
    if choices_in(info):
        return FieldShape.CHOICES if is_list else FieldShape.CHOICE
    if limits.get("pattern") == ID_PATTERN:
        return FieldShape.IDS if is_list else FieldShape.ID
    if is_list:
        return FieldShape.LINES
    plain = {date: FieldShape.DATE, int: FieldShape.NUMBER, float: FieldShape.DECIMAL, Decimal: FieldShape.DECIMAL}
    text = FieldShape.TEXT if limits.get("maxLength", 0) > LONG_TEXT_LETTERS else FieldShape.LINE
    return next((shape for kind, shape in plain.items() if kind in kinds), text)
