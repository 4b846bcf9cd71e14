"""Whether they come: yes, no, and not known, by the list of where they come and by nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Format
from recovery_hub.directory.records import Area, Service
from recovery_hub.directory.records.service_areas import names_in
from recovery_hub.directory.service_area import CityParts, comes_to, comes_to_me, comes_to_part, short_words
from tests.directory.test_facets import service
from tests.examples import examples

VISITS = {"formats": ["home_visit"]}


def area(id_: str, part: str, side: str, **more: object) -> Area:
    """A small area of a part of the city."""
    usual = {"id": id_, "name": id_.replace("-", " ").title(), "neighbourhood": part, "side": side}
    return Area.model_validate({**usual, "people": 100, "point": [-4.6, 53.8], **more})


AREAS = (
    area("hill-top", "The Hill", "east", ward="Castle", postcode_districts=["TM3"]),
    area("hill-foot", "The Hill", "east", ward="Ferry"),
    area("quay-road", "Old Quay", "west"),
)
PARTS = CityParts(AREAS)


def asked(**fields: Any) -> str:  # noqa: ANN401 - any field
    """The answers for the three areas: "yes no unknown"."""
    visits = service(**{**VISITS, **fields})
    return " ".join(comes_to(visits, each, PARTS) for each in AREAS)


def listed(names: object, **more: object) -> dict[str, Any]:
    """The fields of a service that names some parts."""
    return {"area": "neighbourhoods", "service_areas": names, **more}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"area": "city"}, "yes yes yes"),
        ({"area": "county"}, "yes yes yes"),
        ({"area": "uk"}, "yes yes yes"),
        ({}, "unknown unknown unknown"),
        ({"area": "unknown"}, "unknown unknown unknown"),
        ({"area": "neighbourhoods"}, "unknown unknown unknown"),
        ({"area": "neighbourhoods", "area_note": "Ask the driver."}, "unknown unknown unknown"),
        ({"area": "city", "formats": ["phone"]}, "no no no"),
        (listed(["The Hill"]), "yes yes no"),
        (listed(["the hill"]), "yes yes no"),
        (listed(["hill-top", "Quay Road"]), "yes no yes"),
        (listed(["west"]), "no no yes"),
        (listed({"in": ["east"], "except": ["Hill Foot"]}), "yes no no"),
        (listed({"except": ["The Hill"]}), "no no yes"),
        (listed({"except": ["The Hill"]}, area="city"), "no no yes"),
        (listed(["Old Quay"], area="city"), "no no yes"),
        (listed({"in": ["The Hill"], "ask": ["Old Quay"]}), "yes yes unknown"),
        (listed({"in": ["Hill Top"], "ask": ["east"]}), "yes unknown no"),
        (listed({"in": ["east"], "ask": ["Hill Top"]}), "unknown yes no"),
        (listed({"ask": ["east"]}), "unknown unknown no"),
        (listed({"ask": ["east"]}, area="city"), "unknown unknown yes"),
        (listed({"in": ["east"], "ask": ["Hill Top"], "except": ["Hill Top"]}), "no yes no"),
    ],
)
def test_three_answers(fields: dict[str, Any], expected: str) -> None:
    """A whole city is yes everywhere, a list is yes in what it names, and where nobody has said anything one asks."""
    assert expected == asked(**fields)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Castle ward"], "yes no unknown"),
        (["Castle"], "yes no unknown"),
        (["TM3"], "yes unknown unknown"),
        (["tm3", "Old Quay"], "yes unknown yes"),
        ({"in": ["The Hill"], "except": ["TM3"]}, "no unknown no"),
        (["TM9"], "unknown unknown unknown"),
        (["Nowhere"], "unknown unknown unknown"),
        (["Nowhere", "Old Quay"], "unknown unknown yes"),
    ],
)
def test_what_an_area_does_not_say_of_itself_is_not_known(names: object, expected: str) -> None:
    """A ward or district that an area doesn't give, and a name that no area has, is neither yes nor no."""
    assert expected == asked(**listed(names))


def test_the_list_of_a_session_stands_in_place_of_the_service_s() -> None:
    """The hall is open to all; plates go out to one part. Two rounds together go to both."""
    hall = {"format": "in_person", "place": "flat"}
    plates = {"format": "home_visit", "service_areas": ["Hill Top"]}
    more = {"format": "home_visit", "service_areas": {"in": ["Hill Top"], "ask": ["Old Quay"]}}
    both = ["in_person", "home_visit"]

    assert "yes no no" == asked(area="city", formats=both, sessions=[hall, plates])
    assert "yes no unknown" == asked(area="city", formats=both, sessions=[hall, plates, more])
    assert "yes yes yes" == asked(area="city", formats=both, sessions=[plates, {"format": "home_visit"}])
    assert "no no yes" == asked(**listed(["Old Quay"], formats=both, sessions=[hall]))


