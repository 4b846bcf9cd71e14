"""What one source of timetables has for one kind of day, before it is joined and becomes a ``Timetable``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.gtfs.patterns import DAY_SECONDS, Stop, StopTimes
from recovery_hub.gtfs.timetable import StopTime, Trip, VehicleKind

PREFIX = "feed:"
"""Stands before every id of a stop or route of the timetable file that city.yaml names. Volunteers' ids have no colon:
no two clash."""


def prefix_of(feed: str) -> str:
    """Give what stands before every id of a timetable file of a city, by its short name: "feed:", "feed/rail:"."""
    return PREFIX if feed == FIRST_FEED else f"{FIRST_FEED}/{feed}:"


def feed_of(id_: str) -> str:
    """Say from which timetable file a stop or route is, by its id; "" if volunteers wrote it down."""
    before, colon, _ = id_.partition(":")
    return before.removeprefix(f"{FIRST_FEED}/") if colon else ""


@dataclass(frozen=True, slots=True)
class FeedNotice:
    """Something about a source that a person should know: named and counted.

    Attributes:
        name: short and fixed, for code: "blank-times".
        count: how often it was met.
        says: a whole sentence with the number in it.
        examples: a few ids to look up.
    """

    name: str
    count: int
    says: str
    examples: tuple[str, ...] = ()


def _no_calls() -> StopTimes:
    return table_of((), {}, {})


@dataclass(frozen=True, slots=True)
class SourceTimetable:
    """One source, one kind of day.

    Attributes:
        stops: id -> name, degrees north, degrees east, of the stops that its trips use.
        routes: id -> the number or name on the bus.
        calls: its trips, those of yesterday that still run after midnight among them, with that day's times less
            86,400. Stops and routes in it are places in ``stops`` and ``routes``.
        kinds: id of a route -> what comes; a bus, where it says nothing.
    """

    stops: Mapping[str, Stop] = field(default_factory=dict)
    routes: Mapping[str, str] = field(default_factory=dict)
    calls: StopTimes = field(default_factory=_no_calls)
    kinds: Mapping[str, VehicleKind] = field(default_factory=dict)

    @property
    def trips(self) -> int:
        """How many trips there are."""
        return len(self.calls.route)


def table_of(trips: Sequence[Trip], stop_places: Mapping[str, int], route_places: Mapping[str, int]) -> StopTimes:
    """Write trips as one table.

    Args:
        trips: as values.
        stop_places: id of a stop -> its number.
        route_places: id of a route -> its number.
    """
    calls = [call for trip in trips for call in trip.calls]
    return StopTimes(
        first=np.cumsum([0, *(len(trip.calls) for trip in trips)], dtype=np.int64),
        stop=np.array([stop_places[call.stop] for call in calls], dtype=np.int32),
        arrives=np.array([call.arrives for call in calls], dtype=np.int32),
        departs=np.array([call.departs for call in calls], dtype=np.int32),
        boards=np.array([call.boards for call in calls], dtype=np.bool_),
        alights=np.array([call.alights for call in calls], dtype=np.bool_),
        route=np.array([route_places[trip.route] for trip in trips], dtype=np.int32),
        headsign=[trip.headsign for trip in trips],
    )


def offer_of(trips: Sequence[Trip], stops: Mapping[str, Stop], routes: Mapping[str, str]) -> SourceTimetable:
    """Make an offer of trips; stops and routes that none of them uses are left out."""
    used_stops = dict.fromkeys(call.stop for trip in trips for call in trip.calls)
    used_routes = dict.fromkeys(trip.route for trip in trips)
    places = [{id_: place for place, id_ in enumerate(used)} for used in (used_stops, used_routes)]
    return SourceTimetable(
        {id_: stops[id_] for id_ in used_stops}, {id_: routes[id_] for id_ in used_routes}, table_of(trips, *places)
    )


def known_as(offer: SourceTimetable, same: Mapping[str, tuple[str, Stop]]) -> SourceTimetable:
    """Give stops of an offer the id, name and place that another source has for them.

    Args:
        offer: of one source.
        same: id of a stop here -> its id there, with name and place.
    """
    named = (same.get(id_, (id_, stop)) for id_, stop in offer.stops.items())
    return replace(offer, stops=dict(named)) if same else offer


def joined(offers: Sequence[SourceTimetable]) -> SourceTimetable:
    """Put offers side by side. A stop that two of them have by one id is one stop; others have a walk between them."""
    stops: dict[str, Stop] = {}
    routes: dict[str, str] = {}
    tables: list[StopTimes] = []
    for offer in offers:
        if routes.keys() & offer.routes.keys():
            raise ValueError("Two sources use the same id for a route.")
        table = offer.calls
        stops.update({id_: stop for id_, stop in offer.stops.items() if id_ not in stops})
        place = {id_: number for number, id_ in enumerate(stops)}
        places = np.array([place[id_] for id_ in offer.stops], dtype=np.int32)
        transfers = table.transfers.copy()
        transfers[:, [0, 2]] = places[transfers[:, [0, 2]]]
        tables.append(
            StopTimes(
                first=table.first, arrives=table.arrives, departs=table.departs,
                stop=places[table.stop], boards=table.boards, alights=table.alights,
                route=table.route + np.int32(len(routes)), headsign=table.headsign, variant=table.variant,
                onward=table.onward + np.int32(sum(len(before.route) for before in tables)),
                transfers=transfers,
            )
        )  # fmt: skip
        routes.update(offer.routes)
    kinds = {id_: kind for offer in offers for id_, kind in offer.kinds.items()}
    return SourceTimetable(stops, routes, _side_by_side(tables), kinds) if tables else SourceTimetable()


def _side_by_side(tables: Sequence[StopTimes]) -> StopTimes:
    lengths = np.concatenate([np.diff(table.first) for table in tables])
    return StopTimes(
        first=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        stop=np.concatenate([table.stop for table in tables]),
        arrives=np.concatenate([table.arrives for table in tables]),
        departs=np.concatenate([table.departs for table in tables]),
        boards=np.concatenate([table.boards for table in tables]),
        alights=np.concatenate([table.alights for table in tables]),
        route=np.concatenate([table.route for table in tables]),
        headsign=[sign for table in tables for sign in table.headsign],
        variant=np.concatenate(
            [np.zeros(len(table.stop), np.int32) if table.variant is None else table.variant for table in tables]
        ),
        onward=np.concatenate([table.onward for table in tables]),
        transfers=np.concatenate([table.transfers for table in tables]),
    )


def still_running(trip: Trip) -> bool:
    """Whether a trip is still on its way at midnight or sets out after it."""
    return trip.calls[-1].arrives >= DAY_SECONDS


def a_day_earlier(trip: Trip) -> Trip:
    """Write a trip of yesterday in today's seconds; the first of them may lie below 0."""
    calls = tuple(
        StopTime(call.stop, call.arrives - DAY_SECONDS, call.departs - DAY_SECONDS, call.boards, call.alights)
        for call in trip.calls
    )
    return Trip(trip.route, trip.headsign, calls)
