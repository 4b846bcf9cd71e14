from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Bounds
from recovery_hub.maps import Base
from recovery_hub.maps.projection import Projection, frame_of

if TYPE_CHECKING:
    from tests.maps.conftest import MakePoint

FRAME = Bounds(south=53.76, north=53.84, west=-4.68, east=-4.52)
LATITUDES = st.floats(FRAME.south, FRAME.north)
LONGITUDES = st.floats(FRAME.west, FRAME.east)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distances_on_the_drawing_are_distances_on_the_ground(
    north_1: float, east_1: float, north_2: float, east_2: float
) -> None:
    """The scale bar tells the truth: over a city, a distance on the drawing is right to 0.2 % or ten metres."""
    projection = Projection(FRAME, 360)
    (ax, ay), (bx, by) = projection.place(east_1, north_1), projection.place(east_2, north_2)
    drawn_km = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 / projection.units_per_kilometre

    assert great_circle((north_1, east_1), (north_2, east_2)).km == pytest.approx(drawn_km, rel=2e-3, abs=0.01)


def test_corners_of_the_frame_are_corners_of_the_drawing() -> None:
    """Nothing of the city is cut off."""
    projection = Projection(FRAME, 360)

    assert (0, 0) == projection.place(FRAME.west, FRAME.north)
    assert pytest.approx((360, projection.height)) == projection.place(FRAME.east, FRAME.south)


def test_one_place_alone_has_room_round_it(make_point: MakePoint) -> None:
    """A city with one place and no base still gets a map."""
    frame = frame_of(Base(), [make_point("Library")])

    assert (53.796, 53.804) == pytest.approx((frame.south, frame.north))


def test_nothing_at_all_is_refused() -> None:
    """The site hears that there is nothing to draw, rather than dividing by nothing."""
    with pytest.raises(ValueError, match="at least one place"):
        frame_of(Base(), [])
