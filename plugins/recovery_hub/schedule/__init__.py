"""Opening hours: reading them, saying them in words, and working out the next dates.

Volunteers write them in the form of OpenStreetMap (``Tu 14:00-16:00; PH off``). A text must be right for a maintained
library and sayable in plain words; what can't be said is refused, for a reader could not check it.

What is decided here, where people may differ:

- A night belongs to the day on which it starts: "not on bank holidays" leaves the night before one whole, and takes
  away the whole night that begins on one. The form itself would end a night at midnight where the next day has a rule
  of its own; where that would happen every week the text is refused.
- Bank holidays are those of England and Wales (``england``). "Off" on bank holidays takes in 25 and 26 December and 1
  January themselves when they fall on a weekend.
- ``18:00+``, school holidays, sunrise, Easter and odd or even weeks are refused: nobody can say from them when the
  door shuts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from opening_hours import validate

from recovery_hub.language.clock import date_words, time_words
from recovery_hub.schedule.bands import Band, PartOfDay, Slot, bands_of, slots_of
from recovery_hub.schedule.consistency import Overlap, judge, left_over, overlaps
from recovery_hub.schedule.grammar import BEGINS_WELL, BEYOND_US, read_rules
from recovery_hub.schedule.model import EVERY_DAY, Dates, HoursError, Rule, Span
from recovery_hub.schedule.openings import Exceptional, Opening, only_on, openings
from recovery_hub.schedule.suggest import respell
from recovery_hub.schedule.words import say_rules

__all__ = [
    "BEGINS_WELL",
    "BEYOND_US",
    "Band",
    "Hours",
    "HoursError",
    "Opening",
    "Overlap",
    "PartOfDay",
    "Slot",
    "Span",
    "date_words",
    "next_openings",
    "read_exception",
    "read_hours",
    "time_words",
]


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours that can be said in words.

    Attributes:
        text: as they were written.
        rules: what they mean.
    """

    text: str
    rules: tuple[Rule, ...]

    def words(self) -> tuple[str, ...]:
        """Say them: ``("Every Tuesday, 2pm to 4pm.", "Not on bank holidays.")``."""
        return say_rules(self.rules)

    def weekly(self) -> tuple[Rule, ...]:
        """Find the rules that hold week by week, each with the weekdays that no later rule takes over.

        Single dates and bank holidays are no part of a usual week; a season is.
        """
        left = (left_over(rule, self.rules[number + 1 :]) for number, rule in enumerate(self.rules))
        return tuple(
            rule
            for rule in left
            if (rule.weekdays or rule.nths) and not any(isinstance(when, Dates) for when in rule.when)
        )

    def overlaps(self) -> tuple[Overlap, ...]:
        """Find times that lie over each other on some day."""
        return overlaps(self.rules)

    def bands(self) -> frozenset[Band]:
        """Find the rough times of the week in which it is open."""
        return bands_of(self.rules)

    def slots(self) -> frozenset[Slot]:
        """Find the parts of the week in which it is open."""
        return slots_of(self.rules)


@cache  # the same few texts are read for every list in which a service stands
def read_hours(text: str) -> Hours:
    """Read opening hours.

    Args:
        text: in opening_hours form, for example ``Tu 14:00-16:00; PH off``.

    Raises:
        HoursError: with the reason, the part of the text, and what was probably meant if that can be told.
    """
    try:
        return _read_strictly(text)
    except HoursError as error:
        # What merely looks like something we can't say ("25 December 2026 closed") is first of all not in the form.
        unknown = error.key == "hours.cannot-say" and not _library_reads(text)
        key, value = ("hours.unreadable", text.strip()) if unknown else (error.key, error.value)
        proposals = (proposal for guess in (error.suggestion, respell(text)) if (proposal := _proven(guess, text)))
        raise HoursError(key, value, next(proposals, "")) from None


def _read_strictly(text: str) -> Hours:
    rules = read_rules(text.strip())
    if not _library_reads(text):
        raise HoursError("hours.unreadable", text.strip())
    judge(rules)
    return Hours(text, rules)


def _library_reads(text: str) -> bool:
    return validate(text)


def _proven(guess: str, text: str) -> str:
    """Give back a guess that can be read and differs; or what the reading of it proposes; or ""."""
    for _ in range(2):
        if not guess or guess == text:
            return ""
        try:
            return _read_strictly(guess).text
        except HoursError as error:
            guess = error.suggestion
    return ""


def read_exception(text: str) -> Rule:
    """Read the hours of one exceptional date: ``closed``, ``10:00-12:00`` or ``10:00-12:00,14:00-16:00``.

    Raises:
        HoursError: if it can't be read or says more than times.
    """
    rules = read_hours(text).rules
    if len(rules) != 1 or rules[0].when or rules[0].nths or rules[0].holidays or rules[0].weekdays != EVERY_DAY:
        raise HoursError("hours.cannot-say", text)
    return rules[0]


def next_openings(hours: Hours, exceptions: Sequence[Exceptional], today: date, count: int) -> tuple[Opening, ...]:
    """Find the next days on which it is open, at most 400 days ahead.

    Args:
        hours: the usual hours.
        exceptions: dates on which it is different; each takes the place of the hours that start that day.
        today: the first day to look at.
        count: how many days at most.

    Returns:
        ``(Opening(on=date(2026, 12, 8), spans=((time(14), time(16)),)),)``; () if there is none, or if it is by
        appointment only.

    Raises:
        HoursError: if the hours of an exception can't be read.
    """
    special = tuple(only_on(exception.on, read_exception(exception.hours)) for exception in exceptions)
    return openings(hours.rules + special, today, count)
