"""What every interactive map is made of: folium's map in parts, so that every byte comes from our own site.

folium writes a whole page that loads fourteen files from five hosts. We take two things out of it, the script and the
element for the map, and leave the rest. Markers and their pop-ups are made in the browser by ``static/map-extras.js``
out of plain rows, as text and never as HTML, so no name can break out of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, TypeVar

import folium
from branca.element import Element, Figure
from folium.plugins import FastMarkerCluster

from recovery_hub.directory.base_map import Base, Form, LayerKind, look_class
from recovery_hub.directory.records import Bounds
from recovery_hub.maps.places import MapPlace
from recovery_hub.resources import MAP_STATIC

_Part = TypeVar("_Part", bound=Element)

STATIC = MAP_STATIC

LIBRARY_SCRIPTS = ("leaflet/dist/leaflet.js", "leaflet.markercluster/dist/leaflet.markercluster.js")
"""Below ``node_modules``. Loaded with ``defer``, in this order: these, ``map-extras.js``, ``MapParts.script``."""

LIBRARY_STYLES = ("leaflet/dist/leaflet.css", "leaflet.markercluster/dist/MarkerCluster.css")
"""Below ``node_modules``. The page loads these, then ``map.css``."""

_VEIL = "\ue000"
"""Stands for an opening brace while folium has the text. A private sign: no name holds it."""

MOST_ZOOM = 17
_LEAST_ZOOM = 10
_ROOM_ROUND_CITY = 0.5
"""How far a reader can pan past the frame, as a share of the frame."""

_CLUSTER = {
    "animate": False,
    "animateAddingMarkers": False,
    "maxClusterRadius": 44,
    "showCoverageOnHover": False,
    "spiderLegPolylineOptions": {"className": "map-stems", "weight": 1},
}


@dataclass(frozen=True, slots=True)
class MapParts:
    """The parts of an interactive map.

    Attributes:
        script: what the site writes as a file of its own and loads after the libraries. It fetches nothing.
        body: for the template: a skip link and the map, hidden until ``map-extras.js`` shows it.
        styles: the text of ``static/map.css``, for a site that writes hashed files.
    """

    script: str
    body: str
    styles: str


def new_chart(frame: Bounds) -> folium.Map:
    """Begin a map without tiles: its ground comes from our own files.

    Args:
        frame: what is shown at first; readers can pan a little beyond it.
    """
    chart = steady(folium.Map(tiles=None, control_scale=True), "city")
    chart.options.update(_options(frame))
    return chart


def finished(chart: folium.Map, frame: Bounds, title: str, after: str) -> MapParts:
    """Take the parts out of a map.

    Args:
        chart: with everything on it.
        frame: what is shown at first.
        title: the name of the map for screen readers.
        after: where the skip link leads: what says the same as the map.

    Returns:
        The parts. The same input gives the same bytes.
    """
    chart.fit_bounds([[rounded(frame.south), rounded(frame.west)], [rounded(frame.north), rounded(frame.east)]])
    figure = chart.get_root()
    if not isinstance(figure, Figure):
        message = f"folium's map stands in a {type(figure).__name__}, not in a Figure."
        raise TypeError(message)
    figure.render()
    return MapParts(
        _unveiled(_tidy(figure.script.render())),
        _body(_tidy(figure.html.render()), title, after),
        (STATIC / "map.css").read_text(encoding="utf-8"),
    )


def add_base(chart: folium.Map, base: Base, kinds: Iterable[LayerKind] | None = None) -> None:
    """Lay the river, roads and the like on a map, and the names of the parts of the city.

    Args:
        chart: the map.
        base: may be empty.
        kinds: which of it to draw; all but areas if not said.
    """
    wanted = frozenset(kinds) if kinds is not None else frozenset(LayerKind) - {LayerKind.AREA}
    if lines := _lines(base, wanted):
        steady(folium.GeoJson(collection(lines), style_function=_base_style, interactive=False), "base").add_to(chart)
    if names := _names(base):
        marker = folium.Marker(icon=folium.DivIcon(icon_size=(0, 0)), keyboard=False, interactive=False)
        steady(folium.GeoJson(collection(names), style_function=_name_style, marker=marker), "names").add_to(chart)


def add_dots(chart: folium.Map, points: Sequence[MapPlace]) -> None:
    """Put places on a map as dots; those that lie close together are one until one zooms in."""
    rows = [_row(point) for point in sorted(points, key=lambda point: (-point.latitude, point.longitude, point.id))]
    steady(
        FastMarkerCluster(  # type: ignore[no-untyped-call]
            rows, callback="placeMarker", icon_create_function="placeCluster", **_CLUSTER
        ),
        "places",
    ).add_to(chart)


def steady(part: _Part, name: str) -> _Part:
    """Give an element a name of our own: folium's are random, and two builds would differ."""
    part._id = name  # noqa: SLF001 - branca offers no other way
    return part


