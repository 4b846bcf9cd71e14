"""The answer about one need: for somebody who comes in the evening only, evenings count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from recovery_hub.access.access_model import AccessModel
from recovery_hub.access.measure_need import answer
from recovery_hub.access.need_report import NeedReport, PersonaLine
from recovery_hub.access.personas import by_age
from recovery_hub.travel.minutes import Minutes
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Pace
from tests.access.small_city import EAST, WEST, area, city, offers, place, service
from tests.shared import TODAY

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


PLACES = HALL, CLUB, CLINIC, DEN = "hall", "club", "clinic", "den"
DAY = "weekday-day"
USUAL, USUAL_CHANGING = (Pace.USUAL, Changes.NONE), (Pace.USUAL, Changes.ONE)
SLOW, SLOW_CHANGING = (Pace.SLOW, Changes.NONE), (Pace.SLOW, Changes.ONE)


def streets(near: dict[tuple[Pace, Changes], str], **fields: dict[str, Any]) -> NeedReport:
    """Four streets of 100, 200, 400 and 800 people, each with a place and its service; the clinic is the NHS's.

    Args:
        near: pace and changes -> the numbers of the streets from which their own place is near; all else is far.
        fields: id of a service -> what is otherwise with it.
    """
    areas = [area(f"street-{n}", 100 * 2**n, neighbourhood="north" if n < 3 else "south") for n in range(4)]
    places = [place(id_, kind="clinic" if id_ == CLINIC else "library") for id_ in PLACES]
    services = [
        service(id_, (id_, "Tu 14:00-16:00")) if not fields.get(id_) else service(id_, **fields[id_]) for id_ in PLACES
    ]
    there = offers(city(areas, places, services), {DAY: [[50] * 4] * 4})
    tables = {}
    for (pace, changes), numbers in near.items():
        minutes: NDArray[np.int16] = np.full((4, 4), 50, np.int16)
        for street in map(int, numbers):
            minutes[street, street] = 30
        tables[DAY, pace, changes] = Minutes(minutes, minutes, minutes, np.full_like(minutes, 36), 36)
    model = AccessModel(replace(there, reach=replace(there.reach, minutes=tables)))
    return answer(model, "company", "company", "for company")


def _meets(id_: str, **more: object) -> dict[str, Any]:
    return {"sessions": [{"format": "in_person", "place": id_, "hours": "Tu 14:00-16:00"}], **more}


NEAR = {USUAL: "0123", USUAL_CHANGING: "012", SLOW: "1", SLOW_CHANGING: ""}
CHECKED = {"on": TODAY.isoformat(), "by": "volunteer", "how": "visit"}
FIELDS: dict[str, dict[str, Any]] = {
    HALL: _meets(HALL, verified=CHECKED, group={"size": "medium_group", "most": 12}),
    CLUB: _meets(CLUB, who={"only_for": ["carer"]}, funding_ends_on="2027-03-31"),
    DEN: {"sessions": [{"format": "in_person", "place": DEN}]},
}


def test_what_the_answer_would_be_if_one_thing_were_otherwise() -> None:
    """By itself the hall and the club are near 300 people; each assumption changes one thing only."""
    found = streets(NEAR, **FIELDS)

    assert [
        ("As in the sentence above", 300),
        ("Walking slowly, at two miles an hour", 200),
        ("With one change of bus", 300),
        ("NHS and GP services counted too", 700),
        ("Only services that were checked within six months", 100),
        ("Without services that are only for some people", 100),
        ("If services whose times we don’t know were open then", 1100),
    ] == [(line.words, line.within) for line in found.assumptions]
    assert 100 == streets({**NEAR, USUAL_CHANGING: "0"}, **FIELDS).assumptions[2].within


def test_who_has_one_service_only_hangs_on_it() -> None:
    """The club is the only one for 200 people, the hall for 100; the one that most hang on comes first."""
    found = streets(NEAR, **FIELDS)

    assert [(CLUB, 200, "Wednesday 31 March 2027"), (HALL, 100, "")] == [
        (alone.id, alone.people, alone.money_ends) for alone in found.alone
    ]
    assert (1, 1, False) == (found.stated, found.nhs, found.nhs_counted)
    assert ((HALL, CLUB, DEN), (3, 0, 0)) == (found.services, found.counts)


def test_the_longest_ways_come_first() -> None:
    """In the north, where the hall was checked, the clinic's street is a gap; in the south nobody has looked.

    Then comes what is near, most people first.
    """
    found = streets(NEAR, **FIELDS)

    assert ["street-2", "street-3", "street-1", "street-0"] == [row.area.id for row in found.rows]
    assert [0, 0, 1, 1] == [row.options for row in found.rows]
    assert [(DAY, Pace.USUAL, (0, 300, 300)), (DAY, Pace.SLOW, (0, 200, 200))] == [
        (line.band.id, line.pace, (line.within[0], line.within[1], line.within[1]))
        for line in found.reached
        if line.changes is Changes.NONE
    ]
    assert [120.0, 0.0] == [row.places_a_thousand for row in found.rows if row.area.id in {"street-0", "street-1"}][
        ::-1
    ]


@pytest.mark.parametrize(("services", "drawn"), [(4, False), (5, True)])
def test_a_map_needs_five_services(services: int, *, drawn: bool) -> None:
    """With fewer a map would show where these few are, and no more; one without times does not count for it."""
    areas, places = [area("west", 100, WEST), area("east", 300, EAST)], [place("hall", WEST), place("room", EAST)]
    known = [service(f"table-{n}", ("hall", "Tu 14:00-16:00")) for n in range(services)]
    untimed = service("untold", sessions=[{"format": "in_person", "place": "hall"}])
    found = answer(
        AccessModel(offers(city(areas, places, [*known, untimed]), MINUTES)), "company", "company", "for company"
    )

    assert drawn == (found.classes is not None)
