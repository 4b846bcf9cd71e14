"""The closed lists of the directory: what may be written in YAML, and what a reader sees for it.

Each list lives here once. Pages, the JSON Schema, error messages and filters are made from it; none repeats a value.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """One value out of a closed list.

    The value is the word in YAML; ``label`` is the words on a page.
    """

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a value that is a plain string and knows its words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Answer(Choice):
    """The four answers to a question of fact. Unknown is not no."""

    YES = "yes", "yes"
    NO = "no", "no"
    PARTLY = "partly", "partly"
    UNKNOWN = "unknown", "not known yet"


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
    """How many people one meets."""

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
    SELF_REFERRAL = "self_referral", "Refer yourself"
    GP_REFERRAL = "gp_referral", "Your GP asks for you"
    PROFESSIONAL_REFERRAL = "professional_referral", "A support worker, nurse or adviser asks for you"
    SOCIAL_PRESCRIBER = "social_prescriber", "The link worker at your GP surgery asks for you"

    @property
    def needs_a_professional(self) -> bool:
        """Whether somebody else has to ask for the person."""
        return self in {HowToStart.GP_REFERRAL, HowToStart.PROFESSIONAL_REFERRAL, HowToStart.SOCIAL_PRESCRIBER}


class Gender(Choice):
    """Whom a service is open to, by gender."""

    ANYONE = "anyone", "People of any gender"
    WOMEN = "women", "Women"
    MEN = "men", "Men"
    WOMEN_AND_NON_BINARY = "women_and_non_binary", "Women and non-binary people"
    LGBTQ = "trans_and_non_binary", "Trans and non-binary people"


class ForWhom(Choice):
    """On whose behalf someone looks for help."""

    SELF = "self", "you"
    CARER = "carer", "people who look after someone"
    FAMILY = "family", "family"
    FRIEND = "friend", "friends"
    PROFESSIONAL = "professional", "people who work in support"
    EMPLOYER = "employer", "employers"


class Situation(Choice):
    """Lives a service is made for."""

    LGBTQ = "lgbtq", "LGBTQ+ people"
    CARER = "carer", "people who look after someone"
    VETERAN = "veteran", "people who were in the armed forces"
    STUDENT = "student", "students"
    NEW_PARENT = "new_parent", "new parents"
    REFUGEE = "refugee", "refugees and people seeking asylum"
    HOMELESS = "homeless", "people without a settled home"
    AUTISTIC = "autistic", "autistic people"
    DEAF = "deaf", "Deaf people"
    LONG_TERM_CONDITION = "long_term_condition", "people with a long-term illness"
    LEARNING_DISABILITY = "learning_disability", "people with a learning disability"
    BEREAVED = "bereaved", "people who are grieving"
    LEAVING_HOSPITAL = "leaving_hospital", "people leaving hospital"
    NOT_IN_WORK = "not_in_work", "people who are not in paid work"
    SANCTIONED = "sanctioned", "people whose benefit was cut or stopped"
    BAD_EXPERIENCE = "bad_experience_of_services", "people let down by services before"


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

    CLINICAL_STAFF = "clinical_staff", "nurses, doctors or therapists"
    SUPPORT_WORKERS = "support_workers", "support workers"
    PEER_WORKERS = "peer_workers", "paid peer workers"
    VOLUNTEERS = "volunteers", "volunteers"
    MEMBERS = "members", "the members themselves"


class SamePerson(Choice):
    """Whether one meets the same person each time."""

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


class WaitBasis(Choice):
    """How a waiting time is known."""

    PROVIDER_SAID = "provider_said", "they told us"
    OBSERVED = "observed", "people told us how long they waited"
    PUBLISHED = "published", "they publish it"


class Places(Choice):
    """Whether there is room."""

    OPEN = "open", "There is room"
    LIMITED = "limited", "There are few places"
    WAITING_LIST = "waiting_list", "There is a waiting list"
    FULL = "full", "Full at the moment"
    UNKNOWN = "unknown", "Not known yet"


class Length(Choice):
    """How long one can go on coming."""

    ONE_OFF = "one_off", "One time"
    SESSIONS = "sessions", "A number of sessions"
    WEEKS = "weeks", "A number of weeks"
    OPEN_ENDED = "open_ended", "As long as you want"
    UNKNOWN = "unknown", "Not known yet"


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
    """Whether one must talk in front of others."""

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
    """What happens to one's place after a missed session."""

    NOTHING_LOST = "nothing_lost", "You keep your place"
    MAY_LOSE_PLACE = "may_lose_place", "You may lose your place"
    NO_PLACE_TO_LOSE = "no_place_to_lose", "There is no list, so nothing is missed"
    UNKNOWN = "unknown", "Not known yet"


