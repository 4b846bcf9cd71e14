"""The two files as text: GeoJSON, one feature a line, so that a change can be read in a comparison of versions."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry import Polygon

from tools.geography import scenery
from tools.geography.finer import Planned, planned
from tools.geography.mesh import Mesh, ground, mesh
from tools.geography.neighbourhoods import NEIGHBOURHOODS, Neighbourhood
from tools.geography.people import Residents, middle_of_people, residents
from tools.geography.plane import TICKS_PER_DEGREE, Degrees, degrees, spot, to_metres

Feature = dict[str, object]


@dataclass(frozen=True, slots=True)
class Settled:
    """A finished small area.

    Attributes:
        name: what people call it.
        neighbourhood: where it belongs.
        shape: its land, in ticks.
        land: the same in metres.
        point: the middle of its people, in degrees.
        residents: who lives there.
    """

    name: str
    neighbourhood: Neighbourhood
    shape: Polygon
    land: Polygon
    point: Degrees
    residents: Residents


@dataclass(frozen=True, slots=True)
class Geography:
    """The geography of a city: its small areas, and the text of ``data/areas.geojson`` and ``data/base.geojson``."""

    areas: tuple[Settled, ...]
    areas_text: str
    base_text: str


def geography(number: int, seed: int) -> Geography:
    """Make the geography.

    Args:
        number: of small areas.
        seed: the same seed gives the same bytes.

    Source:
        RFC 7946, The GeoJSON Format.
    """
    land = ground(seed)
    areas = planned(number, land, seed)
    spots = {
        neighbourhood.name: [area.spot for area in areas if area.neighbourhood == neighbourhood]
        for neighbourhood in NEIGHBOURHOODS
    }
    pieces = mesh(land, spots, seed)
    shapes = [shape for neighbourhood in NEIGHBOURHOODS for shape in pieces.areas[neighbourhood.name]]
    settled = tuple(_settled(*row) for row in zip(areas, shapes, residents(areas, seed), strict=True))
    return Geography(settled, _collection([_area(area) for area in settled]), _collection(_base(pieces)))


def _settled(area: Planned, shape: Polygon, people: Residents) -> Settled:
    land = to_metres(shape)
    parks = [Polygon([spot(corner) for corner in ring]) for ring in scenery.parks().values()]
    point = degrees(middle_of_people(area, land, parks))
    return Settled(area.name, area.neighbourhood, shape, land, point, people)


def slug(name: str) -> str:
    """Turn a name into an id: "St Bride's Green" -> "st-brides-green"."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("'", "")).strip("-")


def _area(area: Settled) -> Feature:
    people = area.residents
    properties = {
        "id": slug(area.name),
        "name": area.name,
        "neighbourhood": area.neighbourhood.name,
        "side": area.neighbourhood.side,
        "people": people.people,
        "population": people.population,
        "deprivation_fifth": people.deprivation_fifth,
        "households_without_car_percent": people.households_without_car_percent,
        "point": area.point,
    }
    return {"type": "Feature", "properties": properties, "geometry": _polygon(area.shape)}


def _base(pieces: Mesh) -> list[Feature]:
    """Return what the maps draw, the lowest first."""
    return [
        _drawn("river", "River Thorn", _polygon(pieces.river)),
        _drawn("sea", "Thornmouth Bay", _polygon(pieces.bay)),
        *(_drawn("park", name, _shape("Polygon", [ring])) for name, ring in scenery.parks().items()),
        *(_drawn("road", name, _shape("LineString", line)) for name, line in scenery.roads().items()),
        _drawn("bridge", scenery.BRIDGE_NAME, _shape("LineString", scenery.BRIDGE)),
        _drawn("railway", scenery.RAILWAY_NAME, _shape("LineString", scenery.railway())),
        *(
            _drawn("area", neighbourhood.name.replace("'", "’"), _shape("Point", neighbourhood.middle))
            for neighbourhood in NEIGHBOURHOODS
        ),
    ]


def _drawn(kind: str, name: str, geometry: Feature) -> Feature:
    return {"type": "Feature", "properties": {"kind": kind, "name": name}, "geometry": geometry}


def _shape(form: str, coordinates: object) -> Feature:
    return {"type": form, "coordinates": coordinates}


def _polygon(shape: Polygon) -> Feature:
    """Write a polygon in ticks: anticlockwise, and always from the same corner on."""
    ordered = shapely.orient_polygons(shapely.normalize(shape), exterior_cw=False)
    rings = [ordered.exterior, *ordered.interiors]
    return _shape("Polygon", [[_corner(*corner) for corner in ring.coords] for ring in rings])


def _corner(east: float, north: float) -> Degrees:
    return round(east) / TICKS_PER_DEGREE, round(north) / TICKS_PER_DEGREE


def _collection(features: Sequence[Feature]) -> str:
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
