"""The map: a drawing and a list that say the same, and a page of its own for the map one can move."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.maps import draw, public_points
from plugins.site.page import Page
from plugins.site.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the drawing with its list; and the map one can move, if its parts could be made."""
    city = site.directory.city.name
    points = public_points(site.directory, site.settings.site_url)
    if not points:
        return
    drawing = draw(
        points,
        site.settings.base,
        title=f"Where services are in {city}",
        description="Each number is a place, or a few that are close together. The list names them all.",
    )
    shown = {"dots": drawing.dots, "movable": site.can_move}
    yield Page(
        kind="map",
        address="/map/",
        title=f"Map of {city}",
        summary=f"Where services are in {city}: a map and a list that say the same.",
        context={"svg": drawing.svg, **shown},
        section="map",
    )
    if shown["movable"]:
        yield Page(
            kind="moving-map",
            address="/map/move/",
            title=f"Map of {city} that you can move",
            summary=f"A larger map of {city} for looking closer.",
            context=shown,
            section="map",
            listed=False,
        )
