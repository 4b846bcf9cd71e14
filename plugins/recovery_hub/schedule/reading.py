"""From what was written to hours: the only place that reads them. What can't be read is a value too, with its reason.

A text must be right for a maintained library and sayable in plain words; what can't be said is refused, for a reader
could not check it. Nobody outside this room catches an error of reading.
"""

from __future__ import annotations

from functools import cache

from opening_hours import validate

from recovery_hub.schedule.consistency import check_consistent
from recovery_hub.schedule.grammar import read_rules
from recovery_hub.schedule.hours import DayHours, Hours, UnreadableHours
from recovery_hub.schedule.model import EVERY_DAY, HoursError
from recovery_hub.schedule.suggest import respell


@cache  # the same few texts stand in many sessions
def parse_hours(text: str) -> Hours | UnreadableHours:
    """Read opening hours.

    Args:
        text: in opening_hours form, for example ``Tu 14:00-16:00; PH off``.

    Returns:
        The hours; or why they can't be read, with what was probably meant.
    """
    try:
        return read_hours(text)
    except HoursError as error:
        # What merely looks like something we can't say ("25 December 2026 closed") is first of all not in the form.
        unknown = error.key == "hours.cannot-say" and not _library_reads(text)
        reason, part = ("hours.unreadable", text.strip()) if unknown else (error.key, error.value)
        guesses = (_proven(guess, text) for guess in (error.suggestion, respell(text)))
        return UnreadableHours(text, reason, part, next(filter(None, guesses), None))


@cache
def parse_day_hours(text: str) -> DayHours | UnreadableHours:
    """Read the hours of one date: ``closed``, ``10:00-12:00`` or ``10:00-12:00,14:00-16:00``.

    Returns:
        The hours; or why they can't be read, or that they say more than times.
    """
    hours = parse_hours(text)
    if isinstance(hours, UnreadableHours):
        return hours
    rule = hours.rules[0]
    if len(hours.rules) != 1 or rule.when or rule.nths or rule.holidays or rule.weekdays != EVERY_DAY:
        return UnreadableHours(text, "hours.cannot-say", text)
    return DayHours(text, rule)


def read_hours(text: str) -> Hours:
    """Read opening hours that are known to be right.

    Raises:
        HoursError: at the first thing that can't be read, can't be said or does not fit together. Its suggestion is
            untested.
    """
    rules = read_rules(text.strip())
    if not _library_reads(text):
        raise HoursError("hours.unreadable", text.strip())
    check_consistent(rules)
    return Hours(text, rules)


def _library_reads(text: str) -> bool:
    return validate(text)


def _proven(guess: str, text: str) -> Hours | None:
    """Read a guess that differs, or what the reading of it proposes; None if neither can be read."""
    for _ in range(2):
        if not guess or guess == text:
            return None
        try:
            return read_hours(guess)
        except HoursError as error:
            guess = error.suggestion
    return None
