"""The times at which a bus leaves its first stop.

For each kind of day a direction has one block: stretches with a bus every so many minutes (`every`), real times (`at`),
or both. Stretches and times go through the day in order. A night goes on counting past midnight, up to 29:59.

Right:

    times:
      - days: weekdays
        every: [{from: "06:30", to: "18:30", minutes: 20}]
        at: ["19:10", "20:10", "24:30"]

Wrong, for the day is over before the bus leaves:

    times:
      - days: weekdays
        at: ["20:10", "00:30"]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from recovery_hub.directory.choices import BusDays
from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Route, Times
from recovery_hub.directory.records.bus import Weekday, minutes_of
from recovery_hub.validation.messages import problem

TOO_LATE = 30 * 60
"""Minutes after midnight at which the next day's buses have long begun."""

_WORKING = tuple(Weekday)[:5]
_OF: dict[BusDays, tuple[Weekday, ...]] = {
    BusDays.WEEKDAYS: _WORKING,
    BusDays.SCHOOL_DAYS: _WORKING,
    BusDays.SATURDAYS: (Weekday.SATURDAY,),
    BusDays.SUNDAYS: (Weekday.SUNDAY,),
}


@dataclass(frozen=True, slots=True)
class _Timetable:
    """One block of times, and where it stands."""

    directory: Directory
    route: Route
    way: FieldPath
    times: Times

    def say(self, key: str, *at: str | int, **values: str) -> Problem:
        return problem(f"bus-times{key}", self.directory.spot(self.route, *self.way, *at), Level.ERROR, "", **values)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every block of times that can't be a day of buses."""
    for route in directory.routes.values():
        for number, direction in enumerate(route.directions):
            blocks = [
                _Timetable(directory, route, ("directions", number, "times", at), times)
                for at, times in enumerate(direction.times)
            ]
            yield from _same_days(blocks)
            for block in blocks:
                yield from _days(block)
                yield from _stretches(block)
                yield from _clocks(block)


def _same_days(blocks: list[_Timetable]) -> Iterator[Problem]:
    """Find blocks for a day that another block had before; two with ``only`` are fine if they share no day."""
    seen: dict[tuple[BusDays, Weekday], _Timetable] = {}
    for block in blocks:
        days = [(block.times.days, day) for day in block.times.only or _OF[block.times.days]]
        if any(day in seen for day in days):
            yield block.say(".same-days", "days", value=block.times.days)
        seen.update(dict.fromkeys(days, block))


def _days(block: _Timetable) -> Iterator[Problem]:
    possible = _OF[block.times.days]
    for number, day in enumerate(block.times.only):
        if day not in possible:
            yield block.say(
                ".only",
                "only",
                number,
                value=day,
                days=block.times.days,
                known=", ".join(str(allowed) for allowed in possible),
            )
    if not block.times.every and not block.times.at:
        yield block.say("", "days", value=block.times.days)


def _stretches(block: _Timetable) -> Iterator[Problem]:
    stretches = block.times.every
    for number, stretch in enumerate(stretches):
        if minutes_of(stretch.to) < minutes_of(stretch.from_):
            yield block.say(".backwards", "every", number, "to", first=stretch.from_, last=stretch.to)
    for number, (before, stretch) in enumerate(pairwise(stretches), start=1):
        if minutes_of(stretch.from_) < minutes_of(before.to):
            yield block.say(".overlapping", "every", number, "from", value=stretch.from_, other=before.to)


def _clocks(block: _Timetable) -> Iterator[Problem]:
    for number, (before, clock) in enumerate(pairwise(block.times.at), start=1):
        if minutes_of(clock) <= minutes_of(before):
            yield block.say(".order", "at", number, value=clock, other=before)
    written: list[tuple[FieldPath, str]] = [(("at", number), clock) for number, clock in enumerate(block.times.at)]
    for number, stretch in enumerate(block.times.every):
        written += [(("every", number, "from"), stretch.from_), (("every", number, "to"), stretch.to)]
    for at, clock in written:
        if minutes_of(clock) >= TOO_LATE:
            yield block.say(".too-late", *at, value=clock)
