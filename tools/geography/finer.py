"""Which small areas there are: the sixty by hand, or as many as a benchmark asks for, spread like them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import shapely
from shapely.geometry import Polygon

from tools.geography.chance import chance
from tools.geography.mesh import Ground
from tools.geography.neighbourhoods import NEIGHBOURHOODS, Neighbourhood
from tools.geography.plane import Spot, apart, to_metres
from tools.geography.small_areas import NUMBER, SMALL_AREAS, SmallArea

TRIES = 12
"""How many spots are thrown for one that is kept."""

EDGE_METRES = 50.0
"""No spot lies nearer than this to the edge of its neighbourhood: there would be no room for an area round it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A small area on its way to borders.

    Attributes:
        name: what people call it.
        neighbourhood: where it belongs.
        spot: the middle of its streets, in metres.
        like: the small area, written by hand, that it is or that it resembles.
    """

    name: str
    neighbourhood: Neighbourhood
    spot: Spot
    like: SmallArea


def planned(number: int, ground: Ground, seed: int) -> list[Planned]:
    """Return the small areas, neighbourhood by neighbourhood.

    Args:
        number: how many, at least one for each neighbourhood; 60 gives those written by hand.
        ground: the land they share.
        seed: of the whole run.

    Raises:
        ValueError: when there are fewer areas than neighbourhoods.
    """
    by_hand = [
        _by_hand(neighbourhood, area) for neighbourhood in NEIGHBOURHOODS for area in SMALL_AREAS[neighbourhood.name]
    ]
    if number == NUMBER:
        return by_hand
    if number < len(NEIGHBOURHOODS):
        raise ValueError(f"There are {len(NEIGHBOURHOODS)} neighbourhoods, so --areas must be at least that.")
    found: list[Planned] = []
    for neighbourhood, share in zip(NEIGHBOURHOODS, _shares(number), strict=True):
        models = [area for area in by_hand if area.neighbourhood == neighbourhood]
        land = to_metres(ground.lands[neighbourhood.name])
        found += _like(models, _spread(neighbourhood, land, share, chance(seed, "spots", neighbourhood.name)))
    return found


def _by_hand(neighbourhood: Neighbourhood, area: SmallArea) -> Planned:
    east, north = neighbourhood.spot
    return Planned(area.name, neighbourhood, (east + area.east, north + area.north), area)


def _shares(number: int) -> list[int]:
    """Share a number of areas out by people, at least one each."""
    people = sum(neighbourhood.people for neighbourhood in NEIGHBOURHOODS)
    spare = number - len(NEIGHBOURHOODS)
    ends = [
        round(spare * sum(neighbourhood.people for neighbourhood in NEIGHBOURHOODS[: n + 1]) / people)
        for n in range(14)
    ]
    return [1 + end - start for start, end in zip([0, *ends], ends, strict=False)]


def _spread(neighbourhood: Neighbourhood, land: Polygon, number: int, dice: Random) -> list[Spot]:
    """Throw spots on the land, close together near the middle and far apart at its edges.

    Source:
        Mitchell, 1991, "Spectrally optimal sampling for distribution ray tracing": of several spots keep the one
        farthest from all others; here distances count less far from the middle.
    """
    spots: list[Spot] = [neighbourhood.spot]
    room = land.buffer(-EDGE_METRES)
    west, south, east, north = room.bounds
    shapely.prepare(room)
    while len(spots) < number:
        thrown: list[Spot] = []
        while len(thrown) < TRIES:
            spot = (dice.uniform(west, east), dice.uniform(south, north))
            if shapely.contains_xy(room, *spot):
                thrown.append(spot)
        spots.append(
            max(thrown, key=lambda spot: min(apart(spot, other) for other in spots) / _room(neighbourhood, spot))
        )
    return spots


def _room(neighbourhood: Neighbourhood, spot: Spot) -> float:
    return 400 + apart(neighbourhood.spot, spot)


def _like(models: Sequence[Planned], spots: Sequence[Spot]) -> list[Planned]:
    """Give each spot the nearest small area as its model, and a number after its name."""
    made: list[Planned] = []
    for spot in spots:
        model = min(models, key=lambda area: apart(area.spot, spot))
        name = f"{model.name} {1 + sum(area.like is model.like for area in made)}"
        made.append(Planned(name, model.neighbourhood, spot, model.like))
    return made
