"""How each question is answered for one service."""

from __future__ import annotations

from collections.abc import Iterable

from recovery_hub.directory.choices import (
    Answer,
    CostKind,
    Format,
    GroupKind,
    HowToStart,
    Reported,
    RunBy,
    SamePerson,
)
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.eligibility import Person, may_come
from recovery_hub.directory.facets.facet import Ask
from recovery_hub.directory.records import Service
from recovery_hub.directory.records.base import Fact
from recovery_hub.schedule import Band


def yes(holds: bool) -> Answer:  # noqa: FBT001 - it turns a truth into an answer, nothing else
    """Turn true or false into an answer."""
    return Answer.YES if holds else Answer.NO


def formats(*wanted: Format) -> Ask:
    """Whether it is offered in any of these forms."""
    return lambda service, _: yes(bool(set(wanted) & set(service.formats)))


def home_visit(service: Service, _: Directory) -> Answer:
    """Outreach may or may not include home visits, so it counts as partly."""
    if Format.HOME_VISIT in service.formats:
        return Answer.YES
    return Answer.PARTLY if Format.OUTREACH in service.formats else Answer.NO


def groups(*wanted: GroupKind) -> Ask:
    """Whether the group has one of these sizes."""

    def ask(service: Service, _: Directory) -> Answer:
        sizes = {
            group.size
            for group in (service.group, *(session.group for session in service.sessions))
            if group is not None
        }
        if sizes & {*wanted, GroupKind.CHOICE}:
            return Answer.YES
        return Answer.UNKNOWN if not sizes or GroupKind.UNKNOWN in sizes else Answer.NO

    return ask


def accompanied(service: Service, _: Directory) -> Answer:
    """Whether somebody can go along to a first visit."""
    return service.accompany.possible if service.accompany else Answer.UNKNOWN


def no_referral(service: Service, _: Directory) -> Answer:
    """Whether self-referral is possible."""
    return yes(any(not how.needs_a_professional for how in service.start.how))


def just_come(service: Service, _: Directory) -> Answer:
    """Whether people can come without an appointment."""
    return yes(HowToStart.DROP_IN in service.start.how)


def free(service: Service, _: Directory) -> Answer:
    """Whether it costs nothing."""
    if service.cost.kind is CostKind.UNKNOWN:
        return Answer.UNKNOWN
    return yes(service.cost.kind in {CostKind.FREE, CostKind.DONATION})


def bands_of(service: Service) -> frozenset[Band] | None:
    """The times of the week at which a service runs; None if no times are known."""
    known = [session.schedule for session in service.sessions if session.schedule.is_known]
    return frozenset().union(*(schedule.bands() for schedule in known)) if known else None


def at(*wanted: Band) -> Ask:
    """Whether it runs at some time of the week."""

    def ask(service: Service, _: Directory) -> Answer:
        bands = bands_of(service)
        return Answer.UNKNOWN if bands is None else yes(bool(bands & set(wanted)))

    return ask


def by_peers(service: Service, _: Directory) -> Answer:
    """Whether people with lived experience lead it."""
    if service.run_by is RunBy.UNKNOWN:
        return Answer.UNKNOWN
    return {RunBy.PROFESSIONAL: Answer.NO, RunBy.MIXED: Answer.PARTLY}.get(service.run_by, Answer.YES)


def not_nhs(service: Service, directory: Directory) -> Answer:
    """No visit to a health building: answered only where at least one place is known, or none is needed."""
    kinds = [directory.places[place].kind for place in service.places if place in directory.places]
    if not kinds:
        return Answer.YES if service.needs_no_travel else Answer.UNKNOWN
    return yes(not all(kind.is_nhs for kind in kinds))


def same_person(service: Service, _: Directory) -> Answer:
    """Whether it is the same person each time."""
    return {
        SamePerson.YES: Answer.YES,
        SamePerson.USUALLY: Answer.PARTLY,
        SamePerson.NO: Answer.NO,
    }.get(service.same_person, Answer.UNKNOWN)


def not_reported(service: Service, _: Directory) -> Answer:
    """Whether nothing goes to the Jobcentre."""
    told = service.privacy.jobcentre if service.privacy else Reported.UNKNOWN
    return {
        Reported.NEVER: Answer.YES,
        Reported.IF_YOU_ASK: Answer.PARTLY,
        Reported.YES: Answer.NO,
    }.get(told, Answer.UNKNOWN)


def alcohol_free(service: Service, _: Directory) -> Answer:
    """Whether nobody drinks there."""
    return service.alcohol_free


def way_back(service: Service, _: Directory) -> Answer:
    """Whether people can come back without a new referral."""
    return service.way_back.refer_yourself if service.way_back else Answer.UNKNOWN


def step_free(service: Service, directory: Directory) -> Answer:
    """Answered by the places; what reaches a person at home has no steps."""
    return at_places(
        service, (directory.places[place].access.step_free for place in service.places if place in directory.places)
    )


def quiet(service: Service, directory: Directory) -> Answer:
    """Answered by the places; what reaches a person at home is as quiet as they are."""
    return at_places(
        service, (directory.places[place].access.quiet for place in service.places if place in directory.places)
    )


def at_places(service: Service, facts: Iterable[Fact | None]) -> Answer:
    """The best answer among the places; yes if the service needs no travel."""
    answers = {fact.answer if fact else Answer.UNKNOWN for fact in facts}
    if not answers:
        return Answer.YES if service.needs_no_travel else Answer.UNKNOWN
    return next((a for a in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN) if a in answers), Answer.NO)


def faith_not_needed(service: Service, _: Directory) -> Answer:
    """Whether people can come who don't share the faith of those who run it."""
    return may_come(service, Person(shares_faith=False))


def children_not_needed(service: Service, _: Directory) -> Answer:
    """Whether people without children can come."""
    return may_come(service, Person(has_children=False))


def at_home(service: Service, _: Directory) -> Answer:
    """Whether it needs no travel."""
    return yes(service.needs_no_travel)
