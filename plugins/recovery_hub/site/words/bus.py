"""Bus times in words: by kind of day, with the first and the last bus, and how often it comes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recovery_hub.directory.choices import Answer, BusDays
from recovery_hub.directory.records import Direction, Route, Stop, Times
from recovery_hub.directory.records.bus import minutes_of
from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.language.clock import clock_words
from recovery_hub.language.counts import counted
from recovery_hub.language.lists import listed
from recovery_hub.site.words.plain import sentence, yes_no

DAY_MINUTES = 24 * 60
EVENING = 19 * 60
"""From here on every single departure is named: after seven one bus missed is the evening."""

MOST_NAMED = 12
"""More departures than this in one evening are told by how often they come."""


@dataclass(frozen=True, slots=True)
class DayTimes:
    """The times of one direction on one kind of day.

    Attributes:
        days: which days.
        said: how often by day, and each departure in the evening.
        first_and_last: the first and the last departure.
    """

    days: str
    said: tuple[str, ...]
    first_and_last: str


def departure_words(minutes: int) -> str:
    """Say minutes after midnight as a time; those after the next midnight with the night they belong to."""
    return clock_words(minutes) if minutes < DAY_MINUTES else f"{clock_words(minutes)} (after midnight)"


def times_words(direction: Direction) -> tuple[DayTimes, ...]:
    """Say when a direction leaves its first stop, one entry for each kind of day it runs on."""
    return tuple(_day(times) for times in direction.times)


def ring_words(route: Route | None) -> str:
    """Say that a bus comes only if you ring before, always or at times; "" for one that comes anyway."""
    if route is None or route.ring_before in {Answer.NO, Answer.UNKNOWN}:
        return ""
    return "ring before" if route.ring_before is Answer.YES else "at some times you have to ring before"


def never_words(route: Route) -> tuple[str, ...]:
    """Say on which kinds of day a route does not run at all: a missing Sunday has to be seen."""
    runs = {times.days for direction in route.directions for times in direction.times}
    if runs == {BusDays.SCHOOL_DAYS}:
        return ("It runs on school days only.",)
    usual = (
        (BusDays.WEEKDAYS, ("weekdays",)),
        (BusDays.SATURDAYS, ("Saturdays",)),
        (BusDays.SUNDAYS, ("Sundays", "bank holidays")),
    )
    missing = [word for days, words in usual if days not in runs for word in words]
    return (f"It does not run on {listed(missing, 'or')}.",) if missing else ()


def _day(times: Times) -> DayTimes:
    departures = times.departures
    days = listed([day.label for day in times.only]) if times.only else times.days.label
    asked = " (for people who asked before)" if times.on_request is Answer.YES else ""
    said = [
        f"Every {counted(interval.minutes, 'minute')} from {departure_words(minutes_of(interval.from_))} to "
        f"{departure_words(minutes_of(interval.to))}."
        for interval in times.every
        if minutes_of(interval.from_) < EVENING
    ]
    early = [minutes_of(at) for at in times.at if minutes_of(at) < EVENING]
    late = [minutes for minutes in departures if minutes >= EVENING]
    if early:
        said.append(f"At {listed([departure_words(minutes) for minutes in early])}.")
    if late:
        said.append(f"In the evening at {listed([departure_words(minutes) for minutes in late])}.")
    elif departures:
        said.append("None after 7pm.")
    return DayTimes(f"{days}{asked}", tuple(said), ends_words(departures))


def ends_words(departures: Sequence[int], known: KnownHours = WHOLE_DAY) -> str:
    """Say when the first and the last bus of a day leave, or of which hours they are known; "" without one."""
    if departures and not known.whole:
        return f"Known {known.words} only. Buses at other times: not known."
    return f"First {departure_words(departures[0])}, last {departure_words(departures[-1])}." if departures else ""


def departures_words(departures: Sequence[int], every: int | None, known: KnownHours = WHOLE_DAY) -> tuple[str, ...]:
    """Say the departures of a day out of a timetable file.

    Args:
        departures: minutes after midnight, in order.
        every: minutes between two buses by day, as a rule; None to name each departure.
        known: the hours of which all buses are known; of others nobody says that there is none.
    """
    early = [at for at in departures if at < EVENING]
    late = [at for at in departures if at >= EVENING]
    said = []
    if every is not None:
        said.append(f"By day about every {counted(every, 'minute')}." if every > 1 else "By day every minute or two.")
    elif early:
        said.append(f"At {listed([departure_words(at) for at in early])}.")
    if len(late) > MOST_NAMED:
        gap = round((late[-1] - late[0]) / (len(late) - 1))
        said.append(f"In the evening about every {counted(gap, 'minute')}.")
    elif late:
        said.append(f"In the evening at {listed([departure_words(at) for at in late])}.")
    elif known.to is None:
        said.append("None after 7pm.")
    return tuple(said)


def ride_words(route: Route) -> tuple[str, ...]:
    """Say how it is to get on and ride."""
    return tuple(
        filter(
            None,
            (
                yes_no(
                    route.low_floor,
                    "You can get on without a step.",
                    "There is a step to get on.",
                    "Some buses have a step.",
                ),
                yes_no(
                    route.announcements,
                    "Stops are spoken and shown.",
                    "Stops are not announced: count them, or tell the driver.",
                    "On some buses stops are announced.",
                ),
                f"To pay: {'. '.join(way.rstrip('.') for way in route.pay)}." if route.pay else "",
                f"What to tell the driver: {sentence(route.tell_the_driver)}" if route.tell_the_driver else "",
                f"When it is quiet: {sentence(route.quiet_times)}" if route.quiet_times else "",
                sentence(route.book_ahead or ""),
            ),
        )
    )


def never_on(runs: Collection[str], days: Collection[DayKind]) -> tuple[str, ...]:
    """Say on which kinds of day a route of a timetable file does not run, out of those that the file covers."""
    missing = [f"{day.label}s" if day is not DayKind.WEEKDAY else day.label for day in days if day.label not in runs]
    return (f"It does not run on {listed(missing, 'or')}.",) if missing else ()


_AT_A_STOP = (("shelter", "a roof"), ("seat", "a seat"), ("lit", "a light"), ("raised_kerb", "a raised kerb"))


def stop_words(stop: Stop | None) -> str:
    """Say what there is at a stop, as far as anybody has looked; "" for a stop that nobody described."""
    there = [words for name, words in _AT_A_STOP[:3] if stop is not None and getattr(stop, name) is Answer.YES]
    return f"With {listed(there)}." if there else ""


def stop_facts(stop: Stop | None) -> tuple[str, ...]:
    """Say all that is known of a stop: what there is, what there is not, and what nobody has told us yet."""
    answers = {words: getattr(stop, name) if stop is not None else Answer.UNKNOWN for name, words in _AT_A_STOP}
    said = (
        ("There is {}.", Answer.YES, "and"),
        ("There is no {}.", Answer.NO, "and no"),
        ("In part: {}.", Answer.PARTLY, "and"),
        ("Not known yet: {}.", Answer.UNKNOWN, "and"),
    )
    found = []
    for words, answer, last in said:
        these = [what for what, known in answers.items() if known is answer]
        if these:
            these = [what.removeprefix("a ") for what in these] if answer is Answer.NO else these
            found.append(words.format(listed(these, last)))
    return tuple(found)
