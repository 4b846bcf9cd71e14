"""Who may come: "only" counts others out, "especially" counts nobody out, and what is not written is not known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Gender, OwnGender, Situation
from recovery_hub.directory.eligibility import (
    Person,
    any_of,
    both,
    is_especially_for,
    is_only_for_some,
    may_come,
    may_come_to,
)
from recovery_hub.directory.records import Eligibility, Service
from tests.access.small_city import service
from tests.examples import examples

CARER, VETERAN = Situation.CARER, Situation.VETERAN


def _with(who: dict[str, Any], *sessions: dict[str, Any], **more: Any) -> Service:  # noqa: ANN401 - any field
    written = [{"format": "in_person", **session} for session in sessions]
    return service("tea", who=who, sessions=written, **more)


def _leads(*lives: Situation) -> Person:
    return Person(situations=frozenset(lives))


@pytest.mark.parametrize(
    ("ages", "answers"),
    [
        (None, "unknown unknown unknown unknown"),
        ({"note": "ask"}, "unknown unknown unknown unknown"),
        ("any", "yes yes yes yes"),
        ({"from": 0}, "yes yes yes yes"),
        ({"from": 18}, "no yes yes yes"),
        ({"to": 65}, "yes yes yes no"),
        ({"from": 18, "to": 65}, "no yes yes no"),
    ],
)
def test_ages(ages: object, answers: str) -> None:
    """At 17, 18, 65 and 66: within both ends is a yes; where nothing is written it is neither yes nor no."""
    tea = _with({"ages": ages} if ages else {})

    assert answers == " ".join(may_come(tea, Person(age=age)) for age in (17, 18, 65, 66))


@pytest.mark.parametrize(
    ("who", "carer", "veteran", "nobody_special"),
    [
        ({}, "unknown", "unknown", "unknown"),
        ({"ages": {"from": 18}}, "unknown", "unknown", "unknown"),
        ({"for": ["self"]}, "yes", "yes", "yes"),
        ({"especially_for": ["carer"]}, "yes", "yes", "yes"),
        ({"only_for": ["carer"]}, "yes", "no", "no"),
        ({"only_for": ["carer", "veteran"]}, "yes", "yes", "no"),
        ({"only_for": ["carer"], "especially_for": ["veteran"]}, "yes", "no", "no"),
    ],
)
def test_lives(who: dict[str, Any], carer: str, veteran: str, nobody_special: str) -> None:
    """Only for carers: nobody else. Especially for carers: everybody. Nobody asked: not known."""
    tea = _with(who)

    assert (carer, veteran, nobody_special) == (
        may_come(tea, _leads(CARER)),
        may_come(tea, _leads(VETERAN)),
        may_come(tea, _leads()),
    )


@pytest.mark.parametrize(
    ("gender", "woman", "man", "non_binary"),
    [
        (None, "unknown", "unknown", "unknown"),
        ("unknown", "unknown", "unknown", "unknown"),
        ("anyone", "yes", "yes", "yes"),
        ("women", "yes", "no", "unknown"),
        ("men", "no", "yes", "unknown"),
        ("women_and_non_binary", "yes", "no", "yes"),
        ("trans_and_non_binary", "unknown", "unknown", "yes"),
    ],
)
def test_genders(gender: str | None, woman: str, man: str, non_binary: str) -> None:
    """A women's group is for women and not for men; where nothing is written, that is no "anyone" but not known."""
    tea = _with({"gender": gender} if gender else {})

    assert [woman, man, non_binary] == [may_come(tea, Person(gender=own)) for own in OwnGender]


def test_a_session_may_be_for_others() -> None:
    """Tuesdays are for women only, the rest is open: a man may come to part of it, a woman to all of it."""
    tea = _with({"gender": "anyone", "ages": {"from": 18}}, {}, {"who": {"gender": "women"}})
    man, woman = Person(gender=OwnGender.MAN), Person(gender=OwnGender.WOMAN)

    assert (Answer.PARTLY, Answer.YES) == (may_come(tea, man), may_come(tea, woman))
    assert ["yes", "no"] == [may_come_to(session, tea, man) for session in tea.sessions]
    assert Answer.NO is may_come(tea, Person(age=17)), "what the session leaves out is as in the service"
    assert not is_only_for_some(tea)
    assert is_only_for_some(_with({"gender": "anyone"}, {"who": {"gender": "women"}}))
    by_phone_too = _with({"gender": "anyone"}, {"who": {"gender": "women"}}, formats=["in_person", "phone"])
    assert Answer.PARTLY is may_come(by_phone_too, man), "the phone line is open to him"


