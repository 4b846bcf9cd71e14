"""One way at a time out of all that was worked out: to a visit and home, in part of the week, the last bus, on foot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Place, Service
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.site.journeys import Journeys, meeting_at, visits_to
from recovery_hub.site.words.minutes import LastBus, TravelTime
from recovery_hub.travel.time_periods import CHANGES, TimePeriod
from recovery_hub.travel.visits import Visit
from recovery_hub.travel.walking import Pace


@dataclass(frozen=True)
class TravelTimes:
    """The journeys of a city, to be asked for one area and one place."""

    directory: Directory
    journeys: Journeys

    @cached_property
    def visits(self) -> tuple[tuple[Service, Place, Visit], ...]:
        """Every regular visit to a service a reader may try, if its place may be shown and its buses are known."""
        return tuple(
            (service, place, visit)
            for service in self.directory.services.values()
            if self.directory.is_listed(service)
            for place, visit in visits_to(service, self.directory)
            if self.journeys.knows(visit)
        )

    def way_there(self, place: Place, visit: Visit, area: int) -> TravelTime | None:
        """The way that is in time for a visit, without a change if there is one."""
        return self._way(self._lists[visit, place.id]["there"], area)

    def way_back(self, place: Place, visit: Visit, area: int) -> TravelTime | None:
        """The way home after a visit, without a change if there is one."""
        return self._way(self._lists[visit, place.id]["back"], area)

    def usual_way(self, place: Place, band: TimePeriod, area: int) -> TravelTime | None:
        """The way in some part of the week: the median over departure times."""
        return self._way(self._medians[band.id], area, self.journeys.reach.places[place.id])

    def _way(self, minutes: Any, area: int, *place: int) -> TravelTime | None:  # noqa: ANN401 - nested lists of two shapes
        """Take the best way out of lists by pace, changes and area (and place)."""
        usual, slow = minutes
        for level, _ in enumerate(CHANGES):
            fast, late = usual[level][area], slow[level][area]
            if place:
                fast, late = fast[place[0]], late[place[0]]
            if fast >= 0:
                return TravelTime(fast, late if late >= 0 else None, level > 0)
        return None

    def last(self, place: Place, day: DayKind, area: int, after: int) -> LastBus | None:
        """The last bus home that goes after some time, without a change if there is one."""
        column = self.journeys.reach.places[place.id]
        for level, _ in enumerate(CHANGES):
            leaves = self._last_lists[day][level][area][column]
            if leaves >= after:
                return LastBus(leaves, level > 0)
        return None

    # Plain lists: one number out of an array takes longer than a whole row of a page.

    @cached_property
    def _lists(self) -> dict[tuple[Visit, str], dict[str, list[list[list[int]]]]]:
        found = {}
        for _, place, visit in self.visits:
            ways = [self.journeys.sessions[meeting_at(place, visit), pace] for pace in Pace]
            found[visit, place.id] = {name: [getattr(way, name).tolist() for way in ways] for name in ("there", "back")}
        return found

    @cached_property
    def _medians(self) -> dict[str, list[list[list[list[int]]]]]:
        minutes = self.journeys.reach.minutes
        return {
            band.id: [[minutes[band.id, pace, changes].median.tolist() for changes in CHANGES] for pace in Pace]
            for band in self.journeys.bands
        }

    def walk(self, place: Place, area: int) -> tuple[int, int]:
        """Minutes all on foot, at a usual pace and slowly."""
        column = self.journeys.reach.places[place.id]
        usual, slow = (self._walks[pace][area][column] for pace in Pace)
        return usual, slow

    @cached_property
    def _walks(self) -> dict[Pace, list[list[int]]]:
        return {pace: minutes.tolist() for pace, minutes in self.journeys.walks.items()}

    @cached_property
    def _last_lists(self) -> dict[DayKind, list[list[list[int]]]]:
        """For slow walkers, who have to leave sooner: what holds for them holds for all."""
        return {day: self.journeys.last[day, Pace.SLOW].tolist() for day in self.journeys.days}
