"""Opening hours that we can't read, or can't say in words.

Hours are written in a short form that computers everywhere understand: days, a space, times. Readers never see it;
they read "Every Tuesday, 2pm to 4pm. Not on bank holidays." What can't be said in words like these is refused,
because nobody could check it.

Right:

    hours: Tu 14:00-16:00; PH off
    hours: Mo-Fr 09:30-12:00,13:00-17:00
    hours: We[1] 18:30-20:00

Times that are not those of every week have fields of their own; what you would say is read into them:

    hours: Tu 14:00-16:00
    repeats: {every: 2, from: 2026-12-01}

    hours: every other Tuesday from 1 December 2026, 2pm to 4pm

Wrong: `hours: Tuesdays 2-4pm`, `hours: Tu 14-16`, `hours: every other Tuesday 14:00-16:00` (from when?). If the times
are not known, leave the line out.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import City, ExceptionDay, Service, SingleDate
from recovery_hub.schedule import BEGINS_WELL, BEYOND_US, SAID_BEYOND_A_WEEK, Hours, UnreadableHours, parse_hours
from recovery_hub.validation.messages import problem
from recovery_hub.validation.pattern_rules import PatternRule, absent
from recovery_hub.validation.placeholders import holds_a_place
from recovery_hub.validation.reading.suggestions import nearest_times
from recovery_hub.validation.rules.hours_half import only_closings
from recovery_hub.validation.texts import TextKind, texts_in


def looks(_: City) -> tuple[PatternRule, ...]:
    """List the surest sign only: hours that are not in the form at all. Whether they make sense is for ``check``."""
    signs, kinds = (absent(BEGINS_WELL), absent(BEYOND_US)), frozenset({TextKind.HOURS})
    week = (*signs, absent(SAID_BEYOND_A_WEEK))
    return (
        PatternRule("hours-unreadable.exception", signs, kinds, "exceptions", group="hours"),
        PatternRule("hours-unreadable.exception", signs, kinds, "dates", group="hours"),
        PatternRule("hours-unreadable", week, kinds, "sessions", group="hours"),
        PatternRule("hours-unreadable", signs, kinds, "phones", group="hours"),
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for all hours that can't be read, those of single dates included."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            if isinstance(session.hours, UnreadableHours) and not only_closings(session.hours.text):
                yield from _describe(session.hours, directory.spot(service, "sessions", number, "hours"))
            yield from _single_days(directory, service, number)
    for field in texts_in(directory, TextKind.HOURS):
        if "phones" in field.at and isinstance(hours := parse_hours(field.text), UnreadableHours):
            yield from _describe(hours, field.spot(directory))


def _single_days(directory: Directory, service: Service, number: int) -> Iterator[Problem]:
    session = service.sessions[number]
    single_days: tuple[tuple[str, tuple[SingleDate | ExceptionDay, ...]], ...] = (
        ("dates", session.dates),
        ("exceptions", session.exceptions),
    )
    for field, days in single_days:
        for count, day in enumerate(days):
            if isinstance(day.hours, UnreadableHours):
                spot = directory.spot(service, "sessions", number, field, count, "hours")
                near = nearest_times(day.hours.text)
                yield problem("hours-unreadable.exception", spot, suggestion=near, value=day.hours.text)


def _describe(hours: UnreadableHours, spot: SourcePosition) -> Iterator[Problem]:
    variant, part = hours.reason.removeprefix("hours."), hours.part
    if f"{part} off" in hours.text and part.isdecimal():  # "Tu 14:00-16:00; 2026 off"
        variant, part = "shut", f"{part} off"
    key = "hours-unreadable" if variant == "unreadable" else f"hours-unreadable.{variant}"
    bare = hours.text.strip(" \"'“”‘’")
    suggestion = bare if bare != hours.text and isinstance(parse_hours(bare), Hours) else hours.suggestion
    if not holds_a_place(hours.text, TextKind.HOURS):
        yield problem(key, spot, suggestion=suggestion, value=hours.text, part=part)
