"""Whether somebody may come: the one place where filters, pages and measures ask who a service is for.

"Only" counts others out, "especially" counts nobody out, and what nobody has written is not known: neither yes nor no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recovery_hub.directory.choices import Answer, Gender, OwnGender, Situation
from recovery_hub.directory.records import Ages, Eligibility, Service, Session

_YES, _NO, _UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

_OPEN_TO: Mapping[OwnGender, Mapping[Gender, Answer]] = {
    OwnGender.WOMAN: {Gender.WOMEN: _YES, Gender.MEN: _NO, Gender.WOMEN_AND_NON_BINARY: _YES},
    OwnGender.MAN: {Gender.WOMEN: _NO, Gender.MEN: _YES, Gender.WOMEN_AND_NON_BINARY: _NO},
    OwnGender.NON_BINARY: {Gender.WOMEN_AND_NON_BINARY: _YES, Gender.LGBTQ: _YES},
}
"""What is not named is not known: a woman may be trans, and a women's group may or may not mean non-binary people."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who would like to come, as far as it is asked.

    Attributes:
        age: in years; None if it is not asked.
        gender: None if it is not asked.
        situations: the lives that are theirs, and no others are; None if it is not asked.
        has_children: whether they have children; None if it is not asked.
        shares_faith: whether they share the faith of those who run it; None if it is not asked.
    """

    age: int | None = None
    gender: OwnGender | None = None
    situations: frozenset[Situation] | None = None
    has_children: bool | None = None
    shares_faith: bool | None = None


def both(*answers: Answer) -> Answer:
    """Put answers together that must all hold: no beats not known, that beats partly, that beats yes."""
    return next((worst for worst in (Answer.NO, Answer.UNKNOWN, Answer.PARTLY) if worst in answers), Answer.YES)


def any_of(answers: Iterable[Answer]) -> Answer:
    """Put the answers of several sessions together: "partly" where some are open to somebody and others are not."""
    found = set(answers)
    if Answer.YES in found:
        return Answer.PARTLY if Answer.NO in found else Answer.YES
    return next((answer for answer in (Answer.PARTLY, Answer.UNKNOWN, Answer.NO) if answer in found), Answer.UNKNOWN)


def eligibilities(service: Service) -> tuple[Eligibility, ...]:
    """Who each part of a service is for, each once: its sessions, and what it offers in forms without a session."""
    own = [service.who.with_own(session.who) for session in service.sessions]
    in_sessions = {session.format for session in service.sessions}
    rest = [service.who] if not own or set(service.formats) - in_sessions else []
    return tuple(dict.fromkeys([*own, *rest]))


def may_come(service: Service, person: Person) -> Answer:
    """Whether somebody may come to a service.

    Returns:
        "partly" if some of its sessions are for others only; not known where it does not say.
    """
    return any_of(_may_come(who, person) for who in eligibilities(service))


def may_come_to(session: Session, service: Service, person: Person) -> Answer:
    """Whether somebody may come to one session of a service."""
    return _may_come(service.who.with_own(session.who), person)


def is_especially_for(service: Service, situation: Situation) -> bool:
    """Whether a service was made for people with some life, for nobody else or with them in mind."""
    return any(situation in who.lives for who in eligibilities(service))


def is_only_for_some(service: Service) -> bool:
    """Whether nobody may come to any part of it but people of some gender, or with some life."""
    return all(who.only_for or who.gender.is_some for who in eligibilities(service))


def _may_come(who: Eligibility, person: Person) -> Answer:
    return both(
        _YES if person.age is None else _takes_age(who.ages, person.age),
        _YES if person.gender is None else _takes_gender(who.gender, person.gender),
        _YES if person.situations is None else _takes_life(who, person.situations),
        _YES if person.has_children is not False else _without_children(who),
        _YES if person.shares_faith is not False else _takes_any_faith(who),
    )


def _takes_age(ages: Ages | None, age: int) -> Answer:
    if ages is None or not ages.is_known:
        return _UNKNOWN
    is_old_enough = ages.from_ is None or age >= ages.from_
    return _YES if is_old_enough and (ages.to is None or age <= ages.to) else _NO


def _takes_gender(wanted: Gender, own: OwnGender) -> Answer:
    return _YES if wanted is Gender.ANYONE else _OPEN_TO[own].get(wanted, _UNKNOWN)


def _takes_life(who: Eligibility, own: frozenset[Situation]) -> Answer:
    if who.only_for:
        return _YES if own.intersection(who.only_for) else _NO
    return _YES if who.is_looked_into else _UNKNOWN


def _takes_any_faith(who: Eligibility) -> Answer:
    """Nobody is asked to share a faith where no faith group runs it, unless somebody wrote that they are."""
    if who.faith_expected is Answer.UNKNOWN and who.faith_based is Answer.NO:
        return _YES
    return {Answer.YES: _NO, Answer.NO: _YES}.get(who.faith_expected, who.faith_expected)


def _without_children(who: Eligibility) -> Answer:
    return {Answer.YES: _NO, Answer.NO: _YES}.get(who.children_needed, who.children_needed)
