"""Finds every text and date in the records, with its way and its sort, so that a rule need not know each field.

Which words are read as sentences, which as links and which as numbers is decided here once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from recovery_hub.directory.choices import Choice
from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.fields import holds_id
from recovery_hub.directory.problem import SourcePosition
from recovery_hub.directory.records import (
    City,
    Contact,
    ContactNumber,
    Helpline,
    LawSource,
    Model,
    Opportunity,
    Place,
    Record,
    Route,
    Voiced,
    Writing,
)
from recovery_hub.directory.records.bus import Every, Times
from recovery_hub.directory.records.service_areas import ServiceAreas
from recovery_hub.directory.records.values import as_written


class TextKind(StrEnum):
    """What sort of text a field holds."""

    ID = "id"
    NAME = "name"
    PROSE = "prose"
    MARKDOWN = "markdown"
    LINK = "link"
    NUMBER = "number"
    EMAIL = "email"
    POSTCODE = "postcode"
    HOURS = "hours"
    ADDRESS = "address"
    QUOTE = "quote"


_KINDS = {
    **dict.fromkeys(("postcodes", "code"), TextKind.ID),
    **dict.fromkeys(("name", "also_known_as", "title", "site_name"), TextKind.NAME),
    **dict.fromkeys(("description", "body"), TextKind.MARKDOWN),
    **dict.fromkeys(("url", "deaf_url", "web", "webchat", "access_guide", "source", "repository"), TextKind.LINK),
    **dict.fromkeys(("phone", "whatsapp", "number"), TextKind.NUMBER),
    **dict.fromkeys(("street", "district", "area", "post"), TextKind.ADDRESS),
    "email": TextKind.EMAIL,
    "postcode": TextKind.POSTCODE,
    "hours": TextKind.HOURS,
    "sentence": TextKind.QUOTE,
}

_KINDS_IN: dict[tuple[type[Model], str], TextKind] = {
    (Contact, "text"): TextKind.NUMBER,
    (ContactNumber, "ext"): TextKind.ID,
    (Helpline, "hours"): TextKind.PROSE,
    (LawSource, "sentence"): TextKind.QUOTE,
    (Opportunity, "hours"): TextKind.PROSE,
    (Place, "note"): TextKind.MARKDOWN,
    (Route, "name"): TextKind.ID,
    (Times, "at"): TextKind.HOURS,
    (Every, "from_"): TextKind.HOURS,
    (Every, "to"): TextKind.HOURS,
    (ServiceAreas, "in_"): TextKind.ADDRESS,
    (ServiceAreas, "except_"): TextKind.ADDRESS,
    (ServiceAreas, "ask"): TextKind.ADDRESS,
    (Voiced, "month"): TextKind.HOURS,
}
"""Fields whose name means something else in one sort of record; the name of a bus is a number."""

SENTENCES = frozenset({TextKind.PROSE, TextKind.MARKDOWN})
"""The sorts that a reader reads as running words."""


@dataclass(frozen=True, slots=True)
class TextField:
    """One text of one record.

    Attributes:
        owner: the record, or the city's settings.
        at: the way to the field, in the names of the file.
        text: the words.
        kind: what sort of text it is.
    """

    owner: Record | City
    at: FieldPath
    text: str
    kind: TextKind

    def spot(self, directory: Directory, letter: int = 0) -> SourcePosition:
        """Say where it stands; in the words of a Markdown file, down to the line of one letter."""
        if isinstance(self.owner, City):
            return directory.city_spot(*self.at)
        spot = directory.spot(self.owner, *self.at)
        if isinstance(self.owner, Writing) and self.at == ("body",):
            line = self.owner.body_line + self.text.count("\n", 0, letter)
            column = letter - self.text.rfind("\n", 0, letter)
            return SourcePosition(spot.path, line, column, spot.field, spot.entry)
        return spot


def texts_in(directory: Directory, *kinds: TextKind) -> Iterator[TextField]:
    """Yield every text of every record and of the city's settings.

    Args:
        directory: the whole city.
        kinds: only these sorts, one after the other; all of them if none is named.
    """
    by_kind = _by_kind(_Same(directory))
    for kind in kinds or TextKind:
        yield from by_kind.get(kind, ())


class _Same:
    """A directory that equals itself only: it can't be compared by its thousands of records each time a rule asks."""

    __slots__ = ("directory",)

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.directory is other.directory

    def __hash__(self) -> int:
        return id(self.directory)


@lru_cache(maxsize=1)
def _by_kind(same: _Same) -> dict[TextKind, list[TextField]]:
    """Walk through all records once; a dozen rules read the texts."""
    found: dict[TextKind, list[TextField]] = {}
    owners: tuple[Record | City, ...] = (same.directory.city, *same.directory.records())
    for owner in owners:
        for field in texts_of(owner):
            found.setdefault(field.kind, []).append(field)
    return found


def texts_of(owner: Record | City) -> Iterator[TextField]:
    """Yield every text of one record."""
    for at, part, name, value in walk(owner):
        text = as_written(value)
        if text is not None and not isinstance(value, Choice):
            yield TextField(owner, at, text, kind_of(type(part), name))


def dates_of(record: Record) -> Iterator[tuple[FieldPath, Model, date]]:
    """Yield every day of one record: the way to it, the part in which it stands, the day."""
    for at, part, _, value in walk(record):
        if isinstance(value, date):
            yield at, part, value


def walk(part: Model, at: FieldPath = ()) -> Iterator[tuple[FieldPath, Model, str, object]]:
    """Yield every value that was written down: its way, the part around it, the field's name, the value."""
    written = part.model_fields_set
    for name, alias in _names(type(part)):
        if name in written:
            yield from _below(part, name, getattr(part, name), (*at, alias))


def _below(part: Model, name: str, value: object, at: FieldPath) -> Iterator[tuple[FieldPath, Model, str, object]]:
    if isinstance(value, Model):
        yield from walk(value, at)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _below(part, name, item, (*at, number))
    elif value is not None:
        yield at, part, name, value


@cache
def _names(part: type[Model]) -> tuple[tuple[str, str], ...]:
    return tuple((name, info.alias or name) for name, info in part.model_fields.items())


@cache
def kind_of(part: type[Model], name: str) -> TextKind:
    """Say what sort of text a field of a part holds."""
    if holds_id(part.model_fields[name]):
        return TextKind.ID
    return _KINDS_IN.get((part, name)) or _KINDS.get(name, TextKind.PROSE)
