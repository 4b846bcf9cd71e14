"""What there is in each part of the city: by hand, and without a word about hidden places."""

from __future__ import annotations

from dataclasses import replace

from recovery_hub.access.local_supply import anything_here, parts_of_places
from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Format


def test_each_part_has_the_services_of_its_places(thornmouth: Directory) -> None:
    """Counting place by place gives the same; everybody in the city is in one part; the fewest come first."""
    services = [service for service in thornmouth.services.values() if "company" in service.needs]
    areas = tuple(thornmouth.areas.values())
    lines, nowhere = anything_here(services, areas, parts_of_places(thornmouth))

    near: dict[str, set[str]] = {line.name: set() for line in lines}
    placed = set()
    for service in services:
        for session in service.sessions:
            place = thornmouth.places.get(session.place or "")
            if place is not None and place.point is not None and session.format in {Format.IN_PERSON, Format.WALK}:
                north, east = place.point
                area = min(areas, key=lambda area: (area.latitude - north) ** 2 + (0.6 * (area.longitude - east)) ** 2)
                near[area.neighbourhood or area.id].add(service.id)
                placed.add(service.id)
    assert {name: len(found) for name, found in near.items()} == {line.name: line.services for line in lines}
    assert len(services) - len(placed) == nowhere
    assert sum(area.people for area in areas) == sum(line.people for line in lines)
    assert [line.services for line in lines] == sorted(line.services for line in lines)


def test_a_hidden_place_lies_nowhere(thornmouth: Directory) -> None:
    """A service whose place must stay private counts in no part, wherever that place is."""
    hidden = next(place for place in thornmouth.places.values() if place.is_hidden)
    services = thornmouth.services_at(hidden.id)
    assert services
    area = next(iter(thornmouth.areas.values()))
    moved = hidden.model_copy(update={"latitude": area.latitude, "longitude": area.longitude})
    after = replace(thornmouth, places={**thornmouth.places, hidden.id: moved})
    for city in (thornmouth, after):
        lines, nowhere = anything_here(services, tuple(city.areas.values()), parts_of_places(city))
        assert {0} == {line.services for line in lines}
        assert len(services) == nowhere
