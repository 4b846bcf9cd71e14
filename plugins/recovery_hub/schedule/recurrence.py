"""In which weeks and on which days the hours of a session hold: every second week, in a run, in term time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from recovery_hub.schedule.city_calendar import Calendar, TermKind

_WEEK = timedelta(weeks=1)


class During(StrEnum):
    """Parts of the year that a school or college sets."""

    SCHOOL_TERMS = "school_terms"
    SCHOOL_HOLIDAYS = "school_holidays"
    COLLEGE_TERMS = "college_terms"
    COLLEGE_HOLIDAYS = "college_holidays"

    @property
    def kind(self) -> TermKind:
        """Whose terms it asks for."""
        return TermKind.SCHOOL if self in {During.SCHOOL_TERMS, During.SCHOOL_HOLIDAYS} else TermKind.COLLEGE

    @property
    def is_term(self) -> bool:
        """Whether it is about the terms, and not the holidays between them."""
        return self in {During.SCHOOL_TERMS, During.COLLEGE_TERMS}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The weeks in which the hours hold.

    Attributes:
        every: every how many weeks, counted from the week of ``first``, which begins on its Monday.
        first: the first day; None if it has been going on for long.
        last: the last day; None if no end is known.
        during: the part of the year; None for all of it.
    """

    every: int = 1
    first: date | None = None
    last: date | None = None
    during: During | None = None

    @property
    def is_complete(self) -> bool:
        """Whether it says from when the weeks are counted, if they are."""
        return self.every == 1 or self.first is not None

    def holds(self, day: date, calendar: Calendar) -> bool | None:
        """Tell whether the hours hold on a day.

        Returns:
            None if nobody knows: the dates of the terms are not known then.
        """
        if not self.is_complete or (self.first and day < self.first) or (self.last and day > self.last):
            return False
        if self.first and (_monday(day) - _monday(self.first)) // _WEEK % self.every:
            return False
        if self.during is None:
            return True
        term = calendar.in_term(self.during.kind, day)
        return None if term is None else term is self.during.is_term


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
