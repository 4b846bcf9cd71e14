"""Something here would tell where a hidden place is.

Some places must not be found: a refuge, a home, a group that had to move. With `location_public: hidden` nothing
about the place may be written down: no address, no part of the city, no coordinates, no postcode or street in a note,
no directions, no link to a map. The same holds for the services that meet there, their chances to help, and an
organisation that has no other door; and its name may stand nowhere else. This file is public, and its old versions stay
readable: if such words were ever sent to the public copy, tell the people who keep the site at once.

Right: `name`, `kind`, `location_public: hidden`, access facts such as `step_free: yes`. Wrong: any `address`, `area`,
`latitude`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Place, Record
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind, texts_in
from recovery_hub.validation.whereabouts.judging import Kept, private
from recovery_hub.validation.whereabouts.names import fold, name_of


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for everything that gives a hidden place away. The words of the problem never repeat it."""
    kept = Kept(directory, LocationPublic.HIDDEN)
    for lead in kept.leads():
        yield lead.problem("hidden-place", directory)
    yield from _anywhere(directory, kept.places)


def _anywhere(directory: Directory, hidden: tuple[Place, ...]) -> Iterator[Problem]:
    """Find the address, or the name, of a hidden place in any other entry."""
    secrets = [_Secret(place) for place in hidden]
    for field in texts_in(directory) if secrets else ():
        others = [secret for secret in secrets if not secret.is_of(field.owner)]
        squeezed = _squeezed(field.text)
        if any(address in squeezed for secret in others for address in secret.addresses):
            yield private(problem("hidden-place.elsewhere", field.spot(directory)), field.text)
        elif field.kind is not TextKind.ID and (levels := {secret.named_in(field.text) for secret in others} - {None}):
            level = Level.ERROR if Level.ERROR in levels else Level.WARNING
            said = problem("hidden-place.named", field.spot(directory), level, field=_last(field))
            yield private(said, field.text)


class _Secret:
    """What would give one hidden place away in the words of others."""

    def __init__(self, place: Place) -> None:
        self._place = place
        given = (place.address.postcode, place.address.street) if place.address is not None else ()
        self.addresses = tuple(_squeezed(secret) for secret in given if secret)
        names = [name_of(name) for name in (place.name, *place.also_known_as)]
        self._names = tuple(name for name in names if re.search(r"\b[A-Z]", name.text))
        self._beginnings = tuple(fold(name.text.split()[0]).letters for name in self._names)
        exact = (*(" ".join(name.split()) for name in (place.name, *place.also_known_as)), place.id, *place.was)
        self._exact = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, exact))})(?![\w-])")

    def is_of(self, owner: object) -> bool:
        """Whether a record is the place itself, which was judged already."""
        return isinstance(owner, Record) and owner.kind_name == "place" and owner.id == self._place.id

    def named_in(self, text: str) -> Level | None:
        """Say how sure it is that a text names the place. "The house" is looked for only as it is written."""
        if self._exact.search(" ".join(text.split())):
            return Level.ERROR
        if text.isascii() and not any(beginning in _squeezed(text) for beginning in self._beginnings):
            return None  # most texts: to fold each of them would take longer than all other rules together
        views = fold(text), fold(text, plurals=False)
        found = [name for name in self._names if name.stands_in(views)]
        if any(re.search(r"\b[A-Z].*\s[A-Z]", name.text) or _capital(name.text) in text for name in found):
            return Level.ERROR
        return Level.WARNING if found else None


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:4].lower()


def _last(field: TextField) -> str | int:
    return next((step for step in reversed(field.at) if isinstance(step, str)), "")


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text.lower())
