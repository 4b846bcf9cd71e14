"""Questions that narrow a list of services: each has an answer for every service, and unknown is one of the answers.

A facet is a line in ``FACETS``; pages of links, filters and counts are made from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.directory.choices import (
    Answer,
    CostKind,
    Format,
    GroupKind,
    HowToStart,
    Reported,
    RunBy,
    SamePerson,
)
from plugins.directory.directory import Directory
from plugins.directory.hours import Band, HoursError, read_hours
from plugins.directory.model import Service

Ask = Callable[[Service, Directory], Answer]


@dataclass(frozen=True, slots=True)
class Facet:
    """One question.

    Attributes:
        id: the last part of the page's address.
        label: short words for a link.
        heading: the page's heading.
        explains: one sentence below it.
        shelf: where it stands among the others.
        ask: the answer for one service.
    """

    id: str
    label: str
    heading: str
    explains: str
    shelf: str
    ask: Ask


@dataclass(frozen=True, slots=True)
class Matches:
    """The services of a facet. What is not known stands apart, and is never dropped."""

    yes: tuple[Service, ...]
    partly: tuple[Service, ...]
    unknown: tuple[Service, ...]


def matches(facet: Facet, services: tuple[Service, ...], directory: Directory) -> Matches:
    """Sort services by their answer; those that answer no are left out."""
    answers = [(service, facet.ask(service, directory)) for service in services]
    return Matches(
        *(
            tuple(service for service, answer in answers if answer is wanted)
            for wanted in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN)
        )
    )


def _yes(holds: bool) -> Answer:  # noqa: FBT001 - it turns a truth into an answer, nothing else
    return Answer.YES if holds else Answer.NO


def _formats(*wanted: Format) -> Ask:
    return lambda service, _: _yes(bool(set(wanted) & set(service.formats)))


def _home_visit(service: Service, _: Directory) -> Answer:
    """Somebody who meets one where one is may come to the door, or may not: that has to be asked."""
    if Format.HOME_VISIT in service.formats:
        return Answer.YES
    return Answer.PARTLY if Format.OUTREACH in service.formats else Answer.NO


def _groups(*wanted: GroupKind) -> Ask:
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


def _accompanied(service: Service, _: Directory) -> Answer:
    return service.accompany.possible if service.accompany else Answer.UNKNOWN


def _no_referral(service: Service, _: Directory) -> Answer:
    return _yes(any(not how.needs_a_professional for how in service.start.how))


def _just_come(service: Service, _: Directory) -> Answer:
    return _yes(HowToStart.DROP_IN in service.start.how)


def _free(service: Service, _: Directory) -> Answer:
    if service.cost.kind is CostKind.UNKNOWN:
        return Answer.UNKNOWN
    return _yes(service.cost.kind in {CostKind.FREE, CostKind.DONATION})


def bands_of(service: Service) -> frozenset[Band] | None:
    """The times of the week at which a service runs; None if no times are known."""
    written = [session.hours for session in service.sessions if session.hours]
    if not written:
        return None
    try:
        return frozenset().union(*(read_hours(hours).bands() for hours in written))
    except HoursError:
        return None


def _at(*wanted: Band) -> Ask:
    def ask(service: Service, _: Directory) -> Answer:
        bands = bands_of(service)
        return Answer.UNKNOWN if bands is None else _yes(bool(bands & set(wanted)))

    return ask


def _by_peers(service: Service, _: Directory) -> Answer:
    if service.run_by is RunBy.UNKNOWN:
        return Answer.UNKNOWN
    return {RunBy.PROFESSIONAL: Answer.NO, RunBy.MIXED: Answer.PARTLY}.get(service.run_by, Answer.YES)


def _not_nhs(service: Service, directory: Directory) -> Answer:
    """No visit to a health building: answered only where at least one place is known, or none is needed."""
    kinds = [directory.places[place].kind for place in service.places if place in directory.places]
    if not kinds:
        return Answer.YES if service.needs_no_travel else Answer.UNKNOWN
    return _yes(not all(kind.is_nhs for kind in kinds))


def _same_person(service: Service, _: Directory) -> Answer:
    return {
        SamePerson.YES: Answer.YES,
        SamePerson.USUALLY: Answer.PARTLY,
        SamePerson.NO: Answer.NO,
    }.get(service.same_person, Answer.UNKNOWN)


def _not_reported(service: Service, _: Directory) -> Answer:
    told = service.privacy.jobcentre if service.privacy else Reported.UNKNOWN
    return {
        Reported.NEVER: Answer.YES,
        Reported.IF_YOU_ASK: Answer.PARTLY,
        Reported.YES: Answer.NO,
    }.get(told, Answer.UNKNOWN)


def _alcohol_free(service: Service, _: Directory) -> Answer:
    return service.alcohol_free


def _way_back(service: Service, _: Directory) -> Answer:
    return service.way_back.refer_yourself if service.way_back else Answer.UNKNOWN


def _step_free(service: Service, directory: Directory) -> Answer:
    """Answered by the places; what reaches a person at home has no steps."""
    facts = [directory.places[place].access.step_free for place in service.places if place in directory.places]
    answers = {fact.answer if fact else Answer.UNKNOWN for fact in facts}
    if not answers:
        return Answer.YES if service.needs_no_travel else Answer.UNKNOWN
    return next((a for a in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN) if a in answers), Answer.NO)


def _at_home(service: Service, _: Directory) -> Answer:
    return _yes(service.needs_no_travel)


FACETS: tuple[Facet, ...] = (
    Facet(
        "at-home",
        "At home",
        "Help that needs no travel",
        "By phone, by text, online, by post, or someone comes to your home.",
        "How it reaches you",
        _at_home,
    ),
    Facet(
        "home-visit",
        "They come to me",
        "Someone comes to your home",
        "People who visit you where you live.",
        "How it reaches you",
        _home_visit,
    ),
    Facet(
        "by-phone",
        "By phone",
        "Help by phone",
        "You talk, and stay where you are.",
        "How it reaches you",
        _formats(Format.PHONE),
    ),
    Facet(
        "by-text",
        "By text",
        "Help by text message",
        "You write on your phone. No one hears you.",
        "How it reaches you",
        _formats(Format.TEXT, Format.WHATSAPP),
    ),
    Facet(
        "online",
        "Online",
        "Help online",
        "By typing, by e-mail, by video, or in an online group.",
        "How it reaches you",
        _formats(Format.WEBCHAT, Format.EMAIL, Format.VIDEO, Format.ONLINE_COMMUNITY),
    ),
    Facet(
        "by-post",
        "By post",
        "Help by post",
        "Letters. No phone and no screen.",
        "How it reaches you",
        _formats(Format.LETTER),
    ),
    Facet(
        "in-person",
        "In person",
        "Help in person",
        "You go somewhere, or meet outdoors.",
        "How it reaches you",
        _formats(Format.IN_PERSON, Format.WALK),
    ),
    Facet(
        "one-to-one",
        "One to one",
        "One to one",
        "You meet one person, not a group.",
        "How many people",
        _groups(GroupKind.ONE_TO_ONE, GroupKind.PAIR),
    ),
    Facet(
        "small-group", "Small group", "Small groups", "Up to six people.", "How many people", _groups(GroupKind.SMALL)
    ),
    Facet(
        "drop-in",
        "Drop-in",
        "Drop-ins",
        "People come and go. Nobody waits for you.",
        "How many people",
        _groups(GroupKind.DROP_IN),
    ),
    Facet(
        "someone-comes-with-me",
        "Someone comes with me",
        "Someone to go with",
        "A person who comes with you, meets you at the stop, or waits at the door.",
        "Getting through the door",
        _accompanied,
    ),
    Facet(
        "just-come",
        "Just come",
        "Just come",
        "No need to ask before. You can walk in.",
        "Getting through the door",
        _just_come,
    ),
    Facet(
        "no-referral",
        "No referral",
        "No referral needed",
        "You can ask by yourself. No doctor has to write for you.",
        "Getting through the door",
        _no_referral,
    ),
    Facet(
        "step-free",
        "Step-free",
        "Without steps",
        "You can get in without steps, or you need not go anywhere.",
        "Getting through the door",
        _step_free,
    ),
    Facet(
        "free", "Free", "Free of charge", "It costs nothing, or you give what you like.", "What it asks of you", _free
    ),
    Facet(
        "not-nhs",
        "Not in an NHS building",
        "Not in an NHS building",
        "You don't have to go to a surgery, a clinic or a hospital.",
        "What it asks of you",
        _not_nhs,
    ),
    Facet(
        "not-reported",
        "Nothing goes to the Jobcentre",
        "Nothing is reported to the Jobcentre",
        "They don't tell the Jobcentre whether you came.",
        "What it asks of you",
        _not_reported,
    ),
    Facet(
        "alcohol-free",
        "Alcohol-free",
        "Company without alcohol",
        "Nobody drinks there.",
        "What it asks of you",
        _alcohol_free,
    ),
    Facet(
        "evenings",
        "Weekday evenings",
        "On weekday evenings",
        "Open at or after 5pm, Monday to Friday.",
        "When",
        _at(Band.WEEKDAY_EVENING),
    ),
    Facet(
        "weekends", "Weekends", "At the weekend", "Open on Saturday or Sunday.", "When", _at(Band.SATURDAY, Band.SUNDAY)
    ),
    Facet("nights", "At night", "At night", "Open for some time between 11pm and 6am.", "When", _at(Band.NIGHT)),
    Facet(
        "run-by-peers",
        "Run by people who have been there",
        "Run by people who have been there",
        "Members or peers lead it.",
        "Who you meet",
        _by_peers,
    ),
    Facet(
        "same-person",
        "The same person each time",
        "The same person each time",
        "You don't have to start again with someone new.",
        "Who you meet",
        _same_person,
    ),
    Facet(
        "straight-back",
        "Come straight back",
        "Come straight back",
        "If you have been before, you can return without being referred.",
        "Who you meet",
        _way_back,
    ),
)
