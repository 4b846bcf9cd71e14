"""Reading ``data/base.geojson``: every feature that can't be drawn is named, and the reader told what is needed."""

from __future__ import annotations

import json
from itertools import chain
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from recovery_hub.directory.base_map import Base, BaseShape, Form, LayerKind, Position
from recovery_hub.directory.problem import DataError, Problem, SourcePosition
from recovery_hub.validation.reading.text import refuse_half_signs

_Degrees = Annotated[float, Field(allow_inf_nan=False)]
_Pair = Annotated[
    tuple[Annotated[_Degrees, Field(ge=-180, le=180)], Annotated[_Degrees, Field(ge=-90, le=90)]],
    # GeoJSON allows a height as the third number.
    BeforeValidator(lambda pair: pair[:2] if isinstance(pair, list) else pair),
]
_Line = Annotated[tuple[_Pair, ...], Field(min_length=2)]
_Rings = Annotated[tuple[Annotated[tuple[_Pair, ...], Field(min_length=4)], ...], Field(min_length=1)]


BASE_FILE = "data/base.geojson"


class _Point(BaseModel):
    type: Literal["Point"]
    coordinates: _Pair


class _LineString(BaseModel):
    type: Literal["LineString"]
    coordinates: _Line


class _MultiLineString(BaseModel):
    type: Literal["MultiLineString"]
    coordinates: Annotated[tuple[_Line, ...], Field(min_length=1)]


class _Polygon(BaseModel):
    type: Literal["Polygon"]
    coordinates: _Rings


class _MultiPolygon(BaseModel):
    type: Literal["MultiPolygon"]
    coordinates: Annotated[tuple[_Rings, ...], Field(min_length=1)]


_Geometry = _Point | _LineString | _MultiLineString | _Polygon | _MultiPolygon


class _Properties(BaseModel):
    kind: LayerKind
    name: str | None = None


class _Feature(BaseModel):
    properties: _Properties
    geometry: Annotated[_Geometry, Field(discriminator="type")]


def read_base(text: str, path: str = BASE_FILE) -> Base:
    """Read the base from GeoJSON.

    Args:
        text: a FeatureCollection; each feature has ``properties.kind`` (see ``LayerKind``) and, if it has one,
            ``properties.name``.
        path: the file, for messages.

    Raises:
        DataError: with one problem for each feature that can't be drawn.

    Source:
        RFC 7946, The GeoJSON Format.
    """
    read = [_shape(feature, number, path) for number, feature in enumerate(_features(text, path), 1)]
    problems = tuple(problem for problem in read if isinstance(problem, Problem))
    if problems:
        raise DataError(problems)
    order = list(LayerKind)
    shapes = (shape for shape in read if isinstance(shape, BaseShape))
    return Base(tuple(sorted(shapes, key=lambda shape: order.index(shape.kind))))


def _features(text: str, path: str) -> list[object]:
    try:
        read = json.loads(text)
        refuse_half_signs(text, read)
    except json.JSONDecodeError as fault:
        spot = SourcePosition(path, fault.lineno, fault.colno)
        raise DataError((_problem(spot, "We cannot read the file from here on."),)) from fault
    except RecursionError as fault:
        raise DataError((_problem(SourcePosition(path), "There are too many brackets inside brackets."),)) from fault
    except ValueError as fault:
        raise DataError(
            (_problem(SourcePosition(path), "A number in it has thousands of digits, or half a sign is spelled out."),)
        ) from fault
    features = read.get("features") if isinstance(read, dict) else None
    if not isinstance(features, list):
        raise DataError((_problem(SourcePosition(path), "The file has no list of features."),))
    return features


def _shape(feature: object, number: int, path: str) -> BaseShape | Problem:
    """Read one feature, or say what is wrong with it.

    Args:
        feature: as it came out of the file.
        number: counted from 1, for the message.
        path: the file, for the message.
    """
    try:
        read = _Feature.model_validate(feature)
    except ValidationError as fault:
        at = ".".join(str(step) for step in fault.errors()[0]["loc"])
        return _problem(
            SourcePosition(path, field=at, entry=f"feature {number}"),
            f"Feature {number} can't be drawn: look at “{at}”.",
        )
    form, parts = _parts(read.geometry)
    return BaseShape(read.properties.kind, read.properties.name or "", form, parts)


def _parts(geometry: _Geometry) -> tuple[Form, tuple[tuple[Position, ...], ...]]:
    """Return the lines or rings of a shape, without the lists round them."""
    match geometry:
        case _Point():
            return Form.POINT, ((geometry.coordinates,),)
        case _LineString():
            return Form.LINE, (geometry.coordinates,)
        case _MultiLineString():
            return Form.LINE, geometry.coordinates
        case _Polygon():
            return Form.POLYGON, geometry.coordinates
        case _MultiPolygon():
            return Form.POLYGON, tuple(chain.from_iterable(geometry.coordinates))


def _problem(spot: SourcePosition, found: str) -> Problem:
    kinds = ", ".join(LayerKind)
    advice = (
        f"Each feature needs a kind ({kinds}) and a shape: points, lines or areas, longitude first, then latitude. "
        "Without this file the map still works, with dots only."
    )
    return Problem(spot, "base-map", found, advice)
