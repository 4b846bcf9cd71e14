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
from recovery_hub.directory.choices import Answer, Format, GroupKind, RunBy, Situation
from recovery_hub.directory.facets import answers as asks
from recovery_hub.directory.records import Service

Ask = Callable[[Service, Directory], Answer]
AGE_FROM, AGE_TO = 25, 59


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody whom a service may not suit.

    Attributes:
        id: short and lasting.
        name: who it is, for a table.
        ask: whether a service is an answer for them.
        evening: whether they can come on weekday evenings only.
        goes_out: whether they can go somewhere.
    """

    id: str
    name: str
    ask: Ask
    evening: bool = False
    goes_out: bool = True


def takes_age(service: Service, age: int) -> Answer:
    """Whether a service is open to somebody of an age; not known where it does not say."""
    ages = service.who.ages
    if ages is None or (ages.from_ is None and ages.to is None):
        return Answer.UNKNOWN
    low, high = ages.from_ or 0, ages.to if ages.to is not None else 200
    return Answer.YES if low <= age <= high else Answer.NO


def without_children(service: Service) -> Answer:
    """Whether people without young children can come."""
    if service.who.children_needed is Answer.YES or service.who.situations == (Situation.NEW_PARENT,):
        return Answer.NO
    return {Answer.NO: Answer.YES}.get(service.who.children_needed, service.who.children_needed)


def both(first: Answer, second: Answer) -> Answer:
    """Put two answers together: no beats not known, that beats partly, that beats yes."""
    for worst in (Answer.NO, Answer.UNKNOWN, Answer.PARTLY):
        if worst in {first, second}:
            return worst
    return Answer.YES


def _working_age(service: Service, _: Directory) -> Answer:
    ages = both(takes_age(service, AGE_FROM), takes_age(service, AGE_TO))
    return both(ages, without_children(service))


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
    Persona("25-to-59", "Aged 25 to 59, without young children", _working_age),
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

    Returns:
        Unit: services, for each year of age.

    Source:
        Our own, after the founding text: what there is for young people and for parents leaves a gap between 25 and 60.
    """
    rows = []
    for age in ages:
        found = [both(takes_age(service, age), without_children(service)) for service in services]
        open_ = sum(answer in {Answer.YES, Answer.PARTLY} for answer in found)
        closed = found.count(Answer.NO)
        rows.append(AgeRow(age, open_, len(found) - open_ - closed, closed))
    return tuple(rows)
