"""What a test wants to know of an offer or a timetable, in words one can compare."""

from __future__ import annotations

from recovery_hub.gtfs.feed import Feed
from recovery_hub.gtfs.source import SourceTimetable
from recovery_hub.gtfs.timetable import DayKind, Timetable


def clock(seconds: int) -> str:
    """Write seconds after midnight as hours and minutes, and seconds where there are any."""
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    words = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{words}:{seconds % 60:02d}" if seconds % 60 else words


def trips_in(offer: SourceTimetable) -> list[list[tuple[str, str]]]:
    """List the trips: stop and arrival, the trip's first stop first."""
    ids, table = [id_.removeprefix("feed:") for id_ in offer.stops], offer.calls
    return [
        [
            (ids[stop], clock(seconds))
            for stop, seconds in zip(table.stop[start:end].tolist(), table.arrives[start:end].tolist(), strict=True)
        ]
        for start, end in zip(table.first[:-1].tolist(), table.first[1:].tolist(), strict=True)
    ]


def weekday(feed: Feed) -> list[list[tuple[str, str]]]:
    """List the trips of a usual weekday."""
    return trips_in(feed.offers[DayKind.WEEKDAY])


def oddities(feed: Feed) -> dict[str, int]:
    """List what was odd: name and count."""
    return {oddity.name: oddity.count for oddity in feed.report.oddities}


def rides(timetable: Timetable) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """List every trip of a timetable: the bus, its stops, its arrivals."""
    found = set()
    for pattern, route in enumerate(timetable.pattern_route.tolist()):
        start, end = timetable.first_call[pattern : pattern + 2].tolist()
        stops = tuple(timetable.stop_ids[stop] for stop in timetable.call_stop[start:end].tolist())
        for trip in range(int(timetable.first_trip[pattern + 1] - timetable.first_trip[pattern])):
            at = int(timetable.first_time[pattern]) + trip * len(stops)
            times = tuple(clock(seconds) for seconds in timetable.arrival[at : at + len(stops)].tolist())
            found.add((timetable.route_names[route], stops, times))
    return found
