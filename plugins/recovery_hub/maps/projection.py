"""From degrees to the units of a drawing, in one place.

Plain equirectangular: east-west degrees are shrunk by the cosine of the middle latitude. At the edge of a city of 30 km
the width is wrong by about 0.3 %: 50 metres, less than the thickness of a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

from recovery_hub.directory.base_map import Base, Position
from recovery_hub.directory.records import Area, Bounds
from recovery_hub.geo import METRES_PER_DEGREE
from recovery_hub.maps.places import MapPlace

_MARGIN_DEGREES = 0.004
"""About 400 m: dots at the edge of a city without a base need room."""

_ROOM_DEGREES = 0.002
"""Round areas, whose outlines are the edge already."""


@dataclass(frozen=True, slots=True)
class Projection:
    """How one frame of the world becomes a drawing.

    Attributes:
        frame: the box that is drawn, in degrees.
        width: of the drawing, in its own units.
    """

    frame: Bounds
    width: float

    @property
    def _shrink(self) -> float:
        return cos(radians((self.frame.south + self.frame.north) / 2))

    @property
    def units_per_degree(self) -> float:
        """Units of the drawing for one degree of latitude."""
        return self.width / ((self.frame.east - self.frame.west) * self._shrink)

    @property
    def units_per_kilometre(self) -> float:
        """Units of the drawing for one kilometre on the ground."""
        return self.units_per_degree / METRES_PER_DEGREE * 1000

    @property
    def height(self) -> float:
        """Of the drawing, in its own units."""
        return (self.frame.north - self.frame.south) * self.units_per_degree

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return ``(x, y)`` in units of the drawing: x to the right, y down, from the north-west corner.

        Args:
            longitude: degrees east.
            latitude: degrees north.
        """
        x = (longitude - self.frame.west) * self._shrink * self.units_per_degree
        return x, (self.frame.north - latitude) * self.units_per_degree


def frame_of(base: Base, points: Iterable[MapPlace]) -> Bounds:
    """Return the box that holds the base and all points; without a base there is a margin round the points.

    Raises:
        ValueError: when there is neither a base nor a point: there is nothing to draw.
    """
    spots = [(point.longitude, point.latitude) for point in points]
    if not spots and not base.shapes:
        message = "A map needs a base or at least one place."
        raise ValueError(message)
    margin = _MARGIN_DEGREES
    corners = [
        (longitude + dx, latitude + dy)
        for longitude, latitude in spots
        for dx, dy in ((-margin, -margin), (margin, margin))
    ]
    return _box(base.positions() + tuple(spots) if base.shapes else corners)


def _box(positions: Iterable[Position]) -> Bounds:
    longitudes, latitudes = zip(*positions, strict=True)
    return Bounds(south=min(latitudes), north=max(latitudes), west=min(longitudes), east=max(longitudes))


def frame_of_areas(areas: Sequence[Area]) -> Bounds:
    """Return the box that holds all areas, with a little room.

    Raises:
        ValueError: when there is no area.
    """
    if not areas:
        message = "A map of areas needs at least one area."
        raise ValueError(message)
    longitudes, latitudes = zip(*(spot for area in areas for spot in _positions(area)), strict=True)
    room = _ROOM_DEGREES
    return Bounds(
        south=min(latitudes) - room,
        north=max(latitudes) + room,
        west=min(longitudes) - room,
        east=max(longitudes) + room,
    )


def _positions(area: Area) -> Iterator[Position]:
    yield area.point
    for polygon in area.polygons:
        yield from polygon[0]
