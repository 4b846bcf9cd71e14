"""Who a service is for, in sentences a person can find themselves in."""

from __future__ import annotations

from recovery_hub.directory.choices import Answer, AreaServed, ForWhom, Gender, Situation, Status
from recovery_hub.directory.records import Eligibility, Service, Session
from recovery_hub.directory.records.service_areas import ServiceAreas
from recovery_hub.directory.service_area import COMING, CityParts
from recovery_hub.language.lists import listed
from recovery_hub.site.words.faith import session_faith_words
from recovery_hub.site.words.plain import sentence, yes_no

NO_PARTS = CityParts(())
"""Of a city whose areas are not known: names are shown as they are written."""


def who_words(service: Service, parts: CityParts = NO_PARTS) -> tuple[str, ...]:
    """Say who it is for: whom alone, ages, gender, children, whom especially; then what nobody has to have.

    What is not known is said as not known; nobody reads "anyone" where nothing is written.
    """
    who = service.who
    said = [
        _only_for(who),
        _people(who),
        _ages_not_known(service),
        _children_along(service),
        _especially_for(who),
        _others(who),
        area_words(service, parts),
        _not_needed(service),
        _needed(service),
        sentence(who.note or ""),
        sentence(who.ages.note) if who.ages and who.ages.note else "",
    ]
    return tuple(words for words in said if words)


def session_who_words(session: Session) -> str:
    """Say for whom one session is, where that differs from the service: "Women aged 16 or over."; "" if it does not."""
    own = session.who
    if own is None:
        return ""
    said = (
        _only_for(own),
        _people(own),
        _especially_for(own),
        session_faith_words(own),
        *(sentence(reason) for reason in own.excludes),
        sentence(own.note or ""),
    )
    return " ".join(filter(None, said))


def excluded_words(service: Service) -> tuple[str, ...]:
    """Say for what reasons someone is turned away."""
    return tuple(sentence(reason) for reason in service.who.excludes)


def _only_for(who: Eligibility) -> str:
    """The lives it is only for. Where it is for carers and not for oneself, a later sentence says so."""
    lives = [situation.label for situation in who.only_for if situation not in _said_later(who)]
    return sentence(f"only for {listed(lives, 'or')}") if lives else ""


def _people(who: Eligibility) -> str:
    """Say gender, ages and children in one sentence; "" if nothing of it is known."""
    ages, children = _ages(who), _children(who)
    people = {Gender.ANYONE: "Anyone" if ages else Gender.ANYONE.label, Gender.UNKNOWN: "People"}.get(
        who.gender, who.gender.label
    )
    if who.gender is Gender.UNKNOWN and not ages:
        return sentence(_ALONE.get(who.children_needed, ""))
    if who.gender.is_some and who.trans_inclusive is Answer.YES:
        people += ", trans people included" + ("," if ages else "")
    return sentence(f"{people}{ages}{children}")


def _ages(who: Eligibility) -> str:
    ages = who.ages
    if ages is None or not ages.is_known:
        return ""
    if ages.to is None:
        return f" aged {ages.from_} or over" if ages.from_ else " of any age"
    if ages.from_ is None:
        return f" aged up to {ages.to}"
    if ages.from_ == ages.to:
        return f" aged {ages.to}"
    return f" aged {ages.from_} to {ages.to}"


def _ages_not_known(service: Service) -> str:
    ages = service.who.ages
    if ages is not None and ages.is_known:
        return ""
    return f"Ages: not known yet, {'ring' if service.contact.phone else 'ask'} first."


_ALONE = {Answer.YES: "you need to have children", Answer.NO: "you don't need to have children"}
"""What is said of children where nothing else is known."""


def _children(who: Eligibility) -> str:
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


def _especially_for(who: Eligibility) -> str:
    """The lives it was set up for. It is open to others as well, so nobody reads that they are not meant."""
    lives = [situation.label for situation in who.especially_for if situation not in _said_later(who)]
    return sentence(f"especially for {listed(lives)}") if lives else ""


def _said_later(who: Eligibility) -> set[Situation]:
    return {Situation.CARER} if ForWhom.CARER in who.for_ and not _for_oneself(who) else set()


def _others(who: Eligibility) -> str:
    """Who else can ask; or for whom it is, where it is not for the person who looks for help themselves."""
    if not _for_oneself(who):
        only = "only " if Situation.CARER in who.only_for and ForWhom.CARER in who.for_ else ""
        return sentence(f"it is {only}for {listed([someone.label for someone in who.for_])}")
    known = {ForWhom.SELF, ForWhom.CARER} if Situation.CARER in who.lives else {ForWhom.SELF}
    asking = [someone.label for someone in who.for_ if someone not in known]
    return sentence(f"{listed(asking)} can ask too") if asking else ""


def _for_oneself(who: Eligibility) -> bool:
    """Whether the person who needs help is the one it is for, which is so unless somebody else alone is named."""
    return not who.for_ or ForWhom.SELF in who.for_


def area_words(service: Service, parts: CityParts = NO_PARTS) -> str:
    """Say where people must live, or where they come."""
    areas = service.service_areas
    said = _parts_words(service, areas, parts) if areas is not None and areas.names else ""
    whole = service.area not in {AreaServed.UNKNOWN, AreaServed.NEIGHBOURHOODS}
    label = sentence(service.area.label) if whole or (service.area is AreaServed.NEIGHBOURHOODS and not said) else ""
    return " ".join(filter(None, (label, said, sentence(service.area_note or ""))))


def _parts_words(service: Service, areas: ServiceAreas, parts: CityParts) -> str:
    """Say the list: "They come to people in Hollin and Fairfield, but not in Marsh End."."""
    inside, without, ask = (
        tuple(dict.fromkeys(map(parts.shown, names))) for names in (areas.in_, areas.except_, areas.ask)
    )
    comes = all(form in COMING or form.needs_no_travel for form in service.formats)
    comes = comes and any(form in COMING for form in service.formats)
    people = "they come to people in" if comes else "people who live in"
    if service.status is Status.CLOSED:
        people = "it was for people in"
    left_out = f", but not in {listed(without, 'or')}" if without else ""
    first = f"{people} {listed(inside)}{left_out}" if inside else f"not in {listed(without, 'or')}" if without else ""
    question = "ask whether they come to" if comes else "ask, if you live in"
    return " ".join(sentence(words) for words in (first, f"{question} {listed(ask, 'or')}" if ask else "") if words)


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
