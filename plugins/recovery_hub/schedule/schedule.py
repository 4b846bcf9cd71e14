"""When something is on: the usual week with the single dates that differ. Every question about times is asked here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Protocol

from recovery_hub.schedule.bands import Band, Slot, slots_of
from recovery_hub.schedule.city_calendar import ENGLAND_AND_WALES, Calendar
from recovery_hub.schedule.hours import DayHours, Hours, UnreadableHours
from recovery_hub.schedule.model import Dates, Rule
from recovery_hub.schedule.openings import FURTHEST_DAYS, Doubt, Opening, only_on, opening_on, speaks_of_holidays
from recovery_hub.schedule.reading import SpokenTimes, parse_day_hours, parse_hours
from recovery_hub.schedule.recurrence import Recurrence
from recovery_hub.schedule.recurrence_words import NO_LATER_DATE, say_dates, say_recurrence

_WEEK_DAYS = 7


class HoursOnDate(Protocol):
    """A date with hours of its own, as in ``records.ExceptionDay``."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def hours(self) -> DayHours | UnreadableHours:
        """The hours that day."""

    @property
    def why(self) -> str | None:
        """What is special about it, in a few words."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a session takes place.

    Attributes:
        hours: those of a usual week; None where they are not known, or can't be read.
        exceptions: a rule for each date that differs; it takes the place of the hours that start that day.
        recurrence: in which weeks the hours hold; None for all of them.
        dates: a rule for each single date on which it takes place, whatever the usual week.
    """

    hours: Hours | None = None
    exceptions: tuple[Rule, ...] = ()
    recurrence: Recurrence | None = None
    dates: tuple[Rule, ...] = ()

    @classmethod
    def of(
        cls,
        hours: Hours | UnreadableHours | None,
        exceptions: Iterable[HoursOnDate] = (),
        recurrence: Recurrence | None = None,
        dates: Iterable[HoursOnDate] = (),
    ) -> Schedule:
        """Build it from the text in a file; what can't be read counts as not known."""
        usual = hours if isinstance(hours, Hours) else None
        # A date on which it takes place is never closed: the check says so, and until then it is none.
        single = tuple(rule for rule in _rules_of(dates) if not rule.off)
        return cls(usual, tuple(_rules_of(exceptions)), recurrence, single)

    @classmethod
    def said(cls, spoken: SpokenTimes) -> Schedule:
        """Build it from what somebody said."""
        days = ((on, parse_day_hours(hours)) for on, hours in spoken.dates)
        dates = tuple(only_on(on, day.rule) for on, day in days if isinstance(day, DayHours))
        hours = parse_hours(spoken.hours) if spoken.hours else None
        return cls(hours if isinstance(hours, Hours) else None, (), spoken.recurrence, dates)

    @property
    def is_known(self) -> bool:
        """Whether anything is known of its times: the hours of a usual week, or single dates."""
        return self.hours is not None or bool(self.dates)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules in order, the single dates last; in which weeks the first of them hold, ``recurrence`` says."""
        return (*(self.hours.rules if self.hours else ()), *self.single_days)

    @property
    def single_days(self) -> tuple[Rule, ...]:
        """The rules for single dates; what differs comes last and so wins."""
        return (*self.dates, *self.exceptions)

    @property
    def says_bank_holidays(self) -> bool:
        """Whether it says what happens on bank holidays; it need not where only single dates are known."""
        return self.hours is None or speaks_of_holidays(self.hours.rules)

    def is_over(self, today: date) -> bool:
        """Whether all that was written lies in the past: the last day of its run, the last of its single dates."""
        ended = self.recurrence is not None and self.recurrence.last is not None and self.recurrence.last < today
        return (
            (self.hours is None or ended)
            and self.is_known
            and not any(_date_of(rule) >= today and rule.spans for rule in self.single_days)
        )

    def words(self, today: date | None = None) -> tuple[str, ...]:
        """Say when it is.

        Args:
            today: what lies before it is left out; None to say all that was written.

        Returns:
            ``("Every Tuesday, 2pm to 4pm.", "Not on bank holidays.")``; () if it is not known.
        """
        said = self.hours.words() if self.hours else ()
        if self.recurrence and said:
            said = say_recurrence(said, self.recurrence, today)
        days = [(_date_of(rule), rule) for rule in self.dates]
        said += tuple(say_dates([day for day in days if today is None or day[0] >= today], also=bool(said)))
        if today is not None and self.is_over(today):
            return (*said, NO_LATER_DATE)
        return said

    def weekly(self) -> tuple[Rule, ...]:
        """Find the rules that hold week by week, as ``Hours.weekly``."""
        return self.hours.weekly() if self.hours else ()

    def bands(self) -> frozenset[Band]:
        """Find the rough times of the week in which it is open."""
        return self.hours.bands() if self.hours else frozenset()

    def slots(self, today: date | None = None) -> frozenset[Slot]:
        """Find the parts of the week in which it is open.

        Args:
            today: to leave out what is over, and take in the weekdays of single dates that come.
        """
        usual = self.hours.slots() if self.hours else frozenset()
        if today is None:
            return usual
        ended = self.recurrence is not None and self.recurrence.last is not None and self.recurrence.last < today
        coming = [(_date_of(rule).weekday(), rule) for rule in self.dates if _date_of(rule) >= today]
        single = (slots_of((replace(rule, when=(), weekdays=(day,)),)) for day, rule in coming)
        return frozenset[Slot]().union(*([] if ended else [usual]), *single)

    def on_day(self, day: date, calendar: Calendar) -> Opening | None:
        """Find the times of one day; None if it is closed then, by appointment only, or not known at all."""
        named = [rule for rule in self.single_days if _date_of(rule) == day]
        if named:
            return opening_on((named[-1],), day, calendar)
        holds = self.recurrence.holds(day, calendar) if self.recurrence else True
        opening = opening_on(self.hours.rules, day, calendar) if self.hours and holds is not False else None
        if opening is not None and opening.is_known and holds is None:
            return replace(opening, doubt=Doubt.TERMS)
        return opening

    def openings(self, calendar: Calendar, first: date, last: date) -> Iterator[Opening]:
        """Yield the days on which it is open, or may be, from one day to another, both included."""
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return (opening for opening in (self.on_day(day, calendar) for day in days) if opening is not None)

    def next_openings(self, calendar: Calendar, today: date, count: int) -> tuple[Opening, ...]:
        """Find the next days on which it is open, or may be, at most 400 days ahead.

        Args:
            calendar: of the city.
            today: the first day to look at.
            count: how many days at most.

        Returns:
            ``(Opening(on=date(2026, 12, 8), spans=((time(14), time(16)),)),)``; () if there is none, or if it is by
            appointment only. Where ``is_known`` is false nobody said that it takes place: never promise that.
        """
        return tuple(islice(self.openings(calendar, today, today + timedelta(days=FURTHEST_DAYS)), max(count, 0)))

    def days_in_week(self, today: date) -> int:
        """Count the days with usual times among the seven from a day on, whatever single dates say."""
        usual = Schedule(self.hours, recurrence=self.recurrence)
        return sum(1 for _ in usual.openings(ENGLAND_AND_WALES, today, today + timedelta(days=_WEEK_DAYS - 1)))


def _rules_of(days: Iterable[HoursOnDate]) -> Iterator[Rule]:
    for day in days:
        if isinstance(day.hours, DayHours):
            rule = only_on(day.on, day.hours.rule)
            yield replace(rule, note=rule.note or day.why or "")


def _date_of(rule: Rule) -> date:
    """The day of a rule that ``only_on`` made."""
    when = rule.when[0]
    assert isinstance(when, Dates)  # noqa: S101 - for the types; only_on made it
    assert when.first.year is not None  # noqa: S101
    return date(when.first.year, when.first.month, when.first.day)
