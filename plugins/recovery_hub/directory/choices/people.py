"""Closed lists about people: who something is for, and who needs what."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


class Gender(Choice):
    """Who a service is open to, by gender."""

    ANYONE = "anyone", "People of any gender"
    WOMEN = "women", "Women"
    MEN = "men", "Men"
    WOMEN_AND_NON_BINARY = "women_and_non_binary", "Women and non-binary people"
    LGBTQ = "trans_and_non_binary", "Trans and non-binary people"
    UNKNOWN = "unknown", "not known yet"

    @property
    def is_some(self) -> bool:
        """Whether people of another gender are turned away."""
        return self not in {Gender.ANYONE, Gender.UNKNOWN}


class OwnGender(Choice):
    """The gender of somebody who looks for help, as far as services ask for it."""

    WOMAN = "woman", "Women"
    MAN = "man", "Men"
    NON_BINARY = "non_binary", "Non-binary people"


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


class NeedGroup(Choice):
    """The shelves on which needs stand."""

    NOW = "now", "When it is hard right now"
    PEOPLE = "people", "People and places"
    MIND_AND_BODY = "mind_and_body", "Mind and body"
    PRACTICAL = "practical", "Money, home and papers"
    DOING = "doing", "Work, learning and having a say"
