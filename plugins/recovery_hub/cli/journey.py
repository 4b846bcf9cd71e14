"""``python -m recovery_hub journey``: one journey there and back, leg by leg, to check or to explain a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.asked_for import DayAndTime, area_of, place_of, time_back, when_of
from recovery_hub.cli.check import show
from recovery_hub.cli.terminal import DATA_WRONG, City, Today, city_of, day_of, stop
from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.records import Area, Place
from recovery_hub.directory.timetable_files import TimetableFile, timetable_files
from recovery_hub.geo import LatLon, positions_of
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.sources import Coverage, Timetables, timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.language.clock import DAY_NAMES, date_words
from recovery_hub.travel.egress_last_departure import NO_BUS, last_buses
from recovery_hub.travel.journey import Asked, Journey, arriving_by, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.telling import Names, last_words, moment_words, tell
from recovery_hub.travel.time_periods import CHANGES, Changes
from recovery_hub.travel.walking import Pace, links
from recovery_hub.travel.why_none import Ends, only_for_who_rings, why_none
from recovery_hub.validation import load

_HOUR_SECONDS = 3600
_ANY_MINUTES = 4 * 1440
_ON_DAYS = dict(zip(DAY_NAMES, (DayKind.WEEKDAY,) * 5 + (DayKind.SATURDAY, DayKind.SUNDAY), strict=True))


def journey(  # noqa: PLR0913, PLR0917 - each is an option on the command line
    from_: Annotated[str, typer.Option("--from", help="The small area where somebody lives: its name or id.")],
    to: Annotated[str, typer.Option(help="The place they want to reach: its name or id.")],
    at: Annotated[str, typer.Option(help="When they must be there: “Tue 19:00”.")],
    back: Annotated[str, typer.Option(help="When they leave for home: “20:30”. Without it: an hour later.")] = "",
    pace: Annotated[Pace, typer.Option(help="How fast they walk.")] = Pace.USUAL,
    city: City = Path(),
    today: Today = "",
) -> None:
    """Show a journey there and back, leg by leg."""
    folder, day = city_of(city), day_of(today)
    when = when_of(at)
    leaves = time_back(back, when.seconds) if back else when.seconds + _HOUR_SECONDS
    try:
        directory, _ = load(folder, day)
    except DataError as error:
        show(error.problems, folder)
        raise typer.Exit(DATA_WRONG) from error
    area, place = area_of(directory, from_), place_of(directory, to)
    files = timetable_files(directory, folder)
    try:
        found = timetables(directory, files, day)
    except FeedError as reason:
        stop(str(reason))
    coverage = found.coverage[_ON_DAYS[when.day]]
    if not coverage.hold_visit([DAY_NAMES.index(when.day)], when.seconds, leaves):
        then = " at that time" if coverage.covered else ""
        stop(f"We can't say how one gets there on a {when.day}{then}. {coverage.says}")
    visit = _Visit(directory, found, area, place, when, leaves, pace, Rules(), files)
    for line in visit.lines():
        typer.echo(line)


@dataclass(frozen=True)
class _Visit:
    """One person's way to a place, and home again."""

    directory: Directory
    found: Timetables
    area: Area
    place: Place
    when: DayAndTime
    leaves: int
    pace: Pace
    rules: Rules
    files: Sequence[TimetableFile]

    @property
    def timetable(self) -> Timetable:
        """The buses of that day."""
        return self.found.days[_ON_DAYS[self.when.day]]

    @property
    def home(self) -> LatLon:
        """Where people in the area live, on the whole."""
        return self.area.location

    @property
    def there(self) -> LatLon:
        """Where the place is."""
        if self.place.point is None:
            raise ValueError("a place that may not be shown has no journeys")
        return self.place.point

    def lines(self) -> Iterator[str]:
        """Tell all of it."""
        area, place, when = self.area.name, self.place.name, self.when
        yield f"From {area} to {place} by {_clock(when.seconds)} on a {when.day}, {self.pace.label}."
        there = {changes: self._way_there(changes) for changes in CHANGES}
        told = {changes: self._told_there(way) for changes, way in there.items() if way is not None}
        yield from self._ways("There", there, told, Ends(area, place, when.day), self._way_there)
        back = {changes: self._way_back(changes) for changes in CHANGES}
        told = {changes: self._told_back(way) for changes, way in back.items() if way is not None}
        title = f"Back, ready to leave at {_clock(self.leaves)}"
        yield from self._ways(title, back, told, Ends(place, area, when.day), self._way_back)
        yield from self._home_at_last(area)
        yield from self._beside()

    @property
    def coverage(self) -> Coverage:
        """What is known of the buses of that day."""
        return self.found.coverage[_ON_DAYS[self.when.day]]

    def _told_there(self, way: Journey) -> list[str]:
        return list(tell(way, self._names(self.place.name), until=self.when.seconds).lines())

    def _told_back(self, way: Journey) -> list[str]:
        return list(tell(way, self._names(self.area.name), ready=self.leaves).lines())

    def _names(self, end: str) -> Names:
        return Names(self.timetable, self.directory.stops, end)

    def _home_at_last(self, area: str) -> Iterator[str]:
        if not self.coverage.last_is_known:
            yield f"\nThe last bus home: not known. {self.coverage.says}"
            return
        last = {changes: self._last(changes) for changes in CHANGES}
        names = self._names(area)
        latest = [way.leaves for way in last.values() if way is not None]
        told = {
            changes: [
                last_words(way, names, self.when.day, later_with_change=way.leaves < max(latest)),
                *tell(way, names).lines(),
            ]
            for changes, way in last.items()
            if way is not None
        }
        yield from self._ways("The last bus home", last, told)
        if latest and max(latest) < self.leaves:
            yield f"  It has gone by {_clock(self.leaves)}."

    def _ways(
        self,
        title: str,
        ways: Mapping[Changes, Journey | None],
        told: Mapping[Changes, list[str]],
        ends: Ends | None = None,
        search: Callable[..., Journey | None] | None = None,
    ) -> Iterator[str]:
        direct = ways[Changes.NONE]
        for changes, way in ways.items():
            yield f"\n{title}, {changes.label}:"
            if way is not None and changes is not Changes.NONE and way == direct:
                yield "  The same. A change makes it no better."
            elif way is not None:
                yield from (f"  {line}" for line in told[changes])
            elif ends is None or search is None:
                yield f"  There is none on a {self.when.day}."
            else:
                yield from (f"  {line}" for line in self._why_none(changes, ways[Changes.ONE], ends, search))

    def _why_none(
        self, changes: Changes, with_change: Journey | None, ends: Ends, search: Callable[..., Journey | None]
    ) -> Iterator[str]:
        yield "There is none."
        start, end = (self.home, self.there) if ends.start == self.area.name else (self.there, self.home)
        yield from why_none(self.timetable, Asked(start, end, self.pace, changes, self.rules), ends, with_change)
        if with_change is None and changes is Changes.ONE:
            ringing = search(changes, self._with_requests)
            if ringing is not None:
                yield only_for_who_rings(ringing, replace(self._names(ends.end), timetable=self._with_requests))

    @cached_property
    def _with_requests(self) -> Timetable:
        """The buses of that day, with those that come only for people who ring before."""
        found = timetables(self.directory, self.files, self.directory.today, with_requests=True)
        return found.days[_ON_DAYS[self.when.day]]

    def _way_there(self, changes: Changes, timetable: Timetable | None = None) -> Journey | None:
        timetable = timetable or self.timetable
        asked = Asked(self.home, self.there, self.pace, changes, self.rules)
        late = arriving_by(timetable, asked, self.when.seconds)
        # Who leaves home as late as they can may still have a sooner second bus than the last that is in time.
        return leaving_at(timetable, asked, late.leaves) if late is not None else None

    def _way_back(self, changes: Changes, timetable: Timetable | None = None) -> Journey | None:
        asked = Asked(self.there, self.home, self.pace, changes, self.rules)
        return leaving_at(timetable or self.timetable, asked, self.leaves)

    def _last(self, changes: Changes) -> Journey | None:
        found = last_buses(self.timetable, [self.there], [self.home], self.pace, self.rules)
        leaves = int(found[CHANGES.index(changes), 0, 0])
        if leaves == NO_BUS:
            return None
        rules = replace(self.rules, whole_metres=-1, longest_minutes=_ANY_MINUTES)
        return leaving_at(self.timetable, Asked(self.there, self.home, self.pace, changes, rules), leaves)

    def _beside(self) -> Iterator[str]:
        """Say what was counted, and which buses near home are no part of a usual day."""
        rules = self.rules
        yield (
            f"\nThese are the buses of {self._day_words()}. Counted are stops up to {rules.stop_metres:.0f} metres "
            f"away, and up to {rules.whole_metres:.0f} metres all on foot. Walks begin where most people in "
            f"{self.area.name} live."
        )
        near = [oddity.says for oddity in self.found.left_out if any(map(self._comes_near, oddity.examples))]
        if near:
            yield "Near there run other buses, which are not counted:"
            yield from (f"  {says}" for says in near)

    def _day_words(self) -> str:
        """Name the day truly: a timetable file lists buses by date, and one date stands for the others."""
        stands = self.coverage.date
        return f"{date_words(stands)}, a usual day in the timetable file" if stands else f"a usual {self.when.day}"

    def _comes_near(self, route: str) -> bool:
        directions = self.directory.routes[route].directions if route in self.directory.routes else ()
        stops = {call.stop for direction in directions for call in direction.calls} & self.directory.stops.keys()
        points = [self.directory.stops[id_].location for id_ in stops]
        return len(links(positions_of([self.home]), positions_of(points), self.rules.stop_metres).to) > 0


def _clock(seconds: int) -> str:
    return moment_words(seconds // 60)
