"""A place lies outside the city on the map.

The usual slips: the two numbers are swapped, the minus before the second one is missing, or only one of the two was
copied. The box in which all places lie stands in `city.yaml` under `bounds`.

Right: `latitude: 53.8012` and `longitude: -4.6021`. Wrong: `latitude: -4.6021` and `longitude: 53.8012`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Area, Bounds, Place, Stop
from recovery_hub.geo import LatLon, in_box
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every place that is off the map, and for a box that is upside down."""
    bounds = directory.city.bounds
    if bounds.south >= bounds.north or bounds.west >= bounds.east:
        yield problem("coordinates-outside.box", directory.city_spot("bounds"))
        return
    for place in directory.places.values():
        if not place.is_hidden:
            yield from _check_one(directory, place, bounds)
    for stop in directory.stops.values():
        yield from _check_one(directory, stop, bounds)
    for area in directory.areas.values():
        yield from _check_one(directory, area, bounds)


def _check_one(directory: Directory, place: Place | Stop | Area, bounds: Bounds) -> Iterator[Problem]:
    latitude, longitude = place.latitude, place.longitude
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None:
        given, missing = ("longitude", "latitude") if latitude is None else ("latitude", "longitude")
        yield problem("coordinates-outside.one-of-two", directory.spot(place, given), given=given, missing=missing)
    elif not in_box(LatLon(latitude, longitude), bounds):
        spot = directory.spot(place, "latitude")
        box = f"latitude {bounds.south} to {bounds.north}, longitude {bounds.west} to {bounds.east}"
        value, mended = f"{latitude}, {longitude}", _mended(latitude, longitude, bounds)
        # A bus may well go on to the next town, and an area reach over the edge; but nothing lies where a slip puts it.
        level = Level.WARNING if isinstance(place, Stop | Area) and not mended else Level.ERROR
        yield problem("coordinates-outside", spot, level, mended, value=value, box=box)


def _mended(latitude: float, longitude: float, bounds: Bounds) -> str:
    """Try the usual slips: swapped, a minus too few or too many, or both."""
    for north, east in ((longitude, latitude), (latitude, -longitude), (longitude, -latitude)):
        if in_box(LatLon(north, east), bounds):
            return f"latitude: {north} and longitude: {east}"
    return ""
