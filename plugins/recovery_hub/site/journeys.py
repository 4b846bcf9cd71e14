"""Who can get where, worked out once for all pages: from each small area to each place that may be shown, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Format
from recovery_hub.directory.records import Place, Service
from recovery_hub.directory.timetable_files import timetable_files
from recovery_hub.geo import LatLon, metres_between_all, positions_of
from recovery_hub.gtfs.known_hours import KnownHours
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.gtfs.source import feed_of
from recovery_hub.gtfs.sources import Coverage, timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable, Whole
from recovery_hub.travel.direct import DirectRoute, direct_routes
from recovery_hub.travel.egress_last_departure import cached_last_buses
from recovery_hub.travel.minutes import Minutes, Reach, Setting, reach
from recovery_hub.travel.network import Rules
from recovery_hub.travel.sessions import Appointment, RoundTrip, cached_round_trips
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes, TimePeriod
from recovery_hub.travel.visits import Visit, visits_of
from recovery_hub.travel.walking import Pace, walked_metres

GOES_THERE = frozenset({Format.IN_PERSON, Format.WALK})
"""The forms for which one travels to a place."""

SHORT_WALKS = Rules(stop_metres=500.0, whole_metres=1000.0)
"""For those who can't walk far: half of what is counted otherwise. Pages about gaps say what it changes."""


@dataclass(frozen=True, eq=False)
class Journeys:
    """The answer for all areas and places.

    Attributes:
        reach: minutes by band, pace and changes.
        coverage: which kinds of day the timetables hold, and which hours of them.
        days: the timetables of the kinds of day that are covered, if only for some hours.
        sessions: the ways to each session and home again.
        last: when to leave a place for the last bus, seconds after midnight, [changes, areas, places].
        direct: kind of day -> id of a place -> the buses that go straight there.
        reports: short name of a timetable file -> what is in it.
        not_now: what is said of files that are over or have not begun, while others are used.
        walks: minutes all on foot, however far, [areas, places].
        short_walks: who can get where, if nobody walks far; at a usual pace only.
        cache: where results are kept from one build to the next.
    """

    reach: Reach
    coverage: Mapping[DayKind, Coverage]
    days: Mapping[DayKind, Timetable] = field(default_factory=dict)
    sessions: Mapping[tuple[Appointment, Pace], RoundTrip] = field(default_factory=dict)
    last: Mapping[tuple[DayKind, Pace], Whole] = field(default_factory=dict)
    direct: Mapping[DayKind, Mapping[str, tuple[DirectRoute, ...]]] = field(default_factory=dict)
    reports: Mapping[str, FeedReport] = field(default_factory=dict)
    not_now: tuple[str, ...] = ()
    walks: Mapping[Pace, Whole] = field(default_factory=dict)
    short_walks: Reach | None = None
    cache: Path | None = None

    @cached_property
    def bands(self) -> tuple[TimePeriod, ...]:
        """The parts of the week of which all buses are known."""
        return covered_bands(self.coverage)

    @cached_property
    def whole_days(self) -> tuple[DayKind, ...]:
        """The kinds of day of which all buses are known, from the first to the last."""
        return tuple(day for day in self.days if self.coverage[day].known.whole)

    @cached_property
    def days_to_the_end(self) -> tuple[DayKind, ...]:
        """The kinds of day of which the last bus is known."""
        return tuple(day for day in self.days if self.coverage[day].last_is_known)

    @cached_property
    def known_hours(self) -> Mapping[DayKind, KnownHours]:
        """Kind of day -> the hours of which all buses are known."""
        return {day: self.coverage[day].known for day in self.days}

    def known_of(self, route: str) -> Mapping[DayKind, KnownHours]:
        """Kind of day -> the hours of which all buses of a route are known; only of days that its own file covers.

        Args:
            route: its id in the timetables; volunteers know all buses of theirs.
        """
        report = self.reports.get(feed_of(route))
        if report is None:
            return self.known_hours
        return {day: report.days[day].known for day in self.days if report.days[day].covered}

    def knows(self, visit: Visit) -> bool:
        """Whether the ways to a visit and home again can be told: its day is covered, and the hours around it."""
        return self.coverage[visit.day].hold_visit(visit.weekdays, visit.starts, visit.ends)

    def minutes(self, band: str, pace: Pace, changes: Changes) -> Minutes | None:
        """The journeys of one band; None where no timetable covers it, which is not the same as no bus."""
        return self.reach.minutes.get((band, pace, changes))


