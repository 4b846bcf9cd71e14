"""Who a service is for, in sentences a person can find themselves in."""

from __future__ import annotations

import re

from recovery_hub.directory.choices import Answer, AreaServed, ForWhom, Gender, Situation
from recovery_hub.directory.records import Eligibility, Service
from recovery_hub.language.lists import listed
from recovery_hub.site.words.plain import phrase, sentence, yes_no

NAMES = re.compile(r"(?:[A-Z][\w'’-]*(?:,? and |, | )?)+")
"""Parts of the city in a row, and nothing else: "Old Town, Quayside and St Bride's"."""


def who_words(service: Service) -> tuple[str, ...]:
    """Say who it is for: ages, gender, children, situations; then what nobody has to have."""
    said = [
        sentence(f"{_people(service)}{_ages(service)}{_children(service)}"),
        _children_along(service),
        _situations(service),
        _others(service),
        area_words(service),
        _not_needed(service),
        _needed(service),
        sentence(service.who.note or ""),
        sentence(service.who.ages.note) if service.who.ages and service.who.ages.note else "",
    ]
    return tuple(words for words in said if words)


def excluded_words(service: Service) -> tuple[str, ...]:
    """Say for what reasons someone is turned away."""
    return tuple(sentence(reason) for reason in service.who.excludes)


def _people(service: Service) -> str:
    anyone = service.who.gender is Gender.ANYONE
    people = "Anyone" if anyone else service.who.gender.label
    if anyone or service.who.trans_inclusive is not Answer.YES:
        return people
    return f"{people}, trans people included" + ("," if _ages(service).startswith(" ") else "")


def _ages(service: Service) -> str:
    ages = service.who.ages
    if ages is None or (ages.from_ is None and ages.to is None):
        return ", ages not known yet"
    if ages.to is None:
        return f" aged {ages.from_} or over" if ages.from_ else " of any age"
    if ages.from_ is None:
        return f" aged up to {ages.to}"
    if ages.from_ == ages.to:
        return f" aged {ages.to}"
    return f" aged {ages.from_} to {ages.to}"


def _children(service: Service) -> str:
    who = service.who
    if who.children_needed is Answer.YES:
        return ", with children"
    if who.children_needed is Answer.NO:
        return ", whether or not you have children"
    return ""


def _children_along(service: Service) -> str:
    return yes_no(
        service.who.children_can_come,
        "Children can come along.",
        "Children can't come along.",
        "Children can sometimes come along.",
    )


def _situations(service: Service) -> str:
    """The lives it was set up for. It is open to others as well, so nobody reads that they are not meant."""
    who = service.who
    # Where it is for carers alone, the next sentence says so.
    said_next = {Situation.CARER} if ForWhom.CARER in who.for_ and not _for_oneself(who) else set()
    lives = [situation.label for situation in who.situations if situation not in said_next]
    return sentence(f"set up with {listed(lives)} in mind") if lives else ""


def _others(service: Service) -> str:
    """Who else can ask; or for whom it is, where it is not for the person who looks for help themselves."""
    who = service.who
    if not _for_oneself(who):
        return sentence(f"it is for {listed([someone.label for someone in who.for_])}")
    known = {ForWhom.SELF, ForWhom.CARER} if Situation.CARER in who.situations else {ForWhom.SELF}
    asking = [someone.label for someone in who.for_ if someone not in known]
    return sentence(f"{listed(asking)} can ask too") if asking else ""


def _for_oneself(who: Eligibility) -> bool:
    """Whether the person who needs help is the one it is for, which is so unless somebody else alone is named."""
    return not who.for_ or ForWhom.SELF in who.for_


def area_words(service: Service) -> str:
    """Say where people must live. A note that begins with names of parts of the city stands for "some parts"."""
    note = service.area_note or ""
    names, stop, rest = note.partition(". ")
    if service.area is AreaServed.NEIGHBOURHOODS and NAMES.fullmatch(phrase(names)):
        return " ".join(filter(None, (sentence(f"people who live in {phrase(names)}"), sentence(rest) if stop else "")))
    label = "" if service.area is AreaServed.UNKNOWN else sentence(service.area.label)
    return " ".join(filter(None, (label, sentence(note))))


def _not_needed(service: Service) -> str:
    conditions = _conditions(service, Answer.NO)
    crisis = yes_no(service.who.crisis_needed, "You have to be in crisis.", "You don't have to be in crisis.")
    return " ".join(
        filter(None, (sentence(f"you don't need {listed(conditions, 'or')}") if conditions else "", crisis))
    )


def _needed(service: Service) -> str:
    always, sometimes = (_conditions(service, answer) for answer in (Answer.YES, Answer.PARTLY))
    said = (
        sentence(f"you need {listed(always)}") if always else "",
        sentence(f"sometimes you need {listed(sometimes, 'or')}") if sometimes else "",
    )
    return " ".join(filter(None, said))


def _conditions(service: Service, answer: Answer) -> list[str]:
    who = service.who
    conditions = (
        (who.diagnosis_needed, "a diagnosis"),
        (who.gp_needed, "a GP in this area"),
        (who.address_needed, "a fixed address"),
    )
    return [words for given, words in conditions if given is answer]
