"""Volunteers' routes and timetable files, alone or together, as one timetable for each kind of day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.directory.timetable_files import TimetableFile
from recovery_hub.gtfs.feed_problem import FeedNotNowError
from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours
from recovery_hub.gtfs.patterns import Stop, assemble
from recovery_hub.gtfs.reference_days import USUAL_OF_FIVE
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.gtfs.source import FeedNotice, SourceTimetable, joined, known_as, prefix_of
from recovery_hub.gtfs.timetable import DayKind, Entrance, Timetable
from recovery_hub.gtfs.volunteers import volunteers_offer, volunteers_trips

if TYPE_CHECKING:  # it stands on pandas and gtfs-kit, which take a second to load
    from recovery_hub.gtfs.several_feeds import NamedFeed


AROUND_SECONDS = 3600
"""So long before a visit and after it all buses must be known, or nobody can say that none goes there or home."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether the minutes of a kind of day can be believed.

    That there is a bus can be said if one source has it; that there is none only if all of them would.

    Attributes:
        day: the kind of day.
        covered: no, if timetable files are used and none of them holds this kind of day; nor if nobody wrote down any
            bus.
        says: a sentence for readers.
        date: the date in the timetable files that stands for it, if there is one, and one for all of them.
        known: the hours of it of which all buses are known.
        missing_weekdays: the weekdays of which nobody knows the buses, from 0 for Monday; of a covered weekday only.
        unknown: whose buses are not known on such a day, while those of others are.
    """

    day: DayKind
    covered: bool
    says: str
    date: date | None = None
    known: KnownHours = WHOLE_DAY
    missing_weekdays: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()

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
        left_out: what volunteers wrote and is not part of a usual day, or is taken from a file instead; codes that
            can't be those of one stop.
        reports: short name of a timetable file -> what is in it.
        not_now: what is said of files that are over or have not begun, while others are used.
    """

    days: Mapping[DayKind, Timetable]
    coverage: Mapping[DayKind, Coverage]
    left_out: tuple[FeedNotice, ...]
    reports: Mapping[str, FeedReport] = field(default_factory=dict)
    not_now: tuple[str, ...] = ()

    @property
    def report(self) -> FeedReport | None:
        """What is in the first timetable file, if there is one."""
        return next(iter(self.reports.values()), None)


def timetables(
    directory: Directory,
    feeds: Path | Sequence[TimetableFile] | None,
    today: date,
    *,
    with_requests: bool = False,
) -> Timetables:
    """Read all sources and join them.

    A route of volunteers that says ``open_feed: yes``, and of whose number there is a bus in a file, is not used on
    days that the file covers, for it would stand there twice. If no file has such a bus, volunteers' times are used
    after all, and that is told. A stop that two sources have is one stop (``same_stops``); others stay apart, even
    across the road from each other.

    Args:
        directory: with the volunteers' stops and routes.
        feeds: the timetable files; a path is the only one.
        today: decides what is over.
        with_requests: whether to count trips and stops for which one has to ring before.

    Raises:
        FeedProblem: if a timetable file can't be used, or none holds now. Where some hold, the others are told.
    """
    written = volunteers_trips(directory, with_requests=with_requests)
    files = (TimetableFile(FIRST_FEED, feeds),) if isinstance(feeds, Path) else tuple(feeds or ())
    named, lost = _read(files, today, directory, with_requests=with_requests)
    open_ones, missing = _open_routes(directory, named)
    offers, entrances, notices = _joined_files(directory, named)
    days, coverage = {}, {}
    for day in DayKind:
        twice = frozenset(
            route for route, ids in open_ones.items() if any(_covers(feed, day) for feed in named if feed.id in ids)
        )
        offer = joined([volunteers_offer(directory, written, day, twice), *offers[day]])
        table = assemble(day, offer.calls, offer.stops, offer.routes, offer.kinds)
        days[day] = replace(table, entrances=entrances)
        coverage[day] = _coverage(day, named, lost, directory)
    return Timetables(
        days,
        coverage,
        (*written.left_out, *_notes(directory, frozenset(open_ones), missing), *notices),
        {feed.id: feed.feed.report for feed in named},
        tuple(str(reason) for _, reason in lost),
    )


_Lost = tuple[TimetableFile, FeedNotNowError]


def _read(
    files: Sequence[TimetableFile], today: date, directory: Directory, *, with_requests: bool
) -> tuple[tuple[NamedFeed, ...], tuple[_Lost, ...]]:
    """Read the files, and refuse one of another city; those that are over or have not begun are put aside."""
    if not files:
        return (), ()
    from recovery_hub.gtfs.against_city import judged  # noqa: PLC0415 - only a city with a timetable file waits for it
    from recovery_hub.gtfs.feed import read_feed  # noqa: PLC0415 - as above
    from recovery_hub.gtfs.several_feeds import NamedFeed, on_common_days  # noqa: PLC0415 - as above

    named, lost = [], []
    for file in files:
        try:
            feed = read_feed(file.path, today, directory.calendar, with_requests=with_requests)
        except FeedNotNowError as reason:
            lost.append((file, reason))
            continue
        judged(feed, directory.city.bounds, directory.city.name)
        named.append(NamedFeed(file.id, prefix_of(file.id), feed))
    if not named:
        raise lost[0][1]
    return on_common_days(named, today), tuple(lost)


