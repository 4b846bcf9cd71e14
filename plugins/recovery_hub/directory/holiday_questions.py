"""Bank holidays: which services don't say what happens on them, and when it is time to ask.

Nothing written means not known. Nobody can ask all of them in the last week, so the questions before Christmas begin in
November, those before Easter six weeks ahead, and each week has its share.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.freshness import ReviewCadence, kind_of
from recovery_hub.directory.records import Service, Session
from recovery_hub.schedule import Calendar, Doubt

ASK_BEFORE_EASTER = timedelta(weeks=6)
FURTHEST = timedelta(days=400)
_WEEK = timedelta(weeks=1)
_NOVEMBER, _DECEMBER, _CHRISTMAS_EVE = 11, 12, 24


@dataclass(frozen=True, slots=True)
class HolidayQuestions:
    """What to ask this week.

    Attributes:
        days: the holidays, each with its name, in order.
        services: whom to ask this week: help for a crisis first.
        silent: how many don't say it, these among them.
    """

    days: tuple[tuple[date, str], ...]
    services: tuple[Service, ...]
    silent: int


def silent_sessions(directory: Directory) -> Iterator[tuple[Service, Session]]:
    """Yield every session that may fall on a bank holiday and does not say whether it takes place then."""
    last = directory.today + FURTHEST
    for service in directory.services.values():
        for session in service.sessions if service.may_run else ():
            # Most schedules say what happens, or hold on every weekday: few have to be looked through.
            if session.schedule.says_bank_holidays:
                continue
            coming = session.schedule.openings(directory.calendar, directory.today, last)
            if any(opening.doubt is Doubt.HOLIDAY for opening in coming):
                yield service, session


def holiday_questions(directory: Directory) -> HolidayQuestions | None:
    """Find whom to ask this week about the holidays that come.

    Returns:
        None outside the weeks before Christmas and Easter, or if everybody has said it.
    """
    days = _days_to_ask_about(directory.calendar, directory.today)
    if not days:
        return None
    silent = {
        service.id: service for service, session in silent_sessions(directory) if _falls_on(session, days, directory)
    }
    if not silent:
        return None
    weeks = max(1, (days[0][0] - directory.today) // _WEEK)
    first = sorted(silent.values(), key=lambda service: (kind_of(service) is not ReviewCadence.CRISIS, service.id))
    return HolidayQuestions(days, tuple(first[: ceil(len(first) / weeks)]), len(first))


def _falls_on(session: Session, days: tuple[tuple[date, str], ...], directory: Directory) -> bool:
    found = (session.schedule.on_day(day, directory.calendar) for day, _ in days)
    return any(opening is not None and opening.doubt is Doubt.HOLIDAY for opening in found)


def _days_to_ask_about(calendar: Calendar, today: date) -> tuple[tuple[date, str], ...]:
    """List the holidays around Christmas from November on, those of Easter from six weeks before Easter Sunday."""
    if today.month >= _NOVEMBER:
        first, last = max(today, date(today.year, _DECEMBER, _CHRISTMAS_EVE)), date(today.year + 1, 1, 4)
    elif today <= date(today.year, 1, 4):
        first, last = today, date(today.year, 1, 4)
    else:
        easter = _easter(calendar, today.year)
        if easter is None or not easter - ASK_BEFORE_EASTER <= today <= easter + timedelta(days=1):
            return ()
        first, last = max(today, easter - timedelta(days=2)), easter + timedelta(days=1)
    return tuple((day, calendar.holiday_on(day) or "") for day in calendar.kept_as_holidays(first, last))


def _easter(calendar: Calendar, year: int) -> date | None:
    """Easter Sunday: two days after Good Friday, which all nations keep."""
    days = calendar.kept_as_holidays(date(year, 3, 15), date(year, 4, 30))
    friday = next((day for day in days if calendar.holiday_on(day) == "Good Friday"), None)
    return friday + timedelta(days=2) if friday else None
