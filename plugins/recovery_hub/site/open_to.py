"""What is open to somebody: by the life they lead, by gender and by age, for pages that need no script.

``may_come`` answers for each service: open, open in part, only for others, or not known. Nothing is left out unsaid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recovery_hub.directory.choices import Answer, OwnGender, Situation
from recovery_hub.directory.eligibility import Person, both, eligibilities, is_especially_for, may_come
from recovery_hub.directory.records import Service

LIVES, GENDERS, AGES = "Your life", "Your gender", "Your age"
_AGE_BANDS = (("under-18", "Under 18", 13, 17), ("18-to-24", "18 to 24", 18, 24), ("25-to-59", "25 to 59", 25, 59),
              ("60-or-over", "60 or over", 60, 80))  # fmt: skip
"""Id, words, and the two ages that are asked about: what is open to one end alone is open in part."""


@dataclass(frozen=True, slots=True)
class OpenTo:
    """The services for one kind of person.

    Attributes:
        id: the end of the page's address.
        label: short words for a link: "Carers".
        shelf: with which others it stands.
        made: set up for them, or for all who are asked about; those that are for nobody else come first.
        partly: of which some sessions are for others.
        others: how many more are open to them, which were set up for anybody.
        unknown: of which nobody has told us.
        closed: how many are only for others.
    """

    id: str
    label: str
    shelf: str
    made: tuple[Service, ...]
    partly: tuple[Service, ...]
    others: int
    unknown: tuple[Service, ...]
    closed: int


def open_to(services: Sequence[Service]) -> tuple[OpenTo, ...]:
    """Sort services for every kind of person for whom at least one was set up, and for ages."""
    return tuple(kind for kind in _every_kind(services) if kind.made or (kind.shelf != AGES and kind.partly))


def _every_kind(services: Sequence[Service]) -> Iterator[OpenTo]:
    for life in Situation:
        person = Person(situations=frozenset({life}))
        made = [service for service in services if is_especially_for(service, life)]
        yield _kind((life.value.replace("_", "-"), _capital(life.label), LIVES), services, [person], made)
    for gender in OwnGender:
        made = [service for service in services if any(who.gender.is_some for who in eligibilities(service))]
        label = (gender.value.replace("_", "-"), gender.label, GENDERS)
        yield _kind(label, services, [Person(gender=gender)], made)
    for id_, words, youngest, oldest in _AGE_BANDS:
        people = [Person(age=youngest), Person(age=oldest)]
        yield _kind((id_, words, AGES), services, people, services)


def _kind(
    named: tuple[str, str, str], services: Sequence[Service], people: Sequence[Person], made: Sequence[Service]
) -> OpenTo:
    id_, label, shelf = named
    found = [(service, _answer([may_come(service, person) for person in people])) for service in services]
    of = {
        wanted: [service for service, answer in found if answer is wanted]
        for wanted in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN, Answer.NO)
    }
    meant = {service.id for service in made}
    own = [service for service in of[Answer.YES] if service.id in meant]
    return OpenTo(
        id_, label, shelf,
        tuple(own),
        tuple(of[Answer.PARTLY]),
        len(of[Answer.YES]) - len(own),
        tuple(of[Answer.UNKNOWN]),
        len(of[Answer.NO]),
    )  # fmt: skip


def _answer(answers: Sequence[Answer]) -> Answer:
    """Open to the youngest and the oldest is a yes, to one of them "partly"."""
    is_mixed = Answer.NO in answers and set(answers) & {Answer.YES, Answer.PARTLY}
    return Answer.PARTLY if is_mixed else both(*answers)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
