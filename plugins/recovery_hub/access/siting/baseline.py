"""How a need stands now: what every change is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from recovery_hub.access.access_model import AccessModel, main_band, question_for
from recovery_hub.access.measures import Floats, Whole
from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Area, Place
from recovery_hub.travel.minutes import Reach
from recovery_hub.travel.raptor import NO_JOURNEY
from recovery_hub.travel.time_periods import Changes, TimePeriod
from recovery_hub.travel.walking import Pace

NO_WAY_MINUTES = 120.0
"""What "no way" counts as where minutes are added up: the longest journey that counts as one."""


@dataclass(frozen=True, slots=True)
class CandidateSite:
    """A place where something more could be held.

    Attributes:
        id: of the place.
        name: of the place.
        column: of the place, in the minutes.
        in_use: whether something happens there now.
    """

    id: str
    name: str
    column: int
    in_use: bool


@dataclass(frozen=True, eq=False)
class Baseline:
    """One need, now.

    Attributes:
        need: its id.
        name: its name.
        band: the part of the week it is looked at in.
        now: minutes to the nearest service, [areas]; inf where there is no way.
        services: how many services count.
    """

    need: str
    name: str
    band: TimePeriod
    now: Floats
    services: int


@dataclass(frozen=True, eq=False)
class SitingProblem:
    """What is the same for all needs.

    Attributes:
        areas: in the order of the rows.
        people: in each area.
        candidates: in the order of the columns of ``minutes``.
        minutes: id of a band -> minutes from each area to each candidate, [areas, candidates]; inf for no way.
        stands: the needs that have a baseline.
    """

    areas: tuple[Area, ...]
    people: Whole
    candidates: tuple[CandidateSite, ...]
    minutes: Mapping[str, Floats]
    stands: tuple[Baseline, ...]


def siting_problem(question: AccessModel) -> SitingProblem:
    """Gather what the screening starts from: usual pace, no change of bus."""
    offers = question.offers
    directory, reach = offers.directory, offers.reach
    candidates = tuple(
        candidate_sites(directory.places, {p for service in offers.services for p in service.places}, reach)
    )
    columns = [candidate.column for candidate in candidates]
    minutes = {band.id: minutes_to(reach, band)[:, columns] for band in offers.bands}
    stands = []
    for need in directory.needs.values():
        asked = question_for(question, need.id)
        band = main_band(asked, need.id)
        if band is not None:
            needed = asked.counting(need.id)
            stands.append(Baseline(need.id, need.name, band, asked.minutes(needed, band), int(needed.sum())))
    return SitingProblem(question.areas, question.people, candidates, minutes, tuple(stands))


def candidate_sites(places: Mapping[str, Place], in_use: set[str], reach: Reach) -> list[CandidateSite]:
    """List the places that may be shown and where something happens, and those marked as candidates, by name."""
    found = [
        CandidateSite(place.id, place.name, reach.places[place.id], place.id in in_use)
        for place in places.values()
        if place.id in reach.places and (place.id in in_use or place.candidate is Answer.YES)
    ]
    return sorted(found, key=lambda site: (site.name.casefold(), site.id))


def minutes_to(reach: Reach, band: TimePeriod) -> Floats:
    """Minutes from every area to every place in a band, without a change: [areas, places]; inf for no way."""
    median = reach.minutes[band.id, Pace.USUAL, Changes.NONE].median
    return np.where(median == NO_JOURNEY, np.inf, median.astype(np.float64))
