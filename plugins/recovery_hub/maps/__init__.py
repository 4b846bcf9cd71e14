"""Maps: the same public places as a drawing inside the page and as an interactive map.

``public_points`` is the only way in for places; ``draw`` and ``interactive_map`` are the two ways out for readers,
``draw_areas`` and ``moving_areas`` for planners. This storey reads no file
but its own static ones, and is the only place that knows folium.
"""

from recovery_hub.directory.base_map import Base
from recovery_hub.maps.leaflet.chart import LIBRARY_SCRIPTS, LIBRARY_STYLES, STATIC, MapParts
from recovery_hub.maps.leaflet.interactive import interactive_map
from recovery_hub.maps.leaflet.moving_areas import RouteLine, moving_areas
from recovery_hub.maps.places import MapPlace, ServiceHere, points_for, public_points
from recovery_hub.maps.svg.area_drawing import AreaMap, draw_areas, draw_legend, written
from recovery_hub.maps.svg.drawing import Drawing, draw

__all__ = [
    "LIBRARY_SCRIPTS",
    "LIBRARY_STYLES",
    "STATIC",
    "AreaMap",
    "Base",
    "Drawing",
    "MapParts",
    "MapPlace",
    "RouteLine",
    "ServiceHere",
    "draw",
    "draw_areas",
    "draw_legend",
    "interactive_map",
    "moving_areas",
    "points_for",
    "public_points",
    "written",
]
