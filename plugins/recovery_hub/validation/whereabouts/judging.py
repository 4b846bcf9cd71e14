"""Asks of every text of a place that must not be found, and of what meets there, whether it leads there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Opportunity, Organisation, Place, Record, Service
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind, texts_of
from recovery_hub.validation.whereabouts.address_words import Telling, address_in, as_words, is_box, street_in
from recovery_hub.validation.whereabouts.directions import way_in
from recovery_hub.validation.whereabouts.landmarks import joined_may_lead, may_lead
from recovery_hub.validation.whereabouts.names import Vocabulary, fold

_POINTS = ("latitude", "longitude")
_ADDRESS = "address"
_AREA = "area"
_JOINED = frozenset({TextKind.LINK, TextKind.EMAIL, TextKind.ID})
"""Sorts of text in which words are joined by other signs."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Something that leads to a place that must not be found.

    Attributes:
        record: what says it.
        at: the way to the field.
        text: the words, or "".
        telling: in what way; None for a field that may not be there at all.
        level: whether it stops the build.
    """

    record: Record
    at: tuple[str | int, ...]
    text: str = ""
    telling: Telling | None = None
    level: Level = Level.ERROR

    def problem(self, rule: str, directory: Directory) -> Problem:
        """Say it, in the words of a rule, without what was found."""
        spot = directory.spot(self.record, *self.at)
        field = next(step for step in reversed(spot.field.split(".")) if not step.isdecimal())
        way = ".near" if self.level is Level.WARNING else ".words"
        if self.telling is None:
            way = ".post" if field == "post" else ""
        return private(problem(rule + way, spot, self.level, field=field, telling=self.telling), self.text)


def private(said: Problem, text: str) -> Problem:
    """Mark a problem as one that speaks of words without repeating them, so that nothing else repeats them either."""
    return replace(said, is_private=True, unsaid=text)


class Kept:
    """The places of a city that are kept from being found in one way, and what meets there."""

    def __init__(self, directory: Directory, how: LocationPublic) -> None:
        """Find them.

        Args:
            directory: the whole city.
            how: ``HIDDEN`` or ``AREA_ONLY``.
        """
        self._directory, self._how = directory, how
        self.places = tuple(place for place in directory.places.values() if place.location_public is how)
        self._ids = frozenset(place.id for place in self.places)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._directory)

    def leads(self) -> Iterator[Lead]:
        """Yield everything that tells more than may be told."""
        for place in self.places:
            yield from self._of_place(place)
        for record in self.meeting_there():
            yield from self._of_record(record)

    def meeting_there(self) -> Iterator[Service | Organisation | Opportunity]:
        """Yield the services that meet there, their chances to help, and organisations that meet nowhere else."""
        directory, services = self._directory, set[str]()
        for service in directory.services.values():
            if self._ids.intersection((*service.places, *service.meeting_places)):
                services.add(service.id)
                yield service
        yield from (chance for chance in directory.opportunities.values() if chance.service in services)
        for organisation in directory.organisations.values():
            own = directory.services_of(organisation.id)
            if services.intersection(service.id for service in own) and not any(map(self._meets_in_public, own)):
                yield organisation

    def _meets_in_public(self, service: Service) -> bool:
        places = map(self._directory.places.get, (*service.places, *service.meeting_places))
        return any(place is not None and place.location_public is LocationPublic.YES for place in places)

    def _of_place(self, place: Place) -> Iterator[Lead]:
        never = (_ADDRESS, *_POINTS, *([_AREA] if self._how is LocationPublic.HIDDEN else []))
        yield from (Lead(place, (field,)) for field in never if getattr(place, field) is not None)
        may_be_told = () if self._how is LocationPublic.HIDDEN else (place.area or "", place.name, *place.also_known_as)
        for field in texts_of(place):
            if field.at[0] in never or _points_elsewhere(field):
                continue
            own = may_be_told[1:] if field.at == (_AREA,) else may_be_told
            if (found := self._judged(field, tuple(filter(None, own)))) is not None:
                yield found

    def _of_record(self, record: Service | Organisation | Opportunity) -> Iterator[Lead]:
        own = (record.name, *getattr(record, "also_known_as", ()))
        for field in texts_of(record):
            if not _points_elsewhere(field) and (found := self._judged(field, own)) is not None:
                yield found

    def _judged(self, field: TextField, own: tuple[str, ...]) -> Lead | None:
        """Judge one text.

        Args:
            field: the text.
            own: names that may stand in it: those of what speaks, which are judged where they are given.
        """
        record, text, words = field.owner, field.text, self._vocabulary
        assert isinstance(record, Record)  # noqa: S101 - the city's settings meet nowhere
        if field.at[-2:] == ("contact", "post"):
            return None if isinstance(record, Organisation) and is_box(text) else Lead(record, field.at, text)
        if (telling := address_in(text, words.outward)) is not None:
            return Lead(record, field.at, text, telling)
        is_name = field.kind is TextKind.NAME
        if self._how is LocationPublic.HIDDEN and isinstance(record, Place) and self._tells_the_part(text):
            return Lead(record, field.at, text, Telling.NAME)
        plain = words.without_parts(as_words(text) if field.kind in _JOINED else text, () if is_name else own)
        if way_in(plain):
            return Lead(record, field.at, text, Telling.WAY)
        return self._named(record, field, plain, may_be_a_name=is_name and not isinstance(record, Place))

    def _tells_the_part(self, text: str) -> bool:
        folded = fold(text)
        return any(folded.holds(fold(part).letters) for part in self._vocabulary.parts - {self._directory.city.name})

    def _named(self, record: Record, field: TextField, plain: str, *, may_be_a_name: bool) -> Lead | None:
        """Judge the names in a text. People know Bridge Street Library by its name: it is not the street."""
        words = self._vocabulary
        named = words.named_in(plain)
        rest = words.without_places(plain)
        if any(name.is_street for name in words.named_in(rest)) or any(name.has_number(plain) for name in named):
            return Lead(record, field.at, field.text, Telling.STREET)
        if street_in(rest):
            level = Level.WARNING if may_be_a_name and not street_in(rest, is_name=True) else Level.ERROR
            return Lead(record, field.at, field.text, Telling.STREET, level)
        own = {*record.places, *record.meeting_places} if isinstance(record, Service) else set[str]()
        others = [name for name in named if name.owner not in own]
        is_sure = isinstance(record, Place) and any(not name.is_plain or name.text in plain for name in others)
        if others:
            return Lead(record, field.at, field.text, Telling.NAME, Level.ERROR if is_sure else Level.WARNING)
        return self._may_lead(record, field, rest)

    def _may_lead(self, record: Record, field: TextField, rest: str) -> Lead | None:
        """Ask for a look at what may be a spot, or the street in the name of a picture or a page."""
        if any(street_in(as_words(word), is_name=True) for word in re.findall(r"\S+[-_/]\S+", rest)):
            return Lead(record, field.at, field.text, Telling.STREET)
        found = joined_may_lead(rest) if field.kind in _JOINED else field.kind is not TextKind.NAME and may_lead(rest)
        return Lead(record, field.at, field.text, Telling.SPOT, Level.WARNING) if found else None


def _points_elsewhere(field: TextField) -> bool:
    """Whether a text is the id of another entry, which says nothing of its own."""
    return field.kind is TextKind.ID and field.at[0] not in {"id", "was"}
