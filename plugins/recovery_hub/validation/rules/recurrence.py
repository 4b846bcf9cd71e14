"""Weeks, terms and single dates that contradict each other, or lead nowhere.

`hours` has the day and the time. `repeats` says in which weeks they hold: every second week, counted from the week of a
first day; from a first to a last day; in school or college terms, whose dates stand in `data/terms.yaml`. `dates` has
single dates on which it takes place, and a pop-up has only those.

Right:

    hours: Tu 14:00-16:00
    repeats: {every: 2, from: 2026-12-01}

    dates:
      - {on: 2026-12-05, hours: 11:00-15:00, why: winter fair}

Wrong: `repeats: {every: 2}` (from when?), `repeats: {from: 2026-12-01, to: 2026-11-01}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.directory.records import Repeats, Service, Session
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.schedule import During, Hours, Recurrence, Schedule
from recovery_hub.validation.messages import problem

TERMS_AHEAD = timedelta(days=60)
"""So long before the last known term ends, somebody is asked for the next."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of every session that has weeks or single dates of its own."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            if session.repeats is not None:
                yield from _weeks(directory, service, number, session.repeats)
            yield from _dates(directory, service, number)
            if service.may_run and session.schedule.is_over(directory.today):
                at = ("repeats", "to") if session.repeats is not None and session.repeats.to else ("dates",)
                if _last_day(session) < directory.today and not _is_upside_down(session.repeats):
                    spot = _spot(directory, service, number, *at)
                    yield problem("recurrence.over", spot, Level.WARNING, value=_last_day(session))


def _spot(directory: Directory, service: Service, number: int, *at: str | int) -> SourcePosition:
    """Find the line of a field; where it was read out of what people say, the line of that."""
    marks = directory.origins[service.kind_name, service.id].marks
    written = (field for field in (at, ("hours",), ("note",)) if ("sessions", number, field[0]) in marks)
    return directory.spot(service, "sessions", number, *next(written, at))


def _is_upside_down(repeats: Repeats | None) -> bool:
    return bool(repeats and repeats.from_ and repeats.to and repeats.to < repeats.from_)


def _last_day(session: Session) -> date:
    ends = [session.repeats.to] if session.repeats and session.repeats.to else []
    return max([*ends, *(day.on for day in session.dates)])


def _weeks(directory: Directory, service: Service, number: int, repeats: Repeats) -> Iterator[Problem]:
    session, at = service.sessions[number], ("repeats",)
    if repeats.recurrence == Recurrence():
        yield problem("recurrence.empty", _spot(directory, service, number, *at))
        return
    if session.hours is None:
        yield problem("recurrence.no-hours", _spot(directory, service, number, *at))
    first, last = repeats.from_, repeats.to
    if first and last and last < first:
        yield problem("recurrence.order", _spot(directory, service, number, *at, "to"), first=first, last=last)
    elif first and last and isinstance(session.hours, Hours) and _is_empty(directory, session, first, last):
        yield problem("recurrence.nothing-left", _spot(directory, service, number, *at))
    if repeats.every and repeats.every > 1:
        yield from _counted(directory, service, number, repeats)
    if repeats.in_:
        yield from _terms(directory, service, number, During(repeats.in_.value))


def _is_empty(directory: Directory, session: Session, first: date, last: date) -> bool:
    """Whether no day between the first and the last is one of its days, single dates left aside."""
    recurrence = session.schedule.recurrence
    usual = Schedule(session.schedule.hours, recurrence=recurrence)
    has_times = any(rule.spans for rule in usual.rules)
    is_complete = recurrence is not None and recurrence.is_complete
    return has_times and is_complete and next(usual.openings(directory.calendar, first, last), None) is None


def _counted(directory: Directory, service: Service, number: int, repeats: Repeats) -> Iterator[Problem]:
    hours, at = service.sessions[number].hours, ("repeats",)
    if repeats.from_ is None:
        yield problem("recurrence.no-from", _spot(directory, service, number, *at, "every"), count=repeats.every)
        return
    if not isinstance(hours, Hours):
        return
    if any(rule.nths for rule in hours.rules):
        yield problem("recurrence.counted", _spot(directory, service, number, *at, "every"), value=hours.text)
    elif not any(repeats.from_.weekday() in rule.weekdays and not rule.off for rule in hours.rules):
        day = DAY_NAMES[repeats.from_.weekday()]
        spot = _spot(directory, service, number, *at, "from")
        yield problem("recurrence.other-day", spot, value=repeats.from_, day=day, hours=hours.text)


def _terms(directory: Directory, service: Service, number: int, during: During) -> Iterator[Problem]:
    spot = _spot(directory, service, number, "repeats", "in")
    last, whose = directory.calendar.last_known_day(during.kind), during.kind.value
    if last is None:
        yield problem("recurrence.no-terms", spot, Level.WARNING, whose=whose)
    elif service.may_run and last < directory.today + TERMS_AHEAD:
        yield problem("recurrence.terms-end", spot, Level.WARNING, whose=whose, value=last)


def _dates(directory: Directory, service: Service, number: int) -> Iterator[Problem]:
    session, at = service.sessions[number], ("dates",)
    days = [single.on for single in session.dates]
    differ = {exception.on for exception in session.exceptions}
    for count, single in enumerate(session.dates):
        spot = _spot(directory, service, number, *at, count, "on")
        if single.on in days[:count]:
            yield problem("recurrence.date-twice", spot, value=single.on)
        if single.on in differ:
            yield problem("recurrence.date-both", spot, value=single.on)
        if getattr(single.hours, "is_closed", False):
            yield problem("recurrence.date-closed", spot, value=single.on)