def work_out(directory: Directory, city: Path, cache: Path | None) -> Journeys | None:
    """Work out the journeys; None for a city without areas or buses.

    Args:
        directory: the city. Hidden places have no point, and so never come here.
        city: its folder, for the timetable file.
        cache: where results are kept.

    Raises:
        FeedProblem: if the timetable file can't be used.
    """
    feeds = timetable_files(directory, city)
    if not directory.areas or not (feeds or directory.routes):
        return None
    found = timetables(directory, feeds, directory.today)
    days = {day: timetable for day, timetable in found.days.items() if found.coverage[day].covered}
    areas = {area.id: area.location for area in directory.areas.values()}
    places = {place.id: place.point for place in directory.places.values() if place.point is not None}
    if not places or not days:
        return None
    setting = Setting(cache=cache, bands=covered_bands(found.coverage))
    homes, spots = list(areas.values()), list(places.values())
    direct = {
        day: dict(zip(places, direct_routes(timetable, homes, spots), strict=True)) for day, timetable in days.items()
    }
    return Journeys(
        reach(days, areas, places, setting),
        dict(found.coverage),
        days,
        _sessions(directory, days, homes, setting),
        {
            (day, pace): cached_last_buses(cache, timetable, spots, homes, pace, setting.rules)
            for day, timetable in days.items()
            for pace in setting.paces
        },
        direct,
        found.reports,
        found.not_now,
        _walks(homes, spots),
        reach(days, areas, places, replace(setting, paces=(Pace.USUAL,), rules=SHORT_WALKS)),
        cache,
    )


def covered_bands(coverage: Mapping[DayKind, Coverage]) -> tuple[TimePeriod, ...]:
    """Find the parts of the week of which all buses are known."""
    return tuple(band for band in TIME_PERIODS if coverage[band.day].hold(band.from_, band.to))


def _sessions(
    directory: Directory, days: Mapping[DayKind, Timetable], homes: Sequence[LatLon], setting: Setting
) -> dict[tuple[Appointment, Pace], RoundTrip]:
    """Work out the ways to every session at a place that may be shown; sessions alike share the answer."""
    meetings = dict.fromkeys(
        meeting_at(place, visit)
        for service in directory.services.values()
        if directory.is_listed(service)
        for place, visit in visits_to(service, directory)
    )
    found: dict[tuple[Appointment, Pace], RoundTrip] = {}
    for day, timetable in days.items():
        some = [meeting for meeting in meetings if meeting.day is day]
        for pace in setting.paces:
            ways = cached_round_trips(setting.cache, timetable, some, homes, pace, setting.rules)
            found.update({(meeting, pace): way for meeting, way in zip(some, ways, strict=True)})
    return found


def visits_to(service: Service, directory: Directory) -> Iterator[tuple[Place, Visit]]:
    """Yield the regular visits to a service at places that may be shown, each once, in the order they are written."""
    seen: set[tuple[str, Visit]] = set()
    for session in service.sessions:
        place = directory.places.get(session.place) if session.place and session.format in GOES_THERE else None
        if place is None or place.point is None:
            continue
        for visit in visits_of(session.schedule):
            if (place.id, visit) not in seen:
                seen.add((place.id, visit))
                yield place, visit


def meeting_at(place: Place, visit: Visit) -> Appointment:
    """A visit as the search knows it."""
    if place.point is None:
        raise ValueError("a place that may not be shown has no journeys")
    return Appointment(place.point, visit.day, visit.starts, visit.ends)


def _walks(homes: Sequence[LatLon], spots: Sequence[LatLon]) -> dict[Pace, Whole]:
    """Minutes on foot from every area to every place, however far: [areas, places]."""
    metres = walked_metres(metres_between_all(positions_of(homes), positions_of(spots)))
    return {pace: np.ceil(metres / pace.metres_a_second / 60).astype(np.int32) for pace in Pace}
