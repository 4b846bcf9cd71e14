from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from recovery_hub.directory.base_map import Form, LayerKind
from recovery_hub.directory.problem import DataError
from recovery_hub.maps import Base
from recovery_hub.validation.reading.base_map import read_base

LINE = [[-4.6, 53.8], [-4.5, 53.8]]
RING = [[-4.6, 53.8], [-4.5, 53.8], [-4.5, 53.9], [-4.6, 53.8]]


def collection(*features: tuple[Any, str, Any]) -> str:
    """Write features given as kind, type and coordinates."""
    made = [
        {"type": "Feature", "properties": {"kind": kind}, "geometry": {"type": form, "coordinates": coordinates}}
        for kind, form, coordinates in features
    ]
    return json.dumps({"type": "FeatureCollection", "features": made})


def test_every_shape_is_read_in_the_order_of_drawing() -> None:
    """Roads lie on top of parks and water, whatever the order in the file."""
    base = read_base(collection(("road", "LineString", LINE), ("park", "MultiPolygon", [[RING], [RING]])))

    assert [(LayerKind.PARK, Form.POLYGON, 2), (LayerKind.ROAD, Form.LINE, 1)] == [
        (shape.kind, shape.form, len(shape.parts)) for shape in base.shapes
    ]


def test_a_height_is_passed_over() -> None:
    """A file from a program that writes heights can be used as it is."""
    base = read_base(collection(("area", "Point", [-4.6, 53.8, 12.0])))

    assert ((-4.6, 53.8),) == base.positions()


def test_every_bad_feature_is_named_at_once() -> None:
    """Whoever draws the base hears of all mistakes in one go, by number, and what is needed."""
    with pytest.raises(DataError) as raised:
        read_base(
            collection(("road", "LineString", LINE), ("lake", "Polygon", [RING]), ("road", "LineString", [[53.8, 460]]))
        )

    assert ["feature 2", "feature 3"] == [problem.spot.entry for problem in raised.value.problems]
    assert "river, railway" in raised.value.problems[0].advice


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"features": 3}', '{"features": [null, 3, {}]}', "[" * 100_000])
def test_a_file_that_is_no_map_is_a_problem_not_a_crash(text: str) -> None:
    """A wrong or cut-off file ends in a sentence with the file's name."""
    with pytest.raises(DataError) as raised:
        read_base(text)

    assert {"data/base.geojson"} == {problem.spot.path for problem in raised.value.problems}


def test_a_broken_file_is_pointed_at_by_line() -> None:
    """Whoever left a comma out is led to the line."""
    with pytest.raises(DataError) as raised:
        read_base('{"features":\n [1 2]}')

    assert (2, 5) == (raised.value.problems[0].spot.line, raised.value.problems[0].spot.column)


def test_the_invented_city_has_a_base(thornmouth: Base) -> None:
    """Thornmouth has water, roads on both banks, one bridge, and names for its parts; the file stays small."""
    kinds = [shape.kind for shape in thornmouth.shapes]
    longitudes, latitudes = zip(*thornmouth.positions(), strict=True)

    assert set(LayerKind) == set(kinds)
    assert 1 == kinds.count(LayerKind.BRIDGE)
    assert 14 == len(thornmouth.names())
    assert (-4.68, -4.52, 53.76, 53.84) == (min(longitudes), max(longitudes), min(latitudes), max(latitudes))
    assert (Path(__file__).parents[2] / "data" / "base.geojson").stat().st_size < 12_000
