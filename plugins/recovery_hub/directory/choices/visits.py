"""Closed lists about going there: the door, company on the way, a bad day, privacy."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


class Buzzer(Choice):
    """What stands between the street and the room."""

    NONE = "none", "No buzzer"
    PRESS_AND_WAIT = "press_and_wait", "A buzzer: press it and wait, no need to speak"
    SPEAK = "speak", "A buzzer: someone will speak to you"
    UNKNOWN = "unknown", "Not known yet"


class Companion(Choice):
    """Who may come along."""

    FRIEND = "friend", "a friend"
    FAMILY = "family", "family"
    CARER = "carer", "a carer"
    SUPPORT_WORKER = "support_worker", "a support worker"
    ADVOCATE = "advocate", "an advocate"
    CHILD = "child", "your child"
    ASSISTANCE_DOG = "assistance_dog", "an assistance dog"
    PET = "pet", "a pet"


class ExpectedToSpeak(Choice):
    """Whether people must talk in front of others."""

    NO = "no", "You don't have to speak"
    OPTIONAL = "optional", "You can speak if you want to"
    YES = "yes", "Everyone says something"
    UNKNOWN = "unknown", "Not known yet"


class TransportHelp(Choice):
    """Help with the journey itself."""

    TAXI_PAID = "taxi_paid", "They pay for a taxi"
    TAXI_SHARED = "taxi_shared", "You can share a taxi"
    TRAVEL_EXPENSES = "travel_expenses", "They pay your fare back"
    BUS_TICKETS = "bus_tickets", "They give you bus tickets"
    VOLUNTEER_DRIVER = "volunteer_driver", "A volunteer can drive you"
    MINIBUS = "minibus", "A minibus picks people up"
    NONE = "none", "No help with travel"


class IfYouCannotCome(Choice):
    """What replaces a visit on a bad day."""

    PHONE = "phone", "You can have it by phone instead"
    VIDEO = "video", "You can have it by video instead"
    TEXT = "text", "You can have it by text instead"
    ANOTHER_DAY = "another_day", "You can come another day"
    NOTHING = "nothing", "There is nothing instead"
    UNKNOWN = "unknown", "Not known yet"


class MissedSession(Choice):
    """What happens to a person's place after a missed session."""

    NOTHING_LOST = "nothing_lost", "You keep your place"
    MAY_LOSE_PLACE = "may_lose_place", "You may lose your place"
    NO_PLACE_TO_LOSE = "no_place_to_lose", "There is no list, so nothing is missed"
    UNKNOWN = "unknown", "Not known yet"


class NameNeeded(Choice):
    """What people have to say about themselves."""

    NO = "no", "No name needed"
    FIRST_NAME = "first_name", "A first name is enough"
    FULL = "full", "They ask for your full name"
    UNKNOWN = "unknown", "Not known yet"


class Reported(Choice):
    """Whether attendance is passed on to the Jobcentre."""

    NEVER = "never", "Nothing is reported to the Jobcentre"
    IF_YOU_ASK = "only_if_you_ask", "They tell the Jobcentre only if you ask them to"
    YES = "yes", "They tell the Jobcentre whether you come"
    UNKNOWN = "unknown", "Not known yet"
