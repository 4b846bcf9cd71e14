"""One journey to a service and home again, told step by step: an example beside the table of minutes.

Told is the way that the table counts: at a usual pace, in time for the first regular visit, and home after it. The area
is the one with the most people who can get there and home.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from recovery_hub.directory.records import Area, Place, Service
from recovery_hub.geo import LatLon
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.site.journeys import meeting_at
from recovery_hub.site.travel import Travel
from recovery_hub.site.words.travelling import visit_words
from recovery_hub.travel.journey import Asked, Journey, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.raptor import NO_JOURNEY
from recovery_hub.travel.telling import Names, last_words, tell
from recovery_hub.travel.time_periods import CHANGES
from recovery_hub.travel.visits import Visit
from recovery_hub.travel.walking import Pace

_ANY_MINUTES = 4 * 1440


@dataclass(frozen=True, slots=True)
class StepByStep:
    """A journey there and home again.

    Attributes:
        area: where it begins and ends.
        when: "Tuesdays, 7pm to 8:30pm".
        there: the way there, a sentence or two a step.
        back: the way home.
        last: when the last bus home leaves; "" if there is none after the visit, or nobody knows.
    """

    area: Area
    when: str
    there: tuple[str, ...]
    back: tuple[str, ...]
    last: str


def step_by_step(service: Service, travel: Travel) -> StepByStep | None:
    """Tell a journey to a service; None if nobody can get there and home, or its buses are not known."""
    first = next(((place, visit) for one, place, visit in travel.ways.visits if one.id == service.id), None)
    area = _area(*first, travel) if first is not None else None
    if first is None or area is None:
        return None
    return _Telling(travel, *first, area).told()


def _area(place: Place, visit: Visit, travel: Travel) -> Area | None:
    """Choose the area with the most people who can get there and home, by bus if any can."""
    way = travel.journeys.sessions[meeting_at(place, visit), Pace.USUAL]
    possible = ((way.there != NO_JOURNEY).any(axis=0) & (way.back != NO_JOURNEY).any(axis=0)).tolist()
    column = travel.journeys.reach.places[place.id]
    far = (travel.journeys.walks[Pace.USUAL][:, column] * 60 > _a_walk(Pace.USUAL)).tolist()
    rows = travel.journeys.reach.areas
    areas = [area for area in travel.directory.areas.values() if possible[rows[area.id]]]
    return max(areas, key=lambda area: (far[rows[area.id]], area.people, area.id), default=None)


def _a_walk(pace: Pace) -> float:
    """Seconds of the longest way all on foot."""
    return Rules().whole_metres / pace.metres_a_second


@dataclass(frozen=True, slots=True)
class _Telling:
    travel: Travel
    place: Place
    visit: Visit
    area: Area

    def told(self) -> StepByStep | None:
        there, back = self._there(), self._back()
        if there is None or back is None:
            return None
        return StepByStep(
            self.area,
            visit_words(self.visit),
            tuple(tell(there, self._names(self.place.name), until=self.visit.starts).lines()),
            tuple(tell(back, self._names(self.area.name), ready=self.visit.ends).lines()),
            self._last(),
        )

    def _there(self) -> Journey | None:
        way = self.travel.journeys.sessions[meeting_at(self.place, self.visit), Pace.USUAL]
        level = self._level(way.there)
        return self._journey(level, int(way.leaves_home[level, self._row]), homeward=False)

    def _back(self) -> Journey | None:
        way = self.travel.journeys.sessions[meeting_at(self.place, self.visit), Pace.USUAL]
        return self._journey(self._level(way.back), self.visit.ends, homeward=True)

    def _last(self) -> str:
        journeys, day = self.travel.journeys, self.visit.day
        if day not in journeys.days_to_the_end:
            return ""
        column = journeys.reach.places[self.place.id]
        leaves = journeys.last[day, Pace.USUAL][:, self._row, column].tolist()
        level = next((level for level, at in enumerate(leaves) if at >= self.visit.ends), None)
        if level is None:
            return ""
        rules = replace(Rules(), whole_metres=-1, longest_minutes=_ANY_MINUTES)
        last = self._journey(level, leaves[level], homeward=True, rules=rules)
        days = self.visit.weekdays
        on = DAY_NAMES[days[0]] if len(days) == 1 else "weekday"
        later = leaves[level] < max(leaves)
        return last_words(last, self._names(""), on, later_with_change=later) if last else ""

    @property
    def _row(self) -> int:
        return self.travel.journeys.reach.areas[self.area.id]

    def _level(self, minutes: np.ndarray) -> int:
        """The fewest changes with which there is a way."""
        return int((minutes[:, self._row] != NO_JOURNEY).argmax())

    def _journey(self, level: int, leaves: int, *, homeward: bool, rules: Rules | None = None) -> Journey | None:
        if self.place.point is None:
            return None
        ends: tuple[LatLon, LatLon] = self.area.location, self.place.point
        start, end = reversed(ends) if homeward else ends
        asked = Asked(start, end, Pace.USUAL, CHANGES[level], rules or Rules())
        return leaving_at(self.travel.journeys.days[self.visit.day], asked, leaves)

    def _names(self, end: str) -> Names:
        return Names(self.travel.journeys.days[self.visit.day], self.travel.directory.stops, end)
