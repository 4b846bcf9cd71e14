"""Reading ``data/areas.geojson``: every feature that can't be used is named, and what it needs.

Source: RFC 7946, The GeoJSON Format. Positions are longitude first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from recovery_hub.directory.directory import Origin
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import FileForm
from recovery_hub.directory.records.area import Area, Polygon, Position
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.text import refuse_half_signs
from recovery_hub.validation.reading.validate import read_part

AREAS_FILE = Area.path_as(FileForm.MAP)

_SHORTEST_RING = 4
"""A triangle, with its first corner said again."""


@dataclass(slots=True)
class AreasRead:
    """What the file gave.

    Attributes:
        areas: each with the line on which it begins.
        problems: of those that can't be used.
    """

    areas: list[tuple[Area, Origin]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class _GeometryError(Exception):
    """A shape that can't be used."""


def read_areas(text: str, path: str = AREAS_FILE) -> AreasRead:
    """Read the small areas.

    Args:
        text: a FeatureCollection; each feature has the fields of ``Area`` among its properties. Its shape is a Polygon,
            a MultiPolygon, or a Point, which stands for ``point`` where there is none.
        path: the file, for messages.
    """
    read = AreasRead()
    try:
        whole = json.loads(text)
        refuse_half_signs(text, whole)
    except json.JSONDecodeError as fault:
        read.problems.append(problem("areas", SourcePosition(path, fault.lineno, fault.colno)))
        return read
    except (RecursionError, ValueError):  # brackets in brackets without end; a number of thousands of digits
        read.problems.append(problem("areas", SourcePosition(path)))
        return read
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list):
        read.problems.append(problem("areas.no-features", SourcePosition(path)))
        return read
    lines = list(_lines(text))
    for number, feature in enumerate(features):
        line = lines[number] if len(lines) == len(features) else 1
        _read_feature(feature, number + 1, Origin(path, {(): (line, 1)}), read)
    return read


def _read_feature(feature: object, number: int, origin: Origin, read: AreasRead) -> None:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or not isinstance(properties, dict):
        read.problems.append(problem("areas.no-properties", origin.spot((), f"feature {number}"), number=number))
        return
    entry = str(properties.get("id") or f"feature {number}")
    fields = {key: _plain(value) for key, value in properties.items() if value is not None}
    try:
        polygons, point = _shape(feature.get("geometry"))
        if "point" in fields:
            point = _position(properties["point"])
    except _GeometryError:
        read.problems.append(problem("areas.shape", origin.spot((), entry), number=number))
        return
    if point is None:
        read.problems.append(problem("areas.no-point", origin.spot((), entry), number=number))
        return
    area = read_part(Area, {**fields, "point": point, "polygons": polygons}, origin, entry)
    if isinstance(area, Area):
        read.areas.append((area, origin))
    else:
        read.problems.extend(area)


def _plain(value: Any) -> Any:  # noqa: ANN401 - what stands in the file
    """Write numbers as they are written in YAML, so that the same words are found for what is wrong with them."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else value


def _shape(geometry: object) -> tuple[tuple[Polygon, ...], Position | None]:
    """Read a shape: its polygons, and its position if it is a point."""
    if geometry is None:
        return (), None
    if not isinstance(geometry, dict):
        raise _GeometryError
    at = geometry.get("coordinates")
    match geometry.get("type"):
        case "Point":
            return (), _position(at)
        case "Polygon":
            return (_polygon(at),), None
        case "MultiPolygon" if isinstance(at, list) and at:
            return tuple(_polygon(polygon) for polygon in at), None
    raise _GeometryError


def _polygon(rings: object) -> Polygon:
    if not isinstance(rings, list) or not rings:
        raise _GeometryError
    return tuple(_ring(ring) for ring in rings)


def _ring(ring: object) -> tuple[Position, ...]:
    if not isinstance(ring, list) or len(ring) < _SHORTEST_RING:
        raise _GeometryError
    return tuple(_position(position) for position in ring)


def _position(position: object) -> Position:
    """Read a position; a height, as third number, is passed over."""
    if not isinstance(position, list | tuple) or len(position) not in {2, 3}:
        raise _GeometryError
    if not all(isinstance(value, int | float) and not isinstance(value, bool) for value in position):
        raise _GeometryError
    east, north = position[0], position[1]
    if not (-180 <= east <= 180 and -90 <= north <= 90):  # noqa: PLR2004 - round the world
        raise _GeometryError
    return float(east), float(north)  # not before: a whole number of hundreds of digits is no float


def _lines(text: str) -> Iterator[int]:
    """Find the line on which each feature begins."""
    start = re.search(r'"features"\s*:\s*\[', text)
    if start is None:
        return
    decoder, at, line, counted = json.JSONDecoder(), start.end(), 1, 0
    begins = re.compile(r"[\s,]*(?=\S)")
    while (skipped := begins.match(text, at)) and text[skipped.end()] != "]":
        at = skipped.end()
        line += text.count("\n", counted, at)
        counted = at
        yield line
        try:
            _, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError:
            return
