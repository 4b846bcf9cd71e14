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
