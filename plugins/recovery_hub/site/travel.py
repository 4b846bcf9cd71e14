"""Getting to a place and home again, as pages show it: from each part of the city, visit by visit.

``journeys`` has the numbers; here they become rows and words. What nobody can know, such as a day that no timetable
covers, is said and not left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Area, Need, Place, Service
from recovery_hub.gtfs.timetable import DayKind, Flags
from recovery_hub.language.lists import listed
from recovery_hub.site.journeys import Journeys, meeting_at, visits_to
from recovery_hub.site.ways import TravelTimes
from recovery_hub.site.words.bus import departure_words
from recovery_hub.site.words.minutes import (
    NEVER,
    NO_BUS,
    NO_WAY_BACK,
    NONE_AFTER,
    NOT_IN_TIME,
    NOT_KNOWN,
    last_words,
    ways_words,
)
from recovery_hub.site.words.plain import anchor
from recovery_hub.site.words.travelling import (
    FEW_TRIPS,
    begins_later_words,
    not_known_words,
    runs_words,
    stay_words,
    visit_words,
)
from recovery_hub.travel.direct import NIGHT_ENDS_SECONDS
from recovery_hub.travel.time_periods import TIME_PERIODS
from recovery_hub.travel.visits import Visit
from recovery_hub.travel.walking import Pace

ELSEWHERE = "Elsewhere"


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Some areas that stand together in a row of a table.

    Attributes:
        name: a part of the city, or one area.
        address: the page that tells more, from the root.
        rows: the areas, as rows of the numbers.
    """

    name: str
    address: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TravelRow:
    """A row of a table: some areas, and what each column says of them."""

    part: AreaGroup
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VisitJourneys:
    """The ways to one visit and home again.

    Attributes:
        place: where it is.
        day: the kind of day.
        when: "Tuesdays, 7pm to 8:30pm".
        note: what was worked out where that is not plain, or why nothing was; "" if there is nothing to say.
        cut_off: which parts of the city have no bus there in time, or none home, in sentences.
        rows: the way there, the way back and the last bus home; () where nobody knows the buses then.
    """

    place: Place
    day: DayKind
    when: str
    note: str
    cut_off: tuple[str, ...]
    rows: tuple[TravelRow, ...]


@dataclass(frozen=True, slots=True)
class DirectBus:
    """A bus that goes straight to a place.

    Attributes:
        route: its id in the timetables.
        parts: the parts of the city it comes from.
        note: on which of the days it runs, and that it seldom comes; "" if there is nothing to say.
        stay: that it goes on as another, and one has to stay on; "" where it goes there by itself.
    """

    route: str
    parts: tuple[AreaGroup, ...]
    note: str
    stay: str = ""


