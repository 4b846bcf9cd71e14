"""Where things are: one earth for single distances and for thousands, boxes and outlines with their edges."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

import numpy as np
import pytest
from geopy.distance import ELLIPSOIDS
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_hub.geo import (
    EARTH_FLATTENING,
    EARTH_RADIUS_METRES,
    METRES_PER_DEGREE,
    LatLon,
    in_box,
    in_polygons,
    is_within,
    metres_between,
    metres_between_all,
    metres_to_next,
    positions_of,
)

BRITAIN = st.builds(LatLon, st.floats(50, 60), st.floats(-7, 1.5))
SQUARE = (((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0), (0.0, 50.0)),)
HOLE = ((0.4, 50.4), (0.6, 50.4), (0.6, 50.6), (0.4, 50.6), (0.4, 50.4))


@dataclass
class Frame:
    """The box of a small city."""

    south: float = 50.0
    north: float = 51.0
    west: float = -2.0
    east: float = -1.0


def test_there_is_one_earth() -> None:
    """The numbers here are those of geopy's WGS 84, and the ball of drawings has its mean radius."""
    major, minor, flattening = ELLIPSOIDS["WGS-84"]

    assert (major * 1000, flattening) == pytest.approx((EARTH_RADIUS_METRES, EARTH_FLATTENING))
    assert np.radians(1) * (2 * major + minor) / 3 * 1000 == pytest.approx(METRES_PER_DEGREE)


def test_a_known_distance() -> None:
    """From Lambeth Palace to Buckingham Palace it is 1.8 kilometres; a hundredth of a degree north is 1,113 metres."""
    assert metres_between(LatLon(51.4954, -0.1195), LatLon(51.5014, -0.1419)) == pytest.approx(1693, abs=1)
    assert metres_between(LatLon(53.80, -4.6), LatLon(53.81, -4.6)) == pytest.approx(1113, abs=0.5)


@settings(deadline=None)
@given(st.lists(BRITAIN, min_size=2, max_size=5))
def test_single_and_many_distances_agree(spots: list[LatLon]) -> None:
    """Distances of a whole matrix, of the steps of a way and of two spots are the same, to 0.01 % over 100 km."""
    spots = [LatLon(51 + spot.latitude % 1 / 2, -1 + spot.longitude % 1 / 2) for spot in spots]
    there = positions_of(spots)
    each = np.array([[metres_between(spot, other) for other in spots] for spot in spots])

    np.testing.assert_allclose(metres_between_all(there, there), each, rtol=1e-4, atol=1e-3)
    np.testing.assert_allclose(metres_to_next(there), np.diag(each, 1), rtol=1e-4, atol=1e-3)


@settings(deadline=None)
@given(BRITAIN, st.floats(0, 0.02), st.floats(0, 0.02))
def test_within_is_what_the_distance_says(spot: LatLon, north: float, east: float) -> None:
    """The quick look at latitudes never turns an answer round; a spot exactly so far away is within."""
    other = LatLon(spot.latitude + north, spot.longitude + east)
    metres = metres_between(spot, other)

    assert is_within(metres, spot, other)
    assert not is_within(metres - 0.01, spot, other)


@pytest.mark.parametrize(
    ("spot", "margin", "inside"),
    [
        ((50.0, -2.0), 0, True),
        ((51.0, -1.0), 0, True),
        ((49.9999, -1.5), 0, False),
        ((50.5, -2.0001), 0, False),
        ((51.0001, -1.5), 0, False),
        ((50.5, -0.9999), 0, False),
        ((51.05, -1.5), 0.1, True),
        ((51.15, -1.5), 0.1, False),
    ],
)
def test_a_box_holds_its_edges(spot: tuple[float, float], margin: float, *, inside: bool) -> None:
    """What lies on the edge is inside, a ten-thousandth of a degree further is not."""
    assert inside is in_box(LatLon(*spot), Frame(), margin)


def test_an_outline_holds_its_edges_and_not_its_holes() -> None:
    """Inside any of the outlines, on an edge, in a hole, outside; nothing is inside nothing."""
    spots = [LatLon(50.1, 0.1), LatLon(50.0, 0.5), LatLon(50.5, 0.5), LatLon(49.9, 0.5), LatLon(50.5, 2.5)]
    east = tuple((x + 2, y) for x, y in SQUARE[0])

    assert [True, True, False, False, True] == in_polygons(spots, [(*SQUARE, HOLE), (east,)])
    assert ([False], []) == (in_polygons(spots[:1], []), in_polygons([], [SQUARE]))


def test_check_loads_nothing_heavy() -> None:
    """Boxes need no library: numpy, shapely and geopy are loaded by what needs them."""
    code = (
        "import sys, types, recovery_hub.geo as geo\n"
        "geo.in_box(geo.LatLon(1, 1), types.SimpleNamespace(south=0, north=2, west=0, east=2))\n"
        "print([name for name in ('numpy', 'shapely', 'geopy', 'scipy') if name in sys.modules])"
    )

    assert "[]\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