def _options(frame: Bounds) -> dict[str, Any]:
    """Return Leaflet's options: limits of the zoom (clusters need them, no tiles set them), and nothing moves."""
    tall, wide = (frame.north - frame.south) * _ROOM_ROUND_CITY, (frame.east - frame.west) * _ROOM_ROUND_CITY
    return {
        "min_zoom": _LEAST_ZOOM,
        "max_zoom": MOST_ZOOM,
        "zoom_snap": 0.1,
        "max_bounds": [
            [rounded(frame.south - tall), rounded(frame.west - wide)],
            [rounded(frame.north + tall), rounded(frame.east + wide)],
        ],
        "zoom_animation": False,
        "fade_animation": False,
        "marker_zoom_animation": False,
        "inertia": False,
        "attribution_control": False,
    }


def rounded(degrees: float) -> float:
    """Keep four digits after the point: about ten metres."""
    return round(degrees, 4)


def _row(point: MapPlace) -> list[Any]:
    services = [
        [veiled(service.name), veiled(service.address), veiled(", ".join(service.formats)), " ".join(service.needs)]
        for service in point.services
    ]
    place = [veiled(point.name), veiled(point.address)]
    return [rounded(point.latitude), rounded(point.longitude), *place, services]


def _lines(base: Base, kinds: frozenset[LayerKind]) -> list[dict[str, Any]]:
    """Return the shapes of the base as GeoJSON again, one feature for a kind and form: small, and drawn in order."""
    kept: dict[tuple[LayerKind, Form], list[Any]] = defaultdict(list)
    for shape in base.shapes:
        if shape.kind in kinds and shape.form is not Form.POINT:
            kept[shape.kind, shape.form] += shape.parts
    return [
        {
            "type": "Feature",
            "id": f"{kind}-{form}",
            "properties": {"look": _look_of(kind, form)},
            "geometry": {"type": "Polygon" if form is Form.POLYGON else "MultiLineString", "coordinates": parts},
        }
        for (kind, form), parts in kept.items()
    ]


def _names(base: Base) -> list[dict[str, Any]]:
    return [
        {
            "type": "Feature",
            "id": str(number),
            "properties": {"name": veiled(name)},
            "geometry": {"type": "Point", "coordinates": middle},
        }
        for number, (name, middle) in enumerate(base.names())
    ]


def _look_of(kind: LayerKind, form: Form) -> dict[str, Any]:
    # Leaflet writes these as attributes, so the style sheet's classes win.
    return {"className": look_class(kind, form), "stroke": form is Form.LINE, "fill": form is Form.POLYGON, "weight": 2}


def _base_style(feature: dict[str, Any]) -> dict[str, Any]:
    look: dict[str, Any] = feature["properties"]["look"]
    return look


def _name_style(feature: dict[str, Any]) -> dict[str, Any]:
    return {"className": "map-name", "html": f"<span>{escape(feature['properties']['name'])}</span>"}


def collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    """Make one thing of GeoJSON out of several."""
    return {"type": "FeatureCollection", "features": features}


def _body(html: str, title: str, after: str) -> str:
    """Put folium's element between a skip link and a name. It stays hidden until the script is there."""
    skip = f'<p class="map-skip"><a href="{escape(after)}">Skip the map and go to the list</a></p>'
    return f'{skip}<div class="live-map" role="region" aria-label="{escape(title)}" hidden>{html}</div>'


def veiled(text: str) -> str:
    """Hide opening braces from folium.

    folium renders what it is given once more as a Jinja template: a name such as ``{{ ... }}`` would be run as code on
    the machine that builds the site.
    """
    return text.replace(_VEIL, "").replace("{", _VEIL)


def _unveiled(script: str) -> str:
    """Bring the braces back, written so that they stay inside their JavaScript string."""
    return script.replace(_VEIL, r"\u007b").replace(json.dumps(_VEIL).strip('"'), r"\u007b")


def _tidy(text: str) -> str:
    """Leave out the indents and empty lines of folium's templates: a quarter of the bytes."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip()) + "\n"
