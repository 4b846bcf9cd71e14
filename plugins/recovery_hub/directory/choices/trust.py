"""Closed lists about who runs things, who checked them and how."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


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
    PEER_VISITOR = "peer_visitor", "a visitor who has used help like this"
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


class Threshold(Choice):
    """Which sentence about the emergency number stands first on a page, before any line that listens."""

    HARM = "harm", "Something harmful was taken, someone is badly hurt, or can't be kept safe"
    DANGER = "danger", "Someone is in immediate danger: for pages about abuse"


class Channel(Choice):
    """How one reaches a helpline. Not everyone can speak on a phone."""

    TALK = "talk", "Talk"
    TEXT = "text", "Text"
    TYPE = "type", "Type"
    GO = "go", "Go somewhere"
    WRITE = "write", "Write"


class HowRead(Choice):
    """How the page was read on which a claim about a helpline stands."""

    OWN_PAGE = "own_page", "on their own page"
    STORED_COPY = "stored_copy", "in a stored copy of their own page"
    OTHER_PAGE = "other_page", "on a page of another organisation"
    STORED_OTHER_PAGE = "stored_other_page", "in a stored copy of another organisation's page"


class HelplineClaim(Choice):
    """What is claimed about a helpline: each needs a sentence of a source. The value is the name of the field."""

    NUMBER = "number", "how one reaches it"
    HOURS = "hours", "when they answer"
    FOR_WHOM = "for_whom", "who it is for"
    WHAT_HAPPENS = "what_happens", "what happens"
    WHO_ANSWERS = "who_answers", "who answers"
    COST = "cost", "what it costs"
    WITHOUT_CREDIT = "without_credit", "whether it works without credit"
    SHOWS_ON_BILL = "shows_on_bill", "whether it shows on a bill"
    WHAT_THEY_KEEP = "what_they_keep", "what they see and keep"
    OFTEN = "often", "what happens if somebody gets in touch often"
    SOMEONE_CAN_CALL_FOR_YOU = "someone_can_call_for_you", "whether someone else may call"
    WITHOUT_SPEAKING = "without_speaking", "what to do if one can't speak"
    DEAF_ROUTE = "deaf_route", "how Deaf people reach it"
    OTHER_LANGUAGES = "other_languages", "how to talk in another language"
    CALLS_999_WHEN = "calls_999_when", "when they would tell somebody else"


class Nation(Choice):
    """The nations of the United Kingdom: each has its own NHS, and so its own lines."""

    ENGLAND = "england", "England"
    WALES = "wales", "Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern_ireland", "Northern Ireland"
