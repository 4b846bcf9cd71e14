"""Volunteers' routes as trips: stretches by headway expanded, minutes between timed stops worked out by distance.

What counts as usual. A weekday stands for Monday to Friday. A trip that runs on some of these days only counts if it
runs on at least three of the five, for a reader who looks up "weekdays" will mostly come on a day it runs. What runs on
one or two of them, on school days only, or only for people who asked for it, is left out and listed, so that a page can
tell of it beside the minutes. What goes on past midnight is found again on the day after, under the same rule.

A route whose timetable ended more than eight weeks ago, or that has not begun, is left out and listed too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from recovery_hub.directory.choices import Answer, BusDays
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import Direction, Route, Stop, Times
from recovery_hub.directory.records.bus import Weekday
from recovery_hub.geo import metres_to_next, positions_of
from recovery_hub.gtfs.interpolate import spread
from recovery_hub.gtfs.reference_days import USUAL_OF_FIVE
from recovery_hub.gtfs.source import FeedNotice, SourceTimetable, a_day_earlier, offer_of, still_running
from recovery_hub.gtfs.timetable import DayKind, StopTime, Trip
from recovery_hub.language.clock import day_words
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed

GRACE = timedelta(weeks=8)
"""So long a timetable that is over is still used: mostly nobody has looked up the new dates, and it still comes."""

_WEEK = tuple(Weekday)
_WORKING = frozenset(range(5))
_SATURDAY, _SUNDAY = 5, 6
_DAYS = {
    BusDays.WEEKDAYS: _WORKING,
    BusDays.SCHOOL_DAYS: _WORKING,
    BusDays.SATURDAYS: frozenset({_SATURDAY}),
    BusDays.SUNDAYS: frozenset({_SUNDAY}),
}


@dataclass(frozen=True, slots=True)
class VolunteerTimetable:
    """Everything volunteers wrote about buses.

    Attributes:
        trips: kind of day -> the trips that begin on a usual one; times may pass 86,400.
        from_yesterday: kind of day -> the trips of the day before that still run after midnight, in this day's seconds.
        left_out: what is not part of a usual day, and why, a sentence each.
    """

    trips: dict[DayKind, tuple[Trip, ...]]
    from_yesterday: dict[DayKind, tuple[Trip, ...]]
    left_out: tuple[FeedNotice, ...]


@dataclass(frozen=True, slots=True)
class _TimedStretch:
    """One block of times with what it belongs to."""

    route: Route
    direction: Direction
    times: Times

    @property
    def weekdays(self) -> frozenset[int]:
        """The days of the week on which it sets out, from 0 for Monday."""
        days = _DAYS[self.times.days]
        return days & {_WEEK.index(day) for day in self.times.only} if self.times.only else days


def volunteers_trips(directory: Directory, *, with_requests: bool = False) -> VolunteerTimetable:
    """Turn volunteers' stops and routes into trips.

    Args:
        directory: its ``today`` decides which timetables hold.
        with_requests: whether to count trips that come only for people who asked.

    Returns:
        The trips of each kind of day (none, where nobody wrote down any), and what was left out.
    """
    routes = [route for route in directory.routes.values() if not _when_not(route, directory.today)]
    blocks = [
        _TimedStretch(route, direction, times)
        for route in routes
        for direction in route.directions
        for times in direction.times
    ]
    usual = [block for block in blocks if not _why_not(block, with_requests=with_requests)]
    trips = {id(block): _trips(block, directory) for block in usual}
    today: dict[DayKind, tuple[Trip, ...]] = {}
    tail: dict[DayKind, tuple[Trip, ...]] = {}
    for day in DayKind:
        today[day] = _each_once(trip for block in usual if _runs(block.weekdays, day) for trip in trips[id(block)])
        tail[day] = _each_once(
            a_day_earlier(trip)
            for block in usual
            if _runs(frozenset((number + 1) % 7 for number in block.weekdays), day)
            for trip in trips[id(block)]
            if still_running(trip)
        )
    return VolunteerTimetable(today, tail, tuple(_left_out(directory, blocks, with_requests=with_requests)))


def volunteers_offer(
    directory: Directory, written: VolunteerTimetable, day: DayKind, without: frozenset[str]
) -> SourceTimetable:
    """Make an offer of what volunteers wrote.

    Args:
        directory: where the stops and routes are.
        written: from ``volunteers_trips``.
        day: the kind of day.
        without: ids of routes that are not wanted, because another source has them.
    """
    trips = [trip for trip in (*written.trips[day], *written.from_yesterday[day]) if trip.route not in without]
    stops = {stop.id: (stop.name, stop.latitude, stop.longitude) for stop in directory.stops.values()}
    return offer_of(trips, stops, {route.id: route.name for route in directory.routes.values()})


def _each_once(trips: Iterable[Trip]) -> tuple[Trip, ...]:
    return tuple(dict.fromkeys(trips))


def _runs(weekdays: frozenset[int], day: DayKind) -> bool:
    """Whether a trip that runs on these days of the week is part of a usual day of this kind."""
    if day is DayKind.WEEKDAY:
        return len(weekdays & _WORKING) >= USUAL_OF_FIVE
    return (_SATURDAY if day is DayKind.SATURDAY else _SUNDAY) in weekdays


def _when_not(route: Route, today: date) -> str:
    if route.to + GRACE < today:
        return f"its timetable ended on {day_words(route.to)}"
    return f"it begins on {day_words(route.from_)}" if route.from_ > today else ""


def _why_not(block: _TimedStretch, *, with_requests: bool) -> str:
    """Say why a block is not part of any usual day, or "".

    A bus of one or two weekdays that runs past midnight is kept: a Friday's night bus is met on a usual Saturday.
    """
    if block.times.days is BusDays.SCHOOL_DAYS:
        return "on school days only"
    if block.times.on_request in {Answer.YES, Answer.PARTLY} and not with_requests:
        return "only for people who asked for it"
    return ""


def _left_out(directory: Directory, blocks: list[_TimedStretch], *, with_requests: bool) -> Iterator[FeedNotice]:
    for route in directory.routes.values():
        if why := _when_not(route, directory.today):
            yield FeedNotice("not-now", 1, f"Bus {route.name} is not counted: {why}.", (route.id,))
    for block in blocks:
        why, name = _why_not(block, with_requests=with_requests), "not-usual"
        few = block.weekdays <= _WORKING and not _runs(block.weekdays, DayKind.WEEKDAY)
        if not why and few:
            days = listed([_WEEK[number].label for number in sorted(block.weekdays)]) or "no day at all"
            why, name = f"on {days} only", "few-days"
        if why:
            count = len(block.times.departures)
            what = numbered(count, "trip")
            says = f"Bus {block.route.name} to {block.direction.to}: {what} {why}. Not part of a usual weekday."
            if not block.weekdays <= _WORKING:
                says = f"Bus {block.route.name} to {block.direction.to}: {what} on {block.times.days.label}, {why}."
            yield FeedNotice(name, count, says, (block.route.id,))


def _trips(block: _TimedStretch, directory: Directory) -> list[Trip]:
    """Make a trip for every departure; all have the same minutes."""
    calls = [call for call in block.direction.calls if call.stop in directory.stops]
    if len(calls) < 2:  # noqa: PLR2004 - a bus goes from one stop to another
        return []
    stops = [directory.stops[call.stop] for call in calls]
    seconds = np.array([np.nan if call.minutes is None else call.minutes * 60.0 for call in calls])
    # The first and the last have minutes, or the directory would not have been read; but never guess from nothing.
    known = np.flatnonzero(~np.isnan(seconds))
    if len(known) < 2:  # noqa: PLR2004 - between one time and nothing no time can be worked out
        return []
    within = slice(int(known[0]), int(known[-1]) + 1)
    after = np.rint(spread(seconds[within], _steps(stops[within]))).astype(np.int64).tolist()
    names = [stop.id for stop in stops[within]]
    return [
        Trip(
            block.route.id,
            block.direction.to,
            tuple(
                StopTime(name, minute * 60 + second, minute * 60 + second)
                for name, second in zip(names, after, strict=True)
            ),
        )
        for minute in block.times.departures
    ]


def _steps(stops: list[Stop]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.concatenate([np.zeros(1), metres_to_next(positions_of([stop.location for stop in stops]))])
