"""What holds of every sentence that pages make out of facts, whatever the facts are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.records import Organisation, Place, Service
from recovery_hub.schedule import ENGLAND_AND_WALES
from recovery_hub.site.words import contact, glance, place, status, visit, when, who
from tests.examples import examples
from tests.site.words.any_record import DAYS, any_of

_ENDS = re.compile(r"[.!?…][”\"')]*$")
_BAD = (
    (re.compile(r"None|\bTrue\b|\bFalse\b|<|\bnan\b"), "a word of the computer"),
    (re.compile(r"[a-z]_[a-z]"), "a word with an underscore"),
    (re.compile(r"\s\s|\s[.,;:!?]|^\s|\s$"), "a gap too many"),
    (re.compile(r"[.,;:!?…][.,;:]|\(\)|“”"), "two signs where one belongs"),
    (re.compile(r"[.!?…]\)\."), "a full stop inside and outside a bracket"),
    (re.compile(r"\bno (?:day|week|month|minute)s? to\b|\b(?:About|Up to) no\b"), "a number that is none"),
)


def faults_of(sentence: str) -> list[str]:
    """What is wrong with a sentence, in words."""
    found = [what for pattern, what in _BAD if pattern.search(sentence)]
    if not _ENDS.search(sentence):
        found.append("no full stop")
    if sentence[:1].islower():
        found.append("no capital")
    return found


def sentences_of(service: Service, today: date) -> Iterator[str]:
    """Every sentence that the page of a service may show."""
    yield from who.who_words(service)
    yield from who.excluded_words(service)
    yield from glance.cost_words(service)
    yield from glance.start_words(service)
    yield from glance.group_words(service.group)
    yield from glance.people_words(service)
    yield from glance.wait_words(service)
    yield from filter(None, (glance.stay_words(service),))
    yield from glance.languages_words(service)
    yield from status.status_words(service)
    yield from status.status_words(service, today)
    yield from filter(None, (contact.ask_first(service),))
    yield from filter(None, (status.alert_words(service, today), status.capacity_words(service, today)))
    yield from status.checked_words(service, today)
    if service.first_visit:
        yield from visit.first_visit_steps(service.first_visit)
        yield from visit.first_visit_notes(service.first_visit)
    yield from visit.accompany_words(service.accompany)
    yield from visit.transport_words(service)
    yield from visit.bad_day_words(service)
    yield from visit.way_back_words(service)
    yield from visit.privacy_words(service)


@examples(200)
@given(service=any_of(Service), today=DAYS)
def test_every_sentence_is_whole(service: Service, today: date) -> None:
    """Whatever volunteers fill in or leave out, a page speaks in whole sentences and never in the computer's words."""
    assert [] == [(said, faults) for said in sentences_of(service, today) if (faults := faults_of(said))]


@examples(60)
@given(service=any_of(Service), found=st.none() | any_of(Place), today=DAYS, running=st.booleans())
def test_every_session_is_whole(service: Service, found: Place | None, today: date, running: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Every session says when it is, or that nobody knows; and all that it says is whole."""
    for session in service.sessions:
        said = when.when_words(session, found, today, calendar=ENGLAND_AND_WALES, running=running)
        assert bool(said.hours or said.note) == bool(
            session.schedule.is_known or session.hours or session.note or session.format not in when.AT_ANY_TIME
        )
        sentences = [*said.hours, *said.changes, *filter(None, (said.note,))]
        assert [] == [(sentence, faults) for sentence in sentences if (faults := faults_of(sentence))]


@examples(60)
@given(found=any_of(Place))
def test_every_access_fact_is_told(found: Place) -> None:
    """A place tells every access fact there is, known or not, with words for a list of what nobody knows yet."""
    facts = place.access_facts(found)
    assert len(type(found.access).model_fields) == len(facts)
    assert [] == [fact for fact in facts if not fact.words or "None" in fact.words + fact.seen]
    assert set(type(found.access).model_fields) == set(place.IN_A_LIST)
    assert [] == [fact.name for fact in facts if fact.name.startswith("No ") or not fact.in_a_list]


@examples(60)
@given(found=any_of(Organisation))
def test_digits_are_the_same(found: Organisation) -> None:
    """A link rings exactly the number that stands there."""
    for way in contact.ways_of(found.contact):
        if way.href.startswith(("tel:", "sms:")):
            assert re.sub(r"\D", "", way.shown) == re.sub(r"\D", "", way.href)
