"""The first visit, someone to go with, a bad day, the way back and privacy, line by line."""

from __future__ import annotations

import re

from recovery_hub.directory.choices import (
    Answer,
    Buzzer,
    IfYouCannotCome,
    MissedSession,
    NameNeeded,
    Reported,
    TransportHelp,
)
from recovery_hub.directory.records import Accompany, FirstVisit, Service
from recovery_hub.language.counts import counted, said_number
from recovery_hub.language.lists import listed
from recovery_hub.site.words.plain import labelled, phrase, sentence, yes_no

HOUR_MINUTES = 60
SAID_IN_HOURS_MINUTES = 90
"""From here on nobody counts in minutes any more."""
MET_TWICE = ["meet you at the bus stop", "meet you at the door"]
MET = "meet you at the bus stop or at the door"
FOR_WHOM = ("anyone", "anybody", "everyone", "people", "those who")
NAMES_ITSELF = re.compile(r"\b(?:doors?|gates?|entrance|doorway|way in)\b", re.IGNORECASE)


def first_visit_steps(visit: FirstVisit) -> tuple[str, ...]:
    """The visit in the order in which it happens: the door first, then what follows."""
    meets = labelled("Who meets you", phrase(visit.who_meets_you or ""))
    # A short answer stays as it is written: it may be a sentence that begins with "Is" or "The".
    say = sentence(f"what you can say: {visit.what_to_say}") if visit.what_to_say else ""
    steps = (sentence(step) for step in visit.what_happens)
    return tuple(filter(None, (_door(visit), meets, say, *steps)))


def _door(visit: FirstVisit) -> str:
    """The door with its buzzer. A buzzer alone is no step: it stands in the notes."""
    if not visit.door:
        return ""
    named = NAMES_ITSELF.search(re.split(r"[.,;:]", visit.door)[0])
    return " ".join(filter(None, (sentence(visit.door) if named else labelled("The door", visit.door), _buzzer(visit))))


def _buzzer(visit: FirstVisit) -> str:
    return "" if visit.buzzer is Buzzer.UNKNOWN else sentence(visit.buzzer.label)


def first_visit_notes(visit: FirstVisit) -> tuple[str, ...]:
    """What else to know before going."""
    friends = (
        f"You can bring {listed([companion.label for companion in visit.who_can_come], 'or')}."
        if visit.who_can_come
        else ""
    )
    said = (
        "" if visit.door else _buzzer(visit),
        friends,
        *_answers(visit),
        f"It takes about {_long(visit.minutes)}." if visit.minutes else "",
        labelled("They ask", visit.what_they_ask or ""),
        labelled("To eat and drink", visit.food_and_drink or ""),
        _hard(visit.not_good_for or ""),
    )
    return tuple(filter(None, said))


def _hard(words: str) -> str:
    """What may be hard, or for whom: volunteers write either."""
    return labelled(f"Can be hard{' for' if words.casefold().startswith(FOR_WHOM) else ''}", words)


def _answers(visit: FirstVisit) -> tuple[str, ...]:
    return (
        yes_no(
            visit.look_round_first,
            "You can look round before.",
            "You can't look round before.",
            "Sometimes you can look round before.",
        ),
        yes_no(
            visit.can_leave_any_time,
            "You can leave at any time.",
            "They ask you to stay until the end.",
            "Sometimes you can't leave. Ask when.",
        ),
        yes_no(
            visit.quiet_place_to_wait,
            "There is a quiet place to wait.",
            "There is no quiet place to wait.",
            "Sometimes there is a quiet place to wait.",
        ),
        yes_no(
            visit.forms_on_the_day,
            "There is a form to fill in.",
            "No forms to fill in.",
            "Sometimes there is a form to fill in.",
        ),
    )


def _long(minutes: int) -> str:
    """A length of time as people say it: "20 minutes", "an hour and a half", "two hours"."""
    hours, rest = divmod(minutes, HOUR_MINUTES)
    if minutes < SAID_IN_HOURS_MINUTES and minutes != HOUR_MINUTES:
        return counted(minutes, "minute")
    if not rest:
        return "an hour" if hours == 1 else counted(hours, "hour")
    if rest == HOUR_MINUTES // 2:
        return "an hour and a half" if hours == 1 else f"{said_number(hours)} and a half hours"
    return f"{'an hour' if hours == 1 else counted(hours, 'hour')} and {counted(rest, 'minute')}"


