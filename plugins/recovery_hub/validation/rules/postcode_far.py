"""A place lies far from the other places with the same first half of the postcode.

Either the postcode or the coordinates were copied from somewhere else. We look at it where at least three other
places share the first half, and the distance to the middle of them is more than 5 km.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Place
from recovery_hub.geo import LatLon, is_within, metres_between
from recovery_hub.validation.messages import problem

FAR_KM = 5
OTHERS_NEEDED = 3


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every place that lies far from its neighbours by post."""
    by_district: dict[str, list[Place]] = defaultdict(list)
    for place in directory.places.values():
        if place.point is not None and place.address is not None and place.address.postcode is not None:
            by_district[place.address.postcode.partition(" ")[0]].append(place)
    for district, places in by_district.items():
        if len(places) > OTHERS_NEEDED:
            yield from _far_ones(directory, district, places)


def _far_ones(directory: Directory, district: str, places: list[Place]) -> Iterator[Problem]:
    middle = _middle(places)
    for place in places:
        # The middle of all is a cheap first look; only who is off it is measured against the middle of the others.
        if place.point is None or is_within(FAR_KM * 1000 / 2, place.point, middle):
            continue
        km = metres_between(place.point, _middle([other for other in places if other is not place])) / 1000
        if km > FAR_KM:
            spot = directory.spot(place, "address", "postcode")
            yield problem(
                "postcode-far", spot, level=Level.WARNING, value=district, km=f"{km:.0f}", count=len(places) - 1
            )


def _middle(places: list[Place]) -> LatLon:
    """The middle in both directions; one place far off hardly moves it."""
    points = [place.point for place in places if place.point is not None]
    return LatLon(median(spot.latitude for spot in points), median(spot.longitude for spot in points))
