"""The answer about one need: for somebody who comes in the evening only, evenings count."""

from __future__ import annotations

from recovery_hub.access.access_model import AccessModel
from recovery_hub.access.measure_need import answer
from recovery_hub.access.need_report import PersonaLine
from recovery_hub.access.personas import by_age
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


def test_a_session_for_others_brings_nobody_there() -> None:
    """In the east only the morning for people over 60 meets: whoever is 25 to 59 has to go to the west."""
    areas, places = [area("west", 100, WEST), area("east", 300, EAST)], [place("hall", WEST), place("room", EAST)]
    sessions = [
        {"format": "in_person", "place": "hall", "hours": "Tu 14:00-16:00"},
        {"format": "in_person", "place": "room", "hours": "Tu 14:00-16:00", "who": {"ages": {"from": 60}}},
    ]
    who = {"ages": {"from": 18}, "for": ["self"], "children_needed": "no"}
    found = answer(
        AccessModel(offers(city(areas, places, [service("table", sessions=sessions, who=who)]), MINUTES)),
        "company",
        "company",
        "for company",
    )
    lines = {line.name: line for line in found.personas}
    working_age = lines["Aged 25 to 59, without young children"]

    assert working_age == PersonaLine(working_age.name, 0, 1, 0, 100), "some of its sessions are open: in part"
    assert 0 == found.not_within, "somebody is served in both parts"


def test_only_counts_others_out_and_especially_counts_nobody_out() -> None:
    """Of three tables one is for carers only, one has carers in mind, of one nobody knows: sure 1, perhaps 1."""
    areas, places = [area("west", 100, WEST), area("east", 300, EAST)], [place("hall", WEST), place("room", EAST)]
    known = {"ages": {"from": 18}, "children_needed": "no"}
    services = [
        service("only", ("hall", "Tu 14:00-16:00"), who={**known, "only_for": ["carer"]}),
        service("especially", ("room", "Tu 14:00-16:00"), who={**known, "especially_for": ["carer"]}),
        service("untold", ("hall", "Tu 14:00-16:00")),
    ]
    found = answer(AccessModel(offers(city(areas, places, services), MINUTES)), "company", "company", "for company")
    line = next(line for line in found.personas if line.name == "Aged 25 to 59, without young children")
    without = next(other for other in found.assumptions if other.words.startswith("Without services that are only"))

    assert line == PersonaLine(line.name, 1, 1, 300, 400)
    assert 400 == without.within, "what is not known stays"
    rows = {row.age: row for row in by_age(tuple(services))}
    assert (1, 1, 1) == (rows[18].open_, rows[18].unknown, rows[18].closed)
    assert (0, 1, 2) == (rows[17].open_, rows[17].unknown, rows[17].closed)