def accompany_words(accompany: Accompany | None) -> tuple[str, ...]:
    """Who goes with one, and how far. What is only sometimes so is said apart."""
    if accompany is None:
        return ()
    who = phrase(accompany.who or "someone")
    who += "," if "," in who else ""
    always, sometimes = (_ways_with(accompany, answer) for answer in (Answer.YES, Answer.PARTLY))
    can = sentence(f"{who} can {listed(always, 'or')}") if always else ""
    may = sentence(f"{'they' if always else who} can sometimes {listed(sometimes, 'or')}") if sometimes else ""
    if accompany.possible is Answer.NO:
        can = "Nobody can come with you or meet you on the way."
    days = accompany.book_ahead_days
    ask = f"Ask {counted(days, 'day')} before." if days else ""
    ongoing = yes_no(
        accompany.ongoing,
        "It can go on for as long as you need.",
        "Only for the first visits.",
        "Sometimes it goes on after the first visits.",
    )
    rest = (ask, ongoing if always or sometimes else "", sentence(accompany.note or ""))
    return tuple(filter(None, (can, may, *rest)))


def _ways_with(accompany: Accompany, answer: Answer) -> list[str]:
    ways = (
        (accompany.from_home, "come to your door and go with you"),
        (accompany.at_the_stop, MET_TWICE[0]),
        (accompany.on_the_bus, "travel on the bus with you"),
        (accompany.by_taxi, "take you by taxi"),
        (accompany.at_the_door, MET_TWICE[1]),
    )
    given_ways = [words for given, words in ways if given is answer]
    return [MET] if given_ways == MET_TWICE else given_ways


def transport_words(service: Service) -> tuple[str, ...]:
    """Help with the journey itself."""
    return tuple(sentence(help_.label) for help_ in service.transport_help if help_ is not TransportHelp.NONE)


def bad_day_words(service: Service) -> tuple[str, ...]:
    """What happens if you can't come."""
    day = service.bad_day
    if day is None:
        return ()
    instead = "" if day.instead is IfYouCannotCome.UNKNOWN else sentence(day.instead.label)
    missed = "" if day.missed is MissedSession.UNKNOWN else sentence(day.missed.label)
    return tuple(filter(None, (instead, missed, sentence(day.note or ""))))


def way_back_words(service: Service) -> tuple[str, ...]:
    """Whether you can come back after leaving."""
    back = service.way_back
    if back is None:
        return ()
    within = f" within {counted(back.within_months, 'month')}" if back.within_months else ""
    return tuple(
        filter(
            None,
            (
                yes_no(
                    back.refer_yourself,
                    f"You can come back{within} without being referred.",
                    "You need a new referral to come back.",
                    "Sometimes you can come back without being referred.",
                ),
                yes_no(
                    back.no_new_assessment,
                    "No new assessment.",
                    "There is a new assessment when you come back.",
                    "Sometimes there is a new assessment when you come back.",
                ),
                sentence(back.note or ""),
            ),
        )
    )


def privacy_words(service: Service) -> tuple[str, ...]:
    """What they record, who they share it with, what you have to show."""
    privacy = service.privacy
    if privacy is None:
        return ()
    name = "" if privacy.name_needed is NameNeeded.UNKNOWN else sentence(privacy.name_needed.label)
    told = (
        "We don't know yet what the Jobcentre is told."
        if privacy.jobcentre is Reported.UNKNOWN
        else sentence(privacy.jobcentre.label)
    )
    return tuple(
        filter(
            None,
            (
                name,
                yes_no(
                    privacy.id_needed,
                    "You have to show papers that say who you are.",
                    "No papers to show.",
                    "Sometimes you have to show papers that say who you are.",
                ),
                labelled("What they write down", privacy.written_down or ""),
                labelled("What they pass on", privacy.told_to_others or ""),
                told,
            ),
        )
    )
