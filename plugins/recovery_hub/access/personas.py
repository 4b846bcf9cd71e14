"""People whom fewer services suit, as the founding text names them. Each persona asks one question of a service.

Yes, no, partly and not known stay four answers: a service counts as sure only where the answer is yes, and the page
says how much would change if all that is not known were yes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recovery_hub.access.opportunities import is_nhs
from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Format, GroupKind, RunBy
from recovery_hub.directory.eligibility import Person, both, may_come
from recovery_hub.directory.facets import answers as asks
from recovery_hub.directory.records import Service

Ask = Callable[[Service, Directory], Answer]
AGE_FROM, AGE_TO = 25, 59


def _of_age(age: int) -> Person:
    """Somebody without young children who leads none of the lives that a service may be only for."""
    return Person(age=age, situations=frozenset(), has_children=False)


WORKING_AGE = (_of_age(AGE_FROM), _of_age(AGE_TO))


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody whom a service may not suit.

    Attributes:
        id: short and lasting.
        name: who it is, for a table.
        ask: whether a service is an answer for them.
        evening: whether they can come on weekday evenings only.
        goes_out: whether they can go somewhere.
        people: who they are, where sessions can be only for others; () if it is not asked.
    """

    id: str
    name: str
    ask: Ask
    evening: bool = False
    goes_out: bool = True
    people: tuple[Person, ...] = ()


def _working_age(service: Service, _: Directory) -> Answer:
    return both(*(may_come(service, person) for person in WORKING_AGE))


def _no_group(service: Service, _: Directory) -> Answer:
    groups = {session.group or service.group for session in service.sessions} or {service.group}
    sizes = {group.size if group else GroupKind.UNKNOWN for group in groups}
    if sizes & {GroupKind.ONE_TO_ONE, GroupKind.PAIR, GroupKind.CHOICE}:
        return Answer.YES
    return Answer.UNKNOWN if GroupKind.UNKNOWN in sizes else Answer.NO


def _home_visit(service: Service, _: Directory) -> Answer:
    return Answer.YES if Format.HOME_VISIT in service.formats else Answer.NO


def _user_led(service: Service, directory: Directory) -> Answer:
    run_by = service.run_by
    if run_by is RunBy.UNKNOWN and service.organisation in directory.organisations:
        run_by = directory.organisations[service.organisation].run_by
    return {RunBy.USER_LED: Answer.YES, RunBy.PEER_LED: Answer.PARTLY, RunBy.MIXED: Answer.PARTLY}.get(
        run_by, Answer.UNKNOWN if run_by is RunBy.UNKNOWN else Answer.NO
    )


def _not_nhs(service: Service, directory: Directory) -> Answer:
    return Answer.NO if is_nhs(service, directory) else Answer.YES


def _anyone(_: Service, __: Directory) -> Answer:
    return Answer.YES


PERSONAS = (
    Persona("25-to-59", "Aged 25 to 59, without young children", _working_age, people=WORKING_AGE),
    Persona("no-groups", "Someone who can't be in a group", _no_group),
    Persona("home-visits", "Someone who can't go out: home visits only", _home_visit, goes_out=False),
    Persona("evening", "Someone who is free on weekday evenings only", _anyone, evening=True),
    Persona("step-free", "Someone who needs a way in without steps", asks.step_free),
    Persona("user-led", "Someone who looks for help run by people who have been there", _user_led),
    Persona("not-nhs", "Someone who wants nothing to do with the NHS", _not_nhs),
)


def answers(persona: Persona, services: tuple[Service, ...], directory: Directory) -> tuple[Answer, ...]:
    """Ask a persona's question of each service."""
    return tuple(persona.ask(service, directory) for service in services)


def those(found: tuple[Answer, ...], *wanted: Answer) -> NDArray[np.bool_]:
    """Which services have one of some answers: [services]."""
    return np.array([answer in wanted for answer in found], dtype=bool)


@dataclass(frozen=True, slots=True)
class AgeRow:
    """The services open to people of one age who have no young children.

    Attributes:
        age: in years.
        open_: services that say they are.
        unknown: services that do not say who they take.
        closed: services that say they are not.
    """

    age: int
    open_: int
    unknown: int
    closed: int


def by_age(services: tuple[Service, ...], ages: range = range(16, 91)) -> tuple[AgeRow, ...]:
    """Ages: how many services are open to people of each single year of age who have no young children.

    A service of which the ages, or whether one must have children, are not known counts as not known. It is no "no".
    One that is only for people with some life (carers, veterans) is not open to others; one that was set up with some
    people in mind is open to all.

    Returns:
        Unit: services, for each year of age.

    Source:
        Our own, after the founding text: what there is for young people and for parents leaves a gap between 25 and 60.
    """
    rows = []
    for age in ages:
        found = [may_come(service, _of_age(age)) for service in services]
        open_ = sum(answer in {Answer.YES, Answer.PARTLY} for answer in found)
        closed = found.count(Answer.NO)
        rows.append(AgeRow(age, open_, len(found) - open_ - closed, closed))
    return tuple(rows)
