"""Opening hours that we can't read, or can't say in words.

Hours are written in a short form that computers everywhere understand: days, a space, times. Readers never see it;
they read "Every Tuesday, 2pm to 4pm. Not on bank holidays." What can't be said in words like these is refused,
because nobody could check it.

Right:

    hours: Tu 14:00-16:00; PH off
    hours: Mo-Fr 09:30-12:00,13:00-17:00
    hours: We[1] 18:30-20:00

Wrong: `hours: Tuesdays 2-4pm`, `hours: Tu 14-16`. If the times are not known, leave the line out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem, Spot
from recovery_hub.directory.records import City
from recovery_hub.schedule import BEGINS_WELL, BEYOND_US, HoursError, read_exception, read_hours
from recovery_hub.validation.messages import problem
from recovery_hub.validation.pattern_rules import Look, lacks
from recovery_hub.validation.placeholders import holds_a_place
from recovery_hub.validation.texts import Kind


def looks(_: City) -> tuple[Look, ...]:
    """List the surest sign only: hours that are not in the form at all. Whether they make sense is for ``check``."""
    signs, kinds = (lacks(BEGINS_WELL), lacks(BEYOND_US)), frozenset({Kind.HOURS})
    return (
        Look("hours-unreadable.exception", signs, kinds, "exceptions", group="hours"),
        Look("hours-unreadable", signs, kinds, "sessions", group="hours"),
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for all hours that can't be read, those of single dates included."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            if session.hours is not None and (trouble := _trouble(session.hours)) is not None:
                yield from _worded(trouble, directory.spot(service, "sessions", number, "hours"), session.hours)
            for count, exception in enumerate(session.exceptions):
                if not _reads_as_exception(exception.hours):
                    spot = directory.spot(service, "sessions", number, "exceptions", count, "hours")
                    yield problem("hours-unreadable.exception", spot, value=exception.hours)


@cache
def _trouble(hours: str) -> HoursError | None:
    try:
        read_hours(hours)
    except HoursError as error:
        return error
    return None


@cache
def _reads_as_exception(hours: str) -> bool:
    try:
        read_exception(hours)
    except HoursError:
        return False
    return True


def _worded(trouble: HoursError, spot: Spot, hours: str) -> Iterator[Problem]:
    variant = trouble.key.removeprefix("hours.")
    key = "hours-unreadable" if variant == "unreadable" else f"hours-unreadable.{variant}"
    bare = hours.strip(" \"'“”‘’")
    suggestion = bare if bare != hours and _trouble(bare) is None else trouble.suggestion
    if not holds_a_place(hours, Kind.HOURS):
        yield problem(key, spot, suggestion=suggestion, value=hours, part=trouble.value)
