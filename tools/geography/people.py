"""Who lives in each small area: how many of each age, how hard life is, who has no car. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
import shapely
from shapely.geometry import Polygon

from tools.geography.chance import chance
from tools.geography.finer import Planned
from tools.geography.plane import Spot, apart
from tools.geography.small_areas import Homes

BANDS = ("0-15", "16-24", "25-59", "60-74", "75+")

SHARES: Mapping[Homes, tuple[int, int, int, int, int]] = {
    Homes.CENTRE: (12, 19, 50, 12, 7),
    Homes.STUDENTS: (6, 52, 31, 7, 4),
    Homes.TERRACES: (18, 12, 47, 14, 9),
    Homes.SETTLED: (16, 8, 42, 20, 14),
    Homes.FAMILIES: (24, 9, 48, 12, 7),
    Homes.ESTATE: (23, 12, 44, 14, 7),
    Homes.OLDER: (14, 7, 38, 23, 18),
}
"""Percentage of people in each age band."""

FIFTHS = 5
STEP_METRES = 40.0
"""How closely an area is looked at for the middle of its people."""

IN_PARK = 0.02
"""People in a park, against people in a street."""

BRIDGE: Spot = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Residents:
    """Who lives in a small area.

    Attributes:
        population: people of each band of ``BANDS``.
        deprivation_fifth: 1 for the fifth of the areas where life is hardest, to 5.
        households_without_car_percent: percentage of households.
    """

    population: Mapping[str, int]
    deprivation_fifth: int
    households_without_car_percent: int

    @property
    def people(self) -> int:
        """All of them."""
        return sum(self.population.values())


def residents(areas: Sequence[Planned], seed: int) -> list[Residents]:
    """Settle people in all areas.

    Args:
        areas: all of the city: the fifths compare them with each other.
        seed: of the whole run.
    """
    hardship = {area.name: area.like.hardship + chance(seed, "hardship", area.name).gauss(0, 2.5) for area in areas}
    ranks = {name: rank for rank, name in enumerate(sorted(hardship, key=lambda name: -hardship[name]))}
    weights = {area.name: chance(seed, "people", area.name).uniform(0.82, 1.18) for area in areas}
    found = []
    for area in areas:
        same = sum(weights[neighbour.name] for neighbour in areas if neighbour.neighbourhood == area.neighbourhood)
        people = area.neighbourhood.people * weights[area.name] / same
        found.append(
            Residents(
                _bands(area, people, seed),
                1 + ranks[area.name] * FIFTHS // len(areas),
                _without_car(area, hardship[area.name], seed),
            )
        )
    return found


def _bands(area: Planned, people: float, seed: int) -> dict[str, int]:
    dice = chance(seed, "ages", area.name)
    shares = [share * dice.uniform(0.92, 1.08) for share in SHARES[area.like.homes]]
    return {band: round(people * share / sum(shares)) for band, share in zip(BANDS, shares, strict=True)}


def _without_car(area: Planned, hardship: float, seed: int) -> int:
    """More where life is hard, where buses are near, and among students; fewer where people need a car."""
    near = exp(-apart(area.spot, BRIDGE) / 1_500)
    students = 12 if area.like.homes is Homes.STUDENTS else 0
    dice = chance(seed, "cars", area.name)
    return round(min(max(9 + 0.42 * hardship + 14 * near + students + dice.uniform(-3, 3), 6), 68))


def middle_of_people(area: Planned, land: Polygon, parks: Sequence[Polygon]) -> Spot:
    """Return the middle of where people live: they live round the named streets, and not in parks.

    Args:
        area: its spot is the middle of its streets.
        land: in metres.
        parks: in metres.

    Returns:
        A spot inside the area; if the middle itself lies outside or in a park, the nearest one that does not.
    """
    west, south, east, north = land.bounds
    grid = np.stack(np.meshgrid(np.arange(west, east, STEP_METRES), np.arange(south, north, STEP_METRES)), -1)
    spots = grid.reshape(-1, 2)
    # A few metres from the border, so that the last digit of the file cannot move it out.
    spots = np.vstack([spots[shapely.contains_xy(land.buffer(-5), spots)], [area.spot]])
    green = np.zeros(len(spots), dtype=bool)
    for park in parks:
        green |= shapely.contains_xy(park, spots)
    weights = _homes(spots, area.spot, 450) + 0.3 * _homes(spots, area.neighbourhood.spot, 900)
    weights *= np.where(green, IN_PARK, 1.0)
    middle = (spots * weights[:, None]).sum(axis=0) / weights.sum()
    streets = spots[~green] if not green.all() else spots
    nearest = streets[np.hypot(*(streets - middle).T).argmin()]
    return float(nearest[0]), float(nearest[1])


def _homes(spots: np.ndarray, middle: Spot, metres: float) -> np.ndarray:
    """Return how densely people live at each spot, if they thin out from a middle."""
    density: np.ndarray = np.exp(-np.hypot(*(spots - middle).T) / metres)
    return density
