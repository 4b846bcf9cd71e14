from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.directory.choices import CostKind, GroupKind, HowToStart, Length
from recovery_hub.directory.records import GroupSize
from recovery_hub.site.words.glance import (
    cost_words,
    group_words,
    languages_words,
    people_words,
    start_words,
    stay_words,
    wait_words,
)
from tests.site.words.conftest import MakeService


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        ({"kind": "unknown"}, "Not known yet."),
        ({"kind": "free"}, "Free."),
        ({"kind": "free", "note": "Nothing to bring."}, "Free. Nothing to bring."),
        ({"kind": "fixed"}, "There is a price."),
        ({"kind": "fixed", "pounds": "2.50"}, "£2.50."),
        ({"kind": "fixed", "pounds": "2.00", "note": "children pay half"}, "£2. Children pay half."),
        ({"kind": "fixed", "pounds": "0.5"}, "£0.50."),
        ({"kind": "donation", "pounds": "3"}, "Free, with a donation if you like."),
        (
            {"kind": "free", "other_costs": ["a drink from the café.", "the bus"]},
            "Free. Other costs: a drink from the café; the bus.",
        ),
    ],
)
def test_cost(a_service: MakeService, cost: dict[str, Any], expected: str) -> None:
    """One knows what to have in one's pocket before going."""
    assert expected == " ".join(cost_words(a_service(cost=cost)))


@pytest.mark.parametrize("kind", CostKind)
def test_every_sort_of_price_says_something(a_service: MakeService, kind: CostKind) -> None:
    """No sort of price leaves the line empty."""
    said = cost_words(a_service(cost={"kind": kind}))[0]
    assert said.endswith(".")
    assert (kind is CostKind.UNKNOWN) == (said == "Not known yet.")


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ({"how": ["drop_in"]}, "Just come. No referral needed."),
        (
            {"how": ["drop_in", "ring", "text"], "someone_can_ring_for_you": "yes"},
            "Just come, ring or send a text. No referral needed. Someone else can ask for you.",
        ),
        (
            {"how": ["gp_referral"], "someone_can_ring_for_you": "no"},
            "Your GP asks for you.",
        ),
        (
            {"how": ["ring"], "someone_can_ring_for_you": "no"},
            "Ring. No referral needed. It has to be you who asks.",
        ),
        (
            {"how": ["drop_in", "professional_referral"], "someone_can_ring_for_you": "yes"},
            (
                "Just come. No referral needed. Or a support worker, nurse or adviser can ask for you. "
                "Someone else can ask for you too."
            ),
        ),
        (
            {"how": ["gp_referral", "self_referral"]},
            "Ask for it yourself. No referral needed. Or your GP can ask for you.",
        ),
        ({"how": ["self_referral", "ring"]}, "Ring. No referral needed."),
        (
            {"how": ["professional_referral", "gp_referral"]},
            "Your GP, or a support worker, nurse or adviser asks for you.",
        ),
        ({"how": ["professional_referral"]}, "A support worker, nurse or adviser asks for you."),
    ],
)
def test_start(a_service: MakeService, start: dict[str, Any], expected: str) -> None:
    """The first step is said, and whether somebody else has to ask for one."""
    assert expected == " ".join(start_words(a_service(start=start)))


@pytest.mark.parametrize("how", HowToStart)
def test_no_referral_only_where_true(a_service: MakeService, how: HowToStart) -> None:
    """The words “no referral needed” never stand where somebody else has to ask for one."""
    assert how.needs_a_professional != ("No referral needed." in start_words(a_service(start={"how": [how]})))


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (None, "Not known yet."),
        ({"size": "unknown"}, "Not known yet."),
        ({"size": "unknown", "usual_number": 7}, "Usually about seven people."),
        ({"size": "small_group"}, "Small group, up to 6."),
        (
            {"size": "medium_group", "usual_number": 7, "most": 12},
            "Group of 7 to 15. Usually about seven people, never more than twelve.",
        ),
        ({"size": "small_group", "usual_number": 6, "most": 6}, "Small group, up to 6."),
        (
            {"size": "small_group", "usual_number": 4, "most": 4},
            "Small group, up to 6. Never more than four people there.",
        ),
        ({"size": "one_to_one", "usual_number": 1, "most": 5}, "One to one. Never more than five people there."),
        ({"size": "pair", "usual_number": 2, "most": 3}, "Two or three people."),
        ({"size": "drop_in", "usual_number": 60}, "Drop-in: people come and go. Usually about 60 people."),
        (
            {"size": "small_group", "expected_to_speak": "no", "can_just_watch": "yes"},
            "Small group, up to 6. You don't have to speak. You can just watch.",
        ),
        (
            {"size": "pair", "same_faces": "yes", "camera_off_ok": "no"},
            "Two or three people. The same people come each time. They ask you to switch your camera on.",
        ),
        ({"size": "pair", "same_faces": "no"}, "Two or three people. It can be different people each time."),
        ({"size": "pair", "can_just_watch": "no"}, "Two or three people. You can't come only to watch."),
    ],
)
def test_group(group: dict[str, Any] | None, expected: str) -> None:
    """One knows how many people there will be, and whether one has to speak."""
    assert expected == " ".join(group_words(GroupSize.model_validate(group) if group else None))


