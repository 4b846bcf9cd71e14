"""Volunteers' routes and a timetable file, alone or together, as one timetable for each kind of day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.directory import Directory
from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.reference_days import USUAL_OF_FIVE
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.gtfs.source import FeedNotice, joined
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.gtfs.volunteers import volunteers_offer, volunteers_trips

if TYPE_CHECKING:  # it stands on pandas and gtfs-kit, which take a second to load
    from recovery_hub.gtfs.feed import Feed


AROUND_SECONDS = 3600
"""So long before a visit and after it all buses must be known, or nobody can say that none goes there or home."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether the minutes of a kind of day can be believed.

    Attributes:
        day: the kind of day.
        covered: no, if a timetable file is used and does not hold this kind of day; nor if nobody wrote down any bus.
        says: a sentence for readers.
        date: the date in the timetable file that stands for it, if there is one.
        known: the hours of it of which all buses are known.
        missing_weekdays: the weekdays of which nobody knows the buses, from 0 for Monday; of a covered weekday only.
    """

    day: DayKind
    covered: bool
    says: str
    date: date | None = None
    known: KnownHours = WHOLE_DAY
    missing_weekdays: tuple[int, ...] = ()

    def hold(self, from_: int, to: int) -> bool:
        """Whether all buses between two times of the day are known, both seconds after midnight."""
        return self.covered and self.known.hold(from_, to)

    def hold_on(self, weekdays: Collection[int]) -> bool:
        """Whether the buses of some days of the week are known: of all of them, or of enough to stand for the rest."""
        known = [number for number in weekdays if number not in self.missing_weekdays]
        return self.covered and (len(known) == len(weekdays) or len(known) >= USUAL_OF_FIVE)

    def hold_visit(self, weekdays: Collection[int], starts: int, ends: int) -> bool:
        """Whether the ways to something and home again can be told: on its days of the week, and around its hours."""
        return self.hold_on(weekdays) and self.hold(starts - AROUND_SECONDS, ends + AROUND_SECONDS)

    @property
    def last_is_known(self) -> bool:
        """Whether the last bus of the day can be told."""
        return self.covered and self.known.to is None


@dataclass(frozen=True, eq=False)
class Timetables:
    """Every bus of the city.

    Attributes:
        days: kind of day -> its timetable.
        coverage: kind of day -> whether it can be believed.
        left_out: what volunteers wrote and is not part of a usual day, or is taken from the file instead.
        report: what is in the timetable file, if there is one.
    """

    days: Mapping[DayKind, Timetable]
    coverage: Mapping[DayKind, Coverage]
    left_out: tuple[FeedNotice, ...]
    report: FeedReport | None


def timetables(directory: Directory, feed_path: Path | None, today: date, *, with_requests: bool = False) -> Timetables:
    """Read both sources and join them.

    A route of volunteers that says ``open_feed: yes``, and of whose number there is a bus in the file, is not used on
    days that the file covers, for it would stand there twice. If the file has no such bus, volunteers' times are used
    after all, and that is told. Stops of the two sources stay apart, even across the road from each other.

    Args:
        directory: with the volunteers' stops and routes.
        feed_path: the timetable file, or None.
        today: decides what is over.
        with_requests: whether to count trips and stops for which one has to ring before.

    Raises:
        FeedProblem: if the timetable file can't be used.
    """
    written = volunteers_trips(directory, with_requests=with_requests)
    feed = _read(feed_path, today, directory, with_requests=with_requests) if feed_path is not None else None
    open_ones, missing = _open_routes(directory, feed)
    days, coverage = {}, {}
    for day in DayKind:
        from_feed = feed is not None and feed.report.days[day].covered
        own = volunteers_offer(directory, written, day, open_ones if from_feed else frozenset())
        offers = [own, feed.offers[day]] if feed is not None else [own]
        offer = joined(offers)
        table = assemble(day, offer.calls, offer.stops, offer.routes, offer.kinds)
        days[day] = replace(table, entrances=feed.entrances) if feed is not None else table
        coverage[day] = _coverage(day, feed, directory)
    notes = (*written.left_out, *_notes(directory, open_ones, missing))
    return Timetables(days, coverage, notes, feed.report if feed is not None else None)


def _read(path: Path, today: date, directory: Directory, *, with_requests: bool) -> Feed:
    """Read the file, and refuse one of another city."""
    from recovery_hub.gtfs.against_city import judged  # noqa: PLC0415 - only a city with a timetable file waits for it
    from recovery_hub.gtfs.feed import read_feed  # noqa: PLC0415 - as above

    feed = read_feed(path, today, with_requests=with_requests)
    judged(feed, directory.city.bounds, directory.city.name)
    return feed


def _coverage(day: DayKind, feed: Feed | None, directory: Directory) -> Coverage:
    if feed is not None:
        report = feed.report.days[day]
        if not report.covered:
            return Coverage(day, covered=False, says=report.as_text(), date=report.usual.date)
        return Coverage(day, True, report.as_text(), report.usual.date, report.known, report.missing_weekdays)  # noqa: FBT003
    if directory.routes:
        return Coverage(day, covered=True, says="From the timetables that volunteers have written down.")
    return Coverage(day, covered=False, says="Nobody has written down any buses yet.")


def _open_routes(directory: Directory, feed: Feed | None) -> tuple[frozenset[str], frozenset[str]]:
    """Sort the routes that are said to be in open data: those that this file has, and those that it lacks."""
    if feed is None:
        return frozenset(), frozenset()
    names = {name.casefold() for offer in feed.offers.values() for name in offer.routes.values()}
    marked = {route.id: route.name.casefold() for route in directory.routes.values() if route.open_feed is Answer.YES}
    here = frozenset(id_ for id_, name in marked.items() if name in names)
    return here, frozenset(marked) - here


def _notes(directory: Directory, here: frozenset[str], missing: frozenset[str]) -> tuple[FeedNotice, ...]:
    taken = "Bus {}: the timetable file has it too, so its times are taken from there."
    kept = "Bus {}: the timetable file should have it and does not, so volunteers' times are used."
    return (
        *(FeedNotice("in-the-feed", 1, taken.format(directory.routes[id_].name), (id_,)) for id_ in sorted(here)),
        *(FeedNotice("not-in-the-feed", 1, kept.format(directory.routes[id_].name), (id_,)) for id_ in sorted(missing)),
    )