def _joined_files(
    directory: Directory, named: Sequence[NamedFeed]
) -> tuple[dict[DayKind, tuple[SourceTimetable, ...]], dict[str, tuple[Entrance, ...]], tuple[FeedNotice, ...]]:
    """Make one offer for each kind of day of all files; stops that volunteers described keep the ids they gave.

    Returns:
        ``(kind of day -> trips, id of a stop -> its ways from the street, what is to be told)``.
    """
    if not named:
        return dict.fromkeys(DayKind, ()), {}, ()
    if len(named) == 1 and not directory.stops:
        only = named[0]
        alone = only.feed.offers_as(only.prefix)
        return {day: (offer,) for day, offer in alone.items()}, only.feed.entrances_as(only.prefix), ()
    from recovery_hub.gtfs.same_stops import (  # noqa: PLC0415 - as in _read
        ListedStop,
        codes_of,
        same_stops,
    )
    from recovery_hub.gtfs.several_feeds import combined, listed_stops  # noqa: PLC0415 - as above

    own = [
        ListedStop(stop.id, stop.name, stop.location, codes_of(stop.code or ""), (stop.letter or "").upper())
        for stop in directory.stops.values()
    ]
    found = same_stops([own, *map(listed_stops, named)])
    written: dict[str, tuple[str, Stop]] = {}
    between: dict[str, str] = {}
    first: dict[str, str] = {}
    for id_, same in found.as_.items():
        stop = directory.stops.get(same)
        if stop is None:
            between[id_] = same
        elif same in first:
            between[id_] = first[same]
        else:
            first[same] = id_
            written[id_] = same, (stop.name, stop.latitude, stop.longitude)
    offers = named[0].feed.offers_as(named[0].prefix) if len(named) == 1 else combined(named, between)
    entrances: dict[str, tuple[Entrance, ...]] = {}
    for feed in named:
        for id_, ways in feed.feed.entrances_as(feed.prefix).items():
            kept = between.get(id_, id_)
            kept = written[kept][0] if kept in written else kept
            entrances[kept] = (*entrances.get(kept, ()), *ways)
    return {day: (known_as(offer, written),) for day, offer in offers.items()}, entrances, found.notices


def _covers(named: NamedFeed, day: DayKind) -> bool:
    return named.feed.report.days[day].covered


def _coverage(day: DayKind, named: Sequence[NamedFeed], lost: Sequence[_Lost], directory: Directory) -> Coverage:
    if not named:
        if directory.routes:
            return Coverage(day, covered=True, says="From the timetables that volunteers have written down.")
        return Coverage(day, covered=False, says="Nobody has written down any buses yet.")
    reports = {feed.id: feed.feed.report.days[day] for feed in named}
    held = {id_: report for id_, report in reports.items() if report.covered}
    resting = {id_ for id_ in reports if id_ not in held and _rests(directory, id_, day)}
    names = {feed.id: feed.name for feed in named}
    said = [f"{names[id_]}: {report.as_text()}" for id_, report in reports.items() if id_ not in resting]
    said += [f"{file.name}: {reason}" for file, reason in lost]
    says = reports[named[0].id].as_text() if len(named) == 1 and not lost else " ".join(said)
    unknown = (*(names[id_] for id_ in reports if id_ not in held | dict.fromkeys(resting)), *(f.name for f, _ in lost))
    if not held:
        dates = [report.usual.date for report in reports.values()]
        covered = not unknown and len(resting) == len(named)
        return Coverage(day, covered=covered, says=says, date=dates[0] if len(dates) == 1 else None)
    dates = list({report.usual.date for report in held.values()})
    weekdays = sorted({number for report in held.values() for number in report.missing_weekdays})
    known = KnownHours.of_all([report.known for report in held.values()], complete=not unknown)
    return Coverage(
        day,
        covered=True,
        says=says,
        date=dates[0] if len(dates) == 1 else None,
        known=known,
        missing_weekdays=tuple(weekdays),
        unknown=tuple(dict.fromkeys(unknown)),
    )


def _rests(directory: Directory, feed: str, day: DayKind) -> bool:
    """Whether a person has found out that the operators of a file run nothing on a kind of day."""
    entry = directory.feeds.get(feed)
    return entry is not None and any(days.value.startswith(day.value) for days in entry.no_buses)


def _open_routes(directory: Directory, named: Sequence[NamedFeed]) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Sort the routes that are said to be in open data: those of a file, by its short name, and those none has."""
    if not named:
        return {}, frozenset()
    names = {feed.id: {name.casefold() for name in feed.feed.buses} for feed in named}
    marked = {route.id: route.name.casefold() for route in directory.routes.values() if route.open_feed is Answer.YES}
    here = {id_: frozenset(feed for feed, known in names.items() if name in known) for id_, name in marked.items()}
    return {id_: feeds for id_, feeds in here.items() if feeds}, frozenset(id_ for id_ in here if not here[id_])


def _notes(directory: Directory, here: frozenset[str], missing: frozenset[str]) -> tuple[FeedNotice, ...]:
    taken = "Bus {}: the timetable file has it too, so its times are taken from there."
    kept = "Bus {}: the timetable file should have it and does not, so volunteers' times are used."
    return (
        *(FeedNotice("in-the-feed", 1, taken.format(directory.routes[id_].name), (id_,)) for id_ in sorted(here)),
        *(FeedNotice("not-in-the-feed", 1, kept.format(directory.routes[id_].name), (id_,)) for id_ in sorted(missing)),
    )
