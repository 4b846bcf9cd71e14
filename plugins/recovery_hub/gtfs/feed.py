"""A timetable file in the open format (GTFS): read, judged, and offered day by day.

gtfs-kit reads the tables and knows the calendar; which day is usual, what is left out, and what a reader must be told
is decided here and in the files around. Source: GTFS Schedule Reference (gtfs.org).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import gtfs_kit
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recovery_hub.gtfs.aside_read import read_aside
from recovery_hub.gtfs.blocks import Seats, numbered_pairs, read_seats
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.gtfs_clean import tidied
from recovery_hub.gtfs.gtfs_read import open_feed
from recovery_hub.gtfs.hail_and_ride import note_hail_and_ride
from recovery_hub.gtfs.known_hours import KnownHours, known_hours
from recovery_hub.gtfs.patterns import DAY_SECONDS, Stop, StopTimes
from recovery_hub.gtfs.plausible import plausible
from recovery_hub.gtfs.reference_days import (
    Calendar,
    ReferenceDay,
    day_before,
    read_calendar,
    reference_days,
    services_on,
)
from recovery_hub.gtfs.report import EVENING_SECONDS, DayReport, FeedReport
from recovery_hub.gtfs.source import PREFIX, FeedNotice, SourceTimetable
from recovery_hub.gtfs.stations import boardable, entrances_of
from recovery_hub.gtfs.stop_times import FeedStopTimes, Index, calls_of
from recovery_hub.gtfs.timetable import DayKind, Entrance, VehicleKind
from recovery_hub.gtfs.transfers import between_used
from recovery_hub.gtfs.vehicles import route_names, vehicle_kinds
from recovery_hub.gtfs.zones import by_the_clock_of_the_stops
from recovery_hub.language.clock import day_words
from recovery_hub.language.counts import numbered


@dataclass(frozen=True, eq=False)
class Feed:
    """A timetable file that can be used.

    Attributes:
        report: what it covers and leaves out.
        offers: kind of day -> its trips; without trips where the file does not cover it.
        tables: as gtfs-kit holds them, tidied.
        calls: every call of every trip.
        entrances: id of a stop, as in the timetable -> the ways to it from the street.
    """

    report: FeedReport
    offers: dict[DayKind, SourceTimetable]
    tables: gtfs_kit.Feed
    calls: FeedStopTimes
    entrances: dict[str, tuple[Entrance, ...]] = field(default_factory=dict)

    def trips_on(self, day: date) -> int:
        """Count the trips that begin on a date."""
        return int(_on(self.calls, services_on(self.tables, day)).sum())


def read_feed(path: Path, today: date, *, with_requests: bool = False) -> Feed:
    """Read a timetable file.

    Args:
        path: a zip.
        today: decides whether it is over, and near which day a usual one is looked for.
        with_requests: whether to count stops where one gets on or off only after ringing before.

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
    calendar = read_calendar(tables, per_service, today, path.name)
    usual = reference_days(calendar, per_service, today)
    _never_runs(tables, calls, tally)
    unused = max(stops - len(np.unique(calls.stop)), 0)
    note_hail_and_ride(tables, tally)
    aside = read_aside(tables, tally)
    _other_notes(tables, calendar, unused, today, tally)
    seats = read_seats(tables, calls, opened.words, tally)
    chosen = {day: _Chosen(seats, calendar, tables, usual, day) for day in DayKind}
    known = known_hours({day: chosen_day.begins for day, chosen_day in chosen.items()})
    days = {day: chosen_day.report(known[day]) for day, chosen_day in chosen.items()}
    repeats = sum(chosen_day.repeats for chosen_day in chosen.values())
    if repeats:
        what = numbered(repeats, "trip is", "trips are")
        says = f"{what} in it twice on the same day, under two names. Each is counted once."
        tally.oddities.append(FeedNotice("trips-alike", repeats, says))
    report = FeedReport(
        path.name, _publishers(tables), calendar.first, calendar.last, stops, unused, routes, trips, days,
        tuple(tally.oddities), _published_by(opened.feed), aside,
    )  # fmt: skip
    empty = SourceTimetable()
    stops_by_place, names, kinds = _stops(tables), route_names(tables.routes), vehicle_kinds(tables)
    offers = {
        day: chosen_day.offer(stops_by_place, names, kinds) if usual[day].covered else empty
        for day, chosen_day in chosen.items()
    }
    used = set(calls.stop_ids[np.unique(calls.stop)].tolist())
    doors = entrances_of(opened.words.get("pathways"), tables.stops, used)
    return Feed(report, offers, tables, calls, {f"{PREFIX}{stop}": ways for stop, ways in doors.items()})


def _why(tally: DroppedRows) -> str:
    return " ".join(oddity.says for oddity in tally.oddities[:4])


def _on(calls: FeedStopTimes, services: frozenset[str]) -> NDArray[np.bool_]:
    return np.asarray(pd.Series(calls.service_ids).isin(services).to_numpy(dtype=bool))


