"""Closed lists about services: what, in what form, for how much."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


class Status(Choice):
    """Whether a service is running."""

    ACTIVE = "active", "Running"
    PAUSED = "paused", "Paused for now"
    CLOSING = "closing", "Closing soon"
    CLOSED = "closed", "Closed"
    PLANNED = "planned", "Not started yet"
    UNCONFIRMED = "unconfirmed", "We are not sure it still runs"


class Format(Choice):
    """The ways in which help reaches a person."""

    IN_PERSON = "in_person", "In person"
    HOME_VISIT = "home_visit", "They come to your home"
    WALK = "walk_and_talk", "Outdoors, walking"
    OUTREACH = "outreach", "They meet you where you are"
    PHONE = "phone", "By phone"
    TEXT = "text", "By text message"
    WHATSAPP = "whatsapp", "By WhatsApp"
    WEBCHAT = "webchat", "By typing on a website"
    EMAIL = "email", "By e-mail"
    VIDEO = "video", "By video call"
    LETTER = "letter", "By post"
    ONLINE_COMMUNITY = "online_community", "An online group"
    SELF_HELP = "self_help", "Things to read or do by yourself"

    @property
    def needs_no_travel(self) -> bool:
        """Whether a person can have this without leaving home."""
        return self not in {Format.IN_PERSON, Format.WALK, Format.OUTREACH}


class GroupKind(Choice):
    """How many people take part at a time."""

    ONE_TO_ONE = "one_to_one", "One to one"
    PAIR = "pair", "Two or three people"
    SMALL = "small_group", "Small group, up to 6"
    MEDIUM = "medium_group", "Group of 7 to 15"
    LARGE = "large_group", "Big group, 16 or more"
    DROP_IN = "drop_in", "Drop-in: people come and go"
    CHOICE = "choice", "You choose: one to one or a group"
    UNKNOWN = "unknown", "Not known yet"


class HowToStart(Choice):
    """The first step into a service."""

    DROP_IN = "drop_in", "Just come"
    LOOK_ROUND = "look_round", "Walk past and have a look first"
    RING = "ring", "Ring"
    TEXT = "text", "Send a text"
    EMAIL = "email", "Send an e-mail"
    WEB_FORM = "web_form", "Fill in a form on their website"
    LETTER = "letter", "Write a letter"
    SELF_REFERRAL = "self_referral", "Ask for it yourself"
    GP_REFERRAL = "gp_referral", "Your GP asks for you"
    PROFESSIONAL_REFERRAL = "professional_referral", "A support worker, nurse or adviser asks for you"
    SOCIAL_PRESCRIBER = "social_prescriber", "The link worker at your GP surgery asks for you"

    @property
    def needs_a_professional(self) -> bool:
        """Whether a referral is needed."""
        return self in {HowToStart.GP_REFERRAL, HowToStart.PROFESSIONAL_REFERRAL, HowToStart.SOCIAL_PRESCRIBER}


class AreaServed(Choice):
    """Where people must live."""

    CITY = "city", "Anyone in the city"
    NEIGHBOURHOODS = "neighbourhoods", "People who live in some parts of the city"
    COUNTY = "county", "Anyone in the city and around it"
    UK = "uk", "Anyone in the UK"
    UNKNOWN = "unknown", "Not known yet"


class RunBy(Choice):
    """Who holds the power."""

    USER_LED = "user_led", "Run by people who have been there themselves"
    PEER_LED = "peer_led", "Led by peers: people who have been there too"
    PROFESSIONAL = "professional", "Run by paid workers"
    MIXED = "mixed", "Run by paid workers and peers together"
    UNKNOWN = "unknown", "Not known yet"


class DeliveredBy(Choice):
    """Who does the work with people."""

    CLINICAL_STAFF = "clinical_staff", "health staff"
    SUPPORT_WORKERS = "support_workers", "support workers"
    PEER_WORKERS = "peer_workers", "paid peer workers"
    VOLUNTEERS = "volunteers", "volunteers"
    MEMBERS = "members", "the members themselves"


class SamePerson(Choice):
    """Whether it is the same person each time."""

    YES = "yes", "The same person each time"
    USUALLY = "usually", "Usually the same person"
    NO = "no", "It can be someone different each time"
    UNKNOWN = "unknown", "Not known yet"


class CostKind(Choice):
    """What a service costs the person."""

    FREE = "free", "Free"
    DONATION = "donation", "Free, with a donation if you like"
    PAY_WHAT_YOU_CAN = "pay_what_you_can", "Pay what you can"
    FIXED = "fixed", "There is a price"
    MEANS_TESTED = "means_tested", "The price depends on your money"
    UNKNOWN = "unknown", "Not known yet"


class CallCost(Choice):
    """What a call costs the person."""

    FREE = "free", "A free call"
    USUAL = "usual", "A usual call, part of most phone plans"
    EXTRA = "extra", "Costs more than a usual call"
    UNKNOWN = "unknown", "Not known yet"


class WaitBasis(Choice):
    """How a waiting time is known."""

    PROVIDER_SAID = "provider_said", "they told us"
    OBSERVED = "observed", "people told us how long they waited"
    PUBLISHED = "published", "they publish it"


class TermKeeper(Choice):
    """Whose terms they are."""

    SCHOOL = "school", "Schools"
    COLLEGE = "college", "College"


class PartOfYear(Choice):
    """Parts of the year that a school or college sets."""

    SCHOOL_TERMS = "school_terms", "In school terms only"
    SCHOOL_HOLIDAYS = "school_holidays", "In school holidays only"
    COLLEGE_TERMS = "college_terms", "In college terms only"
    COLLEGE_HOLIDAYS = "college_holidays", "In college holidays only"


class Places(Choice):
    """Whether there is room."""

    OPEN = "open", "There is room"
    LIMITED = "limited", "There are few places"
    WAITING_LIST = "waiting_list", "There is a waiting list"
    FULL = "full", "Full at the moment"
    UNKNOWN = "unknown", "Not known yet"


class Length(Choice):
    """How long people can go on coming."""

    ONE_OFF = "one_off", "One time"
    SESSIONS = "sessions", "A number of sessions"
    WEEKS = "weeks", "A number of weeks"
    OPEN_ENDED = "open_ended", "As long as you want"
    UNKNOWN = "unknown", "Not known yet"
