"""The readers' interactive map: every public place, with what happens there."""

from __future__ import annotations

from collections.abc import Iterable

from recovery_hub.directory.base_map import Base
from recovery_hub.maps.leaflet.chart import MapParts, add_base, add_dots, finished, new_chart
from recovery_hub.maps.places import MapPlace
from recovery_hub.maps.projection import frame_of


def interactive_map(points: Iterable[MapPlace], base: Base, title: str, *, after: str = "#map-list") -> MapParts:
    """Make the parts of an interactive map.

    Args:
        points: the places; dots that lie close together become one until one zooms in.
        base: river, roads and the like; may be empty.
        title: the name of the map for screen readers.
        after: where the skip link leads: the list that says the same as the map.

    Returns:
        The parts. The same input gives the same bytes.

    Raises:
        ValueError: when there is neither a base nor a point.
    """
    kept = tuple(points)
    frame = frame_of(base, kept)
    chart = new_chart(frame)
    add_base(chart, base)
    add_dots(chart, kept)
    return finished(chart, frame, title, after)
