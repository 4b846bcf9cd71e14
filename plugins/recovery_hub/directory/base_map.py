"""The base of a map: river, sea, parks, roads and the names of the parts of the city, in memory.

Only what the maps draw is kept; ``reading`` makes it from ``data/base.geojson``. The file is
optional; without it a map shows dots and a scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

Position = tuple[float, float]
"""``(longitude, latitude)`` in degrees: GeoJSON's order."""


class LayerKind(StrEnum):
    """What a shape of the base is. The order is the order of drawing, lowest first."""

    PARK = "park"
    SEA = "sea"
    RIVER = "river"
    RAILWAY = "railway"
    ROAD = "road"
    BRIDGE = "bridge"
    AREA = "area"


class Form(StrEnum):
    """How the positions of a shape are joined."""

    POINT = "Point"
    LINE = "LineString"
    POLYGON = "Polygon"


@dataclass(frozen=True, slots=True)
class BaseShape:
    """One shape of the base.

    Attributes:
        kind: what it is.
        name: what people call it, or "".
        form: how the positions are joined.
        parts: lines, or rings (holes too: they are filled by the even-odd rule); one position in one part for a point.
    """

    kind: LayerKind
    name: str
    form: Form
    parts: tuple[tuple[Position, ...], ...]


@dataclass(frozen=True, slots=True)
class Base:
    """All shapes of the base, in the order of drawing; empty for a city without ``base.geojson``."""

    shapes: tuple[BaseShape, ...] = ()

    def positions(self) -> tuple[Position, ...]:
        """Return every position of every shape."""
        return tuple(chain.from_iterable(chain.from_iterable(shape.parts for shape in self.shapes)))

    def names(self) -> tuple[tuple[str, Position], ...]:
        """Return the names of the parts of the city, each with the middle of its shape."""
        return tuple(
            (shape.name, _middle(shape)) for shape in self.shapes if shape.kind is LayerKind.AREA and shape.name
        )


def _middle(shape: BaseShape) -> Position:
    longitudes, latitudes = zip(*shape.parts[0], strict=True)
    return sum(longitudes) / len(longitudes), sum(latitudes) / len(latitudes)


def look_class(kind: LayerKind, form: Form) -> str:
    """Return the class by which ``map.css`` colours a shape: a river may be drawn as an area or as a line."""
    line_of_water_or_park = form is Form.LINE and kind in {LayerKind.RIVER, LayerKind.SEA, LayerKind.PARK}
    return f"map-{kind}-line" if line_of_water_or_park else f"map-{kind}"
