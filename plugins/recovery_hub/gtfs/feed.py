"""A timetable file in the open format (GTFS): read, judged, and offered day by day.

gtfs-kit reads the tables and knows the calendar; which day is usual, what is left out, and what a reader must be told
is decided here and in the files around. Source: GTFS Schedule Reference (gtfs.org).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import gtfs_kit
import numpy as np
import pandas as pd

from recovery_hub.gtfs.aside_read import read_aside
from recovery_hub.gtfs.blocks import Seats, read_seats
from recovery_hub.gtfs.day_trips import DayTrips, trips_on
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.gtfs_clean import tidied
from recovery_hub.gtfs.gtfs_read import open_feed
from recovery_hub.gtfs.hail_and_ride import note_hail_and_ride
from recovery_hub.gtfs.known_hours import KnownHours, known_hours
from recovery_hub.gtfs.patterns import Stop
from recovery_hub.gtfs.plausible import plausible
from recovery_hub.gtfs.reference_days import Calendar, ReferenceDay, day_before, read_calendar, reference_days
from recovery_hub.gtfs.report import EVENING_SECONDS, DayReport, FeedReport
from recovery_hub.gtfs.source import PREFIX, FeedNotice, SourceTimetable
from recovery_hub.gtfs.stations import boardable, entrances_of
from recovery_hub.gtfs.stop_times import FeedStopTimes, Index, calls_of
from recovery_hub.gtfs.timetable import DayKind, Entrance
from recovery_hub.gtfs.vehicles import route_names, vehicle_kinds
from recovery_hub.gtfs.zones import by_the_clock_of_the_stops
from recovery_hub.language.clock import day_words
from recovery_hub.language.counts import numbered
from recovery_hub.schedule import ENGLAND_AND_WALES
from recovery_hub.schedule import Calendar as CityCalendar


@dataclass(frozen=True, eq=False)
class Feed:
    """A timetable file that can be used.

    Attributes:
        report: what it covers and leaves out.
        tables: as gtfs-kit holds them, tidied.
        seats: every call of every trip, and what the file says of changing and of staying seated.
        words: transfers.txt and pathways.txt, where they are there.
        calendar: which services run on the days near today.
        usual: the day that stands for each kind of day.
        chosen: the trips of each kind of day, also where the file does not cover it.
    """

    report: FeedReport
    tables: gtfs_kit.Feed
    seats: Seats
    words: dict[str, pd.DataFrame]
    calendar: Calendar
    usual: dict[DayKind, ReferenceDay]
    chosen: dict[DayKind, DayTrips]

    @property
    def calls(self) -> FeedStopTimes:
        """Every call of every trip."""
        return self.seats.calls

    @cached_property
    def offers(self) -> dict[DayKind, SourceTimetable]:
        """Kind of day -> its trips; without trips where the file does not cover it."""
        return self.offers_as(PREFIX)

    def offers_as(self, prefix: str) -> dict[DayKind, SourceTimetable]:
        """Kind of day -> its trips, with something before every id."""
        stops, names = stops_of(self.tables.stops, prefix), route_names(self.tables.routes)
        kinds = vehicle_kinds(self.tables)
        return {
            day: trips.offer(stops, names, kinds, prefix) if self.usual[day].covered else SourceTimetable()
            for day, trips in self.chosen.items()
        }

    def entrances_as(self, prefix: str) -> dict[str, tuple[Entrance, ...]]:
        """Id of a stop at which buses call -> the ways to it from the street, with something before every id."""
        used = set(self.calls.stop_ids[np.unique(self.calls.stop)].tolist())
        doors = entrances_of(self.words.get("pathways"), self.tables.stops, used)
        return {f"{prefix}{stop}": ways for stop, ways in doors.items()}

    @cached_property
    def buses(self) -> frozenset[str]:
        """The numbers and names of the buses that run on a kind of day that is covered."""
        names, ids = route_names(self.tables.routes), self.calls.route_ids
        days = [trips for day, trips in self.chosen.items() if self.usual[day].covered]
        return frozenset(names[id_] for trips in days for part in (trips.today, trips.late) for id_ in set(ids[part]))

    def trips_on(self, day: date) -> int:
        """Count the trips that begin on a date."""
        return len(trips_on(self.calls, self.tables, day))

    def begins_on(self, day: DayKind) -> tuple[Index, Index]:
        """The trips that begin on the day that stands for a kind of day; and those that begin the day before."""
        return _begins(self.calls, self.tables, self.calendar, self.usual, day)

    def on_days(self, dates: Mapping[DayKind, date]) -> Feed:
        """Let other dates stand for some kinds of day; they must have as many trips."""
        usual = {day: replace(found, date=dates.get(day, found.date)) for day, found in self.usual.items()}
        if usual == self.usual:
            return self
        chosen = _choose(self.seats, self.tables, self.calendar, usual)
        return replace(self, usual=usual, chosen=chosen, report=replace(self.report, days=_reports(usual, chosen)))


def read_feed(path: Path, today: date, city: CityCalendar = ENGLAND_AND_WALES, *, with_requests: bool = False) -> Feed:
    """Read a timetable file.

    Args:
        path: a zip.
        today: decides whether it is over, and near which day a usual one is looked for.
        with_requests: whether to count stops where one gets on or off only after ringing before.
        city: its bank holidays and school terms, which are no usual days.

    Raises:
        FeedProblem: with plain words, if there is nothing in it that could be used.
    """
    opened = open_feed(path)
    tally = DroppedRows(opened.oddities)
    routes, trips = len(opened.feed.routes), len(opened.feed.trips)
    stops = int(boardable(opened.feed.stops).sum())
    tables = tidied(opened.feed, tally)
    calls = plausible(calls_of(tables, tally, with_requests=with_requests), tables, tally)
    tables.shapes = None  # millions of points, needed no more
    if not len(calls):
        raise FeedError(f"No trip in “{path.name}” can be used. {_why(tally)}".strip())
    calls = by_the_clock_of_the_stops(calls, tables, today, tally)
    per_service = Counter(calls.service_ids.tolist())
    calendar = read_calendar(tables, per_service, today, path.name, city)
    usual = reference_days(calendar, per_service, today)
    _never_runs(tables, calls, tally)
    unused = max(stops - len(np.unique(calls.stop)), 0)
    note_hail_and_ride(tables, tally)
    aside = read_aside(tables, tally)
    _other_notes(tables, calendar, unused, today, tally)
    seats = read_seats(tables.stops, calls, opened.words, tally)
    chosen = _choose(seats, tables, calendar, usual)
    repeats = sum(trips.repeats for trips in chosen.values())
    if repeats:
        what = numbered(repeats, "trip is", "trips are")
        says = f"{what} in it twice on the same day, under two names. Each is counted once."
        tally.oddities.append(FeedNotice("trips-alike", repeats, says))
    report = FeedReport(
        path.name, _publishers(tables), calendar.first, calendar.last, stops, unused, routes, trips,
        _reports(usual, chosen), tuple(tally.oddities), _published_by(opened.feed), aside,
    )  # fmt: skip
    return Feed(report, tables, seats, opened.words, calendar, usual, chosen)


def _choose(
    seats: Seats, tables: gtfs_kit.Feed, calendar: Calendar, usual: dict[DayKind, ReferenceDay]
) -> dict[DayKind, DayTrips]:
    names = route_names(tables.routes)
    return {day: DayTrips(seats, *_begins(seats.calls, tables, calendar, usual, day), names) for day in DayKind}


def _begins(
    calls: FeedStopTimes, tables: gtfs_kit.Feed, calendar: Calendar, usual: dict[DayKind, ReferenceDay], day: DayKind
) -> tuple[Index, Index]:
    eve = day_before(usual, day, calendar)
    return trips_on(calls, tables, usual[day].date), trips_on(calls, tables, eve)


def _reports(usual: dict[DayKind, ReferenceDay], chosen: dict[DayKind, DayTrips]) -> dict[DayKind, DayReport]:
    """Count and time the trips of each kind of day."""
    known = known_hours({day: trips.begins for day, trips in chosen.items()})
    return {day: _day_report(usual[day], trips, known[day]) for day, trips in chosen.items()}


def _day_report(usual: ReferenceDay, trips: DayTrips, known: KnownHours) -> DayReport:
    begins = trips.begins
    return DayReport(
        usual,
        len(begins),
        int((begins >= EVENING_SECONDS).sum()),
        int(begins.min()) if len(begins) else None,
        int(begins.max()) if len(begins) else None,
        len(trips.late),
        known,
    )


def _why(tally: DroppedRows) -> str:
    return " ".join(oddity.says for oddity in tally.oddities[:4])


def stops_of(stops: pd.DataFrame, prefix: str) -> list[tuple[str, Stop]]:
    """List the stops of a table: id with a prefix, name (the id where it has none), degrees north and east."""
    names = stops["stop_name"].fillna("").str.strip() if "stop_name" in stops else pd.Series("", index=stops.index)
    columns = (stops["stop_id"].tolist(), names.tolist(), stops["stop_lat"].tolist(), stops["stop_lon"].tolist())
    return [
        (f"{prefix}{id_}", (name or id_, float(north), float(east)))
        for id_, name, north, east in zip(*columns, strict=True)
    ]


def _publishers(tables: gtfs_kit.Feed) -> tuple[str, ...]:
    return _names(tables.agency, "agency_name")


def _names(table: pd.DataFrame | None, column: str) -> tuple[str, ...]:
    """Each name of a column once, in its order."""
    if table is None or column not in table:
        return ()
    return tuple(dict.fromkeys(name for cell in table[column].dropna() if (name := " ".join(str(cell).split()))))


def _published_by(tables: gtfs_kit.Feed) -> tuple[str, ...]:
    """Whom to name for the data: those whom the file asks to name, then its publisher; the agencies without either."""
    named = _names(tables.attributions, "organization_name") + _names(tables.feed_info, "feed_publisher_name")
    return tuple(dict.fromkeys(named)) or _publishers(tables)


def _never_runs(tables: gtfs_kit.Feed, calls: FeedStopTimes, tally: DroppedRows) -> None:
    known: set[str] = set()
    for table in (tables.calendar, tables.calendar_dates):
        if table is not None:
            known.update(table["service_id"])
    without = [
        trip
        for trip, service in zip(calls.trip_ids.tolist(), calls.service_ids.tolist(), strict=True)
        if service not in known
    ]
    tally.note(
        "trips-without-days", without,
        "1 trip has no days in the calendar, so it never runs.",
        "{count} trips have no days in the calendar, so they never run.",
    )  # fmt: skip


def _other_notes(tables: gtfs_kit.Feed, calendar: Calendar, unused: int, today: date, tally: DroppedRows) -> None:
    if unused:
        says = f"At {numbered(unused, 'stop')} no bus of this file calls."
        tally.oddities.append(FeedNotice("stops-unused", unused, says))
    if calendar.first > today:
        tally.oddities.append(FeedNotice("not-yet", 1, f"These timetables begin only on {day_words(calendar.first)}."))
    info = tables.feed_info
    starts = info["feed_start_date"].dropna().tolist() if info is not None and "feed_start_date" in info else []
    if starts and starts[0] > f"{today:%Y%m%d}" and calendar.first <= today:
        says = f"feed_info.txt says that the file is meant to be used from {starts[0]} on; its calendar begins before."
        tally.oddities.append(FeedNotice("meant-from", 1, says))
    ends = info["feed_end_date"].dropna().tolist() if info is not None and "feed_end_date" in info else []
    if ends and ends[0] < f"{today:%Y%m%d}":
        says = f"feed_info.txt says that the file was meant to be used until {ends[0]}; its calendar goes on."
        tally.oddities.append(FeedNotice("meant-until", 1, says))