class _Chosen:
    """The trips of one kind of day: those of its date, and those of the evening before that run past midnight."""

    def __init__(
        self,
        seats: Seats,
        calendar: Calendar,
        tables: gtfs_kit.Feed,
        usual: dict[DayKind, ReferenceDay],
        day: DayKind,
    ) -> None:
        """Pick the trips."""
        self._seats, self._calls, self._usual = seats, seats.calls, usual[day]
        calls, variant = seats.calls, seats.transfers.variant
        here, eve = usual[day].date, day_before(usual, day, calendar)
        today = _picked(calls, tables, here)
        evening = _picked(calls, tables, eve)
        late = evening[calls.ends[evening] >= DAY_SECONDS]
        names = route_names(tables.routes)
        (self.today, kept), (self.late, kept_late) = (_once(trips, calls, variant, names) for trips in (today, late))
        self.repeats = len(today) - len(self.today)
        self.onward = numbered_pairs(seats.on(today), kept, kept, 0, 0)
        begin = len(self.today)
        self.onward += numbered_pairs(seats.on(evening), kept_late, kept_late, begin, begin)
        self.onward += numbered_pairs(seats.overnight(late, today), kept_late, kept, begin, 0)

    @property
    def begins(self) -> Index:
        """Seconds after midnight at which the trips of the day begin."""
        return self._calls.begins[self.today]

    def report(self, known: KnownHours) -> DayReport:
        """Count and time the trips."""
        begins = self.begins
        return DayReport(
            self._usual,
            len(self.today),
            int((begins >= EVENING_SECONDS).sum()),
            int(begins.min()) if len(begins) else None,
            int(begins.max()) if len(begins) else None,
            len(self.late),
            known,
        )

    def offer(
        self, stops: list[tuple[str, Stop]], called: dict[str, str], kinds: dict[str, VehicleKind]
    ) -> SourceTimetable:
        """Make the table that the timetable is built from, with stops and routes that are used only."""
        calls, trips = self._calls, np.concatenate([self.today, self.late])
        lengths = np.diff(calls.first)[trips]
        rows = np.repeat(calls.first[trips] - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths) + np.arange(
            lengths.sum()
        )
        shift = np.repeat(np.where(np.arange(len(trips)) < len(self.today), 0, DAY_SECONDS), lengths)
        used, stop = np.unique(calls.stop[rows], return_inverse=True)
        route_codes, routes = pd.factorize(calls.route_ids[trips])
        table = StopTimes(
            first=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            stop=stop.astype(np.int32),
            arrives=(calls.arrives[rows] - shift).astype(np.int32),
            departs=(calls.departs[rows] - shift).astype(np.int32),
            boards=calls.boards[rows],
            alights=calls.alights[rows],
            route=route_codes.astype(np.int32),
            headsign=self._headsigns(trips, stops),
            variant=self._seats.transfers.variant[rows],
            onward=np.array(self.onward, np.int32).reshape(-1, 2),
            transfers=between_used(self._seats.transfers.rules, used),
        )
        names = {f"{PREFIX}{id_}": called[id_] for id_ in routes.tolist()}
        named = {f"{PREFIX}{id_}": kinds[id_] for id_ in routes.tolist()}
        return SourceTimetable(dict(stops[place] for place in used.tolist()), names, table, named)

    def _headsigns(self, trips: Index, stops: list[tuple[str, Stop]]) -> list[str]:
        """Say what the front of the bus says; where the file does not know, the name of the last stop."""
        calls = self._calls
        last = calls.stop[calls.first[trips + 1] - 1].tolist()
        return [sign or stops[stop][1][0] for sign, stop in zip(calls.headsigns[trips].tolist(), last, strict=True)]


def _picked(calls: FeedStopTimes, tables: gtfs_kit.Feed, day: date | None) -> Index:
    return np.flatnonzero(_on(calls, services_on(tables, day))) if day else np.zeros(0, dtype=np.int64)


def _once(
    trips: Index, calls: FeedStopTimes, variant: NDArray[np.int32], names: dict[str, str]
) -> tuple[Index, dict[int, int]]:
    """Leave out trips that are the same journey to somebody who waits: number of the bus, where to, stops and times.

    Returns:
        The trips that stay; and for each trip the place among them of the one that stands for it.
    """
    parts = (calls.stop, calls.arrives, calls.departs, calls.boards, calls.alights, variant)
    rows: Index = np.ascontiguousarray(np.column_stack([part.astype(np.int64) for part in parts]))
    seen: dict[tuple[str, str, bytes], int] = {}
    kept: list[int] = []
    place: dict[int, int] = {}
    for trip in trips.tolist():
        ride = rows[calls.first[trip] : calls.first[trip + 1]].tobytes()
        key = names[calls.route_ids[trip]], calls.headsigns[trip], ride
        if key not in seen:
            seen[key] = len(kept)
            kept.append(trip)
        place[trip] = seen[key]
    return np.array(kept, dtype=np.int64), place


def _stops(tables: gtfs_kit.Feed) -> list[tuple[str, Stop]]:
    stops = tables.stops
    names = stops["stop_name"].fillna("").str.strip() if "stop_name" in stops else pd.Series("", index=stops.index)
    columns = (stops["stop_id"].tolist(), names.tolist(), stops["stop_lat"].tolist(), stops["stop_lon"].tolist())
    return [
        (f"{PREFIX}{id_}", (name or id_, float(north), float(east)))
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
