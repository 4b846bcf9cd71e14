"""What there is in each part of the city, regardless of times and of how to get there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recovery_hub.access.opportunities import GOES_THERE
from recovery_hub.directory import Directory
from recovery_hub.directory.records import Area, Service
from recovery_hub.geo import metres_between_all, positions_of


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of the city.

    Attributes:
        name: of the part.
        people: how many live there.
        services: how many services in it can be visited.
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
    spots = {place.id: place.point for place in directory.places.values() if place.point is not None}
    if not spots:
        return {}
    metres = metres_between_all(positions_of(list(spots.values())), positions_of([area.location for area in areas]))
    return {id_: part_of(areas[nearest]) for id_, nearest in zip(spots, metres.argmin(axis=1).tolist(), strict=True)}


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
        places = {session.place for session in service.sessions if session.place and session.format in GOES_THERE}
        here = {parts[place] for place in places if place in parts}
        nowhere += not here
        for part in here:
            counts[part] += 1
    lines = [PartLine(name, people[name], counts[name]) for name in people]
    return tuple(sorted(lines, key=lambda line: (line.services, -line.people, line.name))), nowhere
