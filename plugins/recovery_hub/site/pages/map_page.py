"""The readers' map: a drawing and a list that say the same, for all and for each need, and an interactive map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Need
from recovery_hub.maps import MapPlace, draw, points_for, public_points
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site

MAP = PageKind("map", ("/map/", "/map/{id}/"), section="map")
MOVING_MAP = PageKind(
    "moving-map", ("/map/move/",), section="map", prints_large=False, reads_fragment=True, has_picture=False
)
KINDS = (MAP, MOVING_MAP)


def pages(site: Site) -> Iterator[Page]:
    """Yield the drawing with its list, one for each need; and the interactive map, if its parts could be made."""
    city = site.directory.city.name
    points = public_points(site.directory, site.settings.root)
    if not points:
        return
    found = [(need, points_for(points, need.id)) for need in site.directory.needs.values()]
    needs = [(need, len(_ids(some))) for need, some in found if some]
    yield _drawn(site, points, needs)
    for need, some in found:
        if some:
            yield _drawn(site, some, needs, need)
    if site.can_move:
        forms = sorted({form for point in points for service in point.services for form in service.formats})
        yield Page(
            kind=MOVING_MAP,
            address=MOVING_MAP.at(),
            title=f"Map of {city} that you can move",
            summary=f"A larger map of {city} for looking closer.",
            context={"points": sorted(points, key=lambda point: point.name.casefold()), "needs": needs, "forms": forms},
            listed=False,
        )


def _drawn(site: Site, points: Sequence[MapPlace], needs: Sequence[tuple[Need, int]], need: Need | None = None) -> Page:
    """Draw places; with a need only those where something is for it."""
    city = site.directory.city.name
    title = f"{need.name}: a map of {city}" if need else f"Map of {city}"
    drawing = draw(
        points,
        site.settings.base,
        title=f"{need.name}: where services are in {city}" if need else f"Where services are in {city}",
        description="Each number is a place, or a few that are close together. The list names them all.",
    )
    return Page(
        kind=MAP,
        address=f"/map/{need.id}/" if need else "/map/",
        title=title,
        summary=f"{title}, and a list that says the same."
        if need
        else f"Where services are in {city}: a map and a list.",
        context={
            "svg": drawing.svg,
            "dots": drawing.dots,
            "movable": site.can_move,
            "need": need,
            "needs": needs,
            "services": len(_ids(points)),
            "at_home": [service for service in site.services_for(need.id) if service.needs_no_travel] if need else [],
        },
        quick_exit=need is not None and need.quick_exit is Answer.YES,
    )


def _ids(points: Sequence[MapPlace]) -> set[str]:
    return {service.address for point in points for service in point.services}
