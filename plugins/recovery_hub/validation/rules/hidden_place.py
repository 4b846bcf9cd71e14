"""Something here would tell where a hidden place is.

Some places must not be found: a refuge, a home, a group that had to move. With `location_public: hidden` nothing
about the place may be written down: no address, no part of the city, no coordinates, no postcode or street in a note,
no link to a map. The same holds for the services that meet there. This file is public, and its old versions stay
readable: if such words were ever sent to the public copy, tell the people who keep the site at once.

Right: `name`, `kind`, `location_public: hidden`, access facts such as `step_free: yes`. Wrong: any `address`, `area`,
`latitude`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Place, Record, Service
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind, texts_in, texts_of

_FIELDS = ("address", "area", "latitude", "longitude")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_STREET = re.compile(
    r"\b\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'’]+\s+){1,3}"
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Place|Terrace|Crescent|Gardens|Square|Hill|Row|Court|Grove|Mews|Walk)\b"
)
_STREET_NAME = re.compile(
    r"\b(?!The\b)[A-Z][\w'’]+\s+(?:[A-Z][\w'’]+\s+){0,2}"
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Terrace|Crescent|Gardens|Square|Row|Court|Grove|Mews)\b"
)
_ON_A_MAP = re.compile(
    r"-?\d{1,3}\.\d{3,}"  # degrees
    r"|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"  # a plus code
    r"|///\w+\.\w+\.\w+"  # three words
)
_MAP = re.compile(
    r"google\.[a-z.]+/maps|maps\.|goo\.gl/maps|openstreetmap|osm\.org|what3words|w3w\.co|bing\.com/maps|streetmap",
    re.IGNORECASE,
)
_READ = frozenset({TextKind.PROSE, TextKind.MARKDOWN, TextKind.NAME, TextKind.ADDRESS})


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for everything that gives a hidden place away. The words of the problem never repeat it."""
    hidden = {place.id: place for place in directory.places.values() if place.is_hidden}
    for place in hidden.values():
        for field in _FIELDS:
            if getattr(place, field) is not None:
                yield problem("hidden-place", directory.spot(place, field), field=field, name=place.name)
        yield from _given_away(directory, place, place.name)
    for service in directory.services.values():
        at = next((id_ for id_ in (*service.places, *service.meeting_places) if id_ in hidden), None)
        if at is not None:
            yield from _given_away(directory, service, hidden[at].name)
    yield from _anywhere(directory, tuple(hidden.values()))


def _given_away(directory: Directory, record: Place | Service, name: str) -> Iterator[Problem]:
    """Look through the words, the address for letters and the links of a record that must keep the secret."""
    for field in texts_of(record):
        if field.at[0] in _FIELDS and isinstance(record, Place):
            continue  # said already
        spot = field.spot(directory)
        if field.at[-2:] == ("contact", "post"):
            yield problem("hidden-place.post", spot, name=name)
        elif field.kind is TextKind.LINK and _MAP.search(field.text):
            yield problem("hidden-place.map", spot, name=name)
        elif field.kind in _READ and _tells(directory, field, is_place=isinstance(record, Place)):
            yield problem("hidden-place.words", spot, field=field.at[-1], name=name)


def _tells(directory: Directory, field: TextField, *, is_place: bool) -> bool:
    """Whether words tell where something is. Those of the place itself may not even name a street or a neighbour."""
    if any(pattern.search(field.text) for pattern in (_POSTCODE, _STREET, _MAP, _ON_A_MAP)):
        return True
    if any(
        re.search(rf"\b{letters}\d{{1,2}}[A-Z]?\b", field.text, re.IGNORECASE) for letters in directory.city.postcodes
    ):
        return True
    if not is_place or field.kind is TextKind.NAME:
        return False
    neighbours = (place.name for place in directory.places.values() if not place.is_hidden)
    return _STREET_NAME.search(field.text) is not None or any(name in field.text for name in neighbours)


def _anywhere(directory: Directory, hidden: tuple[Place, ...]) -> Iterator[Problem]:
    """Find the postcode or the street of a hidden place in any other entry."""
    secrets = [
        (place, secret)
        for place in hidden
        if place.address is not None
        for secret in (place.address.postcode, place.address.street)
        if secret is not None
    ]
    if not secrets:
        return
    for field in texts_in(directory):
        squeezed = _squeezed(field.text)
        for place, secret in secrets:
            if _squeezed(secret) in squeezed and not _keeps_it(field.owner, place):
                yield problem("hidden-place.elsewhere", field.spot(directory), name=place.name)


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text.lower())


def _keeps_it(owner: object, place: Place) -> bool:
    """Whether the record is the place itself, which was judged already."""
    return isinstance(owner, Record) and owner.kind_name == "place" and owner.id == place.id