class NameNeeded(Choice):
    """What one has to tell about oneself."""

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


class LocationPublic(Choice):
    """How much of a place may be published."""

    YES = "yes", "The address is public"
    AREA_ONLY = "area_only", "Only the part of the city is public"
    HIDDEN = "hidden", "Nothing about where it is may be published"


class PlaceKind(Choice):
    """What sort of building or spot it is."""

    CAFE = "cafe", "Café"
    LIBRARY = "library", "Library"
    COMMUNITY_CENTRE = "community_centre", "Community centre"
    PLACE_OF_WORSHIP = "place_of_worship", "Church, mosque, temple or hall of one"
    CHARITY_OFFICE = "charity_office", "A charity's own building"
    GP_SURGERY = "gp_surgery", "GP surgery"
    HOSPITAL = "hospital", "Hospital"
    CLINIC = "clinic", "Clinic"
    PHARMACY = "pharmacy", "Pharmacy"
    DENTIST = "dentist", "Dentist"
    CARE_OFFICE = "care_office", "Office of a care provider"
    COUNCIL = "council_site", "Council building"
    COLLEGE = "college", "School, college or university"
    SHOP = "shop", "Shop"
    WORKSHOP = "workshop", "Workshop or studio"
    SPORTS = "sports_ground", "Sports ground or leisure centre"
    OUTDOORS = "outdoors", "Outdoors"
    PRIVATE_HOME = "private_home", "Private home"
    OTHER = "other", "Another kind of place"

    @property
    def is_nhs(self) -> bool:
        """Whether it is a health building, which some readers want to avoid."""
        return self in {
            PlaceKind.GP_SURGERY,
            PlaceKind.HOSPITAL,
            PlaceKind.CLINIC,
            PlaceKind.PHARMACY,
            PlaceKind.DENTIST,
        }


class Facility(Choice):
    """Things to use at a place."""

    WIFI = "free_wifi", "Free wifi"
    COMPUTER = "public_computer", "A computer to use"
    PRINTING = "printing", "Printing"
    PHONE_CHARGING = "phone_charging", "Charge your phone"
    HOT_DRINKS_FREE = "hot_drinks_free", "Free hot drinks"
    HOT_DRINKS_CHEAP = "hot_drinks_cheap", "Cheap hot drinks"
    KITCHEN = "kitchen", "A kitchen to use"
    GARDEN = "garden", "A garden"
    LEAFLETS = "leaflets", "Leaflets to take away"


class OrganisationKind(Choice):
    """What an organisation is in law, or in practice."""

    CHARITY = "charity", "Charity"
    CIC = "cic", "Community interest company"
    GROUP = "unincorporated_group", "A group of people, not registered"
    NHS = "nhs", "NHS"
    COUNCIL = "council", "Council"
    FAITH = "faith", "Faith organisation"
    COMPANY = "company", "Company"
    DPULO = "dpulo", "Organisation run by disabled people"
    COOPERATIVE = "cooperative", "Co-operative"
    COLLEGE = "college", "College or university"
    UNKNOWN = "unknown", "Not known yet"