def test_who_meets_people_outside_comes_in_part() -> None:
    """A driver or a walker is not a visitor; where a visitor comes as well, that is the answer."""
    fields = listed(["The Hill"], formats=["outreach", "home_visit"], sessions=[
        {"format": "outreach"}, {"format": "home_visit", "service_areas": ["Hill Top"]},
    ])  # fmt: skip
    found = [comes_to_me(service(**fields), each, PARTS) for each in AREAS]

    assert [Answer.YES, Answer.PARTLY, Answer.NO] == found
    assert Answer.YES is comes_to_part(service(**fields), "The Hill", PARTS)
    assert Answer.NO is comes_to_part(service(**fields), "Old Quay", PARTS)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"area": "city"}, ""),
        (listed(["The Hill"], formats=["phone"]), ""),
        ({"area": "neighbourhoods"}, "ask where they come"),
        (listed({"ask": ["east"]}), "ask where they come"),
        (listed(["The Hill", "quay-road"]), "comes to The Hill and Quay Road"),
        (listed({"in": ["east"], "except": ["Hill Foot"]}), "comes to the east of the city, not to Hill Foot"),
        (listed({"except": ["Hill Foot"]}, area="city"), "comes to the city, not to Hill Foot"),
        (listed(["The Hill", "Old Quay", "Castle ward"]), "comes to The Hill, Old Quay and Castle ward"),
        (listed(["Hill Top", "Hill Foot", "Old Quay", "TM3"]), "comes to 4 parts of the city"),
    ],
)
def test_a_card_says_where(fields: dict[str, Any], expected: str) -> None:
    """In a list of visitors one sees at a glance whether it is worth ringing."""
    assert expected == short_words(service(**{**VISITS, **fields}), PARTS)


NAMES = st.lists(st.sampled_from([*PARTS.names, "Castle ward", "TM9", "Nowhere"]), max_size=3)


@given(inside=NAMES, without=NAMES, ask=NAMES, served=st.sampled_from(["city", "neighbourhoods", "unknown"]))
@examples(200)
def test_any_list(inside: list[str], without: list[str], ask: list[str], served: str) -> None:
    """Nobody comes to a part that is left out, and leaving out more never brings anybody to another door."""
    names = {"in": inside, "except": without, "ask": ask}
    visits = service(**VISITS, area=served, service_areas=names)
    for each in AREAS:
        found = comes_to(visits, each, PARTS)
        if any(PARTS.has(name, each) is Answer.YES for name in without):
            assert found is Answer.NO
        shut = comes_to(service(**VISITS, area=served, service_areas={**names, "except": [each.id]}), each, PARTS)
        assert shut is Answer.NO
        if found is Answer.YES and inside:
            assert any(PARTS.has(name, each) is Answer.YES for name in inside)


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("Hollin and Fairfield only.", {"in": ["Hollin", "Fairfield"]}),
        ("Only Hollin, Kiln Lane & St Bride's", {"in": ["Hollin", "Kiln Lane", "St Bride's"]}),
        ("People who live in the Marsh", {"in": ["Marsh"]}),
        ("Hollin, except Hollin Top", {"in": ["Hollin"], "except": ["Hollin Top"]}),
        ("Castle ward and TM3", {"in": ["Castle ward", "TM3"]}),
        ("It used to cover Bankside.", {}),
        ("East of the river, including Saltings.", {}),
        ("Hollin. Ring first.", {}),
        ("Everywhere", {}),
        ("", {}),
    ],
)
def test_a_note_is_a_list_only_if_it_says_nothing_else(note: str, names: Mapping[str, list[str]]) -> None:
    """Entries of the first format that hold a list in words go on being right."""
    assert names == names_in(note)


CASE = {
    "id": "visits-to-two-parts", "name": "Visits to Two Parts", "summary": "A visitor comes to your home once a week.",
    "status": "active", "organisation": "river-people", "needs": ["company"], "area": "neighbourhoods",
    "area_note": "Hollin and Fairfield only.", "formats": ["home_visit"], "start": {"how": ["ring"]},
    "cost": {"kind": "free"}, "sessions": [{"format": "home_visit", "hours": "Mo-Fr 09:00-17:00"}],
    "contact": {"phone": "01632 960 142"}, "sources": [{"kind": "invented"}],
    "verified": {"on": "2026-11-03", "by": "volunteer", "how": "visit"},
}  # fmt: skip


def test_visits_to_two_parts(thornmouth: Directory) -> None:
    """A visitor who goes to Hollin and Fairfield goes to their nine small areas, and to none of the other 51."""
    visits = Service.model_validate(CASE)
    found = {id_ for id_, each in thornmouth.areas.items() if comes_to(visits, each, thornmouth.parts) is Answer.YES}

    assert {id_ for id_, each in thornmouth.areas.items() if each.neighbourhood in {"Hollin", "Fairfield"}} == found
    assert 9 == len(found)
    assert visits.area_note is None
    unknown = [each for each in thornmouth.areas.values() if comes_to(visits, each, thornmouth.parts) is Answer.UNKNOWN]
    assert [] == unknown
    assert Format.HOME_VISIT in visits.formats
