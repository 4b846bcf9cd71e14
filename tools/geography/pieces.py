"""One sheet of lines, cut into pieces that fit: no gap, no overlap, the same corners on both sides of every border.

All lines are laid on whole ticks and joined wherever they meet; what they enclose are the pieces. So two neighbours
do not merely touch, they are made of the same corners, and water and land fill the frame exactly.

Source:
    Hobby, 1999, "Practical segment intersection with finite precision output" (the joining, done by GEOS).
"""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry import LineString, Point, Polygon


def cut(lines: Sequence[LineString]) -> list[Polygon]:
    """Return every piece that lines enclose, in ticks, from west to east. Loose ends are dropped."""
    joined = shapely.union_all(list(lines), grid_size=1)
    pieces = shapely.get_parts(shapely.polygonize(list(shapely.get_parts(joined))))
    return sorted((piece for piece in pieces if isinstance(piece, Polygon)), key=lambda piece: piece.bounds)


def inside(pieces: Sequence[Polygon], land: Polygon) -> list[Polygon]:
    """Return the pieces that lie on a stretch of land."""
    return [piece for piece in pieces if land.contains(piece.representative_point())]


def shared_out(pieces: Sequence[Polygon], places: Sequence[Point]) -> list[Polygon]:
    """Give each place the piece it lies in, and each piece that holds no place to the neighbour it borders on most.

    Args:
        pieces: land, in ticks.
        places: one for each polygon that is wanted.

    Returns:
        One polygon for each place; together they are all the land.

    Raises:
        ValueError: when a place lies in the water, or two lie in one piece.
    """
    owned: dict[int, Polygon] = {}
    rest = list(pieces)
    for number, place in enumerate(places):
        home = next((piece for piece in rest if piece.contains(place)), None)
        if home is None:
            raise ValueError(f"Nothing is left for the place at {place.wkt}: it lies in the water, or by another.")
        rest.remove(home)
        owned[number] = home
    while rest:
        piece, owner = max(
            ((piece, owner) for piece in rest for owner in owned),
            key=lambda pair: (pair[0].intersection(owned[pair[1]]).length, -pair[0].distance(owned[pair[1]])),
        )
        rest.remove(piece)
        owned[owner] = whole(piece, owned[owner])
    return [owned[number] for number in range(len(places))]


def whole(*pieces: Polygon) -> Polygon:
    """Join pieces into one, keeping every corner that a neighbour may share."""
    (joined,) = shapely.get_parts(shapely.coverage_union_all(list(pieces)))
    if not isinstance(joined, Polygon):
        raise TypeError("Only areas can be joined.")
    return joined
