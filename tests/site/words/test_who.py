from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Gender
from recovery_hub.directory.records import Session
from recovery_hub.site.words.who import area_words, excluded_words, session_who_words, who_words
from tests.site.words.conftest import MakeService

ASK = "Ages: not known yet, ask first."


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({}, (ASK,)),
        ({"gender": "unknown"}, (ASK,)),
        ({"gender": "anyone"}, ("People of any gender.", ASK)),
        ({"gender": "anyone", "children_needed": "no"},
         ("People of any gender, whether or not you have children.", ASK)),
        ({"children_needed": "yes"}, ("You need to have children.", ASK)),
        ({"children_needed": "no"}, ("You don't need to have children.", ASK)),
        ({"gender": "women"}, ("Women.", ASK)),
        ({"gender": "women", "trans_inclusive": "yes"}, ("Women, trans people included.", ASK)),
        ({"ages": "any"}, ("People of any age.",)),
        ({"ages": {"from": 0}, "gender": "anyone"}, ("Anyone of any age.",)),
        ({"ages": {"from": 18}}, ("People aged 18 or over.",)),
        ({"ages": {"from": 18}, "gender": "anyone"}, ("Anyone aged 18 or over.",)),
        ({"ages": {"to": 25}}, ("People aged up to 25.",)),
        ({"ages": {"from": 18, "to": 65}}, ("People aged 18 to 65.",)),
        ({"ages": {"from": 18, "to": 18}}, ("People aged 18.",)),
        (
            {"ages": {"from": 18, "to": 65}, "children_needed": "no"},
            ("People aged 18 to 65, whether or not you have children.",),
        ),
        ({"ages": {"from": 18}, "children_needed": "yes"}, ("People aged 18 or over, with children.",)),
        ({"ages": {"from": 18}, "children_needed": "unknown"}, ("People aged 18 or over.",)),
        ({"ages": {"from": 16}, "gender": "women"}, ("Women aged 16 or over.",)),
        (
            {"ages": {"from": 16}, "gender": "women", "trans_inclusive": "yes"},
            ("Women, trans people included, aged 16 or over.",),
        ),
        ({"gender": "men", "trans_inclusive": "no", "ages": {"from": 18}}, ("Men aged 18 or over.",)),
        ({"only_for": ["veteran"], "ages": {"from": 18}},
         ("Only for people who were in the armed forces.", "People aged 18 or over.")),
    ],
)  # fmt: skip
def test_people(a_service: MakeService, who: dict[str, Any], expected: tuple[str, ...]) -> None:
    """One reads at once whether a service is for somebody of one's age, gender, life and family; unknown is said."""
    assert expected == who_words(a_service(who=who))


def test_ages_are_asked_by_phone_where_there_is_one(a_service: MakeService) -> None:
    """Who reads that the ages are not known also reads what to do."""
    by_phone = a_service(contact={"phone": "01632 960 143"})
    assert ("Ages: not known yet, ring first.",) == who_words(by_phone)


def test_nobody_reads_anyone_where_nothing_is_written(thornmouth: Directory) -> None:
    """In the whole city, "Anyone" stands only where a volunteer wrote that any gender can come."""
    for service in thornmouth.services.values():
        words = " ".join(words for words in who_words(service) if words not in area_words(service))
        assert "Anyone" not in words or service.who.gender is Gender.ANYONE or "Anyone" in (service.who.note or "")


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (None, ""),
        ({"gender": "women"}, "Women."),
        ({"gender": "women", "ages": {"from": 60}}, "Women aged 60 or over."),
        ({"only_for": ["carer"]}, "Only for people who look after someone."),
        ({"especially_for": ["deaf"], "note": "in BSL"}, "Especially for Deaf people. In BSL."),
        ({"faith_expected": "yes"}, "You are expected to share a faith."),
        (
            {"faith_based": "yes", "faith_expected": "partly"},
            "A faith group runs this. Sometimes you are expected to share their faith.",
        ),
        ({"faith_based": "no"}, "No faith group runs this."),
    ],
)
def test_a_session_for_others(who: dict[str, Any] | None, expected: str) -> None:
    """Where a session is for others than the rest, its times say so."""
    session = Session.model_validate({"format": "in_person", **({"who": who} if who else {})})
    assert expected == session_who_words(session)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"who": {"especially_for": ["carer", "student"]}},
         "Especially for people who look after someone and students."),
        ({"who": {"for": ["self"]}}, None),
        ({"who": {"for": ["self", "family", "friend"]}}, "Family and friends can ask too."),
        ({"who": {"for": ["self", "carer"]}}, "People who look after someone can ask too."),
        ({"who": {"for": ["self", "carer"], "especially_for": ["carer"]}},
         "Especially for people who look after someone."),
        ({"who": {"for": ["carer", "family"], "especially_for": ["carer"]}},
         "It is for people who look after someone and family."),
        ({"who": {"for": ["carer", "family"], "only_for": ["carer"]}},
         "It is only for people who look after someone and family."),
        ({"who": {"for": ["self"], "only_for": ["carer"]}}, "Only for people who look after someone."),
        ({"who": {"only_for": ["homeless", "refugee"]}},
         "Only for people without a settled home, or refugees and people seeking asylum."),
        ({"who": {"especially_for": ["student", "refugee", "veteran"]}},
         "Especially for students, refugees and people seeking asylum, and people who were in the armed forces."),
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
    assert tuple(filter(None, (expected,))) == tuple(words for words in who_words(a_service(**fields)) if words != ASK)


def test_reasons_for_being_turned_away(a_service: MakeService) -> None:
    """Nobody finds out at the door that they are turned away."""
    service = a_service(who={"excludes": ["if you have drunk alcohol that day", "Not for under 16s."]})
    assert ("If you have drunk alcohol that day.", "Not for under 16s.") == excluded_words(service)
