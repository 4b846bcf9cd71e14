"""The first visit, someone to go with, a bad day, the way back and privacy, line by line."""

from __future__ import annotations

from plugins.directory.choices import (
    Answer,
    Buzzer,
    IfYouCannotCome,
    MissedSession,
    NameNeeded,
    Reported,
    TransportHelp,
)
from plugins.directory.model import Accompany, FirstVisit, Service
from plugins.site.words.plain import counted, listed, phrase, sentence, yes_no


def first_visit_steps(visit: FirstVisit) -> tuple[str, ...]:
    """The visit in the order in which it happens: the door first, then what follows."""
    buzzer = "" if visit.buzzer is Buzzer.UNKNOWN else sentence(visit.buzzer.label)
    door = " ".join(filter(None, (sentence(visit.door or ""), buzzer)))
    meets = sentence(f"you are met by {phrase(visit.who_meets_you)}") if visit.who_meets_you else ""
    say = sentence(f"you can say {_quoted(visit.what_to_say)}") if visit.what_to_say else ""
    greeting = " ".join(filter(None, (meets, say)))
    return tuple(filter(None, (door, greeting, *(sentence(step) for step in visit.what_happens))))


def _quoted(words: str) -> str:
    """Put words into quotation marks, once."""
    bare = words.strip('“”" ').rstrip(".")
    return f"“{bare}”"


def first_visit_notes(visit: FirstVisit) -> tuple[str, ...]:
    """What else one may want to know before going."""
    companions = (
        f"You can bring {listed([one.label for one in visit.who_can_come], 'or')}." if visit.who_can_come else ""
    )
    return tuple(
        filter(
            None,
            (
                companions,
                yes_no(
                    visit.look_round_first,
                    "You can look round before.",
                    "You can't look round before.",
                    "Sometimes you can look round before.",
                ),
                yes_no(visit.can_leave_any_time, "You can leave at any time.", "They ask you to stay until the end."),
                yes_no(
                    visit.quiet_place_to_wait, "There is a quiet place to wait.", "There is no quiet place to wait."
                ),
                yes_no(visit.forms_on_the_day, "There is a form to fill in.", "No forms to fill in."),
                f"It takes about {counted(visit.minutes, 'minute')}." if visit.minutes else "",
                sentence(visit.what_they_ask or ""),
                sentence(visit.food_and_drink or ""),
                sentence(visit.not_good_for or ""),
            ),
        )
    )


def accompany_words(accompany: Accompany | None) -> tuple[str, ...]:
    """Who goes with one, and how far. What is only sometimes so is said apart."""
    if accompany is None:
        return ()
    who = phrase(accompany.who or "someone")
    always, sometimes = (_ways_with(accompany, answer) for answer in (Answer.YES, Answer.PARTLY))
    can = sentence(f"{who} can {listed(always, 'or')}") if always else ""
    may = sentence(f"{'they' if always else who} can sometimes {listed(sometimes, 'or')}") if sometimes else ""
    if accompany.possible is Answer.NO:
        can = "Nobody can come with you or meet you on the way."
    days = accompany.book_ahead_days
    ask = f"Ask {counted(days, 'day')} before." if days else ""
    ongoing = yes_no(accompany.ongoing, "It can go on for as long as you need.", "It is for the first visits.")
    rest = (ask, ongoing if always or sometimes else "", sentence(accompany.note or ""))
    return tuple(filter(None, (can, may, *rest)))


def _ways_with(accompany: Accompany, answer: Answer) -> list[str]:
    ways = (
        (accompany.from_home, "come to your door and go with you"),
        (accompany.at_the_stop, "meet you at the bus stop"),
        (accompany.on_the_bus, "travel on the bus with you"),
        (accompany.by_taxi, "take you by taxi"),
        (accompany.at_the_door, "meet you at the door"),
    )
    return [words for given, words in ways if given is answer]


def transport_words(service: Service) -> tuple[str, ...]:
    """Help with the journey itself."""
    return tuple(sentence(help_.label) for help_ in service.transport_help if help_ is not TransportHelp.NONE)


def bad_day_words(service: Service) -> tuple[str, ...]:
    """What happens when one can't come."""
    day = service.bad_day
    if day is None:
        return ()
    instead = "" if day.instead is IfYouCannotCome.UNKNOWN else sentence(day.instead.label)
    missed = "" if day.missed is MissedSession.UNKNOWN else sentence(day.missed.label)
    return tuple(filter(None, (instead, missed, sentence(day.note or ""))))


def way_back_words(service: Service) -> tuple[str, ...]:
    """Whether one can come back after having left."""
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
                ),
                yes_no(back.no_new_assessment, "No new assessment.", "There is a new assessment when you come back."),
                sentence(back.note or ""),
            ),
        )
    )


def privacy_words(service: Service) -> tuple[str, ...]:
    """What they write down, whom they tell, what one has to show."""
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
                yes_no(privacy.id_needed, "You have to show papers that say who you are.", "No papers to show."),
                sentence(privacy.written_down or ""),
                sentence(privacy.told_to_others or ""),
                told,
            ),
        )
    )
