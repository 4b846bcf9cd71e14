from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from recovery_hub.imports.areas import import_areas, read_columns
from recovery_hub.imports.spreadsheet import ImportStoppedError
from recovery_hub.validation import load
from recovery_hub.validation.reading.areas import read_areas

SOUTHAMPTON = Path(__file__).parents[3] / "shared" / "real" / "southampton"
TODAY = date(2026, 11, 23)

real = pytest.mark.skipif(not SOUTHAMPTON.is_dir(), reason="Southampton's areas lie beside the project, not in it.")

SQUARE = [[[-4.62, 53.79], [-4.60, 53.79], [-4.60, 53.81], [-4.62, 53.81], [-4.62, 53.79]]]


def _file(folder: Path, *features: tuple[dict[str, object], object]) -> Path:
    path = folder / "areas.geojson"
    whole = [{"type": "Feature", "properties": said, "geometry": shape} for said, shape in features]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": whole}), "utf-8")
    return path


@real
@pytest.mark.parametrize(
    ("name", "columns", "count", "people"),
    [
        (
            "lsoa11",
            "id=code,name=name,people=pop2019,deprivation_tenth=imd2019_decile,longitude=lon,latitude=lat",
            148,
            252_520,
        ),
        ("oa11", "id=code,name=code,people=pop_est,neighbourhood=lsoa,longitude=lon,latitude=lat", 766, 252_503),
    ],
)
def test_southampton(tmp_path: Path, name: str, columns: str, count: int, people: int) -> None:
    """Every area of a real city comes in with its people and its outline, and is read again without a problem."""
    done = import_areas(SOUTHAMPTON / f"{name}.geojson", read_columns(columns), tmp_path)
    read = read_areas((tmp_path / "data/areas.geojson").read_text("utf-8"))

    assert (count, people, count, 0) == (done.count, done.people, done.with_outline, done.placed)
    assert [] == read.problems
    assert count == len(read.areas)


def test_points_without_outlines(tmp_path: Path) -> None:
    """An outline is welcome and not needed."""
    file = _file(tmp_path, ({"c": "A1 x", "n": "One", "p": "12"}, {"type": "Point", "coordinates": [-4.61, 53.8]}))
    done = import_areas(file, read_columns("id=c,name=n,people=p"), tmp_path)
    ((area, origin),) = read_areas((tmp_path / "data/areas.geojson").read_text("utf-8")).areas

    assert (1, 12, 0, 0) == (done.count, done.people, done.with_outline, done.placed)
    assert ("a1-x", 53.8, -4.61, ()) == (area.id, area.latitude, area.longitude, area.polygons)
    assert (2, 1) == origin.marks[()]


def test_wards_and_postcode_districts_come_along(tmp_path: Path) -> None:
    """A list of where somebody comes can name them: several districts stand in one column."""
    said: dict[str, object] = {"c": "E01", "n": "Bridge End", "p": 150, "w": "Castle", "d": "so14; SO15"}
    file = _file(tmp_path, (said, {"type": "Point", "coordinates": [-4.61, 53.8]}))
    import_areas(file, read_columns("id=c,name=n,people=p,ward=w,postcode_districts=d"), tmp_path)
    ((area, _),) = read_areas((tmp_path / "data/areas.geojson").read_text("utf-8")).areas

    assert ("Castle", ("SO14", "SO15")) == (area.ward, area.postcode_districts)


def test_an_outline_without_a_point(tmp_path: Path) -> None:
    """A spot inside the outline is taken, and the report says so; an estimate is rounded, and that is said too."""
    file = _file(tmp_path, ({"c": "one", "p": 12.4, "d": 3, "k": 5}, {"type": "Polygon", "coordinates": SQUARE}))
    columns = read_columns("id=c,name=c,people=p,deprivation_tenth=d,ages.0-15=k")
    done = import_areas(file, columns, tmp_path)
    ((area, _),) = read_areas((tmp_path / "data/areas.geojson").read_text("utf-8")).areas

    assert -4.62 < area.longitude < -4.60
    assert 53.79 < area.latitude < 53.81
    assert (12, 2, {"0-15": 5}) == (area.people, area.deprivation_fifth, area.ages)
    assert (1, 1) == (done.placed, done.rounded)
    assert "estimate" in done.summary()


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("id=c,name=c", "people"),
        ("id=c,name=c,people=p,colour=k", "“colour”"),
        ("id=c,name=c,people=nope", "“nope”"),
        ("id=p,name=c,people=p", "more than once"),
        ("id=c,name=c,people=c", "is not a number"),
    ],
)
def test_what_can_not_be_brought_in_leaves_what_was_there(tmp_path: Path, columns: str, said: str) -> None:
    """A slip in the columns is told in a sentence, and the areas that were there stay."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/areas.geojson").write_text("as it was", "utf-8")
    shape = {"type": "Polygon", "coordinates": SQUARE}
    file = _file(tmp_path, ({"c": "one", "p": 5, "k": 1}, shape), ({"c": "two", "p": 5, "k": 1}, shape))
    with pytest.raises(ImportStoppedError, match=said):
        import_areas(file, read_columns(columns), tmp_path)

    assert "as it was" == (tmp_path / "data/areas.geojson").read_text("utf-8")


def test_a_city_without_areas_has_none(tmp_path: Path) -> None:
    """Areas may be missing; Thornmouth has sixty."""
    town = Path(__file__).parents[1] / "towns" / "little"
    thornmouth, _ = load(Path(__file__).parents[2], TODAY)

    assert {} == load(town, TODAY)[0].areas
    assert 60 == len(thornmouth.areas)
    assert ("Old Town", "west", 3248) == (
        thornmouth.areas["old-town-market"].neighbourhood,
        thornmouth.areas["old-town-market"].side,
        thornmouth.areas["old-town-market"].people,
    )
