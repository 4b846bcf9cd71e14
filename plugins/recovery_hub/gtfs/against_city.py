"""Whether a timetable is that of this city: where its stops lie, and by which clock its buses run."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from recovery_hub.geo import Box, LatLon, metres_between
from recovery_hub.gtfs.feed import Feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.source import FeedNotice
from recovery_hub.language.counts import numbered, thousands
from recovery_hub.language.lists import listed

MARGIN_DEGREES = 0.02
"""A stop so far outside the city's box is still one that its people use."""

CLOCK = ZoneInfo("Europe/London")
"""By which the cities go that this program knows: England, Wales, Scotland and Northern Ireland have one clock."""

_EXAMPLES = 3

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def judged(feed: Feed, bounds: Box, city: str) -> tuple[FeedNotice, ...]:
    """Look at a timetable with the eyes of a city.

    Args:
        feed: that can be used as such.
        bounds: the box in which all places of the city lie.
        city: its name.

    Returns:
        What a person should know: stops outside, stops with swapped coordinates, a clock of another country.

    Raises:
        FeedError: if no bus of it stops in the city. The message says how far away they stop, or which mistake in the
            coordinates would explain it.
    """
    used = np.unique(feed.calls.stop)
    stops = feed.tables.stops
    north, east = (stops[column].to_numpy(float)[used] for column in ("stop_lat", "stop_lon"))
    ids = feed.calls.stop_ids[used]
    inside = _inside(north, east, bounds)
    if not inside.any():
        raise FeedError(_why_not(north, east, ids.tolist(), bounds, city))
    return (*_outside(~inside, ids, city), *_swapped(feed, bounds), *_clocks(feed, city))


def _inside(north: Floats, east: Floats, bounds: Box) -> Flags:
    margin = MARGIN_DEGREES
    return np.asarray(
        (north >= bounds.south - margin)
        & (north <= bounds.north + margin)
        & (east >= bounds.west - margin)
        & (east <= bounds.east + margin)
    )


def _why_not(north: Floats, east: Floats, ids: list[str], bounds: Box, city: str) -> str:
    said = f"No bus of this timetable stops in {city}."
    if _inside(east, north, bounds).any():
        return (
            f"{said} Its stops have their coordinates swapped: stop_lat holds what belongs into stop_lon. "
            "Swap the two headings in stops.txt, or ask whoever publishes it."
        )
    if _inside(north, -east, bounds).any():
        return (
            f"{said} It would if the signs of stop_lon were the other way round: west of Greenwich is minus. "
            "Mend them in stops.txt, or ask whoever publishes it."
        )
    box = (bounds.south, bounds.north, bounds.west, bounds.east)
    away = [_metres_from_box(spot, box) for spot in _near_first(north, east, bounds)]
    nearest = min(away, key=lambda found: found[0])
    number = next(n for n in range(len(ids)) if (north[n], east[n]) == nearest[1])
    return (
        f"{said} The nearest of its stops, “{ids[number]}”, is {_far_words(nearest[0])} away. It is the timetable of "
        "another city, or the bounds in city.yaml are those of another city."
    )


_MOST_MEASURED = 50


def _near_first(north: Floats, east: Floats, bounds: Box) -> list[tuple[float, float]]:
    """The stops that are nearest by degrees, roughly: measuring every one of a country would take minutes."""
    middle = (bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2
    wide = np.cos(np.radians(middle[0]))
    order = np.argsort((north - middle[0]) ** 2 + ((east - middle[1]) * wide) ** 2)[:_MOST_MEASURED]
    return [(float(north[n]), float(east[n])) for n in order]


def _metres_from_box(
    spot: tuple[float, float], box: tuple[float, float, float, float]
) -> tuple[float, tuple[float, float]]:
    south, top, west, right = box
    edge = LatLon(min(max(spot[0], south), top), min(max(spot[1], west), right))
    return metres_between(LatLon(*spot), edge), spot


def _far_words(metres: float) -> str:
    return f"{thousands(round(metres / 1000))} km"


def _outside(rows: Flags, ids: NDArray[np.object_], city: str) -> tuple[FeedNotice, ...]:
    count = int(rows.sum())
    if not count:
        return ()
    lies = numbered(count, "stop lies", "stops lie")
    of = thousands(len(rows))
    says = f"{lies} outside {city}, of {of} at which buses call. They have no page, and their buses count."
    return (FeedNotice("stops-outside", count, says, tuple(ids[rows][:_EXAMPLES].tolist())),)


def _swapped(feed: Feed, bounds: Box) -> tuple[FeedNotice, ...]:
    """Find stops that would lie in the city with their coordinates swapped; most are left out as far astray."""
    stops = feed.tables.stops
    north, east = (stops[column].to_numpy(float) for column in ("stop_lat", "stop_lon"))
    rows = ~_inside(north, east, bounds) & _inside(east, north, bounds)
    count, ids = int(rows.sum()), feed.calls.stop_ids
    if not count:
        return ()
    has = numbered(count, "stop has its", "stops have their")
    says = f"{has} latitude and longitude swapped, so nobody here finds it on the map."
    return (FeedNotice("stops-swapped", count, says, tuple(ids[rows][:_EXAMPLES].tolist())),)


def _clocks(feed: Feed, city: str) -> tuple[FeedNotice, ...]:
    """Compare the clocks of the operators with that of the city, in winter and in summer."""
    agency = feed.tables.agency
    if agency is None or "agency_timezone" not in agency:
        return ()
    zones = sorted({str(zone).strip() for zone in agency["agency_timezone"].dropna()})
    year = feed.report.last.year
    apart = {zone: _hours_apart(zone, year) for zone in zones}
    found = []
    if unknown := [zone for zone, hours in apart.items() if hours is None]:
        says = f"agency.txt names a clock that nobody knows: {listed(unknown)}. We read its times as those of {city}."
        found.append(FeedNotice("clock-unknown", len(unknown), says, tuple(unknown)))
    if other := [zone for zone, hours in apart.items() if hours]:
        says = (
            f"Its times are by the clock of {listed(other)}, {listed([_apart_words(apart[zone]) for zone in other])}. "
            f"We read them as those of {city}: look at a bus you know whether that is right."
        )
        found.append(FeedNotice("clock-of-another-country", len(other), says, tuple(other)))
    return tuple(found)


def _hours_apart(zone: str, year: int) -> float | None:
    """How many hours a clock is ahead of ours, at its furthest; None if nobody knows it."""
    try:
        there = ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return None
    days = [datetime(year, month, 15, 12, tzinfo=CLOCK) for month in (1, 7)]
    apart = [(day.astimezone(there).utcoffset() or timedelta()) - (day.utcoffset() or timedelta()) for day in days]
    return max((gap.total_seconds() / 3600 for gap in apart), key=abs)


def _apart_words(hours: float | None) -> str:
    number = abs(hours or 0.0)
    shown = f"{number:g} {'hour' if number == 1 else 'hours'}"
    return f"{shown} {'ahead of' if (hours or 0) > 0 else 'behind'} ours"
