"""The whole directory in memory: every record of one city, and where in the files each field was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import get_args, get_type_hints

from recovery_hub.directory.choices import Nation
from recovery_hub.directory.freshness import is_left_out
from recovery_hub.directory.problem import SourcePosition
from recovery_hub.directory.records import (
    Area,
    Arrival,
    City,
    ContentPage,
    Guide,
    Helpline,
    Law,
    Need,
    Opportunity,
    Organisation,
    Place,
    Record,
    Route,
    Service,
    StartPage,
    Stop,
    Term,
    TimetableFeed,
    Voiced,
    Withdrawn,
)
from recovery_hub.directory.records.eligibility import FAITH
from recovery_hub.directory.service_area import CityParts
from recovery_hub.schedule import Calendar, HolidayNation, NamedPeriod

FieldPath = tuple[str | int, ...]

WRITTEN_AS: Mapping[str, tuple[str, ...]] = {
    "service_areas": ("area_note",),
    "phones": ("phone_note",),
    "especially_for": ("situations",),
    "hours": ("note",),
    "repeats": ("hours", "note"),
    "dates": ("hours", "note"),
}
"""Field -> the older fields out of which a record reads it: their line is the one to change."""
STOOD_OUTSIDE: Mapping[FieldPath, FieldPath] = {("who", name): (name,) for name in FAITH}
"""Way to a field -> where it stood before it became part of a group."""


HOLIDAYS_OF: Mapping[Nation, HolidayNation] = {
    Nation.ENGLAND: HolidayNation.ENGLAND_AND_WALES,
    Nation.WALES: HolidayNation.ENGLAND_AND_WALES,
    Nation.SCOTLAND: HolidayNation.SCOTLAND,
    Nation.NORTHERN_IRELAND: HolidayNation.NORTHERN_IRELAND,
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one record was written.

    Attributes:
        path: the file, from the city's folder.
        marks: line and column of every key and list item inside the record, counted from 1;
            ``()`` is the record itself, ``("who", "ages", "from")`` a field.
    """

    path: str
    marks: Mapping[FieldPath, tuple[int, int]]

    def spot(self, at: FieldPath, entry: str) -> SourcePosition:
        """Find the line of a field, or of the nearest thing around it that was written down."""
        if at[:1] and (written := self._as_written(at)) != at:
            return self.spot(written, entry)
        line, column = next((self.marks[at[:n]] for n in range(len(at), -1, -1) if at[:n] in self.marks), (1, 1))
        return SourcePosition(self.path, line, column, field=".".join(map(str, at)), entry=entry)

    def _as_written(self, at: FieldPath) -> FieldPath:
        """Give the way to the older field that stands in the file in place of a field, or of a group around it."""
        outside = STOOD_OUTSIDE.get(at)
        if outside in self.marks and at not in self.marks:
            return outside or at
        for n, step in enumerate(at):
            if isinstance(step, str) and at[: n + 1] not in self.marks:
                older = ((*at[:n], name) for name in WRITTEN_AS.get(step, ()))
                return next((way for way in older if way in self.marks), at)
        return at


