"""A bus stop at which no bus calls.

It would stand on the map and send people to wait for nothing. We say nothing as long as a city has stops and no routes
yet, or routes that can't be read.

Right: a stop whose id stands under `calls` of some route in `bus-routes.yaml`. Wrong: one that no route names.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every stop that no route names."""
    if not directory.routes or directory.unread.get("route"):
        return
    used = {stop for route in directory.routes.values() for stop in route.stops}
    for stop in directory.stops.values():
        if stop.id not in used:
            spot = directory.spot(stop, "id")
            yield problem("bus-stop-unused", spot, level=Level.WARNING, value=stop.id, name=stop.name)
