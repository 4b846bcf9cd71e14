"""A bus stop lies outside the city, or at the very same spot as another.

The box in which all stops lie stands in `city.yaml` under `bounds`. The usual slips are those of places: two numbers
swapped, or a minus lost. Two stops with equal numbers are often one stop entered twice, or numbers copied from the other
side of the street.

Right: `latitude: 53.80024` and `longitude: -4.59312`. Wrong: `latitude: -4.59312` and `longitude: 53.80024`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.model import Stop
from plugins.directory.problem import Level, Problem
from plugins.directory.wording import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every stop off the map, and a warning for every second stop at one spot."""
    bounds = directory.city.bounds
    taken: dict[tuple[float, float], Stop] = {}
    for stop in directory.stops.values():
        spot = directory.spot(stop, "latitude")
        north, east = stop.latitude, stop.longitude
        if not (bounds.south <= north <= bounds.north and bounds.west <= east <= bounds.east):
            box = f"latitude {bounds.south} to {bounds.north}, longitude {bounds.west} to {bounds.east}"
            yield problem("bus-stop-place", spot, value=f"{north}, {east}", box=box)
        elif (first := taken.setdefault((north, east), stop)) is not stop:
            line = directory.spot(first, "id").line
            yield problem("bus-stop-place.same", spot, level=Level.WARNING, value=stop.id, other=first.id, line=line)
