"""Entries whose id was changed without a word under ``was``: found by what still points to the id they had."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import find, nearest, points_to
from recovery_hub.directory.problem import SourcePosition
from recovery_hub.directory.records import City, Place, Record
from recovery_hub.validation.texts import TextField, TextKind, texts_in


@dataclass(frozen=True, slots=True)
class Renamed:
    """One entry that probably had another id before.

    Attributes:
        record: as it is now.
        old: the id that others still name.
        spots: where they do.
    """

    record: Record
    old: str
    spots: tuple[SourcePosition, ...]


def kind_meant(reference: TextField) -> str | None:
    """Name the kind of record to which a text points; None for words, and for an entry's own id."""
    part, _ = find(type(reference.owner), reference.at)
    names = [step for step in reference.at if isinstance(step, str)]
    return None if isinstance(reference.owner, City) else points_to(part, names[-1])


def renamed_in(directory: Directory) -> Mapping[tuple[str, str], Renamed]:
    """Find entries that nothing names, while several others name an id like theirs that no entry has.

    Returns:
        (kind, earlier id) -> the entry. A place that is not public is never named.
    """
    named: dict[tuple[str, str], list[SourcePosition]] = {}
    for (kind, id_), spot in _references(directory):
        named.setdefault((kind, id_), []).append(spot)
    found = {}
    for (kind, old), spots in named.items():
        if directory.may_exist(kind, old) or old in directory.withdrawn:
            continue
        unnamed = [record for record in _records(directory, kind) if (kind, record.id) not in named]
        record = _likely(old, unnamed, len(spots))
        if record is not None:
            found[kind, old] = Renamed(record, old, tuple(spots))
    return found


def _references(directory: Directory) -> Iterator[tuple[tuple[str, str], SourcePosition]]:
    for reference in texts_in(directory, TextKind.ID):
        if (kind := kind_meant(reference)) is not None:
            yield (kind, reference.text), reference.spot(directory)
    for arrival in directory.arrivals.values():
        yield (Place.kind_name, arrival.id), directory.spot(arrival, "id")


def _records(directory: Directory, kind: str) -> Iterator[Record]:
    for record in directory.records():
        is_hidden = isinstance(record, Place) and record.location_public is not LocationPublic.YES
        if record.kind_name == kind and not is_hidden:
            yield record


def _likely(old: str, unnamed: list[Record], count: int) -> Record | None:
    """Find the entry that has the id as its name, or one like it in its id; that is named once may be misspelled."""
    by_id = {record.id: record for record in unnamed}
    by_name = {_as_id(str(getattr(record, "name", record.id))): record for record in unnamed}
    near = by_name.get(old) or by_id.get(nearest(old, tuple(by_id)))
    return near if old in by_name or count > 1 else None


def _as_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("’", "").replace("'", "")).strip("-")
