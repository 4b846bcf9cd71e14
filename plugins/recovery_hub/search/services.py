"""The services of the card file, column by column: what a card shows, what filters ask, where words are sought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, CostKind, Gender, OwnGender, Situation, Status
from recovery_hub.directory.eligibility import Person, eligibilities, may_come
from recovery_hub.directory.facets import FACETS
from recovery_hub.directory.records import Ages, Contact, Service
from recovery_hub.directory.service_area import short_words
from recovery_hub.search.names_column import named
from recovery_hub.search.schedule_codec import FORM_LETTERS, weekly

Columns = dict[str, object]
"""Name of a column -> its values, one for each entry."""

ANSWERS: Mapping[Answer, str] = {Answer.YES: "y", Answer.NO: "n", Answer.PARTLY: "p", Answer.UNKNOWN: "u"}
STATUSES: Mapping[Status, str] = {
    Status.ACTIVE: ".",
    Status.CLOSING: "c",
    Status.UNCONFIRMED: "u",
    Status.PAUSED: "p",
    Status.PLANNED: "n",
    Status.CLOSED: "x",
}
COSTS: Mapping[CostKind, str] = {
    CostKind.FREE: "f",
    CostKind.DONATION: "d",
    CostKind.PAY_WHAT_YOU_CAN: "y",
    CostKind.FIXED: "p",
    CostKind.MEANS_TESTED: "m",
    CostKind.UNKNOWN: "u",
}
GENDERS: Mapping[Gender, str] = {
    Gender.ANYONE: ".",
    Gender.WOMEN: "w",
    Gender.MEN: "m",
    Gender.WOMEN_AND_NON_BINARY: "b",
    Gender.LGBTQ: "t",
    Gender.UNKNOWN: "u",
}
SITUATION_LETTERS: Mapping[Situation, str] = {situation: chr(ord("A") + n) for n, situation in enumerate(Situation)}
CONTACT_LETTERS: Mapping[str, str] = {
    "phone": "r",
    "text": "t",
    "whatsapp": "a",
    "email": "e",
    "webchat": "c",
    "web": "w",
    "post": "l",
}
"""Field of a contact -> its letter, the preferred for a card first."""
PRIVATE = -1
"""Stands for a place of which nothing may be said."""
NEVER = -1


def service_columns(services: Sequence[Service], directory: Directory, organisations: Sequence[str]) -> Columns:
    """Write services column by column; ``docs/search-file.md`` says what each column holds.

    Args:
        services: in the order of the file.
        directory: what they point to.
        organisations: the ids of all organisations in the order of the file.
    """
    needs = {id_: n for n, id_ in enumerate(directory.needs)}
    runs = {id_: n for n, id_ in enumerate(organisations)}
    places = public_places(directory)
    return {
        **named((service.id, service.name) for service in services),
        "summary": [service.summary for service in services],
        "also": {
            str(n): "; ".join(service.also_known_as) for n, service in enumerate(services) if service.also_known_as
        },
        "comes": {
            str(n): words for n, service in enumerate(services) if (words := short_words(service, directory.parts))
        },
        "status": "".join(STATUSES[service.status] for service in services),
        "organisation": [runs.get(service.organisation, -1) for service in services],
        "needs": [[needs[need] for need in service.needs if need in needs] for service in services],
        "forms": ["".join(FORM_LETTERS[form] for form in service.formats) for service in services],
        "cost": "".join(COSTS[service.cost.kind] for service in services),
        "reach": [_reach(service.contact) for service in services],
        "checked": [
            (directory.today - service.verified.on).days if service.verified else NEVER for service in services
        ],
        "gender": "".join(GENDERS[service.who.gender] for service in services),
        **who_columns(services),
        "places": [[places.get(place, PRIVATE) for place in service.places] for service in services],
        "hours": [[text for session in service.sessions if (text := weekly(session))] for service in services],
        "facets": {
            facet.id: "".join(ANSWERS[facet.ask(service, directory)] for service in services) for facet in FACETS
        },
    }  # fmt: skip


def public_places(directory: Directory) -> dict[str, int]:
    """Number the places of the file; hidden ones have no number, nor have those that only planners look at."""
    shown = (
        place
        for place in directory.places.values()
        if not place.is_hidden and (place.candidate is not Answer.YES or directory.services_at(place.id))
    )
    return {place.id: n for n, place in enumerate(shown)}


def who_columns(services: Sequence[Service]) -> Columns:
    """Write who may come, as ``directory.eligibility`` answers it.

    Returns:
        ``ages`` and ``situations`` as volunteers wrote them.
        ``open``: a letter a service for somebody who leads none of the lives that we know ("life"), and for each
        gender ("woman"). ``only``: number of a service -> the lives for which its answer is another, each with it:
        ``{"12": "By"}`` is only for carers.
    """
    nobody_special = [may_come(service, Person(situations=frozenset())) for service in services]
    of_gender = {
        gender.value: [may_come(service, Person(gender=gender)) for service in services] for gender in OwnGender
    }
    only = {str(n): _others(service, nobody_special[n]) for n, service in enumerate(services)}
    return {
        "ages": [_ages(service) for service in services],
        "situations": ["".join(SITUATION_LETTERS[each] for each in _lives(service)) for service in services],
        "open": {
            name: "".join(ANSWERS[answer] for answer in answers)
            for name, answers in {"life": nobody_special, **of_gender}.items()
        },
        "only": {n: letters for n, letters in only.items() if letters},
    }


def _others(service: Service, usual: Answer) -> str:
    answers = {life: may_come(service, Person(situations=frozenset({life}))) for life in _lives(service)}
    return "".join(f"{SITUATION_LETTERS[life]}{ANSWERS[answer]}" for life, answer in answers.items() if answer != usual)


def _lives(service: Service) -> tuple[Situation, ...]:
    return tuple(dict.fromkeys(life for who in eligibilities(service) for life in who.lives))


def _ages(service: Service) -> str:
    """Write "18-65", "16-" or "-25"; "" where no age is known, which is not the same as "all ages", that is "0-".

    Where sessions differ, theirs stand beside each other: "18-|60-".
    """
    return "|".join(dict.fromkeys(_of_ages(who.ages) for who in eligibilities(service)))


def _of_ages(ages: Ages | None) -> str:
    if ages is None or not ages.is_known:
        return ""
    return f"{'' if ages.from_ is None else ages.from_}-{'' if ages.to is None else ages.to}"


def _reach(contact: Contact) -> str:
    """Write the first way to get in touch, a letter before it says which."""
    given = {"phone": contact.ring}
    ways = ((letter, given.get(field) or getattr(contact, field)) for field, letter in CONTACT_LETTERS.items())
    return next((f"{letter}{value}" for letter, value in ways if value), "")
