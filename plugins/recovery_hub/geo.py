"""Where things are: degrees north and east, one earth, how far it is in a straight line, and what lies inside what.

There is one earth: the ellipsoid of GPS (WGS 84), on which coordinates are given and geopy measures. A single distance
is geopy's geodesic. Thousands at once are the straight lines between positions on the same ellipsoid; within a city
the two agree to a millimetre. Only drawings take the earth for a ball, with the mean radius of that ellipsoid.

``check`` needs none of the heavy libraries, so numpy, shapely and geopy are loaded where they are first used.
Streets, and walking distances on them, belong to ``travel``.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import radians
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

EARTH_RADIUS_METRES = 6_378_137.0
"""At the equator."""

EARTH_FLATTENING = 1 / 298.257_223_563
"""How much shorter the way to the poles is.

Source:
    World Geodetic System 1984.
"""

METRES_PER_DEGREE = radians(1) * EARTH_RADIUS_METRES * (1 - EARTH_FLATTENING / 3)
"""One degree north on a ball of the mean radius, (2 a + b) / 3, for drawings: 111,195 m."""

_LEAST_METRES_PER_DEGREE = 110_500.0
"""A degree north is nowhere on the ellipsoid as short as this; the shortest, at the equator, has 110,574 m."""

Outline = Sequence[Sequence[tuple[float, float]]]
"""A polygon as in GeoJSON: the outside first, then the holes, each a closed line of degrees east and north."""


class LatLon(NamedTuple):
    """A spot on the earth, in degrees."""

    latitude: float
    longitude: float


class Box(Protocol):
    """A box between two latitudes and two longitudes, in degrees, such as ``City.bounds``."""

    @property
    def south(self) -> float:
        """Degrees north of its lower side."""

    @property
    def north(self) -> float:
        """Degrees north of its upper side."""

    @property
    def west(self) -> float:
        """Degrees east of its left side."""

    @property
    def east(self) -> float:
        """Degrees east of its right side."""


def metres_between(start: LatLon, end: LatLon) -> float:
    """Measure the shortest way over the ground, in metres.

    Source:
        Karney, Algorithms for geodesics (2013), as in geopy's ``geodesic``.
    """
    from geopy.distance import geodesic  # noqa: PLC0415 - it loads every geocoder with it: a quarter of a second

    return float(geodesic(start, end, ellipsoid="WGS-84").meters)


def is_within(metres: float, start: LatLon, end: LatLon) -> bool:
    """Tell whether two points are at most ``metres`` apart; quick where their latitudes alone are further apart."""
    if abs(start.latitude - end.latitude) * _LEAST_METRES_PER_DEGREE > metres:
        return False
    return metres_between(start, end) <= metres


def in_box(spot: LatLon, box: Box, margin_degrees: float = 0.0) -> bool:
    """Tell whether a spot lies in a box or on its edge.

    Args:
        spot: any spot.
        box: its sides.
        margin_degrees: so much wider the box is taken, on every side.
    """
    north_south = box.south - margin_degrees <= spot.latitude <= box.north + margin_degrees
    return north_south and box.west - margin_degrees <= spot.longitude <= box.east + margin_degrees


def in_polygons(spots: Sequence[LatLon], polygons: Sequence[Outline]) -> list[bool]:
    """Tell which spots lie in at least one of some polygons, or on an edge of one; in a hole is outside.

    Needs shapely, which ``check`` alone does without.

    Args:
        spots: any number.
        polygons: each its outside, then its holes.

    Returns:
        One answer for each spot.
    """
    import shapely  # noqa: PLC0415 - see the top

    if not spots or not polygons:
        return [False] * len(spots)
    tree = shapely.STRtree([shapely.Polygon(outside, holes) for outside, *holes in polygons])
    found = tree.query([shapely.Point(spot.longitude, spot.latitude) for spot in spots], predicate="intersects")[0]
    hit = set(found.tolist())
    return [number in hit for number in range(len(spots))]


def positions(latitude: Floats, longitude: Floats) -> Floats:
    """Put points on the globe, in metres from its middle.

    The straight line between two of them goes through the ground, but within a city it is as long as the one above it
    (3 km: less than a hundredth of a millimetre), and no map's stretching comes into it.

    Args:
        latitude: degrees north, [points].
        longitude: degrees east, [points].

    Returns:
        [points, 3], metres.

    Source:
        Geodetic to geocentric coordinates (Hofmann-Wellenhof et al., GNSS, section 8.2).
    """
    import numpy as np  # noqa: PLC0415 - see the top

    north, east = np.radians(latitude), np.radians(longitude)
    flat = EARTH_FLATTENING * (2 - EARTH_FLATTENING)
    radius = EARTH_RADIUS_METRES / np.sqrt(1 - flat * np.sin(north) ** 2)
    across = radius * np.cos(north)
    return np.column_stack((across * np.cos(east), across * np.sin(east), radius * (1 - flat) * np.sin(north)))


def positions_of(spots: Sequence[LatLon]) -> Floats:
    """Put spots on the globe, in metres from its middle: [points, 3]."""
    import numpy as np  # noqa: PLC0415 - see the top

    degrees = np.array(spots, dtype=np.float64).reshape(-1, 2)
    return positions(degrees[:, 0], degrees[:, 1])


def metres_to_next(points: Floats) -> Floats:
    """Measure from each point to the next one, in a straight line.

    Args:
        points: [points, 3], from ``positions``.

    Returns:
        [points - 1], metres.
    """
    import numpy as np  # noqa: PLC0415 - see the top

    steps: Floats = np.linalg.norm(np.diff(points, axis=0), axis=1)
    return steps


def metres_between_all(first: Floats, second: Floats) -> Floats:
    """Measure from every point of one set to every point of another, in a straight line.

    Args:
        first: [a, 3], from ``positions``.
        second: [b, 3].

    Returns:
        [a, b], metres.
    """
    from scipy.spatial.distance import cdist  # type: ignore[import-untyped]  # noqa: PLC0415 - see the top

    metres: Floats = cdist(first, second)
    return metres
