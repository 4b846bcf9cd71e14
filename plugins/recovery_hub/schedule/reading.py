"""From what was written to hours: the only place that reads them. What can't be read is a value too, with its reason.

A text must be right for a maintained library and sayable in plain words; what can't be said is refused, for a reader
could not check it. Nobody outside this room catches an error of reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from opening_hours import validate

from recovery_hub.schedule.consistency import check_consistent
from recovery_hub.schedule.grammar import read_rules
from recovery_hub.schedule.hours import DayHours, Hours, UnreadableHours
from recovery_hub.schedule.model import EVERY_DAY, HoursError
from recovery_hub.schedule.recurrence import Recurrence
from recovery_hub.schedule.spoken import UnlikelyDateError, take_apart
from recovery_hub.schedule.suggest import respell

_EXAMPLE = date(2026, 12, 1)
"""The first day of an example; it is moved to the weekday that is meant."""


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
        missing = _missing(text) or (_times_missing(text) if reason == "hours.unreadable" else None)
        if missing is not None:
            return missing
        whole_day = text.replace(error.value, "00:00-24:00") if error.key == "hours.round-the-clock" else ""
        guesses = (_proven(guess, text) for guess in (error.suggestion, whole_day, respell(text)))
        return UnreadableHours(text, reason, part, next(filter(None, guesses), None))


@dataclass(frozen=True, slots=True)
class SpokenTimes:
    """Times beyond a plain week, as the fields of a session would say them.

    Attributes:
        hours: in opening_hours form; "" where only single dates are named.
        recurrence: in which weeks; None for all.
        dates: single dates, each with its times in opening_hours form.
    """

    hours: str
    recurrence: Recurrence | None = None
    dates: tuple[tuple[date, str], ...] = ()


@cache
def parse_spoken(text: str) -> SpokenTimes | None:
    """Read what somebody would say: "every other Tuesday from 1 December 2026, 2pm to 4pm".

    Returns:
        None if it is about a plain week alone, if something is missing, or if anything in it can't be read.
    """
    try:
        pieces = take_apart(text)
    except UnlikelyDateError:
        return None
    if (
        pieces.is_plain
        or pieces.no_year
        or pieces.third
        or (pieces.every > 1 and (pieces.first is None or pieces.counted))
    ):
        return None
    times = respell(pieces.rest, surely=True)
    if pieces.dates:
        alone = not (pieces.every > 1 or pieces.during or pieces.last)
        day = parse_day_hours(times) if alone else None
        known = isinstance(day, DayHours) and bool(day.rule.spans)
        return SpokenTimes("", None, tuple((on, times) for on in pieces.dates)) if known else None
    hours = _read_or_none(times)
    if hours is None or all(rule.off for rule in hours.rules):
        return None
    recurrence = Recurrence(pieces.every, pieces.first, pieces.last, pieces.during)
    return SpokenTimes(hours.text, recurrence if recurrence != Recurrence() else None)


def _read_or_none(text: str) -> Hours | None:
    try:
        return read_hours(text)
    except HoursError:
        return None


def _missing(text: str) -> UnreadableHours | None:
    """Say what is missing of times beyond a plain week, with the fields to write."""
    try:
        pieces = take_apart(text)
    except UnlikelyDateError as error:
        return UnreadableHours(text, "hours.unlikely-date", str(error))
    counts = pieces.every > 1 and pieces.first is None
    if pieces.is_plain or not (counts or pieces.no_year):
        return None
    times = respell(pieces.rest, surely=True)
    hours = _read_or_none(times) or _read_or_none(f"{times} 14:00-16:00")
    if hours is None:
        return None
    if not pieces.third:
        return UnreadableHours(text, "hours.first-date", _fields(hours, pieces.every))
    counted = _read_or_none(re.sub(r"^([A-Z][a-z])(?= )", rf"\1[{pieces.every}]", hours.text))
    return UnreadableHours(text, "hours.every-third", _fields(hours, pieces.every), counted)


def _times_missing(text: str) -> UnreadableHours | None:
    """Say that a day was named and no time: "last Friday of the month"."""
    try:
        read_hours(respell(take_apart(text).rest))
    except UnlikelyDateError:
        return None
    except HoursError as error:
        return UnreadableHours(text, error.key, text.strip()) if error.key == "hours.no-times" else None
    return None


def _fields(hours: Hours, every: int) -> str:
    """Write the fields of a recurrence, with a first day on which it could be."""
    days = [day for rule in hours.rules for day in rule.weekdays]
    begins = _EXAMPLE + timedelta(days=(min(days, default=_EXAMPLE.weekday()) - _EXAMPLE.weekday()) % 7)
    repeats = f"every: {every}, " if every > 1 else ""
    return f"“hours: {hours.text}” and “repeats: {{{repeats}from: {begins}}}”"


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
