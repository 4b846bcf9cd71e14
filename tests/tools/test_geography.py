"""The geography of Thornmouth: what the maps, the measures and whoever adds a place can rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, box, shape

from recovery_hub.validation import load
from recovery_hub.validation.reading.base_map import read_base
from tests.examples import examples
from tests.shared import invented_city
from tools.environment import ROOT
from tools.geography.city import FolderNotEmptyError, Size, write_city
from tools.geography.features import geography, slug
from tools.geography.lines import MOST_METRES
from tools.geography.neighbourhoods import NEIGHBOURHOODS, Neighbourhood, Side, nearest
from tools.geography.people import BANDS
from tools.geography.plane import EAST, NORTH, SOUTH, WEST, apart, degrees, spot, ticks, to_metres
from tools.geography.small_areas import NUMBER, SEED

AREAS = ROOT / "data" / "areas.geojson"
BASE = ROOT / "data" / "base.geojson"
TODAY = date(2026, 11, 22)


def in_ticks(feature: dict[str, Any]) -> Polygon:
    """Turn a feature into a polygon of whole ticks, in which areas can be compared exactly."""
    rings = shape(feature["geometry"])
    assert isinstance(rings, Polygon)
    return shapely.transform(rings, lambda corners: (corners * 100_000).round())


@cache
def areas() -> tuple[tuple[dict[str, Any], Polygon], ...]:
    """Read the small areas: what is said of each, and its land in ticks."""
    return tuple(
        (feature["properties"], in_ticks(feature)) for feature in json.loads(AREAS.read_text("utf-8"))["features"]
    )


@cache
def water() -> tuple[Polygon, ...]:
    """Read the river and the bay, in ticks."""
    features = json.loads(BASE.read_text("utf-8"))["features"]
    return tuple(in_ticks(feature) for feature in features if feature["properties"]["kind"] in {"river", "sea"})


@cache
def land_of(neighbourhood: str) -> Polygon:
    """Join the areas of a neighbourhood, in ticks."""
    land = shapely.union_all([land for said, land in areas() if said["neighbourhood"] == neighbourhood])
    assert isinstance(land, Polygon)
    return land


def corners(land: Polygon) -> set[tuple[float, ...]]:
    """Return the corners of an area."""
    return set(land.exterior.coords)


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    """Nobody has to wonder where the borders come from: two runs give the bytes that the project holds."""
    for folder in ("one", "two"):
        words = [sys.executable, "-m", "tools.geography", "--into", str(tmp_path / folder)]
        subprocess.run(words, check=True, cwd=ROOT)  # in a process of its own, as people run it

    for path in (AREAS, BASE):
        runs = [(tmp_path / folder / "data" / path.name).read_bytes() for folder in ("one", "two")]
        assert [path.read_bytes()] * 2 == runs


def test_the_areas_weigh_little() -> None:
    """A map of all areas can be sent to a phone."""
    assert AREAS.stat().st_size < 80_000


def test_sixty_areas_in_fourteen_neighbourhoods() -> None:
    """Each neighbourhood has three to six small areas, and each area an id and a name of its own."""
    said = [area for area, _ in areas()]
    by_part = {
        neighbourhood.name: sum(area["neighbourhood"] == neighbourhood.name for area in said)
        for neighbourhood in NEIGHBOURHOODS
    }

    assert NUMBER == len(said) == sum(by_part.values()) == len({area["id"] for area in said})
    assert [slug(area["name"]) for area in said] == [area["id"] for area in said]
    assert [] == [name for name, number in by_part.items() if not 3 <= number <= 6]
    assert {neighbourhood.name: str(neighbourhood.side) for neighbourhood in NEIGHBOURHOODS} == {
        a["neighbourhood"]: a["side"] for a in said
    }


def test_neighbours_share_their_borders_corner_for_corner() -> None:
    """No gap and no overlap: a person always lives in exactly one area, and maps show no slivers."""
    lands = [land for _, land in areas()]

    assert all(land.is_valid and not land.interiors for land in lands)
    assert shapely.coverage_is_valid(lands)
    assert {0.0} == {land.intersection(other).area for land, other in combinations(lands, 2)}
    for land, other in combinations(lands, 2):
        shared = shapely.line_merge(land.intersection(other)) if land.touches(other) else shapely.LineString()
        points = {tuple(point) for point in shapely.get_coordinates(shared)}
        assert points <= corners(land)
        assert points <= corners(other)


def test_land_and_water_fill_the_map() -> None:
    """Every spot of the map is in the water or in one area, never in both, never in neither."""
    frame = box(*ticks((WEST, SOUTH)), *ticks((EAST, NORTH)))
    wet = shapely.union_all(water())
    dry = shapely.union_all([land for _, land in areas()])

    assert 0.0 == wet.intersection(dry).area
    assert frame.area == wet.area + dry.area == wet.union(dry).area
    assert 2 == len(shapely.get_parts(dry))


def test_no_area_crosses_the_river() -> None:
    """Whoever lives in an area can walk through all of it without the bridge."""
    banks = sorted(shapely.get_parts(shapely.union_all([land for _, land in areas()])), key=lambda bank: bank.bounds)
    by_side = dict(zip(("west", "east"), banks, strict=True))

    assert [] == [said["id"] for said, land in areas() if not by_side[said["side"]].covers(land)]


@pytest.mark.parametrize("neighbourhood", NEIGHBOURHOODS, ids=lambda part: slug(part.name))
def test_600_metres_round_a_middle_are_of_its_neighbourhood(neighbourhood: Neighbourhood) -> None:
    """Whoever adds a place near the middle of a neighbourhood need not look up borders: it lies in it, if on land."""
    near = to_metres(land_of(neighbourhood.name))
    wet = to_metres(shapely.union_all(water()))

    assert Point(neighbourhood.spot).buffer(600).difference(wet.buffer(2)).difference(near).area == pytest.approx(
        0, abs=1
    )
    assert near.contains(Point(neighbourhood.spot))


@given(st.floats(WEST, EAST), st.floats(SOUTH, NORTH))
@examples(300)
def test_everywhere_is_in_the_nearest_neighbourhood_or_close_to_its_border(east: float, north: float) -> None:
    """A spot belongs to the neighbourhood whose middle is nearest on its bank; bends of a border take little."""
    here = Point(ticks((east, north)))
    said = next((said for said, land in areas() if land.covers(here)), None)
    if said is None:
        return
    side = Side(said["side"])
    ours = next(neighbourhood for neighbourhood in NEIGHBOURHOODS if neighbourhood.name == said["neighbourhood"])
    best = nearest(spot((east, north)), side)

    assert apart(ours.spot, spot((east, north))) - apart(best.spot, spot((east, north))) < 4 * MOST_METRES


def test_every_public_place_lies_in_the_neighbourhood_it_names() -> None:
    """The page of a neighbourhood shows the places that people there would call theirs."""
    directory, _ = invented_city(TODAY)
    wrong = {}
    for place in directory.places.values():
        if place.point is not None:
            here = Point(ticks((place.point[1], place.point[0])))
            lies = next((said["neighbourhood"] for said, land in areas() if land.covers(here)), "the water")
            if lies != place.part_of_city:
                wrong[place.id] = f"says {place.part_of_city}, lies in {lies}"

    assert {} == wrong


def test_bands_add_up_to_a_city_of_190000() -> None:
    """Shares of people by area, by age and for the city all come from the same people."""
    said = [area for area, _ in areas()]

    assert {BANDS} == {tuple(area["population"]) for area in said}
    assert [area["people"] for area in said] == [sum(area["population"].values()) for area in said]
    assert sum(area["people"] for area in said) == pytest.approx(190_000, abs=3_000)
    assert 2_000 < min(area["people"] for area in said) < max(area["people"] for area in said) < 4_500


def test_people_live_inside_their_area_and_not_at_its_middle() -> None:
    """Journeys begin where people live: not in a park, not in the water, not in a field in the middle of the shape."""
    parks = [
        shape(feature["geometry"]) for feature in json.loads(BASE.read_text("utf-8"))["features"] if _is_park(feature)
    ]

    for said, land in areas():
        point = Point(ticks(tuple(said["point"])))
        assert land.contains(point), said["id"]
        assert not any(park.contains(Point(said["point"])) for park in parks), said["id"]
    moved = [to_metres(land).centroid.distance(Point(spot(tuple(said["point"])))) for said, land in areas()]
    assert len([metres for metres in moved if metres > 30]) > 50


def _is_park(feature: dict[str, Any]) -> bool:
    return bool(feature["properties"]["kind"] == "park")


def test_the_city_tells_its_story() -> None:
    """Life is harder across the bridge, where fewer have cars; students live by the university."""
    said = [area for area, _ in areas()]

    def mean(key: str, side: str) -> float:
        people = sum(area["people"] for area in said if area["side"] == side)
        return float(sum(area[key] * area["people"] for area in said if area["side"] == side) / people)

    def share(area: dict[str, Any], band: str) -> float:
        return float(area["population"][band] / area["people"])

    assert mean("deprivation_fifth", "east") + 1.5 < mean("deprivation_fifth", "west")
    assert mean("households_without_car_percent", "east") > mean("households_without_car_percent", "west") + 10
    assert [12] * 5 == [sum(area["deprivation_fifth"] == fifth for area in said) for fifth in range(1, 6)]
    assert {"University"} == {area["neighbourhood"] for area in said if share(area, "16-24") > 0.4}
    assert all(5 <= area["households_without_car_percent"] <= 70 for area in said)


def _is_polygon(feature: dict[str, Any]) -> bool:
    return bool(feature["geometry"]["type"] == "Polygon")


def test_the_files_look_as_they_should() -> None:
    """Whoever opens a file finds one feature a line, at most five digits, outlines anticlockwise (RFC 7946)."""
    for path in (AREAS, BASE):
        text = path.read_text("utf-8")
        features = json.loads(text)["features"]
        polygons = [Polygon(*feature["geometry"]["coordinates"]) for feature in features if _is_polygon(feature)]
        assert len(features) + 2 == len(text.splitlines())
        assert all(polygon.exterior.is_ccw and polygon.is_valid for polygon in polygons)
        numbers = {float(value) for polygon in polygons for value in shapely.get_coordinates(polygon).flatten()}
        assert all(round(value, 5) == value for value in numbers)


@given(st.integers(14, 90), st.integers(0, 10_000))
@examples(8)
def test_any_city_has_clean_borders(number: int, seed: int) -> None:
    """A larger city, for measuring, is as sound as the small one."""
    city = geography(number, seed)

    assert number == len(city.areas) == len({slug(area.name) for area in city.areas})
    assert shapely.coverage_is_valid([area.shape for area in city.areas])
    assert all(area.shape.contains(Point(ticks(area.point))) for area in city.areas)
    assert read_base(city.base_text).names()


def test_too_few_areas_are_refused() -> None:
    """Whoever asks for fewer areas than neighbourhoods is told, and nothing is made."""
    with pytest.raises(ValueError, match="at least"):
        geography(13, SEED)


def test_a_whole_city_can_be_read(tmp_path: Path) -> None:
    """The benchmarks get a city that passes every check, with as many entries as they asked for."""
    write_city(tmp_path / "city", geography(100, SEED), Size(services=400, stops=600), SEED)
    directory, _ = load(tmp_path / "city", TODAY)
    made = [place for place in directory.places.values() if place.id.startswith("made-")]

    assert 400 == len(directory.services)
    assert 100 == len(json.loads((tmp_path / "city" / "data" / "areas.geojson").read_text("utf-8"))["features"])
    assert 600 == len(directory.stops)
    assert len(made) >= 50
    assert all(place.point is not None for place in made)


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    """Nobody's data is overwritten by a made-up city."""
    (tmp_path / "mine.txt").write_text("keep me", encoding="utf-8")

    with pytest.raises(FolderNotEmptyError):
        write_city(tmp_path, geography(NUMBER, SEED), Size(services=200, stops=0), SEED)
    assert ["mine.txt"] == [path.name for path in tmp_path.iterdir()]


@given(st.floats(WEST, EAST), st.floats(SOUTH, NORTH))
def test_metres_and_degrees_agree(east: float, north: float) -> None:
    """A spot turned into metres and back is the same spot, to the last digit that is kept."""
    assert (east, north) == pytest.approx(degrees(spot((east, north))), abs=0.6e-5)
