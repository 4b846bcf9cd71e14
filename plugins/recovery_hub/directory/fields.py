"""Looks up what the model says about a field, so that a message can tell what is needed."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from recovery_hub.directory.choices import Choice
from recovery_hub.directory.directory import COLLECTIONS, KINDS, FieldPath
from recovery_hub.directory.records import ID_PATTERN, Model


def name_of(field_name: str, info: FieldInfo) -> str:
    """The name as it is written in YAML: ``from_`` is written ``from``."""
    return info.alias or field_name


@cache
def fields_of(part: type[Model]) -> dict[str, FieldInfo]:
    """The fields of a model by their names in YAML."""
    return {name_of(name, info): info for name, info in part.model_fields.items()}


def kinds_in(annotation: object) -> Iterator[type]:
    """Yield the plain types inside an annotation: those of ``tuple[X, ...] | None`` are X and tuple."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from kinds_in(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for inner in get_args(annotation):
            yield from kinds_in(inner)
    elif origin is tuple:
        yield tuple
        yield from kinds_in(get_args(annotation)[0])
    elif isinstance(annotation, type) and annotation is not NoneType:
        yield annotation


def part_in(info: FieldInfo) -> type[Model] | None:
    """The group of fields that a field holds, if it holds one."""
    return next((kind for kind in kinds_in(info.annotation) if issubclass(kind, Model)), None)


def choices_in(info: FieldInfo) -> type[Choice] | None:
    """The closed list that a field chooses from, if there is one."""
    return next((kind for kind in kinds_in(info.annotation) if issubclass(kind, Choice)), None)


def holds_id(info: FieldInfo) -> bool:
    """Whether a field holds the id of an entry, or several of them."""
    return any(getattr(limit, "pattern", None) == ID_PATTERN for limit in (*info.metadata, *_limits(info.annotation)))


def _limits(annotation: object) -> Iterator[object]:
    """Yield what is said of the types inside an annotation."""
    for inner in get_args(annotation):
        yield from getattr(inner, "__metadata__", ())
        yield from _limits(inner)


@cache
def points_to(part: type[Model], name: str) -> str | None:
    """Name the kind of record whose id a field holds; None for other fields, and for an entry's own id.

    A field that points to entries is called after their kind ("organisation") or their collection ("needs").
    """
    info = fields_of(part).get(name)
    return _CALLED.get(name) if info is not None and holds_id(info) else None


def kind_pointed_to(name: str) -> str | None:
    """Name the kind of record to whose entries a field of some name points, wherever it stands."""
    return _CALLED.get(name)


_CALLED = {
    **{name: name for name in KINDS},
    **{collection: kind.kind_name for collection, kind in COLLECTIONS.items()},
    "meeting_places": "place",
}


def find(part: type[Model], at: FieldPath) -> tuple[type[Model], FieldInfo | None]:
    """Walk down a record.

    Args:
        part: the record's class.
        at: the way, ``("sessions", 0, "hours")``.

    Returns:
        The part in which the last name stands, and what the model says of it (None if it is no field there).
    """
    info: FieldInfo | None = None
    for step in at:
        if isinstance(step, int):
            continue
        inner = part_in(info) if info is not None else part
        if inner is None:
            return part, None
        part, info = inner, fields_of(inner).get(step)
        if info is None:
            return part, None
    return part, info


@cache
def every_field() -> frozenset[str]:
    """The names of all fields of all records, as they stand in YAML."""
    found: set[str] = set()
    ahead: list[type[Model]] = [Model]
    while ahead:
        part = ahead.pop()
        found.update(fields_of(part))
        ahead.extend(part.__subclasses__())
    return frozenset(found)


@cache
def parents_of(part: type[Model], name: str, inside: str = "") -> tuple[str, ...]:
    """Find below which fields of a record a name would be right: ``phone`` stands below ``contact``."""
    found: list[str] = []
    for own, info in fields_of(part).items():
        inner = part_in(info)
        if inner is None:
            continue
        way = f"{inside}{own}"
        if name in fields_of(inner):
            found.append(way)
        found.extend(parents_of(inner, name, f"{way}."))
    return tuple(found)


def nearest(word: str, words: tuple[str, ...], least: float = 0.6) -> str:
    """The most similar of some words, or ""; capitals, spaces and underscores make no difference."""
    plain = {_plain(known): known for known in reversed(words)}
    near = difflib.get_close_matches(_plain(word), list(plain), n=1, cutoff=least)
    return plain[near[0]] if near else ""


def _plain(word: str) -> str:
    return word.lower().replace("_", " ").replace("-", " ").strip()


_MEANT = {
    "true": "yes", "y": "yes", "on": "yes", "1": "yes", "yeah": "yes", "available": "yes",
    "false": "no", "n": "no", "off": "no", "0": "no", "none": "no", "not": "no", "never": "no",
    "some": "partly", "partial": "partly", "sometimes": "partly", "mostly": "partly", "limited": "partly",
    "?": "unknown", "not known": "unknown", "dont know": "unknown", "don't know": "unknown", "n/a": "unknown",
    "tbc": "unknown",
    "sms": "text", "face to face": "in_person", "face-to-face": "in_person", "telephone": "phone", "online": "webchat",
    "zoom": "video", "group": "small_group", "open": "active", "running": "active", "call": "ring",
    "private": "hidden", "secret": "hidden", "confidential": "hidden", "public": "yes",
}  # fmt: skip
"""What people write, and the word they mean, where the letters are too different to guess from."""

_MEANT_TOO = {"yes": "active", "true": "active", "no": "hidden", "false": "hidden"}
"""The same, where the first guess is not among the choices."""


def values_of(choices: type[Choice]) -> tuple[str, ...]:
    """The words of a closed list, as they stand in YAML."""
    return tuple(choice.value for choice in choices)


def nearest_choice(word: str, choices: type[Choice]) -> str:
    """The choice that was probably meant: by everyday word, by value, or by what a page says for it; "" if none is."""
    values = values_of(choices)
    plain = word.lower().strip(" .\"'“”‘’")
    meant = next((guess for guess in (plain, _MEANT.get(plain), _MEANT_TOO.get(plain)) if guess in values), "")
    if meant:
        return meant
    labels = {choice.label: str(choice) for choice in choices}
    return nearest(word, values) or labels.get(nearest(word, tuple(labels)), "")
