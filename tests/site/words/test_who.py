from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.site.words.who import excluded_words, who_words
from tests.site.words.conftest import MakeService


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({}, "Anyone, ages not known yet."),
        ({"ages": {"note": "ask"}}, "Anyone, ages not known yet."),
        ({"ages": {"from": 0}}, "Anyone of any age."),
        ({"ages": {"from": 18}}, "Anyone aged 18 or over."),
        ({"ages": {"to": 25}}, "Anyone aged up to 25."),
        ({"ages": {"from": 18, "to": 65}}, "Anyone aged 18 to 65."),
        ({"ages": {"from": 18, "to": 18}}, "Anyone aged 18."),
        (
            {"ages": {"from": 18, "to": 65}, "children_needed": "no"},
            "Anyone aged 18 to 65, whether or not you have children.",
        ),
        ({"ages": {"from": 18}, "children_needed": "yes"}, "Anyone aged 18 or over, with children."),
        ({"ages": {"from": 18}, "children_needed": "unknown"}, "Anyone aged 18 or over."),
        ({"ages": {"from": 16}, "gender": "women"}, "Women aged 16 or over."),
        (
            {"ages": {"from": 16}, "gender": "women", "trans_inclusive": "yes"},
            "Women, trans people included, aged 16 or over.",
        ),
        ({"gender": "women", "trans_inclusive": "yes"}, "Women, trans people included, ages not known yet."),
        ({"gender": "men", "trans_inclusive": "no", "ages": {"from": 18}}, "Men aged 18 or over."),
    ],
)
def test_people(a_service: MakeService, who: dict[str, Any], expected: str) -> None:
    """One reads at once whether a service is for somebody of one's age, gender and family."""
    assert expected == who_words(a_service(who=who))[0]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"who": {"situations": ["carer", "student"]}},
         "Set up with people who look after someone and students in mind."),
        ({"who": {"for": ["self"]}}, None),
        ({"who": {"for": ["self", "family", "friend"]}}, "Family and friends can ask too."),
        ({"who": {"for": ["self", "carer"]}}, "People who look after someone can ask too."),
        ({"who": {"for": ["self", "carer"], "situations": ["carer"]}},
         "Set up with people who look after someone in mind."),
        ({"who": {"for": ["carer", "family"], "situations": ["carer"]}},
         "It is for people who look after someone and family."),
        ({"who": {"situations": ["student", "refugee", "veteran"]}},
         "Set up with students, refugees and people seeking asylum, and people who were in the armed forces in mind."),
        ({"who": {"children_can_come": "yes"}}, "Children can come along."),
        ({"who": {"children_can_come": "no"}}, "Children can't come along."),
        ({"who": {"children_can_come": "partly"}}, "Children can sometimes come along."),
        ({"who": {"crisis_needed": "yes"}}, "You have to be in crisis."),
        ({"who": {"diagnosis_needed": "partly"}}, "Sometimes you need a diagnosis."),
        ({"area": "city"}, "Anyone in the city."),
        ({"area": "neighbourhoods", "area_note": "Hollin and Marsh End"},
         "People who live in Hollin and Marsh End."),
        ({"area": "neighbourhoods", "service_areas": {"in": ["St Bride's", "Fairfield"]},
          "area_note": "Marsh End was dropped in May."},
         "People who live in St Bride's and Fairfield. Marsh End was dropped in May."),
        ({"area": "neighbourhoods", "area_note": "It used to cover Bankside."},
         "People who live in some parts of the city. It used to cover Bankside."),
        ({"area": "city", "area_note": "In Castle Hill"}, "Anyone in the city. In Castle Hill."),
        ({"area": "unknown", "area_note": "east of the river"}, "East of the river."),
        ({"who": {"diagnosis_needed": "no", "gp_needed": "no"}}, "You don't need a diagnosis or a GP in this area."),
        ({"who": {"diagnosis_needed": "no", "crisis_needed": "no"}},
         "You don't need a diagnosis. You don't have to be in crisis."),
        ({"who": {"diagnosis_needed": "yes", "address_needed": "yes"}}, "You need a diagnosis and a fixed address."),
        ({"who": {"diagnosis_needed": "unknown"}}, None),
        ({"who": {"note": "people new to the city come most"}}, "People new to the city come most."),
        ({"who": {"ages": {"note": "younger with a parent"}}}, "Younger with a parent."),
    ],
)  # fmt: skip
def test_conditions(a_service: MakeService, fields: dict[str, Any], expected: str | None) -> None:
    """What one needs, and what one does not need, is said; what nobody has told us is not."""
    assert tuple(filter(None, (expected,))) == who_words(a_service(**fields))[1:]


def test_reasons_for_being_turned_away(a_service: MakeService) -> None:
    """Nobody finds out at the door that they are turned away."""
    service = a_service(who={"excludes": ["if you have drunk alcohol that day", "Not for under 16s."]})
    assert ("If you have drunk alcohol that day.", "Not for under 16s.") == excluded_words(service)
