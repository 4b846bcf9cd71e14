"""Closed lists about buses, opportunities and voiced needs."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


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


class Permit(Choice):
    """The permit under which community transport runs (Transport Act 1985); ordinary buses have none."""

    SECTION_19 = "section_19", "Community transport for its own members and groups (section 19)"
    SECTION_22 = "section_22", "Community bus that anybody can ride (section 22)"


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
