"""Who a service is for, in sentences a person can find themselves in."""

from __future__ import annotations

from plugins.directory.choices import Answer, AreaServed, ForWhom, Gender
from plugins.directory.model import Service
from plugins.site.words.plain import listed, sentence, yes_no


def who_words(service: Service) -> tuple[str, ...]:
    """Say who it is for: ages, gender, children, situations; then what nobody has to have."""
    said = [
        sentence(f"{_people(service)}{_ages(service)}{_children(service)}"),
        _situations(service),
        _others(service),
        _area(service),
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
        return ", with or without children"
    return ""


def _situations(service: Service) -> str:
    lives = [situation.label for situation in service.who.situations]
    return sentence(f"made for {listed(lives)}") if lives else ""


def _others(service: Service) -> str:
    asking = [someone.label for someone in service.who.for_ if someone is not ForWhom.SELF]
    return sentence(f"{listed(asking)} can ask too") if asking else ""


def _area(service: Service) -> str:
    if service.area is AreaServed.UNKNOWN:
        return sentence(service.area_note) if service.area_note else ""
    return sentence(f"{service.area.label}{f': {service.area_note}' if service.area_note else ''}")


def _not_needed(service: Service) -> str:
    who = service.who
    not_needed = [
        words
        for answer, words in (
            (who.diagnosis_needed, "a diagnosis"),
            (who.gp_needed, "a local GP"),
            (who.address_needed, "a fixed address"),
        )
        if answer is Answer.NO
    ]
    crisis = yes_no(who.crisis_needed, "", "You don't have to be in crisis.")
    return " ".join(
        filter(None, (sentence(f"you don't need {listed(not_needed, 'or')}") if not_needed else "", crisis))
    )


def _needed(service: Service) -> str:
    who = service.who
    needed = [
        words
        for answer, words in (
            (who.diagnosis_needed, "a diagnosis"),
            (who.gp_needed, "a GP in this area"),
            (who.address_needed, "a fixed address"),
        )
        if answer is Answer.YES
    ]
    return sentence(f"you need {listed(needed)}") if needed else ""