@dataclass(frozen=True)
class Travel:
    """The journeys of a city, ready to be told."""

    directory: Directory
    journeys: Journeys

    @cached_property
    def ways(self) -> TravelTimes:
        """One way at a time."""
        return TravelTimes(self.directory, self.journeys)

    @cached_property
    def neighbourhoods(self) -> tuple[tuple[str, tuple[Area, ...]], ...]:
        """The areas by the part of the city they lie in, by name; those without one come last."""

        def name(area: Area) -> str:
            return area.neighbourhood or ELSEWHERE

        areas = self.directory.areas.values()
        ordered = sorted(areas, key=lambda area: (area.neighbourhood is None, name(area), area.name))
        return tuple((part, tuple(group)) for part, group in groupby(ordered, key=name))

    def parts(self, page: str) -> tuple[AreaGroup, ...]:
        """One part for each neighbourhood, leading to its heading on a page ("/areas/")."""
        return tuple(
            AreaGroup(name, f"{page}#{anchor(name)}", tuple(self._row(area) for area in areas))
            for name, areas in self.neighbourhoods
        )

    @cached_property
    def city(self) -> tuple[AreaGroup, ...]:
        """One part for each neighbourhood, leading to its areas on the list of them all."""
        return self.parts("/areas/")

    @cached_property
    def single_areas(self) -> tuple[tuple[str, tuple[AreaGroup, ...]], ...]:
        """One part for each area, by neighbourhood."""
        return tuple(
            (name, tuple(AreaGroup(area.name, f"/areas/{area.id}/", (self._row(area),)) for area in areas))
            for name, areas in self.neighbourhoods
        )

    def _row(self, area: Area) -> int:
        return self.journeys.reach.areas[area.id]

    @cached_property
    def not_covered(self) -> tuple[str, ...]:
        """What is said of the days, and hours of days, of which nobody knows the buses."""
        later = tuple(self._begin_later())
        return (*later, *(words for day in DayKind if (words := not_known_words(self.journeys.coverage[day]))))

    def _begin_later(self) -> Iterator[str]:
        """Say which timetables hold only from a day to come; whose they are, where the city has others."""
        reports = self.journeys.reports
        for feed, report in reports.items():
            if report.first > self.directory.today:
                yield begins_later_words(report.first, (report.publishers or (feed,)) if len(reports) > 1 else ())

    def visits(self, service: Service, parts: Sequence[AreaGroup]) -> tuple[VisitJourneys, ...]:
        """Tell the ways to every regular visit to a service; places that may not be shown are left out."""
        if not self.directory.is_listed(service):
            return ()
        found = []
        for place, visit in visits_to(service, self.directory):
            rows = self._rows(place, visit, parts)
            found.append(VisitJourneys(place, visit.day, visit_words(visit), self._note(visit), _cut_off(rows), rows))
        return tuple(found)

    def _note(self, visit: Visit) -> str:
        if not self.journeys.knows(visit):
            return not_known_words(self.journeys.coverage[visit.day])
        if not visit.is_long:
            return ""
        return (
            "It is open for many hours, so this is for a stay from "
            f"{departure_words(visit.starts // 60)} to {departure_words(visit.ends // 60)}."
        )

    def _rows(self, place: Place, visit: Visit, parts: Sequence[AreaGroup]) -> tuple[TravelRow, ...]:
        if not self.journeys.knows(visit):
            return ()
        return tuple(
            TravelRow(
                part,
                (
                    ways_words([self.ways.way_there(place, visit, row) for row in part.rows], NOT_IN_TIME),
                    ways_words([self.ways.way_back(place, visit, row) for row in part.rows], NO_WAY_BACK),
                    self._last(place, visit.day, part, visit.ends, NONE_AFTER),
                ),
            )
            for part in parts
        )

    def _last(self, place: Place, day: DayKind, part: AreaGroup, after: int, none: str = NO_BUS) -> str:
        """Say when the last bus home goes; that nobody knows, where the end of the day is missing."""
        if day not in self.journeys.days_to_the_end:
            return NOT_KNOWN
        return last_words([self.ways.last(place, day, row, after) for row in part.rows], none)

    def week(self, place: Place, parts: Sequence[AreaGroup]) -> tuple[TravelRow, ...]:
        """Tell how long it takes to a place in each band, or that nobody knows; () if the place may not be shown."""
        if place.id not in self.journeys.reach.places:
            return ()
        usual = self.ways.usual_way
        return tuple(
            TravelRow(
                part,
                tuple(
                    ways_words([usual(place, band, row) for row in part.rows], NEVER)
                    if band in self.journeys.bands
                    else NOT_KNOWN
                    for band in TIME_PERIODS
                ),
            )
            for part in parts
        )

    def direct_buses(self, place: Place, days: Sequence[DayKind]) -> tuple[DirectBus, ...]:
        """Find the buses that go straight to a place on some kinds of day, with the parts of the city they come from.

        Args:
            place: () if it may not be shown.
            days: the kinds of day asked about; those that no timetable covers are passed over. Of a day that was cut
                nobody can say that a bus seldom comes then, or not at all.
        """
        asked = [day for day in days if day in self.journeys.days]
        whole = [day for day in asked if day in self.journeys.whole_days]
        areas: dict[tuple[str, str], set[int]] = {}
        trips: dict[tuple[str, str], dict[DayKind, int]] = {}
        for day in asked:
            table = self.journeys.days[day]
            for found in self.journeys.direct[day].get(place.id, ()):
                stay = stay_words(table, found.route, found.goes_on_as) if found.goes_on_as is not None else ""
                key = table.route_ids[found.route], stay
                areas.setdefault(key, set()).update(found.areas)
                trips.setdefault(key, {})[day] = found.trips
        return tuple(
            DirectBus(
                key[0],
                tuple(part for part in self.city if rows & set(part.rows)),
                runs_words(trips[key], whole),
                key[1],
            )
            for key, rows in areas.items()
        )

    def can_say_none(self, days: Sequence[DayKind]) -> bool:
        """Whether all buses of at least one of some kinds of day are known, so that there may be said to be none."""
        return any(day in self.journeys.whole_days for day in days)

    def out_of_reach(self, area: int) -> tuple[Need, ...]:
        """The needs for which no session can be reached and left again on foot or by one bus, in the order of needs."""
        needs = self.directory.needs.values()
        told = self._within.keys() - self.not_told
        return tuple(need for need in needs if need.id in told and not self._within[need.id][area])

    @cached_property
    def not_told(self) -> frozenset[str]:
        """The ids of the needs with a session at a time of which nobody knows the buses: it might be in reach."""
        return frozenset(
            need
            for service in self.directory.services.values()
            if self.directory.is_listed(service)
            for _, visit in visits_to(service, self.directory)
            if not self.journeys.knows(visit)
            for need in service.needs
        )

    @cached_property
    def _within(self) -> dict[str, Flags]:
        """Need -> which areas have at least one session for it, there and back without a change.

        Only needs with sessions at times of which buses are known: where nobody knows them, nobody can say that they
        can't be met.
        """
        found: dict[str, Flags] = {}
        for service, place, visit in self.ways.visits:
            way = self.journeys.sessions[meeting_at(place, visit), Pace.USUAL]
            both = (way.there[0] >= 0) & (way.back[0] >= 0)
            for need in service.needs:
                found[need] = found[need] | both if need in found else both
        return found

    @cached_property
    def _seldom(self) -> dict[str, list[tuple[str, frozenset[int]]]]:
        """Id of a place -> the buses that go straight there a few times on a weekday, with the areas they come from."""
        timetable = self.journeys.days.get(DayKind.WEEKDAY)
        if timetable is None or DayKind.WEEKDAY not in self.journeys.whole_days:
            return {}
        return {
            place: [(timetable.route_ids[bus.route], frozenset(bus.areas)) for bus in found if bus.trips < FEW_TRIPS]
            for place, found in self.journeys.direct[DayKind.WEEKDAY].items()
        }

    def seldom(self, place: Place, area: int) -> tuple[str, ...]:
        """The ids of the buses that go straight from an area to a place, a few times on a weekday."""
        return tuple(dict.fromkeys(route for route, areas in self._seldom.get(place.id, ()) if area in areas))

    def last_buses(self, place: Place, parts: Sequence[AreaGroup]) -> tuple[TravelRow, ...]:
        """Say when the last bus home goes on each kind of day, if it is known; () if the place may not be shown."""
        if place.id not in self.journeys.reach.places:
            return ()
        return tuple(
            TravelRow(
                part,
                tuple(self._last(place, day, part, NIGHT_ENDS_SECONDS) for day in DayKind),
            )
            for part in parts
        )


def _cut_off(rows: Sequence[TravelRow]) -> tuple[str, ...]:
    """Say from which parts there is no way there in time, and to which there is none home."""
    there = [row.part.name for row in rows if row.cells[0] == NOT_IN_TIME]
    back = [row.part.name for row in rows if row.cells[0] != NOT_IN_TIME and row.cells[1] == NO_WAY_BACK]
    return (
        *((f"No bus gets you there in time from {listed(there, 'or')}.",) if there else ()),
        *((f"No bus brings you home after it to {listed(back, 'or')}.",) if back else ()),
    )
