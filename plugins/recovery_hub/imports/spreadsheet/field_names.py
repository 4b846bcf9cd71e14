"""The fields a column can fill, by their dotted names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from recovery_hub.directory.choices import Choice
from recovery_hub.directory.fields import choices_in, fields_of, find, kinds_in, part_in
from recovery_hub.directory.records import Model, Organisation, Place, Service, Session

RECORDS: dict[str, type[Model]] = {"service": Service, "session": Session, "place": Place, "organisation": Organisation}
"""What a dotted name may begin with. ``session`` is where and when the service takes place."""

MOST_LETTERS = {
    "service.summary": 140,
    "service.description": 4000,
    "organisation.description": 4000,
    "place.note": 4000,
}
"""Letters a field may have, where it is not the usual 300."""


@cache
def all_fields() -> tuple[str, ...]:
    """Every dotted name: ``("service.name", "service.contact.phone", ...)``."""
    return tuple(name for start, part in RECORDS.items() for name in _below(start, part))


def is_list(name: str) -> bool:
    """Whether a field holds several values."""
    return tuple in _kinds(name)


def choices_of(name: str) -> tuple[Choice, ...]:
    """The closed list of a field; () if it has none."""
    record, _, rest = name.partition(".")
    _, info = find(RECORDS[record], tuple(rest.split(".")))
    members: Iterable[object] = (choices_in(info) or ()) if info is not None and part_in(info) is None else ()
    return tuple(member for member in members if isinstance(member, Choice))


def _kinds(name: str) -> tuple[type, ...]:
    record, _, rest = name.partition(".")
    _, info = find(RECORDS[record], tuple(rest.split(".")))
    return tuple(kinds_in(info.annotation)) if info is not None else ()


def _below(start: str, part: type[Model]) -> Iterator[str]:
    for name, info in fields_of(part).items():
        inner = part_in(info)
        if inner is None or tuple in tuple(kinds_in(info.annotation)):
            yield f"{start}.{name}"
        else:
            yield from _below(f"{start}.{name}", inner)