def test_what_is_not_asked_counts_nobody_out() -> None:
    """Who says nothing about themselves is told nothing about who may come."""
    assert Answer.YES is may_come(_with({"only_for": ["carer"], "gender": "women", "ages": {"to": 25}}), Person())


def test_made_for_is_only_and_especially() -> None:
    """Both find the people a service was made for, in a session too."""
    assert is_especially_for(_with({"only_for": ["carer"]}), CARER)
    assert is_especially_for(_with({}, {"who": {"especially_for": ["carer"]}}), CARER)
    assert not is_especially_for(_with({"especially_for": ["veteran"]}), CARER)


def test_files_of_format_1_count_nobody_out() -> None:
    """The old field is read as "especially for"; a wrong word in it is still refused."""
    old = Eligibility.model_validate({"situations": ["carer", "veteran"], "ages": {"from": "18"}})

    assert ((), (CARER, VETERAN), Gender.UNKNOWN) == (old.only_for, old.especially_for, old.gender)
    with pytest.raises(ValidationError):
        Eligibility.model_validate({"situations": ["sailor"]})


def test_faith_of_format_1_is_read_as_a_part_of_whom_it_is_for() -> None:
    """Beside ``who`` no session could differ; what ``who`` says itself holds, and a wrong word is still wrong."""
    old = service("tea", who={"for": ["self"], "faith_expected": "no"}, faith_based="yes", faith_expected="yes")

    assert (Answer.YES, Answer.NO) == (old.who.faith_based, old.who.faith_expected)
    assert Answer.YES is service("tea", faith_based="yes").who.faith_based
    with pytest.raises(ValidationError):
        service("tea", faith_based="now and then")


def test_a_session_that_expects_a_faith() -> None:
    """The prayers of a soup table turn away who does not share the faith; its soup turns nobody away."""
    prayers = {"who": {"faith_expected": "yes"}}
    table = _with({"faith_based": "yes", "faith_expected": "no", "ages": "any"}, {}, prayers)
    other, of_the_faith = Person(shares_faith=False), Person(shares_faith=True)

    assert (Answer.PARTLY, Answer.YES) == (may_come(table, other), may_come(table, of_the_faith))
    assert ["yes", "no"] == [may_come_to(session, table, other) for session in table.sessions]
    assert Answer.NO is may_come(_with({"faith_expected": "no"}, prayers), other), "there is nothing but the prayers"
    assert Answer.UNKNOWN is may_come(_with({"faith_based": "yes"}, {}), other)
    assert Answer.UNKNOWN is may_come(_with({"faith_based": "no"}), Person(situations=frozenset())), (
        "who runs it says nothing of the lives it is only for"
    )


answers = st.sampled_from(Answer)


@given(st.lists(answers, min_size=1))
@examples(100)
def test_putting_answers_together(found: list[Answer]) -> None:
    """One no among things that must all hold is a no; one yes among sessions is never a no, and nothing is made up."""
    assert (both(*found) is Answer.NO) == (Answer.NO in found)
    assert (both(*found) is Answer.YES) == (set(found) == {Answer.YES})
    assert (any_of(found) is Answer.NO) == (set(found) == {Answer.NO})
    assert (any_of(found) in {Answer.YES, Answer.PARTLY}) == bool({Answer.YES, Answer.PARTLY} & set(found))


def test_thornmouth_counted_slowly(thornmouth: Directory) -> None:
    """Each service of the city is asked by hand whether a carer of 40 may come: its own words decide, no others."""
    seen = set()
    for tea in thornmouth.services.values():
        found = set()
        offered = [session.who for session in tea.sessions]
        if not offered or set(tea.formats) - {session.format for session in tea.sessions}:
            offered.append(None)
        for own in offered:
            given = tea.who.model_dump(exclude_unset=True) | (own.model_dump(exclude_unset=True) if own else {})
            ages = given.get("ages") or {}
            low, high = ages.get("from_"), ages.get("to")
            if (low or 0) > 40 or (high is not None and high < 40) or ("carer" not in given.get("only_for", ["carer"])):
                found.add("no")
            elif (low is None and high is None) or not set(given) - {"ages", "excludes", "note"}:
                found.add("unknown")
            else:
                found.add("yes")
        wanted = "partly" if {"yes", "no"} <= found else next(a for a in ("yes", "unknown", "no") if a in found)
        assert wanted == may_come(tea, Person(age=40, situations=frozenset({CARER}))), tea.id
        seen.add(wanted)
    assert {"yes", "no", "unknown"} <= seen
