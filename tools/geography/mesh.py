"""From shores and middles to borders: first the neighbourhoods of each bank, then the small areas of each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from shapely.geometry import LineString, Point, Polygon

from tools.geography.lines import borders
from tools.geography.neighbourhoods import Side, of_side
from tools.geography.pieces import cut, inside, shared_out, whole
from tools.geography.plane import Degrees, Spot, apart, degrees, ticks, to_metres
from tools.geography.shore import FRAME, IN_BAY, IN_MOUTH, IN_RIVER, MOUTH, UPPER_MOUTH, east_shore, west_shore

SURE_METRES = 615.0
"""No border is bent to within this of the middle of a neighbourhood: 600 m round it are its own."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The land by neighbourhood.

    Attributes:
        lands: name of the neighbourhood -> its land, in ticks.
        lines: the frame, the shores and the borders between neighbourhoods, in ticks.
    """

    lands: Mapping[str, Polygon]
    lines: tuple[LineString, ...]


@dataclass(frozen=True, slots=True)
class Mesh:
    """The finished pieces, in ticks.

    Attributes:
        areas: neighbourhood -> its small areas, in the order of their spots.
        river: the river, down to the mouth.
        bay: the sea, and the mouth once more.
    """

    areas: Mapping[str, tuple[Polygon, ...]]
    river: Polygon
    bay: Polygon


def ground(seed: int) -> Ground:
    """Give each neighbourhood the land of its bank that is nearer to its middle than to any other.

    Args:
        seed: bends the borders.
    """
    shores = _shores()
    lines = list(shores)
    banks = {side: _piece_at(cut(shores), of_side(side)[0].middle) for side in Side}
    for side, bank in banks.items():
        middles = [neighbourhood.spot for neighbourhood in of_side(side)]
        lines += borders(middles, to_metres(bank), seed, partial(_is_sure, middles))
    pieces = cut(lines)
    lands: dict[str, Polygon] = {}
    for side, bank in banks.items():
        shares = shared_out(inside(pieces, bank), [_point(neighbourhood.middle) for neighbourhood in of_side(side)])
        lands |= {neighbourhood.name: share for neighbourhood, share in zip(of_side(side), shares, strict=True)}
    return Ground(lands, tuple(lines))


def mesh(ground: Ground, spots: Mapping[str, Sequence[Spot]], seed: int) -> Mesh:
    """Cut each neighbourhood into small areas.

    Args:
        ground: what is cut.
        spots: neighbourhood -> a spot in each of its small areas, in metres.
        seed: bends the borders.

    Raises:
        ValueError: when a spot lies in the water or too near to another.
    """
    lines = list(ground.lines)
    for name, land in ground.lands.items():
        lines += borders(spots[name], to_metres(land), seed)
    pieces = cut(lines)
    areas = {
        name: tuple(shared_out(inside(pieces, land), [_point(degrees(spot)) for spot in spots[name]]))
        for name, land in ground.lands.items()
    }
    waters = [_piece_at(cut(_shores()), place) for place in (IN_RIVER, IN_MOUTH, IN_BAY)]
    river, mouth, bay = (inside(pieces, water) for water in waters)
    return Mesh(areas, whole(*river, *mouth), whole(*mouth, *bay))


def _shores() -> list[LineString]:
    lines = (FRAME, west_shore(), east_shore(), MOUTH, UPPER_MOUTH)
    return [LineString([ticks(place) for place in line]) for line in lines]


def _piece_at(pieces: Sequence[Polygon], place: Degrees) -> Polygon:
    return next(piece for piece in pieces if piece.contains(_point(place)))


def _point(place: Degrees) -> Point:
    return Point(ticks(place))


def _is_sure(middles: Sequence[Spot], place: Spot) -> bool:
    return all(apart(place, middle) > SURE_METRES for middle in middles)
