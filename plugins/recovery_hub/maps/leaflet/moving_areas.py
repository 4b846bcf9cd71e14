"""The planners' interactive map: areas to be shaded in the browser, bus routes, and places with what happens there.

The shades are not in it: ``static/gaps-map.js`` fetches the minutes of the need that is asked for and colours the
areas. So the outlines, which weigh most, are loaded once, whatever is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import folium

from recovery_hub.directory.base_map import Base, LayerKind
from recovery_hub.directory.records import Area
from recovery_hub.maps.leaflet.chart import (
    MapParts,
    add_base,
    add_dots,
    collection,
    finished,
    new_chart,
    rounded,
    steady,
    veiled,
)
from recovery_hub.maps.places import MapPlace
from recovery_hub.maps.projection import frame_of_areas

_ABOVE = (LayerKind.SEA, LayerKind.RIVER, LayerKind.BRIDGE)
"""Of the base, what lies over the areas: parks and roads would only hide the shades."""

_DOT_PIXELS = 6


@dataclass(frozen=True, slots=True)
class RouteLine:
    """A bus route as a line.

    Attributes:
        name: the number or name on the bus.
        address: the address of its page.
        ways: for each direction its stops in order, as (degrees north, degrees east).
    """

    name: str
    address: str
    ways: tuple[tuple[tuple[float, float], ...], ...]


def moving_areas(  # noqa: PLR0913 - what to draw, on what, and two things that fit it to its page
    areas: Sequence[Area],
    points: Iterable[MapPlace],
    routes: Iterable[RouteLine],
    base: Base,
    title: str,
    *,
    after: str = "#gap-table",
) -> MapParts:
    """Make the parts of a map of areas.

    Args:
        areas: with outlines or only points; the browser knows them by their number in this order.
        points: the places that may be shown.
        routes: drawn straight from stop to stop.
        base: river, sea and bridges are drawn over the areas, with the names of the parts of the city.
        title: the name of the map for screen readers.
        after: where the skip link leads: the table that says the same as the map.

    Returns:
        The parts. The same input gives the same bytes.

    Raises:
        ValueError: when there is no area.
    """
    frame = frame_of_areas(areas)
    chart = new_chart(frame)
    shapes = [_feature(number, area) for number, area in enumerate(areas)]
    dot = folium.CircleMarker(radius=_DOT_PIXELS)
    steady(folium.GeoJson(collection(shapes), style_function=_area_style, marker=dot), "areas").add_to(chart)
    add_base(chart, base, _ABOVE)
    lines = [line for route in routes if (line := _line(route))]
    if lines:
        steady(folium.GeoJson(collection(lines), style_function=_route_style, show=False), "routes").add_to(chart)
    add_dots(chart, tuple(points))
    return finished(chart, frame, title, after)


def _feature(number: int, area: Area) -> dict[str, Any]:
    geometry: dict[str, Any] = {"type": "Point", "coordinates": _spot(area.point)}
    if area.polygons:
        outlines = [[_ring(ring) for ring in polygon] for polygon in area.polygons]
        geometry = {"type": "MultiPolygon", "coordinates": outlines}
    properties = {"name": veiled(area.name), "id": area.id, "people": area.people}
    return {"type": "Feature", "id": str(number), "properties": properties, "geometry": geometry}


def _ring(ring: Iterable[tuple[float, float]]) -> list[list[float]]:
    """Round a ring; corners that fall together are one."""
    return [spot for spot, _ in groupby(_spot(position) for position in ring)]


def _spot(position: tuple[float, float]) -> list[float]:
    return [rounded(position[0]), rounded(position[1])]


def _line(route: RouteLine) -> dict[str, Any] | None:
    ways = [[[rounded(east), rounded(north)] for north, east in way] for way in route.ways if len(way) > 1]
    if not ways:
        return None
    return {
        "type": "Feature",
        "id": veiled(route.address),
        "properties": {"name": veiled(route.name), "address": veiled(route.address)},
        "geometry": {"type": "MultiLineString", "coordinates": ways},
    }


def _area_style(_: dict[str, Any]) -> dict[str, Any]:
    return {"className": "map-area", "weight": 1}


def _route_style(_: dict[str, Any]) -> dict[str, Any]:
    return {"className": "map-route", "weight": 3, "fill": False}
