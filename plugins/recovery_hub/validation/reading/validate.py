"""From a tree of strings to one record, or to the problems that keep it from being one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from recovery_hub.directory.directory import FieldPath, Origin
from recovery_hub.directory.fields import (
    choices_in,
    fields_of,
    find,
    nearest,
    nearest_choice,
    parents_of,
    part_in,
    values_of,
)
from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.directory.records import ID_PATTERN, Model
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.scalar_checks import misread
from recovery_hub.validation.reading.suggestions import (
    nearest_day,
    nearest_fact,
    nearest_fields,
    nearest_id,
    nearest_month,
    nearest_number,
    nearest_time,
    several_ids,
)

MOST_FIELDS = 200
"""Of one entry: three times as many as any kind of entry has."""
AnyPart = TypeVar("AnyPart", bound=Model)


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
    if len(fields) > MOST_FIELDS:
        spot = origin.spot(tuple(list(fields)[MOST_FIELDS : MOST_FIELDS + 1]), entry)
        return [problem("unreadable.fields", spot, limit=MOST_FIELDS)]
    errors = list(misread(part, fields))
    try:
        record = part.model_validate(fields)
    except ValidationError as error:
        known = {details["loc"] for details in errors}
        errors += [details for details in error.errors(include_url=False) if details["loc"] not in known]
    else:
        if not errors:
            return record
    found = [
        _Complaint(part, details, origin.spot(_shown(details["loc"]), entry), _shown(details["loc"]) in origin.marks)
        for details in errors
    ]
    return _gathered(part, [complaint for complaint in found if not _follows(complaint, found)])


def _gathered(part: type[Model], complaints: list[_Complaint]) -> list[Problem]:
    """Turn complaints into problems; drop those that follow from another, and list missing fields in one sentence."""
    problems = [(complaint, _describe(complaint)) for complaint in complaints]
    meant = {
        (*complaint.at[:-1], said.suggestion.partition(":")[0])
        for complaint, said in problems
        if complaint.error["type"] == "extra_forbidden" and said.suggestion
    }
    missing = [
        complaint
        for complaint in complaints
        if complaint.error["type"] == "missing" and len(complaint.at) == 1 and complaint.at not in meant
    ]
    told = [
        said
        for complaint, said in problems
        if complaint.error["type"] != "missing" or (len(complaint.at) > 1 and complaint.at not in meant)
    ]
    if len(missing) > MANY:
        order = list(fields_of(part))
        names = sorted((complaint.field for complaint in missing), key=order.index)
        return [missing[0].say("missing-field.many", known=", ".join(names)), *told]
    return [*(_describe(complaint) for complaint in missing), *told]


MANY = 3
"""If more fields than this are missing, one sentence lists them all."""


def _follows(complaint: _Complaint, all_: Sequence[_Complaint]) -> bool:
    """Whether it only says that a list is short because its items were refused, each with its own complaint."""
    at = complaint.error["loc"]
    below = any(len(other.error["loc"]) > len(at) and other.error["loc"][: len(at)] == at for other in all_)
    return complaint.error["type"] == "too_short" and bool(complaint.error["input"]) and below


def _shown(at: FieldPath) -> FieldPath:
    """Drop the ``answer`` that the model adds to ``lift: yes``."""
    return at[:-1] if at and at[-1] == "answer" else at


@dataclass(frozen=True, slots=True)
class _Complaint:
    """One complaint of pydantic, with what is needed to put it into words."""

    part: type[Model]
    error: ErrorDetails
    spot: SourcePosition
    is_written: bool = True

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
        if isinstance(given, list):
            return ", ".join(", ".join(map(str, item)) if isinstance(item, dict) else str(item) for item in given)
        return (", ".join(map(str, given)) or "nothing") if isinstance(given, dict) else str(given)

    def say(self, key: str, suggestion: str = "", **values: object) -> Problem:
        """Word it, with what the model says of the field."""
        _, info = find(self.part, self.at)
        meaning = (info.description if info is not None else None) or "something else"
        examples = (info.examples if info is not None else None) or [""]
        example = f"{self.field}: {examples[0]}"
        known = {"field": self.field, "value": self.value, "meaning": meaning, "example": example, **values}
        return problem(key, self.spot, Level.ERROR, suggestion, **known)


def _describe(complaint: _Complaint) -> Problem:
    kind = complaint.error["type"]
    word = _WORDED.get("date" if kind.startswith("date") else kind)
    return word(complaint) if word is not None else complaint.say(_SIMPLE.get(kind, "not-usable"))


_SIMPLE = {
    "string_type": "should-be-text",
}


def _missing(complaint: _Complaint) -> Problem:
    _, info = find(complaint.part, complaint.at)
    return complaint.say("missing-field" if info is not None and info.examples else "missing-field.plain")


def _not_a_date(complaint: _Complaint) -> Problem:
    if re.fullmatch(r"(?!19|20)\d{4}-\d\d-\d\d", complaint.value):
        return complaint.say("not-a-date.year", year=complaint.value[:4])
    return complaint.say("not-a-date", suggestion=nearest_day(complaint.value))


def _not_a_number(complaint: _Complaint) -> Problem:
    return complaint.say("not-a-number", suggestion=nearest_number(complaint.value))


def _should_be_fields(complaint: _Complaint) -> Problem:
    _, info = find(complaint.part, complaint.at)
    inside = part_in(info) if info is not None else None
    known = ", ".join(fields_of(inside)) if inside else ""
    if isinstance(complaint.error["input"], list):
        return complaint.say("should-be-fields.list", known=known)
    if info is not None and info.examples:
        return complaint.say("should-be-fields", suggestion=nearest_fields(complaint.field, complaint.value))
    return complaint.say("should-be-fields.plain", known=known)


def _should_be_list(complaint: _Complaint) -> Problem:
    given = complaint.error["input"]
    if isinstance(given, dict):
        first = next(iter(given), "…")
        if first.startswith("-"):
            return complaint.say("should-be-list.hyphen", first=first[1:])
        return complaint.say("should-be-list.fields", first=first)
    _, info = find(complaint.part, complaint.at)
    if info is not None and part_in(info) is not None and info.examples:
        return complaint.say("should-be-list.example")
    plain = complaint.value.strip(" \"'()[]“”")
    first = re.match(r"(?:[-–—•·*]|\d+[.)])\s*(?P<words>.+?)(?=\s(?:[-–—•·*]|\d+[.)])\s?\S|$)", plain)
    if first is not None:
        return complaint.say("should-be-list.lines", first=first["words"])
    if re.search(r"[.!?]\s", plain):
        return complaint.say("should-be-list.lines", first=plain)
    return complaint.say("should-be-list", value=plain)


def _out_of_range(complaint: _Complaint) -> Problem:
    limits = {"ge": "not less than", "le": "not more than", "decimal_places": "digits after the point at most:"}
    context = complaint.error.get("ctx", {})
    limit = next((f"{words} {context[name]}" for name, words in limits.items() if name in context), "")
    return complaint.say("out-of-range", limit=limit)


def _too_long(complaint: _Complaint) -> Problem:
    key = "too-long" if complaint.error["type"] == "string_too_long" else "too-many"
    limit = complaint.error.get("ctx", {})["max_length"]
    return complaint.say(key, length=len(complaint.error["input"]), limit=limit)


def _too_few(complaint: _Complaint) -> Problem:
    if not complaint.error["input"]:
        return complaint.say("missing-field")
    context = complaint.error.get("ctx", {})
    return complaint.say("too-few", length=len(complaint.error["input"]), limit=context["min_length"])


def _too_short(complaint: _Complaint) -> Problem:
    return complaint.say("too-short", limit=complaint.error.get("ctx", {})["min_length"])


def _unknown_field(complaint: _Complaint) -> Problem:
    inside, _ = find(complaint.part, (*complaint.at[:-1], ""))
    name, known = complaint.field, tuple(fields_of(inside))
    written = {str(step) for step in complaint.at[:-1]}
    if ":" in name:
        before, _, after = name.partition(":")
        return complaint.say("unknown-field.space", field=name, fixed=f"{before}: {after}")
    near = nearest(name.strip("“”‘’\"'"), known, least=0.7)
    parents = [parent for parent in parents_of(complaint.part, name) if not written & set(parent.split("."))]
    if not near and len(complaint.at) == 1 and parents:
        return complaint.say("unknown-field.elsewhere", parent=parents[0])
    if near:
        return complaint.say("unknown-field.near", suggestion=near)
    return complaint.say("unknown-field", suggestion=nearest(name, known), known=", ".join(known))


def _wrong_choice(complaint: _Complaint) -> Problem:
    _, info = find(complaint.part, complaint.error["loc"])
    choices = choices_in(info) if info is not None else None
    if choices is None:
        return complaint.say("not-usable")
    is_fact = complaint.error["loc"][-1:] == ("answer",) and complaint.at != complaint.error["loc"]
    return complaint.say(
        "wrong-choice",
        suggestion=(is_fact and nearest_fact(complaint.value)) or nearest_choice(complaint.value, choices),
        choices=", ".join(values_of(choices)),
    )


def _wrong_pattern(complaint: _Complaint) -> Problem:
    if complaint.error.get("ctx", {}).get("pattern") != ID_PATTERN:
        return complaint.say(
            "wrong-pattern", suggestion=nearest_time(complaint.value) or nearest_month(complaint.value)
        )
    near = nearest_id(complaint.value)
    if not near and not complaint.value.isascii():
        shown = "".join(letter if letter.isascii() else f"[{letter}]" for letter in complaint.value)
        return complaint.say("not-an-id.look-alike", shown=shown)
    if complaint.at == ("id",):
        key = "not-an-address" if complaint.is_written else "not-an-address.file"
        return complaint.say(key, suggestion=near if complaint.is_written else "", example=near or "tuesday-table")
    if several := several_ids(complaint.value):
        return complaint.say("not-an-id.several", suggestion=f"{complaint.field}: {several}")
    if complaint.at[0] == "was":
        return complaint.say("not-an-address", suggestion=near, example=near or "tuesday-table")
    return complaint.say("not-an-id", suggestion=near)


_WORDED: dict[str, Callable[[_Complaint], Problem]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "enum": _wrong_choice,
    "tuple_type": _should_be_list,
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
    "too_short": _too_few,
    "string_pattern_mismatch": _wrong_pattern,
}
"""Complaints that need more than a fixed sentence."""
