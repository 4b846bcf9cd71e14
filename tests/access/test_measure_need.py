"""The answer about one need: for somebody who comes in the evening only, evenings count."""

from __future__ import annotations

from recovery_hub.access.access_model import AccessModel
from recovery_hub.access.measure_need import answer
from recovery_hub.access.need_report import PersonaLine
from tests.access.small_city import EAST, WEST, area, city, offers, place, service

MINUTES = {
    "weekday-day": [[5, 40], [40, 5]],
    "weekday-evening": [[50, 25], [60, 5]],
}


def test_who_is_free_in_the_evening_is_counted_by_the_way_there_in_the_evening() -> None:
    """By day a table in the west is near; in the evening only the choir in the east meets, and both parts get there."""
    areas, places = [area("west", 100, WEST), area("east", 300, EAST)], [place("hall", WEST), place("room", EAST)]
    services = [service("table", ("hall", "Tu 14:00-16:00")), service("choir", ("room", "Tu 19:00-21:00"))]
    found = answer(AccessModel(offers(city(areas, places, services), MINUTES)), "company", "company", "for company")
    lines = {line.name: line for line in found.personas}

    assert found.band is not None
    assert "weekday-day" == found.band.id
    evening = lines["Someone who is free on weekday evenings only"]
    assert evening == PersonaLine(evening.name, 2, 0, 400, 400)
    by_day = lines["Someone who wants nothing to do with the NHS"]
    assert by_day == PersonaLine(by_day.name, 2, 0, 100, 100)
