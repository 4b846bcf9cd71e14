"""When something is on: the usual week with the single dates that differ. Every question about times is asked here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from recovery_hub.schedule.bands import Band, Slot
from recovery_hub.schedule.hours import DayHours, Hours, UnreadableHours
from recovery_hub.schedule.model import Rule
from recovery_hub.schedule.openings import Opening, only_on, openings

_WEEK_DAYS = 7


class Exceptional(Protocol):
    """A date on which the usual hours do not hold, as in ``records.ExceptionDay``."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def hours(self) -> DayHours | UnreadableHours:
        """The hours that day."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a session takes place.

    Attributes:
        hours: those of a usual week; None where they are not known, or can't be read.
        exceptions: a rule for each date that differs; it takes the place of the hours that start that day.
    """

    hours: Hours | None = None
    exceptions: tuple[Rule, ...] = ()

    @classmethod
    def of(cls, hours: Hours | UnreadableHours | None, exceptions: Iterable[Exceptional] = ()) -> Schedule:
        """Build it from the text in a file; what can't be read counts as not known."""
        days = ((exception.on, exception.hours) for exception in exceptions)
        rules = tuple(only_on(on, day.rule) for on, day in days if isinstance(day, DayHours))
        return cls(hours if isinstance(hours, Hours) else None, rules)

    @property
    def is_known(self) -> bool:
        """Whether the hours of a usual week are known."""
        return self.hours is not None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules in order, the single dates last."""
        return (*(self.hours.rules if self.hours else ()), *self.exceptions)

    def words(self) -> tuple[str, ...]:
        """Say the usual week: ``("Every Tuesday, 2pm to 4pm.", "Not on bank holidays.")``; () if it is not known."""
        return self.hours.words() if self.hours else ()

    def weekly(self) -> tuple[Rule, ...]:
        """Find the rules that hold week by week, as ``Hours.weekly``."""
        return self.hours.weekly() if self.hours else ()

    def bands(self) -> frozenset[Band]:
        """Find the rough times of the week in which it is open."""
        return self.hours.bands() if self.hours else frozenset()

    def slots(self) -> frozenset[Slot]:
        """Find the parts of the week in which it is open."""
        return self.hours.slots() if self.hours else frozenset()

    def next_openings(self, today: date, count: int) -> tuple[Opening, ...]:
        """Find the next days on which it is open, at most 400 days ahead.

        Args:
            today: the first day to look at.
            count: how many days at most.

        Returns:
            ``(Opening(on=date(2026, 12, 8), spans=((time(14), time(16)),)),)``; () if there is none, or if it is by
            appointment only.
        """
        return openings(self.rules, today, count)

    def days_in_week(self, today: date) -> int:
        """Count the days with usual times among the seven from a day on, whatever single dates say."""
        found = self.hours.next_openings(today, _WEEK_DAYS) if self.hours else ()
        return sum(opening.on < today + timedelta(days=_WEEK_DAYS) for opening in found)
