"""What a city's year is like: its nation's bank holidays and its own, its school and college terms, its hard weeks.

It is built once from the directory and handed to every question about dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from recovery_hub.schedule.holidays import HolidayNation, holiday_names
from recovery_hub.schedule.model import Rule

LONGEST_BREAK_DAYS = 100
"""Two terms further apart than this have one between them that nobody wrote down: the days there are not known."""
_SATURDAY = 5
_DAY = timedelta(days=1)


class TermKind(StrEnum):
    """Whose terms they are."""

    SCHOOL = "school"
    COLLEGE = "college"


@dataclass(frozen=True, slots=True)
class TermDates:
    """A stretch of days with lessons, a half term's end or a holiday on each side.

    Attributes:
        kind: whose it is.
        name: what it is called.
        first: the first day.
        last: the last day.
    """

    kind: TermKind
    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """Weeks that are hard for many, with a page of their own.

    Attributes:
        id: the end of the page's address: "christmas".
        name: "Christmas and New Year".
        first: the first day.
        last: the last day.
    """

    id: str
    name: str
    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Yield each of its days."""
        return (self.first + n * _DAY for n in range((self.last - self.first).days + 1))


@dataclass(frozen=True)
class Calendar:
    """The calendar of one city.

    Attributes:
        nation: whose bank holidays are kept.
        local: holidays of this city alone, with their names.
        terms: what is known of the terms of schools and colleges, in order of time.
        periods: its hard weeks.
    """

    nation: HolidayNation = HolidayNation.ENGLAND_AND_WALES
    local: Mapping[date, str] = field(default_factory=dict)
    terms: tuple[TermDates, ...] = ()
    periods: tuple[NamedPeriod, ...] = ()

    def holiday_on(self, day: date) -> str | None:
        """Name the holiday that many keep on a day.

        Christmas Day, Boxing Day and New Year's Day on a weekend are among them, and so is the day given instead.

        Returns:
            "Christmas Day"; None for any other day.
        """
        return self.local.get(day) or holiday_names(day.year, self.nation).get(day)

    def is_bank_holiday(self, day: date) -> bool:
        """Whether gov.uk lists the day, or the city keeps a holiday of its own: one at a weekend is listed later."""
        return day in self.local or (day.weekday() < _SATURDAY and self.holiday_on(day) is not None)

    def is_holiday_for(self, rule: Rule, day: date) -> bool:
        """Whether a day is a bank holiday as a rule means it: "off" takes in Christmas Day on a weekend too."""
        return self.holiday_on(day) is not None if rule.off else self.is_bank_holiday(day)

    def bank_holidays(self, first: date, last: date) -> tuple[date, ...]:
        """List the bank holidays from one day to another, both included."""
        return tuple(day for day in self.kept_as_holidays(first, last) if self.is_bank_holiday(day))

    def kept_as_holidays(self, first: date, last: date) -> tuple[date, ...]:
        """List the days that have a holiday's name, from one day to another, both included."""
        proclaimed = {day for year in range(first.year, last.year + 1) for day in holiday_names(year, self.nation)}
        return tuple(day for day in sorted(proclaimed.union(self.local)) if first <= day <= last)

    def in_term(self, kind: TermKind, day: date) -> bool | None:
        """Tell whether schools or colleges have lessons on a day, weekends inside a term counted too.

        Returns:
            None if nobody knows: before the first term that is written down, after the last, or in a gap between two
            that is longer than any summer.
        """
        terms = [term for term in self.terms if term.kind is kind]
        if any(term.first <= day <= term.last for term in terms):
            return True
        between = (
            (earlier.last, later.first)
            for earlier, later in pairwise(terms)
            if (later.first - earlier.last).days <= LONGEST_BREAK_DAYS
        )
        return False if any(last < day < first for last, first in between) else None

    def last_known_day(self, kind: TermKind) -> date | None:
        """The end of the last term that is known; None if none is."""
        return max((term.last for term in self.terms if term.kind is kind), default=None)


ENGLAND_AND_WALES = Calendar()
"""A calendar without anything of a city's own."""
