"""The city, ready to be asked about any need: which services count, when, and how far they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recovery_hub.access.arising import parts_of, periods_of
from recovery_hub.access.certainty import looked_at
from recovery_hub.access.equity import CARS, DEPRIVATION, SIDES
from recovery_hub.access.local_supply import parts_of_places
from recovery_hub.access.measures import Floats, Whole, fifths, travel_time_to_nearest
from recovery_hub.access.opportunities import OpportunityMatrix
from recovery_hub.directory.records import Area
from recovery_hub.travel.minutes import Reach
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes, TimePeriod
from recovery_hub.travel.walking import Pace

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class AccessModel:
    """The city, ready to be asked about any need.

    Attributes:
        offers: what there is.
        short_walks: the minutes if people walk half as far at most; None if nobody worked them out.
        nhs: whether services of the NHS count.
        cache: where breaks of maps are kept.
        first: the part of the week that sentences speak of; None for those in which each need arises.
    """

    offers: OpportunityMatrix
    short_walks: Reach | None = None
    nhs: bool = False
    cache: Path | None = None
    first: TimePeriod | None = None

    @cached_property
    def areas(self) -> tuple[Area, ...]:
        """The areas, in the order of the rows."""
        return tuple(self.offers.directory.areas[id_] for id_ in self.offers.reach.areas)

    @cached_property
    def people(self) -> Whole:
        """People in each area."""
        return np.array([area.people for area in self.areas], dtype=np.int64)

    @cached_property
    def band(self) -> TimePeriod | None:
        """The band of needs that can come at any time: weekdays by day, or the first one that is covered."""
        return next(iter(self.offers.bands), None)

    @cached_property
    def looked(self) -> Flags:
        """In which areas somebody has looked: [areas]."""
        found = looked_at(self.offers.directory)
        return np.array([area.id in found for area in self.areas], dtype=bool)

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """Id of a place that may be shown -> the part of the city it lies in."""
        return parts_of_places(self.offers.directory)

    def counting(self, need: str | None, *, nhs: bool | None = None) -> Flags:
        """Which services count for a need, and can be gone to: [services]."""
        offers = self.offers
        needed: Flags = offers.of_need(need) & offers.in_person
        return needed if (self.nhs if nhs is None else nhs) else needed & ~offers.nhs

    def minutes(
        self, needed: Flags, band: TimePeriod, pace: Pace = Pace.USUAL, changes: Changes = Changes.NONE
    ) -> Floats:
        """Minutes to the nearest of some services: [areas]."""
        return travel_time_to_nearest(self.offers.minutes(band, pace, changes), needed)

    @cached_property
    def comparisons(self) -> Mapping[str, tuple[str | None, ...]]:
        """Title of a comparison -> the group of each area."""
        found: dict[str, tuple[str | None, ...]] = {}
        deprivation = [area.deprivation_fifth for area in self.areas]
        if any(deprivation):
            names = {1: "1, worst off", 5: "5, best off"}
            found[DEPRIVATION] = tuple(names.get(fifth, str(fifth)) if fifth else None for fifth in deprivation)
        cars = fifths([area.households_without_car_percent for area in self.areas], self.people)
        if any(cars):
            words = {"1": "1, most with a car", "5": "5, most without a car"}
            found[CARS] = tuple(words.get(car, car) if car else None for car in cars)
        sides = tuple(area.side for area in self.areas)
        if len(set(sides) - {None}) > 1:
            found[SIDES] = sides
        return found


def question_for(question: AccessModel, need: str | None) -> AccessModel:
    """Let services of the NHS count for a need if no other has known times."""
    timed = question.offers.with_times
    if not question.nhs and not (question.counting(need) & timed).any():
        with_nhs = replace(question, nhs=True)
        if (with_nhs.counting(need) & timed).any():
            return with_nhs
    return question


def main_band(question: AccessModel, need: str | None) -> TimePeriod | None:
    """The band of the sentence: the first in which the need arises, as needs.yaml has them, whatever is open then.

    So what is open by day only is no answer to a need of the evening. A need that can come at any time is looked at on
    weekdays by day. A band that somebody asked for stays, also if nothing is open then: that is the answer.

    Returns:
        None if there are services, and the times of none are known; and if nobody knows the buses of the band that was
        asked for, of all bands in which the need arises, or of all times at which the services are open.
    """
    offers, needed = question.offers, question.counting(need)
    if needed.any() and not (needed & offers.with_times).any():
        return None
    if question.first is not None:
        return question.first if question.first in offers.bands else None
    arising = parts_of(need, offers.directory)
    if arising:
        return next(iter(bands_of_need(question, need)), None)
    is_known = any((offers.meets(band) & needed).any() for band in offers.bands)
    return question.band if is_known or not not_known_bands(offers, needed) else None


def bands_of_need(question: AccessModel, need: str | None) -> tuple[TimePeriod, ...]:
    """The bands in which a need arises and for which a timetable is known; () if it can come at any time."""
    return periods_of(parts_of(need, question.offers.directory), question.offers.bands)


def not_known_bands(offers: OpportunityMatrix, needed: Flags) -> tuple[TimePeriod, ...]:
    """The parts of the week in which some services have a session, and of which nobody knows the buses."""
    unknown = (band for band in TIME_PERIODS if band not in offers.bands)
    return tuple(band for band in unknown if (offers.meets(band) & needed).any())
