"""The planners' interactive map: its script, and the numbers of each need beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recovery_hub.access.layers import as_layers
from recovery_hub.access.need_report import NeedReport
from recovery_hub.maps import MapParts, RouteLine, moving_areas, public_points
from recovery_hub.site.feed_routes import directions_of
from recovery_hub.site.site import Site
from recovery_hub.site.stops import ShownRoute

NO_WAY, NOT_CHECKED = "no way", "not checked here"
"""The words for an area without any way, and for one at which nobody has looked: on all pages and maps."""


def layers_file(finding: NeedReport) -> str:
    """Name the file with the numbers of a need, from the output folder."""
    return f"gaps/{finding.need}/layers.json"


def layers_of(finding: NeedReport) -> bytes | None:
    """Write the numbers of a need; None where services are too few for a map."""
    if finding.classes is None:
        return None
    legend = finding.classes.legend("minutes", NO_WAY, NOT_CHECKED)
    return as_layers(finding.layers, finding.classes, legend, finding.services, finding.counted.words)


def gap_map(site: Site, areas: Sequence[str]) -> MapParts:
    """Make the parts of the map.

    Args:
        site: the site.
        areas: the ids of the areas, in the order of the numbers.
    """
    directory, root = site.directory, site.settings.root
    return moving_areas(
        [directory.areas[id_] for id_ in areas],
        public_points(directory, root),
        _routes(site),
        site.settings.base,
        f"Map of the gaps in {directory.city.name}",
    )


def _routes(site: Site) -> Iterator[RouteLine]:
    """Draw the routes that run, straight from stop to stop; what lies outside the city is not drawn."""
    stops = site.stops.stops
    for route in site.stops.routes.values():
        if route.written is not None and route.written.to < site.directory.today:
            continue
        ways = [[stops[key].point for key in way if key in stops] for way in _ways(route, site)]
        spots = tuple(tuple((point.latitude, point.longitude) for point in way) for way in ways)
        yield RouteLine(route.name, site.url(route.address), spots)


def _ways(route: ShownRoute, site: Site) -> Iterator[tuple[str, ...]]:
    if route.written is not None:
        yield from (tuple(call.stop for call in direction.calls) for direction in route.written.directions)
    elif site.settings.journeys is not None:
        yield from (direction.stops for direction in directions_of(route.key, site.settings.journeys.days))
