"""When things are on: hours read once into values, said in words, and worked out as dates.

Volunteers write them in the form of OpenStreetMap (``Tu 14:00-16:00; PH off``). They are read when an entry is read
(``parse_hours``); from then on a session has a ``Schedule``, which answers every question about its times.

What is decided here, where people may differ:

- A night belongs to the day on which it starts: "not on bank holidays" leaves the night before one whole, and takes
  away the whole night that begins on one. The form itself would end a night at midnight where the next day has a rule
  of its own; where that would happen every week the text is refused.
- Bank holidays are those of the city's nation and its own (``city_calendar``). "Off" on bank holidays takes in 25 and
  26 December and 1 January themselves when they fall on a weekend.
- What happens on a bank holiday is a question with three answers. Where nothing was written, an opening that falls on
  one is not known (``Opening.is_known``), and nothing may promise it. "Day and night, every day" never closes.
- Every second week is counted from the week of the first date; days outside the known terms are neither on nor off.
- What people say ("every other Tuesday from 1 December 2026, 2pm to 4pm") is read into the fields of a session where
  nothing is missing and nothing is guessed (``parse_spoken``); else a message names the fields to write.
- ``18:00+``, sunrise, Easter and odd or even weeks are refused: nobody can say from them when the door shuts.
"""

from recovery_hub.schedule.bands import Band, PartOfDay, Slot
from recovery_hub.schedule.city_calendar import ENGLAND_AND_WALES, Calendar, NamedPeriod, TermDates, TermKind
from recovery_hub.schedule.consistency import Overlap
from recovery_hub.schedule.grammar import BEGINS_WELL, BEYOND_US
from recovery_hub.schedule.holidays import HolidayNation
from recovery_hub.schedule.hours import DayHours, Hours, UnreadableHours
from recovery_hub.schedule.model import Rule, Span
from recovery_hub.schedule.openings import Doubt, Opening
from recovery_hub.schedule.reading import SpokenTimes, parse_day_hours, parse_hours, parse_spoken
from recovery_hub.schedule.recurrence import During, Recurrence
from recovery_hub.schedule.schedule import Schedule
from recovery_hub.schedule.spoken import SAID_BEYOND_A_WEEK

__all__ = [
    "BEGINS_WELL",
    "BEYOND_US",
    "ENGLAND_AND_WALES",
    "SAID_BEYOND_A_WEEK",
    "Band",
    "Calendar",
    "DayHours",
    "Doubt",
    "During",
    "HolidayNation",
    "Hours",
    "NamedPeriod",
    "Opening",
    "Overlap",
    "PartOfDay",
    "Recurrence",
    "Rule",
    "Schedule",
    "Slot",
    "Span",
    "SpokenTimes",
    "TermDates",
    "TermKind",
    "UnreadableHours",
    "parse_day_hours",
    "parse_hours",
    "parse_spoken",
]
