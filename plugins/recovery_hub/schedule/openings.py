"""The dates on which something is open, and whether anybody said so.

A night belongs wholly to the day on which it starts: opening_hours form itself would end it at midnight before a closed
day, and begin one at midnight after a closed day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from recovery_hub.schedule.city_calendar import Calendar
from recovery_hub.schedule.days import belongs
from recovery_hub.schedule.model import EVERY_DAY, MINUTES_A_DAY, Dates, Day, Rule, Span

FURTHEST_DAYS = 400
LONGEST_NAMED_DAYS = 14
"""Hours for at most so many dates in a row are meant for each of them, a bank holiday among them too."""


class Doubt(StrEnum):
    """Why nobody knows whether it takes place."""

    HOLIDAY = "holiday"
    """A bank holiday, and nothing was written about those."""
    TERMS = "terms"
    """It keeps to school or college terms, and their dates are not known then."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A day on which it is open, as far as anybody knows.

    Attributes:
        on: the day. Times past midnight belong to the day on which they start.
        spans: from and to. A "to" that is not later than its "from" is on the next day; 00:00 there is the midnight
            that ends the day.
        holiday: the name of the bank holiday that day is; None for any other day.
        doubt: why nobody knows whether it takes place; None if it does.
    """

    on: date
    spans: tuple[tuple[time, time], ...]
    holiday: str | None = None
    doubt: Doubt | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is known that it takes place. Where it is not, nothing may promise it: "ring first"."""
        return self.doubt is None


def opening_on(rules: tuple[Rule, ...], day: date, calendar: Calendar) -> Opening | None:
    """Find the times of one day.

    Args:
        rules: the rules, in order.
        day: the day.
        calendar: of the city.

    Returns:
        None if it is closed then, or by appointment only.
    """
    spans = _merged([span for rule in in_force(rules, day, calendar) for span in rule.spans])
    if not spans:
        return None
    holiday = calendar.holiday_on(day)
    doubt = Doubt.HOLIDAY if holiday and not speaks_of_holiday(rules, day, calendar) else None
    return Opening(day, _clock(spans), holiday, doubt)


def in_force(rules: Iterable[Rule], day: date, calendar: Calendar) -> list[Rule]:
    """List the rules that hold on a day: a later one takes the place of those before, unless it adds to them."""
    found: list[Rule] = []
    for rule in rules:
        if belongs(rule, day, is_holiday=calendar.is_holiday_for(rule, day)):
            found = [*found, rule] if rule.adds else [rule]
    return found


def speaks_of_holiday(rules: Iterable[Rule], day: date, calendar: Calendar) -> bool:
    """Whether hours say what happens on a bank holiday.

    They do if they speak of bank holidays at that time of year, if they name the date, or if it never closes.
    """
    return any(
        (rule.holidays and belongs(rule, day, is_holiday=True))
        or (means_holidays_too(rule) and belongs(rule, day, is_holiday=calendar.is_holiday_for(rule, day)))
        for rule in rules
    )


def speaks_of_holidays(rules: Iterable[Rule]) -> bool:
    """Whether hours say what happens on bank holidays in general: they name them, or it never closes."""
    return any(rule.holidays or _never_closes(rule) for rule in rules)


def means_holidays_too(rule: Rule) -> bool:
    """Whether a rule is meant for a bank holiday among its days: it names dates, or it never closes."""
    return _names_dates(rule) or _never_closes(rule)


def _never_closes(rule: Rule) -> bool:
    return not rule.when and rule.weekdays == EVERY_DAY and Span(0, MINUTES_A_DAY) in rule.spans


def _names_dates(rule: Rule) -> bool:
    short = (isinstance(when, Dates) and _length(when) <= LONGEST_NAMED_DAYS for when in rule.when)
    return bool(rule.when) and all(short)


def _length(dates: Dates) -> int:
    """Count its days; without a year, around New Year if need be."""
    first, last = dates.first, dates.last
    # 2028: without a year, 29 February is a day in some of them.
    begin = date(first.year or 2028, first.month, first.day)
    end_year = last.year or (2028 if (last.month, last.day) >= (first.month, first.day) else 2029)
    return (date(end_year, last.month, min(last.day, 28) if last.month == 2 else last.day) - begin).days + 1  # noqa: PLR2004


def _merged(spans: list[Span]) -> list[Span]:
    """Join times that touch or overlap; but two clock times can't express more than a day."""
    joined: list[Span] = []
    for span in sorted(spans):
        opens, closes = (joined[-1].opens, max(span.closes, joined[-1].closes)) if joined else (0, 0)
        if joined and span.opens <= joined[-1].closes and closes - opens <= MINUTES_A_DAY:
            joined[-1] = Span(opens, closes)
        else:
            joined.append(span)
    return joined


def _clock(spans: list[Span]) -> tuple[tuple[time, time], ...]:
    return tuple((_time(span.opens), _time(span.closes)) for span in spans)


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def only_on(day: date, rule: Rule) -> Rule:
    """Make a rule for one date out of one for every day."""
    on = Day(day.month, day.day, day.year)
    return replace(rule, when=(Dates(on, on),), adds=False)
