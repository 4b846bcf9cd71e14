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
from recovery_hub.directory.problem import Spot
from recovery_hub.directory.records import (
    City,
    Contact,
    Helpline,
    Opportunity,
    Part,
    Place,
    Record,
    Route,
    Voiced,
    Writing,
)
from recovery_hub.directory.records.bus import Every, Times


class Kind(StrEnum):
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
    **dict.fromkeys(
        (
            "id",
            "was",
            "organisation",
            "needs",
            "place",
            "meeting_places",
            "helplines",
            "guides",
            "postcodes",
            "service",
            "need",
            "stop",
            "code",
        ),
        Kind.ID,
    ),
    **dict.fromkeys(("name", "also_known_as", "title", "site_name"), Kind.NAME),
    **dict.fromkeys(("description", "body"), Kind.MARKDOWN),
    **dict.fromkeys(("url", "deaf_url", "web", "webchat", "access_guide", "source", "repository"), Kind.LINK),
    **dict.fromkeys(("phone", "whatsapp", "number"), Kind.NUMBER),
    **dict.fromkeys(("street", "district", "area", "post"), Kind.ADDRESS),
    "email": Kind.EMAIL,
    "postcode": Kind.POSTCODE,
    "hours": Kind.HOURS,
    "sentence": Kind.QUOTE,
}

_KINDS_IN: dict[tuple[type[Part], str], Kind] = {
    (Contact, "text"): Kind.NUMBER,
    (Helpline, "hours"): Kind.PROSE,
    (Opportunity, "hours"): Kind.PROSE,
    (Place, "note"): Kind.MARKDOWN,
    (Route, "name"): Kind.ID,
    (Times, "at"): Kind.HOURS,
    (Every, "from_"): Kind.HOURS,
    (Every, "to"): Kind.HOURS,
    (Voiced, "month"): Kind.HOURS,
}
"""Fields whose name means something else in one sort of record; the name of a bus is a number."""

SENTENCES = frozenset({Kind.PROSE, Kind.MARKDOWN})
"""The sorts that a reader reads as running words."""


@dataclass(frozen=True, slots=True)
class Written:
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
    kind: Kind

    def spot(self, directory: Directory, letter: int = 0) -> Spot:
        """Say where it stands; in the words of a Markdown file, down to the line of one letter."""
        if isinstance(self.owner, City):
            return directory.city_spot(*self.at)
        spot = directory.spot(self.owner, *self.at)
        if isinstance(self.owner, Writing) and self.at == ("body",):
            line = self.owner.body_line + self.text.count("\n", 0, letter)
            column = letter - self.text.rfind("\n", 0, letter)
            return Spot(spot.path, line, column, spot.field, spot.entry)
        return spot


def texts_in(directory: Directory, *kinds: Kind) -> Iterator[Written]:
    """Yield every text of every record and of the city's settings.

    Args:
        directory: the whole city.
        kinds: only these sorts, one after the other; all of them if none is named.
    """
    by_kind = _by_kind(_Same(directory))
    for kind in kinds or Kind:
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
def _by_kind(same: _Same) -> dict[Kind, list[Written]]:
    """Walk through all records once; a dozen rules read the texts."""
    found: dict[Kind, list[Written]] = {}
    owners: tuple[Record | City, ...] = (same.directory.city, *same.directory.records())
    for owner in owners:
        for one in texts_of(owner):
            found.setdefault(one.kind, []).append(one)
    return found


def texts_of(owner: Record | City) -> Iterator[Written]:
    """Yield every text of one record."""
    for at, part, name, value in walk(owner):
        if isinstance(value, str) and not isinstance(value, Choice):
            yield Written(owner, at, value, kind_of(type(part), name))


def dates_of(record: Record) -> Iterator[tuple[FieldPath, Part, date]]:
    """Yield every day of one record: the way to it, the part in which it stands, the day."""
    for at, part, _, value in walk(record):
        if isinstance(value, date):
            yield at, part, value


def walk(part: Part, at: FieldPath = ()) -> Iterator[tuple[FieldPath, Part, str, object]]:
    """Yield every value that was written down: its way, the part around it, the field's name, the value."""
    written = part.model_fields_set
    for name, alias in _names(type(part)):
        if name in written:
            yield from _below(part, name, getattr(part, name), (*at, alias))


def _below(part: Part, name: str, value: object, at: FieldPath) -> Iterator[tuple[FieldPath, Part, str, object]]:
    if isinstance(value, Part):
        yield from walk(value, at)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _below(part, name, item, (*at, number))
    elif value is not None:
        yield at, part, name, value


@cache
def _names(part: type[Part]) -> tuple[tuple[str, str], ...]:
    return tuple((name, info.alias or name) for name, info in part.model_fields.items())


@cache
def kind_of(part: type[Part], name: str) -> Kind:
    """Say what sort of text a field of a part holds."""
    return _KINDS_IN.get((part, name)) or _KINDS.get(name, Kind.PROSE)
