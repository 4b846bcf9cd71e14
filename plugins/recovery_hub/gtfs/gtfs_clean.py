"""Rows that can't be used are taken out of the tables, counted and named. What is left fits together.

Nothing is mended by guessing, and nothing goes in silence: a bus that is missing for a reason must not look like a
place without buses.
"""

from __future__ import annotations

import gtfs_kit
import pandas as pd

from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.stations import boardable, placed
from recovery_hub.gtfs.vehicles import note_unknown, with_public_names, without_left_out

SHORTEST_HEADWAY_SECONDS = 60
"""No bus comes more often than every minute: less was meant as minutes."""


def tidied(feed: gtfs_kit.Feed, tally: DroppedRows) -> gtfs_kit.Feed:
    """Take out what can't be used.

    Args:
        feed: as it was read; it is not changed.
        tally: records every row that is dropped.

    Returns:
        A feed in which every call has a stop, a trip and a place in its order, every trip a route and a service.
    """
    stops, routes, trips = feed.stops, _routes(feed.routes, tally), feed.trips
    stops = tally.drop(
        stops, _without(stops, "stop_id") | stops["stop_id"].duplicated(), "stop_id", "stops-twice",
        "1 stop is there twice or has no id; the first is used.",
        "{count} stops are there twice or have no id; the first of each is used.",
    )  # fmt: skip
    stops = placed(stops, tally)
    latitude, longitude = stops["stop_lat"], stops["stop_lon"]
    nowhere = ~(latitude.between(-90, 90) & longitude.between(-180, 180)) | ((latitude == 0) & (longitude == 0))
    lost = nowhere.fillna(value=True) & ~boardable(stops)
    stops, nowhere = stops[~lost].reset_index(drop=True), nowhere[~lost].reset_index(drop=True)
    stops = tally.drop(
        stops, nowhere, "stop_id", "stops-nowhere",
        "1 stop has no place on the map; buses pass it without calling.",
        "{count} stops have no place on the map; buses pass them without calling.",
    )  # fmt: skip
    routes = with_public_names(routes, trips, tally)
    note_unknown(routes, tally)
    trips = _trips(trips, routes, tally)
    trips = trips.assign(template_id=trips["trip_id"])
    times = _calls(feed.stop_times, stops, feed.stops, feed.trips, tally)
    times = times[times["trip_id"].isin(trips["trip_id"])].reset_index(drop=True)
    tables = {
        "stops": stops, "routes": routes, "trips": trips, "stop_times": times, "agency": feed.agency,
        "calendar": _calendar(feed.calendar, tally), "calendar_dates": _exceptions(feed.calendar_dates, tally),
        "feed_info": feed.feed_info, "shapes": feed.shapes,
    }  # fmt: skip
    whole = gtfs_kit.Feed(dist_units="km", **tables)
    if feed.frequencies is None:
        return whole
    # The library spreads out by departures; where a file gives arrivals only, they are the same.
    times = times.assign(**{column: times.get(column) for column in ("arrival_time", "departure_time")})
    arrives, departs = (times[column].astype("string") for column in ("arrival_time", "departure_time"))
    whole.stop_times = times.assign(arrival_time=arrives.fillna(departs), departure_time=departs.fillna(arrives))
    whole.frequencies = _headways(feed.frequencies, trips, tally)
    _refuse_too_many(whole.frequencies, times)
    if "block_id" in trips:
        # A trip that stands for many has many vehicles, and nobody can tell which of them goes on as what.
        whole.trips = trips.assign(block_id=trips["block_id"].mask(trips["trip_id"].isin(whole.frequencies["trip_id"])))
    return whole.expand_frequencies()


def _without(frame: pd.DataFrame, *columns: str) -> pd.Series:
    return frame[list(columns)].isna().any(axis=1)


def _routes(routes: pd.DataFrame, tally: DroppedRows) -> pd.DataFrame:
    return tally.drop(
        routes, _without(routes, "route_id") | routes["route_id"].duplicated(), "route_id", "routes-twice",
        "1 route is there twice or has no id; the first is used.",
        "{count} routes are there twice or have no id; the first of each is used.",
    )  # fmt: skip


def _trips(trips: pd.DataFrame, routes: pd.DataFrame, tally: DroppedRows) -> pd.DataFrame:
    trips = tally.drop(
        trips, _without(trips, "trip_id") | trips["trip_id"].duplicated(), "trip_id", "trips-twice",
        "1 trip is there twice or has no id; the first is used.",
        "{count} trips are there twice or have no id; the first of each is used.",
    )  # fmt: skip
    trips = tally.drop(
        trips, ~trips["route_id"].isin(routes["route_id"]), "trip_id", "trips-without-route",
        "1 trip belongs to a route that is not in the file, and is left out.",
        "{count} trips belong to routes that are not in the file, and are left out.",
    )  # fmt: skip
    return without_left_out(trips, routes, tally)


def _calls(
    times: pd.DataFrame, stops: pd.DataFrame, all_stops: pd.DataFrame, all_trips: pd.DataFrame, tally: DroppedRows
) -> pd.DataFrame:
    times = tally.drop(
        times, _without(times, "trip_id", "stop_id", "stop_sequence"), "trip_id", "calls-incomplete",
        "1 row of stop_times.txt does not say which trip, stop or place in the order, and is left out.",
        "{count} rows of stop_times.txt do not say which trip, stop or place in the order, and are left out.",
    )  # fmt: skip
    times = tally.drop(
        times, ~times["trip_id"].isin(all_trips["trip_id"]), "trip_id", "calls-without-trip",
        "1 row of stop_times.txt is for a trip that is not in the file, and is left out.",
        "{count} rows of stop_times.txt are for trips that are not in the file, and are left out.",
    )  # fmt: skip
    times = tally.drop(
        times, ~times["stop_id"].isin(all_stops["stop_id"]), "stop_id", "calls-without-stop",
        "1 row of stop_times.txt is for a stop that is not in the file, and is left out.",
        "{count} rows of stop_times.txt are for stops that are not in the file, and are left out.",
    )  # fmt: skip
    times = times[times["stop_id"].isin(stops["stop_id"])].reset_index(drop=True)
    return tally.drop(
        times, times.duplicated(["trip_id", "stop_sequence"]), "trip_id", "calls-twice",
        "1 row of stop_times.txt has the same place in the order of its trip as another, and is left out.",
        "{count} rows of stop_times.txt have the same place in the order of their trip as others, and are left out.",
    )  # fmt: skip


