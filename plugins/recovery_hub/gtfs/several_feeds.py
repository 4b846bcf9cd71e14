"""Several timetable files as one: ids kept apart, the same stop once, on a day that is usual for all of them.

They are joined before anybody asks who changes where, so that a rule for changing, a station or a stop that two files
have means for the buses of both what it would mean if all stood in one file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.blocks import Seats, read_seats
from recovery_hub.gtfs.day_trips import DayTrips
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.feed import Feed, stops_of
from recovery_hub.gtfs.reference_days import kind_of
from recovery_hub.gtfs.same_stops import ListedStop, codes_of
from recovery_hub.gtfs.school_holidays import is_likely_school_holiday
from recovery_hub.gtfs.source import SourceTimetable
from recovery_hub.gtfs.stations import boardable
from recovery_hub.gtfs.stop_times import FeedStopTimes
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.gtfs.vehicles import route_names, vehicle_kinds

_STOPS = ("from_stop_id", "to_stop_id")
_OTHERS = ("from_route_id", "to_route_id", "from_trip_id", "to_trip_id")


@dataclass(frozen=True, eq=False)
class NamedFeed:
    """A timetable file of a city.

    Attributes:
        id: its short name in the city.
        prefix: stands before every id of it.
        feed: what is in it.
    """

    id: str
    prefix: str
    feed: Feed

    @property
    def name(self) -> str:
        """Whose timetables they are: the first operator in it, else its short name."""
        return next(iter(self.feed.report.publishers), self.id)


def on_common_days(feeds: Sequence[NamedFeed], today: date) -> tuple[NamedFeed, ...]:
    """Let one date stand for a kind of day in all files that cover it, if there is one that is usual in each.

    Args:
        feeds: each with the date that is best in itself.
        today: of several dates the nearest is taken.

    Returns:
        The same files. Where no date suits all of them each keeps its own.
    """
    dates: dict[DayKind, date] = {}
    for day in DayKind:
        usual = [named.feed.usual[day] for named in feeds if named.feed.usual[day].covered]
        if len(usual) > 1 and len({found.date for found in usual}) > 1:
            common = set.intersection(*(set(_as_usual(named, day)) for named in feeds if named.feed.usual[day].covered))
            if common:
                dates[day] = min(common, key=lambda found: (abs(found - today), found))
    if not dates:
        return tuple(feeds)
    return tuple(
        replace(named, feed=named.feed.on_days({d: at for d, at in dates.items() if named.feed.usual[d].covered}))
        for named in feeds
    )


def _as_usual(named: NamedFeed, kind: DayKind) -> Iterator[date]:
    """Yield the dates near today on which a file has as many trips as on the date that stands for a kind of day.

    A bank holiday is none of them, nor a day in the school holidays, unless the file has no other.
    """
    usual, calendar = named.feed.usual[kind], named.feed.calendar
    for day, count in calendar.trips.items():
        off = calendar.is_bank_holiday(day) or is_likely_school_holiday(day, calendar.city)
        if count == usual.trips and kind_of(day) is kind and (not off or usual.in_holidays):
            yield day


def listed_stops(named: NamedFeed) -> list[ListedStop]:
    """List the stops and platforms of a file, with what may show that another source has them too."""
    stops = named.feed.tables.stops
    stops = stops[boardable(stops)]
    codes, letters = (_words(stops, column) for column in ("stop_code", "platform_code"))
    found = []
    for number, (id_, (name, north, east)) in enumerate(stops_of(stops, "")):
        known = codes_of(codes[number], id_)
        letter = letters[number] or ("" if known else codes[number])
        found.append(ListedStop(f"{named.prefix}{id_}", name, LatLon(north, east), known, letter.upper()))
    return found


def _words(stops: pd.DataFrame, column: str) -> list[str]:
    if column not in stops:
        return [""] * len(stops)
    return [str(word) for word in stops[column].astype("string").fillna("").str.strip()]


def combined(feeds: Sequence[NamedFeed], same: Mapping[str, str]) -> dict[DayKind, SourceTimetable]:
    """Make one offer for each kind of day out of several files.

    Args:
        feeds: in the order in which the city has them.
        same: id of a stop -> that of the same stop in an earlier file, both with their prefix.

    Returns:
        Kind of day -> the trips of all files that cover it.
    """
    stops, as_ = _one_table(feeds, same)
    seats = read_seats(stops, _one_list(feeds, stops, as_), _rules(feeds, as_), DroppedRows())
    places = stops_of(stops, "")
    names, kinds = {}, {}
    for named in feeds:
        routes = named.feed.tables.routes
        names.update({f"{named.prefix}{id_}": name for id_, name in route_names(routes).items()})
        routes_kinds = vehicle_kinds(named.feed.tables)
        kinds.update({f"{named.prefix}{id_}": kind for id_, kind in routes_kinds.items()})
    return {day: _trips(feeds, seats, names, day).offer(places, names, kinds, "") for day in DayKind}


def _trips(feeds: Sequence[NamedFeed], seats: Seats, names: Mapping[str, str], day: DayKind) -> DayTrips:
    """Pick the trips of all files that cover a kind of day."""
    today, evening = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    before = 0
    for named in feeds:
        if named.feed.usual[day].covered:
            own, late = named.feed.begins_on(day)
            today.append(own + before)
            evening.append(late + before)
        before += len(named.feed.calls)
    return DayTrips(seats, np.concatenate(today), np.concatenate(evening), names)


def _one_table(feeds: Sequence[NamedFeed], same: Mapping[str, str]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Put the stops of all files into one table, and say under which id each stop and station stands there."""
    columns = ("stop_id", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station")
    tables = []
    for named in feeds:
        stops = named.feed.tables.stops
        table = stops[[column for column in columns if column in stops]].copy()
        for column in ("stop_id", "parent_station"):
            if column in table:
                filled = table[column].notna() & (table[column] != "")
                table[column] = (named.prefix + table[column].astype("string")).where(filled)
        tables.append(table)
    stops = pd.concat(tables, ignore_index=True)
    as_ = dict(same)
    if "parent_station" not in stops:
        return stops[~stops["stop_id"].isin(as_)].reset_index(drop=True), as_
    pairs = zip(stops["stop_id"].tolist(), stops["parent_station"].fillna("").tolist(), strict=True)
    above = {id_: parent for id_, parent in pairs if parent}
    _join_stations(above, as_)
    parents = {_final(id_, as_): _final(parent, as_) for id_, parent in reversed(above.items())}
    stops = stops[~stops["stop_id"].isin(as_)].reset_index(drop=True)
    own = [(id_, parents.get(id_, "")) for id_ in stops["stop_id"].tolist()]
    stops["parent_station"] = pd.Series([parent if parent != id_ else "" for id_, parent in own], dtype="string")
    return stops, as_


def _join_stations(above: Mapping[str, str], as_: dict[str, str]) -> None:
    """Take two stations for one that have a stop in common."""
    for stop in list(as_):
        first, second = above.get(_final(stop, as_)), above.get(stop)
        if first and second:
            ends = _final(first, as_), _final(second, as_)
            if ends[0] != ends[1]:
                as_[ends[1]] = ends[0]


def _final(id_: str, as_: Mapping[str, str]) -> str:
    while id_ in as_:
        id_ = as_[id_]
    return id_


def _one_list(feeds: Sequence[NamedFeed], stops: pd.DataFrame, as_: Mapping[str, str]) -> FeedStopTimes:
    """Put the calls of all files into one list."""
    places = pd.Index(stops["stop_id"])
    parts = [(named.prefix, named.feed.calls) for named in feeds]

    def ids(name: str) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
        """Every id of one sort, with its prefix; an empty one stays empty."""
        values = [f"{prefix}{id_}" if id_ else "" for prefix, calls in parts for id_ in getattr(calls, name).tolist()]
        return np.array(values, dtype=object)

    def rows(name: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.concatenate([getattr(calls, name) for _, calls in parts])

    lengths = np.concatenate([np.diff(calls.first) for _, calls in parts])
    stop = [
        places.get_indexer([_final(f"{prefix}{id_}", as_) for id_ in calls.stop_ids.tolist()])[calls.stop]
        for prefix, calls in parts
    ]
    return FeedStopTimes(
        trip_ids=ids("trip_ids"),
        route_ids=ids("route_ids"),
        service_ids=ids("service_ids"),
        headsigns=np.concatenate([calls.headsigns for _, calls in parts]),
        template_ids=ids("template_ids"),
        block_ids=ids("block_ids"),
        stop_ids=stops["stop_id"].to_numpy(dtype=object),
        first=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        stop=np.concatenate(stop).astype(np.int64),
        arrives=rows("arrives"),
        departs=rows("departs"),
        boards=rows("boards").astype(np.bool_),
        alights=rows("alights").astype(np.bool_),
    )


def _rules(feeds: Sequence[NamedFeed], as_: Mapping[str, str]) -> dict[str, pd.DataFrame]:
    """Put what all files say of changing into one table each: transfers and pathways."""
    found: dict[str, list[pd.DataFrame]] = {}
    for named in feeds:
        for table, words in named.feed.words.items():
            changed = words.copy()
            for column in (*_STOPS, *_OTHERS):
                if column in changed:
                    cells = changed[column].fillna("").str.strip().tolist()
                    ids = [f"{named.prefix}{cell}" if cell else "" for cell in cells]
                    changed[column] = [_final(id_, as_) for id_ in ids] if column in _STOPS else ids
            found.setdefault(table, []).append(changed)
    return {table: pd.concat(words, ignore_index=True) for table, words in found.items()}
