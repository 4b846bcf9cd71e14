"""The land and the water cut into pieces that fit: no gap, no overlap, the same corners on both sides of every border.

All lines are laid on one sheet of whole ticks and joined wherever they meet; what they enclose are the pieces. So two
neighbours do not merely touch, they are made of the same corners, and water and land fill the frame exactly.

Source:
    Hobby, 1999, "Practical segment intersection with finite precision output" (the joining, done by GEOS).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools.geography.lines import borders
from tools.geography.neighbourhoods import Neighbourhood, Side, nearest, of_side
from tools.geography.plane import Degrees, Spot, apart, ticks, to_metres
from tools.geography.shore import FRAME, IN_BAY, IN_RIVER, MOUTH, east_shore, west_shore

SURE_METRES = 615.0
"""No border is bent to within this of the middle of a neighbourhood: 600 m round it are its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """The land of a neighbourhood, in ticks, and the lines that bound it."""

    neighbourhood: Neighbourhood
    land: Polygon


@dataclass(frozen=True, slots=True)
class Ground:
    """The frame, cut into water and neighbourhoods.

    Attributes:
        parts: the neighbourhoods in the order of the list.
        lines: all lines so far, in ticks.
    """

    parts: tuple[Part, ...]
    lines: tuple[BaseGeometry, ...]


@dataclass(frozen=True, slots=True)
class Mesh:
    """The finished pieces, in ticks: one polygon for each small area, and the water."""

    areas: tuple[Polygon, ...]
    river: Polygon
    bay: Polygon


def ground(seed: int) -> Ground:
    """Cut the frame into water and neighbourhoods.

    Args:
        seed: bends the borders.
    """
    lines: list[BaseGeometry] = [_line(line) for line in (FRAME, west_shore(), east_shore(), MOUTH)]
    first = _faces(lines)
    for side in Side:
        middles = [one.spot for one in of_side(side)]
        (bank,) = (face for face in first if face.contains(_point(of_side(side)[0].middle)))
        lines += borders(middles, to_metres(bank), seed, lambda place, all_=middles: _is_sure(place, all_))
    river, bay = _point(IN_RIVER), _point(IN_BAY)
    dry = [face for face in _faces(lines) if not (_holds(face, river, first) or _holds(face, bay, first))]
    owners = [_nearest_middle(face) for face in dry]
    joined = _joined(dry, owners)
    everybody = [one for side in Side for one in of_side(side)]
    return Ground(tuple(Part(one, joined[one]) for one in everybody), tuple(lines))


def mesh(ground: Ground, places: Sequence[tuple[Neighbourhood, Spot]], seed: int) -> Mesh:
    """Cut the neighbourhoods into small areas.

    Args:
        ground: what is cut.
        places: of each small area the neighbourhood and a spot inside, in metres.
        seed: bends the borders.

    Raises:
        ValueError: when an area is left without land: its spot is too near to another, or in the water.
    """
    lines = list(ground.lines)
    for part in ground.parts:
        spots = [spot for neighbourhood, spot in places if neighbourhood == part.neighbourhood]
        lines += borders(spots, to_metres(part.land), seed)
    wet: dict[str, list[Polygon]] = defaultdict(list)
    dry: list[Polygon] = []
    owners: list[int] = []
    water = {"river": _water(ground, IN_RIVER), "bay": _water(ground, IN_BAY)}
    for face in _faces(lines):
        inner = face.representative_point()
        name = next((name for name, shape in water.items() if shape.contains(inner)), None)
        if name is not None:
            wet[name].append(face)
            continue
        part = min(ground.parts, key=lambda part: part.land.distance(inner))
        dry.append(face)
        owners.append(_nearest_place(face, part.neighbourhood, places))
    areas = _joined(dry, owners)
    if len(areas) < len(places):
        raise ValueError("An area has no land: its spot lies in the water, or too near to another.")
    river, bay = (shapely.coverage_union_all(wet[name]) for name in water)
    return Mesh(tuple(areas[number] for number in range(len(places))), river, bay)


def _line(degrees: Sequence[Degrees]) -> LineString:
    return LineString([ticks(place) for place in degrees])


def _point(degrees: Degrees) -> Point:
    return Point(ticks(degrees))


def _faces(lines: Sequence[BaseGeometry]) -> list[Polygon]:
    """Return everything that lines enclose, from the south-west on."""
    joined = shapely.union_all(list(lines), grid_size=1)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(joined)))
    return sorted(faces, key=lambda face: face.bounds)


def _holds(face: Polygon, water: Point, first: Sequence[Polygon]) -> bool:
    """Whether a face lies in the same water as a point."""
    return any(whole.contains(water) and whole.contains(face.representative_point()) for whole in first)


def _water(ground: Ground, inside: Degrees) -> Polygon:
    shores = _faces([_line(line) for line in (FRAME, west_shore(), east_shore(), MOUTH)])
    (water,) = (face for face in shores if face.contains(_point(inside)))
    return water


def _is_sure(place: Spot, middles: Sequence[Spot]) -> bool:
    return all(apart(place, middle) > SURE_METRES for middle in middles)
