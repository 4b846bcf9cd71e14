"""The measures: small pure functions of arrays. The page of method is made from what they say of themselves.

People are counted by area: everybody in an area has the minutes of the point where most of them live.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Whole = NDArray[np.int64]

LIMITS_MINUTES = (15, 30, 45)
"""Thirty minutes is a custom of planners, not a rule of health; so all three are shown."""


def anything_at_all(needed: Flags, in_person: Flags, home_visit: Flags, remote: Flags) -> tuple[int, int, int]:
    """Anything at all: how many services there are for a need, wherever they are.

    Services that one goes to, services that come to one's home, and services by phone, online or post are counted apart
    and never set off against each other. One service may count in more than one of the three.

    Returns:
        Unit: services. Those one goes to, those that come, those by phone, online or post.

    Source:
        Our own, after the founding text: help at home is no answer to having no place to go.
    """
    return int((needed & in_person).sum()), int((needed & home_visit).sum()), int((needed & remote).sum())


def travel_time_to_nearest(minutes: Floats, needed: Flags) -> Floats:
    """Minutes to the nearest service for a need, door to door: walk, wait, one bus, walk.

    It is the median over a departure every ten minutes of the band: half of the departures take no longer. Where fewer
    than half have a journey there is none. A service counts only with a session in that band.

    Args:
        minutes: to each service, [areas, services].
        needed: which services count, [services].

    Returns:
        Unit: minutes, [areas]; infinite where there is no way.

    Source:
        Range-RAPTOR on the timetable (Delling, Pajor and Werneck, 2012).
    """
    if not needed.any():
        return np.full(len(minutes), np.inf)
    found: Floats = minutes[:, needed].min(axis=1)
    return found


def population_within(minutes: Floats, people: Whole, limit: float) -> int:
    """Reachable without a change: how many people live in areas from which the nearest service is near enough.

    Returns:
        Unit: people.

    Source:
        Cumulative opportunities, the oldest measure of access (Wachs and Kumagai, 1973), at 15, 30 and 45 minutes.
    """
    return int(people[minutes <= limit].sum())


def cumulative_opportunities(minutes: Floats, needed: Flags, limit: float) -> Whole:
    """Choice: how many services for a need are within reach of an area.

    Returns:
        Unit: services, [areas].

    Source:
        Cumulative opportunities, as above; one option is none for whom it does not suit.
    """
    found: Whole = (minutes[:, needed] <= limit).sum(axis=1)
    return found


def sole_provider_population(minutes: Floats, needed: Flags, people: Whole, limit: float) -> Whole:
    """Single points of failure: for how many people a service is the only one within reach.

    Returns:
        Unit: people, [services].

    Source:
        Our own. If this one service ends, so many people have none within reach.
    """
    within = (minutes <= limit) & needed
    alone = within & (within.sum(axis=1) == 1)[:, None]
    found: Whole = (alone * people[:, None]).sum(axis=0)
    return found


@dataclass(frozen=True, slots=True)
class PopulationGroup:
    """People who are compared with others.

    Attributes:
        name: who they are.
        people: how many.
        within: how many of them have a service within reach.
    """

    name: str
    people: int
    within: int

    @property
    def percent(self) -> float:
        """Those within reach, of a hundred."""
        return 100 * self.within / self.people if self.people else 0.0

    @property
    def rounded_percent(self) -> int:
        """The same as a page says it."""
        return round(self.percent)


def by_group(minutes: Floats, people: Whole, groups: Sequence[str | None], limit: float) -> tuple[PopulationGroup, ...]:
    """Equity: the share within reach in each group of areas, with the people in each.

    Groups are the fifths of deprivation, the fifths by households without a car, or the sides of the city. They are
    groups of areas, not of persons: in each there are people who are better or worse off than their area.

    Args:
        minutes: to the nearest service, [areas].
        people: in each area.
        groups: the group of each area; None for an area of which it is not known.
        limit: minutes.

    Returns:
        Unit: people, and of a hundred. In the order of the names; "not known" comes last.

    Source:
        Comparison by deprivation fifth, as in NHS England's Core20PLUS5.
    """
    names = sorted({name for name in groups if name is not None}) + [None] * (None in groups)
    found = []
    for name in names:
        rows = np.array([group == name for group in groups])
        found.append(
            PopulationGroup(
                name or "not known", int(people[rows].sum()), population_within(minutes[rows], people[rows], limit)
            )
        )
    return tuple(found)


def fifths(values: Sequence[float | None], people: Whole) -> tuple[str | None, ...]:
    """Cut areas into five groups of about as many people, by a value that rises.

    Returns:
        For each area "1" (lowest) to "5"; None where the value is not known.

    Source:
        Population-weighted quintiles.
    """
    known = [index for index, value in enumerate(values) if value is not None]
    order = sorted(known, key=lambda index: (values[index], index))
    total, before = sum(int(people[index]) for index in order), 0
    found: list[str | None] = [None] * len(values)
    for index in order:
        middle = before + int(people[index]) / 2
        found[index] = str(min(int(5 * middle / total) + 1, 5)) if total else "1"
        before += int(people[index])
    return tuple(found)


def floating_catchment(
    people: Whole, minutes: Floats, supply: Floats, weights: Sequence[tuple[float, float]]
) -> Floats:
    """Places for each person, only where services have said how many people they take (E2SFCA).

    Each service shares its places among the people within its catchment, the near ones weighted more; each area adds up
    the shares of the services in reach. Services that have not said how many people they take are left out.

    Args:
        people: in each area.
        minutes: [areas, services].
        supply: places, [services]; not a number where it is not stated.
        weights: (minutes, weight) in rising order of minutes.

    Returns:
        Unit: places a person, [areas].

    Source:
        Luo and Qi, 2009, "An enhanced two-step floating catchment area method".
    """
    weight = np.zeros_like(minutes)
    for upper, value in reversed(weights):
        weight[minutes <= upper] = value
    demand = people @ weight
    stated = np.isfinite(supply) & (demand > 0)
    ratio = np.divide(supply, demand, out=np.zeros_like(demand, dtype=np.float64), where=stated)
    found: Floats = weight @ ratio
    return found


def maup_rank_stability(small: Floats, large: Floats, people: Whole) -> float:
    """Whether the order holds on larger areas: how much the worst fifths have in common.

    Args:
        small: a value for each area, higher is worse.
        large: the value of the larger area in which it lies, [areas].
        people: in each area.

    Returns:
        Unit: of one: the people in both worst fifths, divided by the people in either.

    Source:
        Jaccard's index; the modifiable areal unit problem (Openshaw, 1984).
    """
    first, second = _worst_fifth(small, people), _worst_fifth(large, people)
    either = int(people[first | second].sum())
    return int(people[first & second].sum()) / either if either else 1.0


def _worst_fifth(values: Floats, people: Whole) -> Flags:
    order = np.lexsort((np.arange(len(values)), -values))
    before = np.cumsum(people[order]) - people[order]
    worst = np.zeros(len(values), dtype=bool)
    worst[order[before < people.sum() / 5]] = True
    return worst


MEASURES = (
    anything_at_all,
    travel_time_to_nearest,
    population_within,
    cumulative_opportunities,
    sole_provider_population,
    by_group,
    fifths,
    floating_catchment,
    maup_rank_stability,
)
"""In the order of the page of method."""
