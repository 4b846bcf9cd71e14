from __future__ import annotations

from itertools import combinations
from math import hypot
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Bounds
from recovery_hub.maps import MapPlace, ServiceHere
from recovery_hub.maps.projection import Projection
from recovery_hub.maps.svg.dots import RADIUS, arrange

if TYPE_CHECKING:
    from tests.maps.conftest import MakePoint

CITY = Projection(Bounds(south=53.76, north=53.84, west=-4.68, east=-4.52), 360)
HERE = (ServiceHere("Table", "/services/table/", ("In person",)),)
SPOTS = st.lists(st.tuples(st.floats(53.76, 53.84), st.floats(-4.68, -4.52)), max_size=40)


def points_at(spots: list[tuple[float, float]]) -> list[MapPlace]:
    """Make a place at each spot."""
    return [MapPlace(f"p{n}", f"Place {n}", f"/places/p{n}/", *spot, HERE) for n, spot in enumerate(spots)]


@given(SPOTS)
def test_no_dot_covers_another_and_none_is_cut_off(spots: list[tuple[float, float]]) -> None:
    """Every dot can be seen and pressed on its own."""
    dots = arrange(points_at(spots), CITY)

    assert all(hypot(a.x - b.x, a.y - b.y) >= 2 * RADIUS for a, b in combinations(dots, 2))
    assert all(RADIUS <= dot.x <= 360 - RADIUS and RADIUS <= dot.y <= CITY.height - RADIUS for dot in dots)


@given(SPOTS)
def test_every_place_has_exactly_one_dot(spots: list[tuple[float, float]]) -> None:
    """No place is lost when dots are joined, and the numbers are 1, 2, 3 without a gap."""
    points = points_at(spots)
    dots = arrange(points, CITY)

    assert sorted(point.id for point in points) == sorted(point.id for dot in dots for point in dot.points)
    assert list(range(1, len(dots) + 1)) == [dot.number for dot in dots]


@given(SPOTS, st.randoms(use_true_random=False))
def test_the_order_in_the_file_changes_nothing(spots: list[tuple[float, float]], chance: object) -> None:
    """Moving an entry up or down in its file gives the same map, byte for byte."""
    points = points_at(spots)
    mixed = sorted(points, key=lambda _point: chance.random())  # type: ignore[attr-defined]

    assert arrange(points, CITY) == arrange(mixed, CITY)


def test_a_dot_alone_stands_where_its_place_is(make_point: MakePoint) -> None:
    """A place with room round it is shown exactly where it is."""
    (dot,) = arrange([make_point("Library", 53.8, -4.6)], CITY)

    assert (dot.x, dot.y) == CITY.place(-4.6, 53.8)


def test_two_places_close_together_are_pushed_apart(make_point: MakePoint) -> None:
    """Neighbours keep a dot each, not far from where they are."""
    dots = arrange([make_point("Library", 53.8, -4.6), make_point("Café", 53.8, -4.593)], CITY)

    assert [("Library",), ("Café",)] == [tuple(point.name for point in dot.points) for dot in dots]
    assert all(hypot(dot.x - dot.home[0], dot.y - dot.home[1]) < 1.3 * RADIUS for dot in dots)


def test_places_in_one_building_share_a_dot_that_names_them(make_point: MakePoint) -> None:
    """One dot for one door, with the names and how many services there are in all."""
    points = [make_point("Library"), make_point("Café", services=3), make_point("Hall", services=2)]
    (dot,) = arrange(points, CITY)

    assert "1. Café, Hall and Library, 6 services" == dot.says


def test_one_service_is_not_called_services(make_point: MakePoint) -> None:
    """The words are right for one."""
    (dot,) = arrange([make_point("Library")], CITY)

    assert "1. Library, 1 service" == dot.says
