"""Dates with other hours that stand twice, or are long over.

Under `exceptions` stand the dates on which the usual hours do not hold. The same date twice contradicts itself. Dates
on which it is closed anyway are perhaps a slip: the day before or after may be meant. Dates that passed more than 60
days ago can be deleted: the shorter the list, the easier it is to see what is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import ExceptionDay, Service
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.schedule import Calendar, DayHours, Hours, Schedule
from recovery_hub.validation.messages import problem

OVER_DAYS = 60
_WEEKS = (0, 7, -7, 14, -14)
"""The same day of the week, before and after: a bank holiday among them makes no difference."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for dates that stand twice, and one warning a session for dates long over."""
    for service in directory.services.values():
        for number in range(len(service.sessions)):
            yield from _check_one(directory, service, number)


def _check_one(directory: Directory, service: Service, number: int) -> Iterator[Problem]:
    days = [exception.on for exception in service.sessions[number].exceptions]
    at = ("sessions", number, "exceptions")
    for count, day in enumerate(days):
        if day in days[:count]:
            yield problem("exception-days", directory.spot(service, *at, count, "on"), value=day)
    for count, exception in enumerate(service.sessions[number].exceptions):
        usual = service.sessions[number].schedule.hours
        if exception.on >= directory.today and _has_no_effect(usual, exception, directory.calendar):
            spot = directory.spot(service, *at, count, "on")
            yield problem(
                "exception-days.no-effect",
                spot,
                Level.WARNING,
                value=exception.on,
                day=DAY_NAMES[exception.on.weekday()],
            )
    over = [count for count, day in enumerate(days) if (directory.today - day).days > OVER_DAYS]
    if over:
        spot = directory.spot(service, *at, over[0], "on")
        yield problem("exception-days.over", spot, level=Level.WARNING, value=days[over[0]], count=len(over))


def _has_no_effect(usual: Hours | None, exception: ExceptionDay, calendar: Calendar) -> bool:
    """Whether it says "closed" of a day of the week on which it never opens."""
    if usual is None or not isinstance(exception.hours, DayHours) or not exception.hours.is_closed:
        return False
    week = Schedule(usual)
    return not any(week.on_day(exception.on + timedelta(days=away), calendar) for away in _WEEKS)
