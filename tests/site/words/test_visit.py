from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recovery_hub.directory.choices import Buzzer, IfYouCannotCome, MissedSession, NameNeeded, Reported, TransportHelp
from recovery_hub.directory.records import Accompany, FirstVisit, Service
from recovery_hub.site.words.visit import (
    accompany_words,
    bad_day_words,
    first_visit_notes,
    first_visit_steps,
    privacy_words,
    transport_words,
    way_back_words,
)
from tests.site.words.conftest import MakeService


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        ({}, ()),
        ({"door": "a green door", "buzzer": "none"}, ("A green door. No buzzer.",)),
        ({"door": "The front door sticks."}, ("The front door sticks.",)),
        ({"door": "Yellow, beside the door of number 4."}, ("The door: Yellow, beside the door of number 4.",)),
        ({"door": "It slides to the left.", "buzzer": "none"}, ("The door: it slides to the left. No buzzer.",)),
        ({"buzzer": "unknown", "what_happens": ["You sit down"]}, ("You sit down.",)),
        (
            {"who_meets_you": "one of the hosts.", "what_to_say": "I'm new."},
            ("Who meets you: one of the hosts.", "What you can say: I'm new."),
        ),
        ({"what_to_say": "“Is this the table?”"}, ("What you can say: “Is this the table?”",)),
        (
            {"who_meets_you": "nobody walks up to you", "what_to_say": "I'm new, or nothing at all."},
            ("Who meets you: nobody walks up to you.", "What you can say: I'm new, or nothing at all."),
        ),
    ],
)
def test_steps(visit: dict[str, Any], expected: tuple[str, ...]) -> None:
    """The first visit is told in the order in which it happens, the door first."""
    assert expected == first_visit_steps(FirstVisit.model_validate(visit))


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        ({}, ""),
        ({"who_can_come": ["friend", "assistance_dog"]}, "You can bring a friend or an assistance dog."),
        ({"look_round_first": "partly"}, "Sometimes you can look round before."),
        ({"can_leave_any_time": "yes", "forms_on_the_day": "no"}, "You can leave at any time. No forms to fill in."),
        ({"can_leave_any_time": "no", "forms_on_the_day": "yes"},
         "They ask you to stay until the end. There is a form to fill in."),
        ({"quiet_place_to_wait": "no", "minutes": 20}, "There is no quiet place to wait. It takes about 20 minutes."),
        ({"food_and_drink": "soup", "not_good_for": "It is loud."}, "To eat and drink: soup. Can be hard: it is loud."),
        ({"what_they_ask": "Your first name.", "not_good_for": "People who can't climb stairs."},
         "They ask: your first name. Can be hard for: people who can't climb stairs."),
        ({"can_leave_any_time": "partly", "forms_on_the_day": "partly"},
         "Sometimes you can't leave. Ask when. Sometimes there is a form to fill in."),
        ({"buzzer": "none"}, "No buzzer."),
        ({"buzzer": "none", "door": "A green door"}, ""),
    ],
)  # fmt: skip
def test_notes(visit: dict[str, Any], expected: str) -> None:
    """What one may be afraid of is answered before one goes: staying, forms, noise, being alone."""
    assert expected == " ".join(first_visit_notes(FirstVisit.model_validate(visit)))


@pytest.mark.parametrize(
    ("accompany", "expected"),
    [
        (None, ""),
        ({}, ""),
        (
            {"from_home": "yes", "on_the_bus": "yes", "who": "a volunteer."},
            "A volunteer can come to your door and go with you, or travel on the bus with you.",
        ),
        ({"at_the_door": "yes"}, "Someone can meet you at the door."),
        (
            {"at_the_stop": "yes", "book_ahead_days": 2, "ongoing": "no"},
            "Someone can meet you at the bus stop. Ask two days before. Only for the first visits.",
        ),
        (
            {"at_the_stop": "yes", "at_the_door": "yes", "who": "a driver, who knows the house"},
            "A driver, who knows the house, can meet you at the bus stop or at the door.",
        ),
        (
            dict.fromkeys(("from_home", "at_the_stop", "at_the_door", "on_the_bus", "by_taxi"), "no"),
            "Nobody can come with you or meet you on the way.",
        ),
        (
            {**dict.fromkeys(("from_home", "at_the_stop", "at_the_door", "on_the_bus"), "no"), "by_taxi": "unknown"},
            "",
        ),
    ],
)
def test_someone_to_go_with(accompany: dict[str, Any] | None, expected: str) -> None:
    """A "nobody comes with you" is only said where every way was asked about."""
    given = None if accompany is None else Accompany.model_validate(accompany)
    assert expected == " ".join(accompany_words(given))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"bad_day": {}}, ""),
        ({"bad_day": {"instead": "phone", "missed": "nothing_lost"}},
         "You can have it by phone instead. You keep your place."),
        ({"bad_day": {"missed": "may_lose_place", "note": "after three times"}},
         "You may lose your place. After three times."),
    ],
)  # fmt: skip
def test_bad_day(a_service: MakeService, fields: dict[str, Any], expected: str) -> None:
    """One knows what happens when one can't come."""
    assert expected == " ".join(bad_day_words(a_service(**fields)))


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (None, ""),
        ({}, ""),
        ({"refer_yourself": "yes"}, "You can come back without being referred."),
        ({"refer_yourself": "yes", "within_months": 12, "no_new_assessment": "yes"},
         "You can come back within twelve months without being referred. No new assessment."),
        ({"refer_yourself": "no", "no_new_assessment": "no"},
         "You need a new referral to come back. There is a new assessment when you come back."),
    ],
)  # fmt: skip
def test_way_back(a_service: MakeService, back: dict[str, Any] | None, expected: str) -> None:
    """Who has left knows how to return."""
    assert expected == " ".join(way_back_words(a_service(way_back=back)))