@dataclass(frozen=True, kw_only=True)
class Directory:
    """Every record of one city by id, in the order of the files; withdrawn entries are not among them.

    A kind of record that is added here is known to every list of kinds (``COLLECTIONS``).

    Attributes:
        today: the day for which the directory is read; "next", "expired" and "too old" are counted from it.
        origins: ``(record kind, id)`` -> where it was written.
        unread: record kind -> ids of entries that could not be read ("*": nobody knows which), so that other entries
            that point to them are not called wrong as well.
    """

    city: City
    today: date
    services: Mapping[str, Service] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    needs: Mapping[str, Need] = field(default_factory=dict)
    helplines: Mapping[str, Helpline] = field(default_factory=dict)
    pages: Mapping[str, ContentPage] = field(default_factory=dict)
    guides: Mapping[str, Guide] = field(default_factory=dict)
    starts: Mapping[str, StartPage] = field(default_factory=dict)
    arrivals: Mapping[str, Arrival] = field(default_factory=dict)
    opportunities: Mapping[str, Opportunity] = field(default_factory=dict)
    stops: Mapping[str, Stop] = field(default_factory=dict)
    routes: Mapping[str, Route] = field(default_factory=dict)
    feeds: Mapping[str, TimetableFeed] = field(default_factory=dict)
    voiced: Mapping[str, Voiced] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    laws: Mapping[str, Law] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawn] = field(default_factory=dict)
    origins: Mapping[tuple[str, str], Origin] = field(default_factory=dict)
    unread: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def records(self) -> Iterator[Record]:
        """Yield every entry that volunteers write, kind by kind; areas come from a census and are not among them."""
        for collection, kind in COLLECTIONS.items():
            if kind.is_judged:
                yield from getattr(self, collection).values()

    def spot(self, record: Record, *at: str | int) -> SourcePosition:
        """Say where a field of a record was written.

        Args:
            record: any record of this directory.
            at: the way to the field: ``"who", "ages", "from"``.
        """
        return self.origins[record.kind_name, record.id].spot(at, record.id)

    def city_spot(self, *at: str | int) -> SourcePosition:
        """Say where a field of city.yaml was written."""
        return self.origins[City.kind_name, "city"].spot(at, "city")

    def may_exist(self, kind: str, id_: str) -> bool:
        """Whether an id is known, or stands in a part of the files that could not be read."""
        unread = self.unread.get(kind, frozenset())
        return (kind, id_) in self.origins or "*" in unread or id_ in unread

    def is_listed(self, service: Service) -> bool:
        """Whether lists name a service among what a reader may try.

        It is open or not known to be closed, and somebody has checked it in the last eighteen months. Every list,
        filter and count asks here, so that all of them agree.
        """
        return service.may_run and not is_left_out(service, self.today)

    @cached_property
    def parts(self) -> CityParts:
        """The parts of the city by name: what tells whether somebody comes to a small area."""
        return CityParts(self.areas.values())

    @cached_property
    def helplines_here(self) -> Mapping[str, Helpline]:
        """The helplines for the nation of the city, by id, whatever their date; those only prepared are not among them.

        Every page, list and rule that asks what a reader may be shown begins here.
        """
        lines = self.helplines.items()
        return {id_: line for id_, line in lines if not line.is_prepared and line.is_for(self.city.nation)}

    @cached_property
    def calendar(self) -> Calendar:
        """The bank holidays, terms and hard weeks of the city: what every question about dates is put with."""
        return Calendar(
            nation=HOLIDAYS_OF[self.city.nation],
            local={holiday.on: holiday.name for holiday in self.city.local_holidays},
            terms=tuple(sorted((term.dates for term in self.terms.values()), key=lambda term: term.first)),
            periods=tuple(NamedPeriod(weeks.id, weeks.name, weeks.from_, weeks.to) for weeks in self.city.periods),
        )

    def services_for(self, need: str) -> tuple[Service, ...]:
        """Return the services that name a need, whatever their status, in the order of the files."""
        return self._by_need.get(need, ())

    def services_at(self, place: str) -> tuple[Service, ...]:
        """Return the services with a session at a place."""
        return self._by_place.get(place, ())

    def services_meeting_at(self, place: str) -> tuple[Service, ...]:
        """Return the services whose people will meet one at a place."""
        return self._by_meeting_place.get(place, ())

    def services_of(self, organisation: str) -> tuple[Service, ...]:
        """Return the services that an organisation runs."""
        return self._by_organisation.get(organisation, ())

    # Every place asks for its services: without these indexes the work would grow with the square of the entries.

    @cached_property
    def _by_need(self) -> Mapping[str, tuple[Service, ...]]:
        return _index((need, service) for service in self.services.values() for need in service.needs)

    @cached_property
    def _by_place(self) -> Mapping[str, tuple[Service, ...]]:
        return _index((place, service) for service in self.services.values() for place in service.places)

    @cached_property
    def _by_meeting_place(self) -> Mapping[str, tuple[Service, ...]]:
        return _index((place, service) for service in self.services.values() for place in service.meeting_places)

    @cached_property
    def _by_organisation(self) -> Mapping[str, tuple[Service, ...]]:
        return _index((service.organisation, service) for service in self.services.values())


def _collections() -> Iterator[tuple[str, type[Record]]]:
    """Find the attributes that hold records by id: name -> kind, in their order."""
    for name, hint in get_type_hints(Directory).items():
        held = get_args(hint)[1:]
        if held and isinstance(held[0], type) and issubclass(held[0], Record):
            yield name, held[0]


COLLECTIONS: Mapping[str, type[Record]] = dict(_collections())
"""Name of a collection in ``Directory`` -> the kind of record in it: every kind there is."""

KINDS: Mapping[str, type[Record]] = {kind.kind_name: kind for kind in COLLECTIONS.values()}
"""Name of a kind -> its class, in the order of the collections."""


def _index(pairs: Iterable[tuple[str, Service]]) -> Mapping[str, tuple[Service, ...]]:
    found: dict[str, list[Service]] = {}
    for key, service in pairs:
        found.setdefault(key, []).append(service)
    return {key: tuple(services) for key, services in found.items()}
