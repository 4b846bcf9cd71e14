"""Opening hours as values: the hours of a usual week, those of one date, and those that nobody can read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recovery_hub.schedule.bands import Band, Slot, bands_of, slots_of
from recovery_hub.schedule.city_calendar import ENGLAND_AND_WALES
from recovery_hub.schedule.consistency import Overlap, left_over, overlaps
from recovery_hub.schedule.days import covers
from recovery_hub.schedule.model import EVERY_DAY, Dates, Rule
from recovery_hub.schedule.openings import Opening, only_on, opening_on
from recovery_hub.schedule.words import say_rules


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

    @property
    def is_never_open(self) -> bool:
        """Whether it says "closed" of every day of the year."""
        every_day = Rule(weekdays=EVERY_DAY)
        return any(rule.off and covers(rule, every_day) for rule in self.rules)

    def overlaps(self) -> tuple[Overlap, ...]:
        """Find times that overlap on some day."""
        return overlaps(self.rules)

    def bands(self) -> frozenset[Band]:
        """Find the rough times of the week in which it is open."""
        return bands_of(self.rules)

    def slots(self) -> frozenset[Slot]:
        """Find the parts of the week in which it is open."""
        return slots_of(self.rules)


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours of one date: ``closed``, ``10:00-12:00`` or ``10:00-12:00,14:00-16:00``.

    Attributes:
        text: as they were written.
        rule: what they mean, for any day.
    """

    text: str
    rule: Rule

    @property
    def is_closed(self) -> bool:
        """Whether nothing is on that day."""
        return self.rule.off

    def opening(self, on: date) -> Opening | None:
        """Give the times if they hold on a date; None if it is closed, or by appointment only."""
        return opening_on((only_on(on, self.rule),), on, ENGLAND_AND_WALES)


@dataclass(frozen=True, slots=True)
class UnreadableHours:
    """Hours that were written and mean nothing to us. ``check`` says so; everything else takes them for not known.

    Attributes:
        text: as they were written.
        reason: why, as in ``HoursError.key``.
        part: the part of the text it is about.
        meant: what was probably meant, if that can be told.
    """

    text: str
    reason: str
    part: str
    meant: Hours | None = None

    @property
    def suggestion(self) -> str:
        """What was probably meant, in the accepted form; or ""."""
        return self.meant.text if self.meant else ""