CENTURY = ("20000101", "20991231")
"""What is written as a day before or after it means “always”; each day between is looked at, so it must end."""
_ENDS = ("start_date", "end_date")
MOST_TRIPS = 2000
"""Of one row of frequencies.txt: a bus every 45 seconds, day and night. More would fill the memory."""


MOST_CALLS = 500_000
"""Of all trips that frequencies.txt stands for, at all their stops: ten thousand trips with fifty stops each. A file of
a thousand bytes can stand for a thousand times as many."""


def _is_day(words: pd.Series) -> pd.Series:
    return words.notna() & pd.to_datetime(words, format="%Y%m%d", errors="coerce").notna()


def _calendar(calendar: pd.DataFrame | None, tally: DroppedRows) -> pd.DataFrame | None:
    if calendar is None:
        return None
    days = {name: calendar[name].where(~_is_day(calendar[name]), calendar[name].clip(*CENTURY)) for name in _ENDS}
    calendar = calendar.assign(**days)
    right = _is_day(calendar["start_date"]) & _is_day(calendar["end_date"]) & calendar["service_id"].notna()
    return tally.drop(
        calendar, ~right, "service_id", "calendar-rows",
        "1 row of calendar.txt has no first or last day that can be read, and is left out.",
        "{count} rows of calendar.txt have no first or last day that can be read, and are left out.",
    )  # fmt: skip


def _exceptions(dates: pd.DataFrame | None, tally: DroppedRows) -> pd.DataFrame | None:
    if dates is None:
        return None
    right = (
        _is_day(dates["date"])
        & dates["date"].between(*CENTURY)
        & dates["exception_type"].isin([1, 2])
        & dates["service_id"].notna()
    )
    return tally.drop(
        dates, ~right, "service_id", "calendar-dates-rows",
        "1 row of calendar_dates.txt can't be read, and is left out.",
        "{count} rows of calendar_dates.txt can't be read, and are left out.",
    )  # fmt: skip


def _how_many(rows: pd.DataFrame) -> pd.Series:
    """How many trips each row of frequencies.txt stands for; nothing where that can't be read."""
    start, end = (pd.to_timedelta(rows[name].str.strip(), errors="coerce") for name in ("start_time", "end_time"))
    return (end - start).dt.total_seconds() / rows["headway_secs"].astype("float64")


def _refuse_too_many(rows: pd.DataFrame, times: pd.DataFrame) -> None:
    """Refuse a file that would fill the memory once its trips are spread out.

    Raises:
        FeedError: if it stands for more calls than a city has.
    """
    calls = times["trip_id"].value_counts()
    stands_for = float((_how_many(rows) * rows["trip_id"].map(calls).fillna(0).astype("float64")).sum())
    if stands_for > MOST_CALLS:
        raise FeedError(
            f"frequencies.txt stands for {stands_for:,.0f} stops of buses in a day. {MOST_CALLS:,} is the most we can "
            "spread out. Take a smaller area."
        )


def _few(rows: pd.DataFrame) -> pd.Series:
    """Whether rows of frequencies.txt stand for so few trips as a day can have."""
    return _how_many(rows) <= MOST_TRIPS  # gtfs-kit holds these seconds in numbers that end at 32,767


def _headways(rows: pd.DataFrame, trips: pd.DataFrame, tally: DroppedRows) -> pd.DataFrame:
    rows = rows[rows["trip_id"].isin(trips["trip_id"])]
    clock = r"\s*\d{1,3}:[0-5]\d:[0-5]\d\s*"
    readable = rows["start_time"].str.fullmatch(clock) & rows["end_time"].str.fullmatch(clock)
    rows = tally.drop(
        rows, ~(readable & (rows["headway_secs"] > 0) & _few(rows)), "trip_id", "headway-rows",
        "1 row of frequencies.txt can't be read, and is left out.",
        "{count} rows of frequencies.txt can't be read, and are left out.",
    )  # fmt: skip
    rows = tally.drop(
        rows, rows["headway_secs"] < SHORTEST_HEADWAY_SECONDS, "trip_id", "headways-too-short",
        "1 row says “a bus every few seconds”, and is left out: minutes were written as seconds, it seems.",
        "{count} rows say “a bus every few seconds”, and are left out: minutes were written as seconds, it seems.",
    )  # fmt: skip
    exact = (rows["exact_times"].fillna(0) == 1) if "exact_times" in rows else pd.Series(data=False, index=rows.index)
    tally.note(
        "headways", rows.loc[exact, "trip_id"].tolist(),
        "1 row says “a bus every so many minutes” by the clock; it is spread out into single trips.",
        "{count} rows say “a bus every so many minutes” by the clock; they are spread out into single trips.",
    )  # fmt: skip
    tally.note(
        "headways-about", rows.loc[~exact, "trip_id"].tolist(),
        "1 row says “a bus every so many minutes”, but not at which minute; we count one at even steps.",
        "{count} rows say “a bus every so many minutes”, but not at which minute; we count one at even steps.",
    )  # fmt: skip
    return rows.reset_index(drop=True)