@pytest.mark.parametrize("kind", GroupKind)
def test_every_size_says_something(kind: GroupKind) -> None:
    """No size leaves the line empty."""
    assert group_words(GroupSize(size=kind))[0].endswith(".")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"delivered_by": ["volunteers", "members"]}, "You meet volunteers or the members themselves."),
        ({"run_by": "user_led"}, "Run by people who have been there themselves."),
        ({"same_person": "usually"}, "Usually the same person."),
        ({"faith_based": "yes", "faith_expected": "no"}, "A faith group runs it. You don't have to share a faith."),
        ({"faith_based": "yes", "faith_expected": "unknown"}, "A faith group runs it."),
        ({"faith_based": "no", "faith_expected": "no"}, ""),
        ({"faith_expected": "yes"}, "You are expected to share a faith."),
        (
            {
                "faith_based": "yes",
                "faith_expected": "no",
                "sessions": [{"format": "in_person"}, {"format": "in_person", "who": {"faith_expected": "yes"}}],
            },
            (
                "A faith group runs it. You don't have to share a faith. "
                "At some times that is different: see “When and where”."
            ),
        ),
        ({"delivered_by": ["clinical_staff"], "alcohol_free": "yes"}, "You meet health staff. No alcohol."),
        ({"alcohol_free": "no"}, ""),
    ],
)
def test_people(a_service: MakeService, fields: dict[str, Any], expected: str) -> None:
    """One knows whom one will meet, and whether one will meet them again."""
    assert expected == " ".join(people_words(a_service(**fields)))


@pytest.mark.parametrize(
    ("days_from", "days_to", "expected"),
    [
        (None, None, None),
        (0, 0, "No wait"),
        (None, 0, "No wait"),
        (0, None, "Sometimes there is no wait"),
        (0, 5, "Up to five days"),
        (None, 21, "Up to three weeks"),
        (1, 1, "About one day"),
        (7, 13, "Seven to 13 days"),
        (14, 28, "Two to four weeks"),
        (20, 22, "About three weeks"),
        (7, 60, "Seven days to two months"),
        (90, 180, "Three to six months"),
    ],
)
def test_wait(a_service: MakeService, days_from: int | None, days_to: int | None, expected: str | None) -> None:
    """A wait is said as people say it, with the day on which that was so and how we know."""
    wait = {"days_from": days_from, "days_to": days_to, "as_of": "2026-11-03", "basis": "provider_said"}
    said = (f"{expected} (they told us, 3 November 2026).",) if expected else ()
    assert said == wait_words(a_service(wait=wait))


def test_no_wait_is_not_promised(a_service: MakeService) -> None:
    """Where nobody has told us of a wait, nothing is said about it."""
    assert () == wait_words(a_service())


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        (None, ""),
        ({"length": "unknown"}, ""),
        ({"length": "open_ended"}, "As long as you want."),
        ({"length": "one_off"}, "One time."),
        ({"length": "sessions", "number": 8}, "Eight sessions."),
        ({"length": "weeks", "number": 1}, "One week."),
        ({"length": "weeks"}, "A number of weeks."),
        ({"length": "open_ended", "number": 8}, "As long as you want."),
    ],
)
def test_stay(a_service: MakeService, stay: dict[str, Any] | None, expected: str) -> None:
    """One knows how long one can go on coming."""
    assert expected == stay_words(a_service(stay=stay))


@pytest.mark.parametrize("length", Length)
def test_every_length_ends_with_a_full_stop(a_service: MakeService, length: Length) -> None:
    """Every length of a stay is a sentence; an unknown one is left to the page."""
    assert (length is Length.UNKNOWN) != stay_words(a_service(stay={"length": length})).endswith(".")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"languages": ["English", "Polish", "Kurdish"]}, "English, Polish and Kurdish."),
        ({"interpreter": "yes", "sign_language": "no"}, "An interpreter can be booked. No British Sign Language."),
        ({"interpreter": "no", "sign_language": "yes"}, "They can't book an interpreter. British Sign Language."),
        ({"interpreter": "partly"}, "Sometimes an interpreter can be booked."),
        (
            {"languages": ["British Sign Language", "English"], "sign_language": "yes"},
            "British Sign Language and English.",
        ),
    ],
)
def test_languages(a_service: MakeService, fields: dict[str, Any], expected: str) -> None:
    """One knows in which languages one can be understood."""
    assert expected == " ".join(languages_words(a_service(**fields)))
