"""What there is in each part of the city, whatever its times and however one gets there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recovery_hub.access.opportunities import GOES_THERE
from recovery_hub.directory import Directory
from recovery_hub.directory.records import Area, Service

_EAST_TO_NORTH = 0.6
"""A degree east is about so much of a degree north in Britain; only the nearest point is sought."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of the city.

    Attributes:
        name: of the part.
        people: how many live there.
        services: how many services there are in it that one can go to.
    """

    name: str
    people: int
    services: int


def part_of(area: Area) -> str:
    """The part of the city, or the area itself if it belongs to none."""
    return area.neighbourhood or area.id


def parts_of_places(directory: Directory) -> Mapping[str, str]:
    """Tell in which part of the city each place lies: that of the area whose point is nearest.

    Returns:
        Id of a place -> its part. Hidden places are not in it.
    """
    areas = tuple(directory.areas.values())
    if not areas:
        return {}
    points = np.array([(area.longitude * _EAST_TO_NORTH, area.latitude) for area in areas])
    found = {}
    for place in directory.places.values():
        if place.point is not None:
            latitude, longitude = place.point
            here = (longitude * _EAST_TO_NORTH, latitude)
            found[place.id] = part_of(areas[int(((points - here) ** 2).sum(axis=1).argmin())])
    return found


def anything_here(
    services: Sequence[Service], areas: Sequence[Area], parts: Mapping[str, str]
) -> tuple[tuple[PartLine, ...], int]:
    """Anything at all, by part of the city: how many services one can go to there, whatever their times.

    A service with places in two parts counts in both. One whose place may not be shown, or is not known, counts in
    none, and how many these are is said beside it. What comes to one's home or is by phone is the same everywhere and
    is not in it.

    Args:
        services: those that count.
        areas: of the city.
        parts: id of a place -> the part it lies in.

    Returns:
        Unit: services. Parts with the fewest first, the most people first among these; then the services without a
        part.

    Source:
        Our own: where nothing is, minutes to what is elsewhere are not all there is to say.
    """
    people: dict[str, int] = {}
    for area in areas:
        people[part_of(area)] = people.get(part_of(area), 0) + area.people
    counts = dict.fromkeys(people, 0)
    nowhere = 0
    for service in services:
        places = {one.place for one in service.sessions if one.place and one.format in GOES_THERE}
        here = {parts[place] for place in places if place in parts}
        nowhere += not here
        for part in here:
            counts[part] += 1
    lines = [PartLine(name, people[name], counts[name]) for name in people]
    return tuple(sorted(lines, key=lambda line: (line.services, -line.people, line.name))), nowhere
