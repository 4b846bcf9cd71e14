"""Supply as matrices: which services count, for which needs, and when each of them can be visited.

A service counts in a band of the week only if a regular time of it lies there. A place that may not be shown brings no
minutes: its services count in "anything at all" and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Format, OrganisationKind
from recovery_hub.directory.eligibility import Person, may_come_to
from recovery_hub.directory.facets import answers as asks
from recovery_hub.directory.records import Service
from recovery_hub.travel.minutes import Minutes, Reach
from recovery_hub.travel.raptor import NO_JOURNEY
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes, TimePeriod
from recovery_hub.travel.visits import Visit, visits_of
from recovery_hub.travel.walking import Pace

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

OVERLAP_SECONDS = 1800
"""So much of a session must lie in a band for it to be a session of that band."""

GOES_THERE = frozenset({Format.IN_PERSON, Format.WALK})
AT_HOME = frozenset({Format.HOME_VISIT})


@dataclass(frozen=True, eq=False)
class OpportunityMatrix:
    """The services that count, and the minutes to each.

    Attributes:
        directory: the city.
        reach: who can get where.
        services: in the order of the files; the columns of every matrix.
        people: some people; sessions that are for others only bring no minutes. () for everybody.
    """

    directory: Directory
    reach: Reach
    services: tuple[Service, ...]
    people: tuple[Person, ...] = ()

    def open_to(self, people: tuple[Person, ...]) -> OpportunityMatrix:
        """The same without the sessions that are for others only; itself if no session differs from its service."""
        if not people or not any(session.who for service in self.services for session in service.sessions):
            return self
        if people not in self._open_to:
            self._open_to[people] = replace(self, people=people)
        return self._open_to[people]

    @cached_property
    def _open_to(self) -> dict[tuple[Person, ...], OpportunityMatrix]:
        return {}

    @cached_property
    def bands(self) -> tuple[TimePeriod, ...]:
        """The bands that a timetable covers."""
        known = {band for band, _, _ in self.reach.minutes}
        return tuple(band for band in TIME_PERIODS if band.id in known)

    def minutes(self, band: TimePeriod, pace: Pace, changes: Changes) -> Floats:
        """Minutes from each area to the nearest session of each service in a band: [areas, services]; inf for none."""
        found = self.reach.minutes[band.id, pace, changes]
        if (key := (band.id, pace, changes)) not in self._minutes:
            self._minutes[key] = nearest_session(found, self.columns(band))
        return self._minutes[key]

    def meets(self, band: TimePeriod) -> Flags:
        """Which services have a session in a band: [services]."""
        return np.array([bool(places) for places in self.columns(band)], dtype=bool)

    def columns(self, band: TimePeriod) -> tuple[tuple[int, ...], ...]:
        """For each service the columns of the places where it has a session in a band."""
        return tuple(
            tuple(sorted({self.reach.places[place] for place, visit in times if overlaps(visit, band)}))
            for times in self._times
        )

    @cached_property
    def _minutes(self) -> dict[tuple[str, Pace, Changes], Floats]:
        return {}

    @cached_property
    def _times(self) -> tuple[tuple[tuple[str, Visit], ...], ...]:
        return tuple(tuple(_visits(service, self.reach.places, self.people)) for service in self.services)

    @cached_property
    def in_person(self) -> Flags:
        """Whether it can be visited in person, known times or not, including at hidden places: [services]."""
        return np.array([bool(GOES_THERE & set(service.formats)) for service in self.services], dtype=bool)

    @cached_property
    def with_times(self) -> Flags:
        """Whether at least one place that may be shown has times that are known: [services]."""
        return np.array([bool(times) for times in self._times], dtype=bool)

    def of_need(self, need: str | None) -> Flags:
        """Which services name a need: [services]; all of them for None."""
        return np.array([need is None or need in service.needs for service in self.services], dtype=bool)

    @cached_property
    def nhs(self) -> Flags:
        """Which are of the NHS, or are to be had in its buildings only: [services]."""
        return np.array([is_nhs(service, self.directory) for service in self.services], dtype=bool)


def opportunity_matrix(directory: Directory, reach: Reach) -> OpportunityMatrix:
    """Take the services that run, or of which nobody knows that they don't."""
    return OpportunityMatrix(
        directory, reach, tuple(service for service in directory.services.values() if directory.is_listed(service))
    )


def is_nhs(service: Service, directory: Directory) -> bool:
    """Whether a service is of the NHS: by its organisation, or because all its places are health buildings."""
    organisation = directory.organisations.get(service.organisation)
    if organisation is not None and organisation.kind is OrganisationKind.NHS:
        return True
    return asks.not_nhs(service, directory) is Answer.NO


def overlaps(visit: Visit, band: TimePeriod) -> bool:
    """Whether at least half an hour of a regular time lies in a band of the week."""
    if visit.day is not band.day:
        return False
    return min(visit.closes, band.to) - max(visit.opens, band.from_) >= OVERLAP_SECONDS


def nearest_session(found: Minutes, columns: Sequence[Sequence[int]]) -> Floats:
    """Take the nearest of the places of each service.

    Args:
        found: minutes, [areas, places].
        columns: for each service the places where it has a session in the band.

    Returns:
        [areas, services], minutes; inf where there is no session, or fewer than half of the departures get there.
    """
    median = np.where(found.median == NO_JOURNEY, np.inf, found.median.astype(np.float64))
    nearest = np.full((len(median), len(columns)), np.inf)
    for service, places in enumerate(columns):
        if places:
            nearest[:, service] = median[:, list(places)].min(axis=1)
    return nearest


def _visits(service: Service, places: Mapping[str, int], people: Sequence[Person]) -> Iterator[tuple[str, Visit]]:
    for session in service.sessions:
        if any(may_come_to(session, service, person) is Answer.NO for person in people):
            continue
        if session.place in places and session.format in GOES_THERE:
            yield from ((session.place or "", visit) for visit in visits_of(session.schedule))
