"""``python -m recovery_hub journey``: one journey there and back, leg by leg, to check or to explain a number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.asked_for import DayAndTime, area_of, place_of, time_back, when_of
from recovery_hub.cli.check import show
from recovery_hub.cli.leg_by_leg import Names, moment_words, told
from recovery_hub.cli.terminal import DATA_WRONG, City, Today, city_of, day_of, stop
from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.records import Area, Place
from recovery_hub.directory.timetable_files import timetable_files
from recovery_hub.geo import LatLon, positions_of
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.sources import Coverage, Timetables, timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.language.clock import DAY_NAMES, date_words
from recovery_hub.travel.egress_last_departure import NO_BUS, last_buses
from recovery_hub.travel.journey import Asked, Journey, arriving_by, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.time_periods import CHANGES, Changes
from recovery_hub.travel.walking import Pace, links
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
    try:
        found = timetables(directory, timetable_files(directory, folder), day)
    except FeedError as reason:
        stop(str(reason))
    coverage = found.coverage[_ON_DAYS[when.day]]
    if not coverage.hold_visit([DAY_NAMES.index(when.day)], when.seconds, leaves):
        then = " at that time" if coverage.covered else ""
        stop(f"We can't say how one gets there on a {when.day}{then}. {coverage.says}")
    visit = _Visit(directory, found, area, place, when, leaves, pace, Rules())
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
        yield f"From {area} to {place} by {moment_words(when.seconds)} on a {when.day}, {self.pace.label}."
        hours = self.rules.longest_minutes // 60
        none = f"There is none that takes {hours} hours or less."
        yield from self._ways("There", {changes: self._way_there(changes) for changes in CHANGES}, place, none)
        title = f"Back, ready to leave at {moment_words(self.leaves)}"
        none = f"There is none that brings you home within {hours} hours."
        yield from self._ways(title, {changes: self._way_back(changes) for changes in CHANGES}, area, none)
        yield from self._home_at_last(area)
        yield from self._beside()

    @property
    def coverage(self) -> Coverage:
        """What is known of the buses of that day."""
        return self.found.coverage[_ON_DAYS[self.when.day]]

    def _home_at_last(self, area: str) -> Iterator[str]:
        if not self.coverage.last_is_known:
            yield f"\nThe last bus home: not known. {self.coverage.says}"
            return
        last = {changes: self._last(changes) for changes in CHANGES}
        yield from self._ways("The last bus home", last, area, "There is none on that day.")
        latest = [way.leaves for way in last.values() if way is not None]
        if latest and max(latest) < self.leaves:
            yield f"  It has gone by {moment_words(self.leaves)}."

    def _ways(self, title: str, ways: Mapping[Changes, Journey | None], end: str, none: str) -> Iterator[str]:
        names = Names(self.timetable, self.directory.stops, end)
        direct = ways[Changes.NONE]
        for changes, way in ways.items():
            yield f"\n{title}, {changes.label}:"
            if way is not None and changes is not Changes.NONE and way == direct:
                yield "  The same. A change makes it no better."
            else:
                yield from (f"  {line}" for line in (told(way, names) if way is not None else (none,)))

    def _way_there(self, changes: Changes) -> Journey | None:
        asked = Asked(self.home, self.there, self.pace, changes, self.rules)
        late = arriving_by(self.timetable, asked, self.when.seconds)
        # Who leaves home as late as they can may still have a sooner second bus than the last that is in time.
        return leaving_at(self.timetable, asked, late.leaves) if late is not None else None

    def _way_back(self, changes: Changes) -> Journey | None:
        return leaving_at(self.timetable, Asked(self.there, self.home, self.pace, changes, self.rules), self.leaves)

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
