"""Clocks: a file gives all times by the clock of an agency, and people live by the clock of their stops.

Source: GTFS Schedule Reference: agency.txt (agency_timezone), stops.txt (stop_timezone), "Time" in the field types.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import gtfs_kit
import numpy as np

from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.stop_times import FeedStopTimes


def by_the_clock_of_the_stops(
    calls: FeedStopTimes, tables: gtfs_kit.Feed, today: date, tally: DroppedRows
) -> FeedStopTimes:
    """Move the trips of agencies whose clock is not the one of the stops.

    Args:
        calls: every call of the file.
        tables: tidied.
        today: the day of which the difference between two clocks is taken.
        tally: records trips that are moved, and clocks that nobody knows.

    Returns:
        The calls by the clock at most stops: that of stop_timezone, else that of the agency with the most trips.
    """
    agencies = _agencies(tables)
    if not agencies:
        return calls
    first = next(iter(agencies.values()))
    routes = tables.routes
    owner = routes["agency_id"].fillna("").tolist() if "agency_id" in routes else [""] * len(routes)
    zones = {id_: agencies.get(agency, first) for id_, agency in zip(routes["route_id"].tolist(), owner, strict=True)}
    of_trip = [zones[route] for route in calls.route_ids.tolist()]
    here = _of_stops(calls, tables) or Counter(of_trip).most_common(1)[0][0]
    offsets = {zone: _offset(zone, today) for zone in {*of_trip, here}}
    unknown = sorted(zone for zone, seconds in offsets.items() if seconds is None)
    tally.note(
        "zones-unknown", unknown,
        "1 time zone is none we know; its times are taken as they are.",
        "{count} time zones are none we know; their times are taken as they are.",
    )  # fmt: skip
    base = offsets[here]
    shift = np.array([_difference(base, offsets[zone]) for zone in of_trip], np.int64)
    if not shift.any():
        return calls
    tally.note(
        "zones", calls.trip_ids[shift != 0].tolist(),
        f"1 trip has times by another clock than {here}, where its stops are; they are moved.",
        f"{{count}} trips have times by another clock than {here}, where their stops are; they are moved.",
    )  # fmt: skip
    each = np.repeat(shift, np.diff(calls.first))
    return replace(calls, arrives=calls.arrives + each, departs=calls.departs + each)


def _agencies(tables: gtfs_kit.Feed) -> dict[str, str]:
    """Say by whose clock each agency goes: id -> name of the zone."""
    agency = tables.agency
    if agency is None or "agency_timezone" not in agency:
        return {}
    ids = agency["agency_id"].fillna("").tolist() if "agency_id" in agency else [""] * len(agency)
    zones = agency["agency_timezone"].fillna("").str.strip().tolist()
    return {id_: zone for id_, zone in zip(ids, zones, strict=True) if zone}


def _of_stops(calls: FeedStopTimes, tables: gtfs_kit.Feed) -> str:
    """Name the zone of most calls; "" where no stop has one. A platform has that of its station."""
    stops = tables.stops
    if "stop_timezone" not in stops:
        return ""
    own = stops["stop_timezone"].fillna("").str.strip()
    if "parent_station" in stops:
        above = stops["parent_station"].map(dict(zip(stops["stop_id"], own, strict=True))).fillna("")
        own = above.where(above != "", own)  # the reference says: that of the station counts
    names = own.to_numpy(dtype=object)[calls.stop]
    found = Counter(name for name in names.tolist() if name)
    return found.most_common(1)[0][0] if found else ""


def _offset(zone: str, day: date) -> int | None:
    """Seconds that a clock is ahead of UTC at noon; None where nobody knows the zone."""
    try:
        ahead = datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset()
    except (KeyError, ValueError, OSError):
        return None
    return None if ahead is None else int(ahead.total_seconds())


def _difference(here: int | None, there: int | None) -> int:
    return here - there if here is not None and there is not None else 0
