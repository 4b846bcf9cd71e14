from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from recovery_hub.maps import Base, ServiceHere, draw, interactive_map, public_points

if TYPE_CHECKING:
    from tests.maps.conftest import MakeDirectory

LIBRARY = {"id": "bridge-street-library", "name": "Bridge Street Library"}
TABLE = {"id": "tuesday-table", "name": "Tuesday Table", "sessions": [{"format": "in_person", "place": LIBRARY["id"]}]}


def test_a_public_place_is_on_the_map_with_its_services(make_directory: MakeDirectory) -> None:
    """A reader finds a place under its own name and address, with what there is and in what form."""
    (point,) = public_points(make_directory([LIBRARY], [TABLE]), root="..")

    assert ("bridge-street-library", "Bridge Street Library", "../places/bridge-street-library/") == (
        point.id,
        point.name,
        point.address,
    )
    assert (53.8016, -4.6118) == (point.latitude, point.longitude)
    assert (ServiceHere("Tuesday Table", "../services/tuesday-table/", ("In person",), ("company",)),) == point.services


@pytest.mark.parametrize("how_public", ["hidden", "area_only"])
def test_no_trace_of_a_place_that_is_not_public(make_directory: MakeDirectory, how_public: str) -> None:
    """Neither map holds the id, the name or the coordinates of a place that must not be found."""
    refuge: dict[str, Any] = {"id": "safe-house", "name": "Marigold House", "location_public": how_public}
    refuge |= {"latitude": 53.7891, "longitude": -4.5678}
    both = {"sessions": [{"format": "in_person", "place": "safe-house"}, *TABLE["sessions"]]}
    points = public_points(make_directory([refuge, LIBRARY], [{**TABLE, **both}]))

    parts = interactive_map(points, Base(), "Map")
    published = draw(points, Base(), "Map", "").svg + parts.script + parts.body

    assert ["bridge-street-library"] == [point.id for point in points]
    assert None is re.search(r"safe-house|Marigold|53\.78|4\.56", published)


def test_a_dot_does_not_move_for_a_hidden_place(make_directory: MakeDirectory) -> None:
    """Nobody can work out a hidden place from what the map looks like with and without it."""
    refuge = {"id": "safe-house", "location_public": "hidden", "latitude": 53.8017, "longitude": -4.6119}
    there = {"id": "quiet-room", "sessions": [{"format": "in_person", "place": "safe-house"}]}
    without = public_points(make_directory([LIBRARY], [TABLE]))
    with_it = public_points(make_directory([refuge, LIBRARY], [there, TABLE]))

    assert draw(without, Base(), "Map", "").svg == draw(with_it, Base(), "Map", "").svg


@pytest.mark.parametrize(
    ("status", "shown"),
    [("active", 1), ("closing", 1), ("paused", 0), ("closed", 0), ("planned", 0), ("unconfirmed", 1)],
)
def test_only_open_services_count(make_directory: MakeDirectory, status: str, shown: int) -> None:
    """Nobody is sent to a place where nothing runs at the moment."""
    points = public_points(make_directory([LIBRARY], [{**TABLE, "status": status}]))

    assert shown == len(points)


def test_a_place_without_coordinates_is_left_out(make_directory: MakeDirectory) -> None:
    """A place that nobody has located yet is in the lists, but on no map."""
    points = public_points(make_directory([{**LIBRARY, "latitude": None, "longitude": None}], [TABLE]))

    assert () == points


def test_only_the_forms_at_this_place_are_named(make_directory: MakeDirectory) -> None:
    """What a service does by phone is not said of the building; a form is named once."""
    sessions = [*TABLE["sessions"], *TABLE["sessions"], {"format": "phone"}]
    (point,) = public_points(make_directory([LIBRARY], [{**TABLE, "sessions": sessions}]))

    assert ("In person",) == point.services[0].formats
