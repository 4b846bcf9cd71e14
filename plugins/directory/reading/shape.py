"""From a tree of strings to one record, or to the problems that keep it from being one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plugins.directory.directory import FieldPath, Origin
from plugins.directory.model import Part
from plugins.directory.problem import Level, Problem, Spot
from plugins.directory.reading.fields import (
    choices_in,
    fields_of,
    find,
    nearest,
    nearest_choice,
    nearest_day,
    parents_of,
    part_in,
    values_of,
)
from plugins.directory.wording import problem

AnyPart = TypeVar("AnyPart", bound=Part)


def read_part(part: type[AnyPart], fields: dict[str, Any], origin: Origin, entry: str) -> AnyPart | list[Problem]:
    """Make a record.

    Args:
        part: the class of the record.
        fields: strings, lists and dicts, as they were written.
        origin: the lines.
        entry: the id or name by which a person knows this entry.

    Returns:
        The record, or every problem of its shape.
    """
    try:
        return part.model_validate(fields)
    except ValidationError as error:
        found = [
            _Complaint(part, one, origin.spot(_shown(one["loc"]), entry)) for one in error.errors(include_url=False)
        ]
        return [_worded(complaint) for complaint in found if not _follows(complaint)]


def _follows(complaint: _Complaint) -> bool:
    """Whether it only says that a list is short because its items were refused, each with its own complaint."""
    return complaint.error["type"] == "too_short" and bool(complaint.error["input"])


def _shown(at: FieldPath) -> FieldPath:
    """Drop the ``answer`` that the model adds to ``lift: yes``."""
    return at[:-1] if at and at[-1] == "answer" else at


@dataclass(frozen=True, slots=True)
class _Complaint:
    """One complaint of pydantic, with what is needed to put it into words."""

    part: type[Part]
    error: ErrorDetails
    spot: Spot

    @property
    def at(self) -> FieldPath:
        return _shown(self.error["loc"])

    @property
    def field(self) -> str:
        """The last name on the way: the word that stands before the colon."""
        return next((step for step in reversed(self.at) if isinstance(step, str)), "the entry")

    @property
    def value(self) -> str:
        given = self.error["input"]
        if isinstance(given, dict):
            return ", ".join(map(str, given)) or "nothing"
        return ", ".join(map(str, given)) if isinstance(given, list) else str(given)

    def say(self, key: str, suggestion: str = "", **values: object) -> Problem:
        """Word it, with what the model says of the field."""
        _, info = find(self.part, self.at)
        meaning = (info.description if info is not None else None) or "something else"
        examples = (info.examples if info is not None else None) or [""]
        example = f"{self.field}: {examples[0]}"
        known = {"field": self.field, "value": self.value, "meaning": meaning, "example": example, **values}
        return problem(key, self.spot, Level.ERROR, suggestion, **known)


def _worded(complaint: _Complaint) -> Problem:
    kind = complaint.error["type"]
    word = _WORDED.get("date" if kind.startswith("date") else kind)
    return word(complaint) if word is not None else complaint.say(_SIMPLE.get(kind, "not-usable"))


_SIMPLE = {
    "too_short": "missing-field",
    "tuple_type": "should-be-list",
    "string_type": "should-be-text",
}


def _missing(complaint: _Complaint) -> Problem:
    _, info = find(complaint.part, complaint.at)
    return complaint.say("missing-field" if info is not None and info.examples else "missing-field.plain")


def _not_a_date(complaint: _Complaint) -> Problem:
    return complaint.say("not-a-date", suggestion=nearest_day(complaint.value))


def _not_a_number(complaint: _Complaint) -> Problem:
    digits = re.search(r"-?\d+(?:\.\d+)?", complaint.value.replace(",", "."))
    return complaint.say("not-a-number", suggestion=digits.group() if digits else "")


def _should_be_fields(complaint: _Complaint) -> Problem:
    _, info = find(complaint.part, complaint.at)
    inside = part_in(info) if info is not None else None
    if info is not None and info.examples:
        return complaint.say("should-be-fields")
    return complaint.say("should-be-fields.plain", known=_listed(tuple(fields_of(inside)) if inside else ()))


def _out_of_range(complaint: _Complaint) -> Problem:
    limits = {"ge": "not less than", "le": "not more than", "decimal_places": "digits after the point at most:"}
    context = complaint.error.get("ctx", {})
    limit = next((f"{words} {context[name]}" for name, words in limits.items() if name in context), "")
    return complaint.say("out-of-range", limit=limit)


def _too_long(complaint: _Complaint) -> Problem:
    key = "too-long" if complaint.error["type"] == "string_too_long" else "too-many"
    limit = complaint.error.get("ctx", {})["max_length"]
    return complaint.say(key, length=len(complaint.error["input"]), limit=limit)


def _too_short(complaint: _Complaint) -> Problem:
    return complaint.say("too-short", limit=complaint.error.get("ctx", {})["min_length"])


def _unknown_field(complaint: _Complaint) -> Problem:
    inside, _ = find(complaint.part, (*complaint.at[:-1], ""))
    name, known = complaint.field, tuple(fields_of(inside))
    written = {str(step) for step in complaint.at[:-1]}
    if ":" in name:
        before, _, after = name.partition(":")
        return complaint.say("unknown-field.space", field=name, fixed=f"{before}: {after}")
    near = nearest(name, known, least=0.7)
    parents = [parent for parent in parents_of(complaint.part, name) if not written & set(parent.split("."))]
    if not near and len(complaint.at) == 1 and parents:
        return complaint.say("unknown-field.elsewhere", parent=parents[0])
    if near:
        return complaint.say("unknown-field.near", suggestion=near)
    return complaint.say("unknown-field", suggestion=nearest(name, known), known=_listed(known))


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _wrong_choice(complaint: _Complaint) -> Problem:
    _, info = find(complaint.part, complaint.error["loc"])
    choices = choices_in(info) if info is not None else None
    if choices is None:
        return complaint.say("not-usable")
    return complaint.say(
        "wrong-choice",
        suggestion=nearest_choice(complaint.value, choices),
        choices=_listed(values_of(choices)),
    )


def _wrong_pattern(complaint: _Complaint) -> Problem:
    if complaint.at[-1:] == ("id",) or (
        len(complaint.at) > 1 and complaint.at[0] in {"was", "needs", "guides", "helplines"}
    ):
        slug = "-".join(
            "".join(
                letter if letter.isalnum() and letter.isascii() else " " for letter in complaint.value.lower()
            ).split()
        )
        return complaint.say("not-an-address", suggestion=slug, example=slug or "tuesday-table")
    return complaint.say("wrong-pattern")


_WORDED: dict[str, Callable[[_Complaint], Problem]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "enum": _wrong_choice,
    "date": _not_a_date,
    **dict.fromkeys(("model_type", "model_attributes_type"), _should_be_fields),
    **dict.fromkeys(
        ("int_parsing", "int_from_float", "int_type", "float_parsing", "float_type", "decimal_parsing", "decimal_type"),
        _not_a_number,
    ),
    "finite_number": _not_a_number,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "decimal_max_places": _out_of_range,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_too_short": _too_short,
    "string_pattern_mismatch": _wrong_pattern,
}
"""Complaints that need more than a fixed sentence."""
