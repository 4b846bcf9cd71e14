"""Two entries may be the same thing.

They have nearly the same name, and nothing shows that they are in different places; or the same phone number and
similar names. If they are one, keep one, and write the id of the other under `was`, so that old links still work. If
they are two, let the names say how they differ.

Worth a look: "Tuesday Table" and "Tuesdays Table" at the same library.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from recovery_hub.directory.choices import Status
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Organisation, Place, Record, Service
from recovery_hub.geo import LatLon, is_within
from recovery_hub.validation.messages import problem

SAME_NAME = 90
SIMILAR_NAME = 75
SIMILAR_PLACE = 82
APART_METRES = 250
NEIGHBOURS = 8
"""How many of the next names in the alphabet are compared: names that are nearly the same stand next to each other."""

_TELLING = re.compile(
    r"\d+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:wo)?men\b"
    r"|\b(?:morning|evening|afternoon|north|south|east|west)s?\b"
)
"""Words that tell two things apart however alike their names are."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is compared of one record."""

    record: Record
    name: str
    words: str
    telling: frozenset[str]
    phone: str
    where: tuple[LatLon | str, ...]


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for the later of two entries that may be one."""
    kinds: tuple[Iterable[Service | Place | Organisation], ...] = (
        [service for service in directory.services.values() if service.status is not Status.CLOSED],
        directory.places.values(),
        directory.organisations.values(),
    )
    for records in kinds:
        seen: set[tuple[str, str]] = set()
        for first, second in _pairs([_known(directory, record) for record in records]):
            pair = (first.record.id, second.record.id)
            if pair not in seen and first.record is not second.record and _same(first, second):
                seen.add(pair)
                yield _describe(directory, first, second)


def _known(directory: Directory, record: Service | Place | Organisation) -> _Known:
    plain = " ".join(re.sub(r"[^\w\s]", "", record.name.lower().replace("&", " and ").replace("-", " ")).split())
    words = " ".join(sorted(plain.split()))
    phone = record.contact.ring.digits if record.contact.ring else ""
    return _Known(record, record.name, words, frozenset(_TELLING.findall(plain)), phone, _where(directory, record))


def _where(directory: Directory, record: Record) -> tuple[LatLon | str, ...]:
    """The points, or else the postcodes, of a record; nothing if it is not known where it is."""
    if isinstance(record, Place):
        places = [record]
    elif isinstance(record, Service):
        places = [directory.places[id_] for id_ in record.places if id_ in directory.places]
    else:
        places = []
    codes = [(place.point or (place.address.postcode if place.address else None)) for place in places]
    return tuple(code for code in codes if code is not None)


def _pairs(known: list[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Yield the pairs worth comparing, the earlier first; never all of them, or 2,000 entries would take minutes."""
    order = {id(entry): number for number, entry in enumerate(known)}
    forwards = sorted(known, key=lambda entry: (entry.words, str(entry.where)))
    backwards = sorted(known, key=lambda entry: (entry.words[::-1], str(entry.where)))
    by_phone: dict[str, list[_Known]] = defaultdict(list)
    for entry in known:
        if entry.phone:
            by_phone[entry.phone].append(entry)
    for line in (forwards, backwards, *by_phone.values()):
        for number, entry in enumerate(line):
            for other in line[number + 1 : number + 1 + NEIGHBOURS]:
                yield (entry, other) if order[id(entry)] < order[id(other)] else (other, entry)


def _same(first: _Known, second: _Known) -> bool:
    if first.telling != second.telling:
        return False
    likeness = fuzz.ratio(first.words, second.words)
    apart = bool(first.where and second.where) and not _near(first, second)
    if isinstance(first.record, Place):
        return likeness >= SIMILAR_PLACE and bool(first.where and second.where) and not apart
    same_phone = bool(first.phone) and first.phone == second.phone
    return not apart and likeness >= (SIMILAR_NAME if same_phone else SAME_NAME)


def _near(first: _Known, second: _Known) -> bool:
    """Whether the two share a place."""
    for spot in first.where:
        for other in second.where:
            if spot == other:
                return True
            if isinstance(spot, LatLon) and isinstance(other, LatLon) and is_within(APART_METRES, spot, other):
                return True
    return False


def _describe(directory: Directory, first: _Known, second: _Known) -> Problem:
    earlier = directory.spot(first.record, "id")
    later = directory.spot(second.record, "name")
    return problem(
        "possible-duplicate",
        later,
        level=Level.WARNING,
        value=second.name,
        other=first.name,
        id=first.record.id,
        says=first.record.label,
        path=earlier.path,
        line=earlier.line,
    )