class Register(Choice):
    """The public register in which a provider stands."""

    CHARITY_EW = "charity_england_wales", "Charity Commission for England and Wales"
    CHARITY_SCOTLAND = "charity_scotland", "Scottish Charity Regulator"
    CHARITY_NI = "charity_northern_ireland", "Charity Commission for Northern Ireland"
    COMPANY = "companies_house", "Companies House"
    NHS = "nhs_ods", "NHS organisation code"
    CQC = "cqc", "Care Quality Commission"
    INVENTED = "invented", "No register: this is an example"


class Role(Choice):
    """Who found something out. A role, never a name."""

    PROVIDER = "provider", "the people who run it"
    LINK_WORKER = "link_worker", "a link worker"
    PEER_VISITOR = "peer_visitor", "a visitor who has been there as a user"
    VOLUNTEER = "volunteer", "a volunteer"
    MAINTAINER = "maintainer", "one of the people who keep this site"


class How(Choice):
    """How an entry was checked."""

    PHONE = "phone", "by phone"
    EMAIL = "email", "by e-mail"
    VISIT = "visit", "by visiting"
    WEB = "web", "on their website"
    LETTER = "letter", "by post"


class SourceKind(Choice):
    """Where a fact comes from."""

    PROVIDER = "provider_told_us", "The people who run it told us"
    WEBSITE = "website", "A website"
    VISIT = "visit", "A visit"
    REGISTER = "register", "A public register"
    LEAFLET = "leaflet", "A leaflet"
    WORD_OF_MOUTH = "word_of_mouth", "Someone told us"
    DATASET = "dataset", "A published list"
    INVENTED = "invented", "Made up for the example city"


class Channel(Choice):
    """How one reaches a helpline. Not everyone can speak on a phone."""

    TALK = "talk", "Talk"
    TEXT = "text", "Text"
    TYPE = "type", "Type"
    GO = "go", "Go somewhere"
    WRITE = "write", "Write"


class NeedGroup(Choice):
    """The shelves on which needs stand."""

    NOW = "now", "When it is hard right now"
    PEOPLE = "people", "People and places"
    MIND_AND_BODY = "mind_and_body", "Mind and body"
    PRACTICAL = "practical", "Money, home and papers"
    DOING = "doing", "Work, learning and having a say"


class BusDays(Choice):
    """The kinds of day a timetable knows."""

    WEEKDAYS = "weekdays", "Monday to Friday"
    SATURDAYS = "saturdays", "Saturdays"
    SUNDAYS = "sundays", "Sundays and bank holidays"
    SCHOOL_DAYS = "school_days", "School days only"


class BusKind(Choice):
    """What comes."""

    BUS = "bus", "Bus"
    MINIBUS = "minibus", "Community minibus"


class OpportunityKind(Choice):
    """Ways to take part."""

    VOLUNTEERING = "volunteering", "Volunteering"
    PAID = "paid_lived_experience", "Paid, for what you have lived through"
    WORK = "paid_work", "Paid work"
    TRAINING = "training", "Training"
    FUNDING = "funding", "Money for a project of your own"


class PaidPer(Choice):
    """For how much work a sum is paid."""

    HOUR = "hour", "an hour"
    SESSION = "session", "a session"
    DAY = "day", "a day"
    TASK = "task", "a task"
    YEAR = "year", "a year"
    UP_TO = "up_to", "at most, in all"


class CountBand(Choice):
    """How many people, without counting anyone out of the crowd."""

    FEW = "under_5", "fewer than five people"
    SOME = "5_to_9", "five to nine people"
    MANY = "10_to_19", "ten to nineteen people"
    VERY_MANY = "20_or_more", "twenty people or more"


class HeardHow(Choice):
    """How a need was voiced."""

    MEETING = "at_a_meeting", "at a meeting"
    PHONE = "by_phone", "by phone"
    SLIP = "on_a_slip", "on a paper slip"
    LINK_WORKER = "through_a_link_worker", "through a link worker"
    EMAIL = "by_email", "by e-mail"
