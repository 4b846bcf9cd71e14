from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from recovery_hub.maps import STATIC, Base, MapParts, MapPlace, interactive_map
from recovery_hub.validation.reading.base_map import read_base

if TYPE_CHECKING:
    from tests.maps.conftest import MakePoint

BAD = "</script>\"'`${alert(1)}<img src=x onerror=alert(1)>"


@pytest.fixture
def points(make_point: MakePoint) -> list[MapPlace]:
    """Three places, one with a name that would do harm in a page that trusts it."""
    return [make_point("Library"), make_point(BAD, 53.81, -4.61, 2), make_point("Café", 53.79, -4.55)]


@pytest.fixture
def parts(points: list[MapPlace], thornmouth: Base) -> MapParts:
    """The parts of a map of those places."""
    return interactive_map(points, thornmouth, f"Map of {BAD}")


def test_the_same_city_gives_the_same_bytes(points: list[MapPlace], thornmouth: Base) -> None:
    """Two builds of the same data do not differ: folium's random names are gone."""
    first, second = (interactive_map(places, thornmouth, "Map") for places in (points, points[::-1]))

    assert first == second
    assert None is re.search(r"[0-9a-f]{32}", first.script + first.body)


def test_nothing_comes_from_anyone_else(parts: MapParts) -> None:
    """No reader's address is given to another company: no part names another host."""
    everything = parts.script + parts.body + parts.styles + (STATIC / "map-extras.js").read_text("utf-8")

    assert [] == re.findall(r"(?:https?:)?//[a-z0-9]", everything.replace("http://www.w3.org/2000/svg", ""))
    assert [] == re.findall(r"@import|url\(", parts.styles)


def test_the_parts_pass_a_strict_policy(parts: MapParts, points: list[MapPlace], thornmouth: Base) -> None:
    """No script and no style stands inside the page, and jQuery is not asked for."""
    assert [] == re.findall(r"<script|<style|style=|\bon[a-z]+=", interactive_map(points, thornmouth, "Map").body)
    assert [] == re.findall(r"style=|\$\(|\$\.|eval|new Function", parts.script.replace("placeMarker", ""))


def test_readers_may_zoom_and_nothing_moves(parts: MapParts) -> None:
    """Zooming the page is not forbidden, the map has a limit that clusters need, and there is no animation."""
    assert "user-scalable" not in parts.script + parts.body
    assert '"maxZoom": 17,' in parts.script
    for name in ("zoomAnimation", "fadeAnimation", "markerZoomAnimation", "inertia", "animate"):
        assert f'"{name}": false,' in parts.script


def test_a_harmful_name_is_only_a_name(parts: MapParts) -> None:
    """Quotes, tags and template marks in a name stay letters, in the script and in the body."""
    assert "</script" not in parts.script
    assert "<img" not in parts.script + parts.body
    assert "&lt;/script&gt;" in parts.body


def test_the_map_is_hidden_until_its_script_is_there(parts: MapParts) -> None:
    """Without JavaScript nobody meets an empty box; the skip link comes before the map."""
    assert re.fullmatch(
        r'<p class="map-skip"><a href="#map-list">[^<]+</a></p>'
        r'<div class="live-map" role="region" aria-label="[^"]+" hidden>'
        r'<div class="folium-map" id="map_city" ></div>\n</div>',
        parts.body,
    )


def test_a_city_without_a_base_has_a_map(points: list[MapPlace]) -> None:
    """Dots alone are a map too."""
    assert "geo_json" not in interactive_map(points, Base(), "Map").script


CODE = "{{ 7 * 191 }}{% set x = 1 %}{# gone #}"


def test_a_name_is_never_run_as_code(make_point: MakePoint) -> None:
    """What stands in braces in a name, of a place or in the base, is shown as it was written and never carried out."""
    feature = {
        "type": "Feature",
        "properties": {"kind": "area", "name": CODE},
        "geometry": {"type": "Point", "coordinates": [-4.6, 53.8]},
    }
    base = read_base(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    script = interactive_map([make_point(CODE)], base, "Map").script
    shown = r"\u007b\u007b 7 * 191 }}\u007b% set x = 1 %}\u007b# gone #}"

    assert "1337" not in script
    assert 4 == script.count(shown)  # the place, the service named after it, the name and the words of the base