@pytest.mark.parametrize(
    ("privacy", "expected"),
    [
        (None, ""),
        ({}, "We don't know yet what the Jobcentre is told."),
        ({"name_needed": "first_name", "id_needed": "no", "jobcentre": "never"},
         "A first name is enough. No papers to show. Nothing is reported to the Jobcentre."),
        ({"id_needed": "yes", "written_down": "your first name", "jobcentre": "yes"},
         ("You have to show papers that say who you are. What they write down: your first name. "
          "They tell the Jobcentre whether you come.")),
    ],
)  # fmt: skip
def test_privacy(a_service: MakeService, privacy: dict[str, Any] | None, expected: str) -> None:
    """One knows what is written down and whom they tell; an unknown is said to be unknown."""
    assert expected == " ".join(privacy_words(a_service(privacy=privacy)))


def test_help_with_the_journey(a_service: MakeService) -> None:
    """Help with the journey is said; that there is none is not dressed up as help."""
    said = transport_words(a_service(transport_help=["bus_tickets", "none"]))
    assert ("They give you bus tickets.",) == said


@pytest.mark.parametrize(
    ("words", "field", "choices"),
    [
        (bad_day_words, ("bad_day", "instead"), IfYouCannotCome),
        (bad_day_words, ("bad_day", "missed"), MissedSession),
        (privacy_words, ("privacy", "name_needed"), NameNeeded),
        (privacy_words, ("privacy", "jobcentre"), Reported),
    ],
)
def test_every_choice_is_a_sentence(
    a_service: MakeService,
    words: Callable[[Service], tuple[str, ...]],
    field: tuple[str, str],
    choices: type[IfYouCannotCome | MissedSession | NameNeeded | Reported],
) -> None:
    """Whatever is chosen, the page says it as a sentence, or as something nobody knows yet."""
    for choice in choices:
        said = " ".join(words(a_service(**{field[0]: {field[1]: choice}})))
        assert (choice.label in said) == (choice.value != "unknown")
        assert said == "" or said.endswith(".")


@pytest.mark.parametrize("buzzer", Buzzer)
def test_every_buzzer_is_a_sentence(buzzer: Buzzer) -> None:
    """Whatever stands between the street and the room is said."""
    assert () == first_visit_steps(FirstVisit(buzzer=buzzer)), "a buzzer alone is no first step"
    assert (() if buzzer is Buzzer.UNKNOWN else (f"{buzzer.label}.",)) == first_visit_notes(FirstVisit(buzzer=buzzer))


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (1, "one minute"),
        (45, "45 minutes"),
        (60, "an hour"),
        (75, "75 minutes"),
        (90, "an hour and a half"),
        (105, "an hour and 45 minutes"),
        (120, "two hours"),
        (150, "two and a half hours"),
        (130, "two hours and ten minutes"),
    ],
)
def test_long_visits_are_told_in_hours(minutes: int, expected: str) -> None:
    """Nobody has to work out how long 150 minutes are."""
    assert (f"It takes about {expected}.",) == first_visit_notes(FirstVisit(minutes=minutes))


@pytest.mark.parametrize("help_", TransportHelp)
def test_every_help_with_the_journey_is_a_sentence(a_service: MakeService, help_: TransportHelp) -> None:
    """Every help with the journey is said in words."""
    expected = () if help_ is TransportHelp.NONE else (f"{help_.label}.",)
    assert expected == transport_words(a_service(transport_help=[help_]))
