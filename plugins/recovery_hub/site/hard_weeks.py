"""What is known of each day of weeks that are hard for many: what is open, what is shut, and what nobody asked yet.

Open is said only of a day that somebody spoke of. On a bank holiday nothing written is "not asked yet"; on the ordinary
days between, the usual times hold, and the page says that some shut then too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from recovery_hub.directory.records import Service, Session
from recovery_hub.language.clock import DAY_NAMES, date_words, time_words
from recovery_hub.language.lists import listed
from recovery_hub.schedule import Calendar, Opening, Schedule
from recovery_hub.schedule.city_calendar import NamedPeriod
from recovery_hub.site.site import Site

_WEEKS_AROUND = (-21, -14, -7, 7, 14, 21)
"""Days before and after a date, of the same weekday: what is on in most of them is usual on that weekday."""


class DayAnswer(StrEnum):
    """What is known of a service on one day, the surest first."""

    OPEN = "open"
    USUAL = "usual"
    NOT_ASKED = "not_asked"
    SHUT = "shut"


@dataclass(frozen=True, slots=True)
class DayLine:
    """A service on one day: what one goes to, or what comes to a person at home.

    Attributes:
        service: which.
        at_home: whether these are the times of what comes to a person at home: a phone line, a visit.
        times: "2pm to 4pm"; "" where it is shut.
    """

    service: Service
    at_home: bool
    times: str = ""


@dataclass(frozen=True, slots=True)
class HardDay:
    """One day of the weeks.

    Attributes:
        on: the day.
        words: "Friday 25 December 2026".
        weekday: "Friday".
        holiday: the name of its holiday, "" on an ordinary day.
        lines: answer -> the services of which that is known, those that come to a person at home first.
    """

    on: date
    words: str
    weekday: str
    holiday: str
    lines: dict[DayAnswer, tuple[DayLine, ...]]


def hard_days(period: NamedPeriod, site: Site) -> tuple[HardDay, ...]:
    """Put together every day of the weeks that has not passed, with the services that a list may name."""
    return tuple(_day(day, site) for day in period.days() if day >= site.directory.today)


def _day(day: date, site: Site) -> HardDay:
    calendar = site.directory.calendar
    found: dict[DayAnswer, list[DayLine]] = {}
    for service in site.listed:
        for at_home in (True, False):
            answer, line = answer_on(service, day, calendar, at_home=at_home)
            if answer is not None:
                found.setdefault(answer, []).append(line)
    lines = {
        answer: tuple(sorted(found[answer], key=lambda line: (not line.at_home, line.service.name)))
        for answer in DayAnswer
        if answer in found
    }
    return HardDay(day, date_words(day), DAY_NAMES[day.weekday()], calendar.holiday_on(day) or "", lines)


def answer_on(service: Service, day: date, calendar: Calendar, *, at_home: bool) -> tuple[DayAnswer | None, DayLine]:
    """Say what is known of a service on one day.

    Args:
        service: any service.
        day: the day.
        calendar: of the city.
        at_home: whether to ask for what comes to a person at home, or for what one goes to.

    Returns:
        The surest answer of these sessions, None if nothing of them is on that weekday; and the times that go with it.
        What is not known to be running is never open.
    """
    sessions = [session for session in service.sessions if session.format.needs_no_travel is at_home]
    answers = [found for session in sessions if (found := _of(session, day, calendar)) is not None]
    best = min((answer for answer, _ in answers), key=tuple(DayAnswer).index, default=None)
    spans = {span for answer, opening in answers if answer is best and opening for span in opening.spans}
    is_doubted = best in {DayAnswer.OPEN, DayAnswer.USUAL} and not service.is_open
    times = listed([_times(start, end) for start, end in sorted(spans)])
    return DayAnswer.NOT_ASKED if is_doubted else best, DayLine(service, at_home, times)


def _of(session: Session, day: date, calendar: Calendar) -> tuple[DayAnswer, Opening | None] | None:
    opening = session.schedule.on_day(day, calendar)
    if opening is None:
        return (DayAnswer.SHUT, None) if _is_usual(session.schedule, day, calendar) else None
    if not opening.is_known:
        return DayAnswer.NOT_ASKED, opening
    is_named = day in {*(named.on for named in session.exceptions), *(named.on for named in session.dates)}
    return DayAnswer.OPEN if opening.holiday or is_named else DayAnswer.USUAL, opening


def _is_usual(schedule: Schedule, day: date, calendar: Calendar) -> bool:
    """Whether it would be on, were this an ordinary week; if not, a day without it says nothing."""
    around = [schedule.on_day(day + timedelta(days=days), calendar) for days in _WEEKS_AROUND]
    return 2 * sum(opening is not None for opening in around) > len(around)


def _times(start: time, end: time) -> str:
    return "all day and night" if start == end else f"{time_words(start)} to {time_words(end)}"
