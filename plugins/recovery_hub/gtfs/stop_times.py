"""Every call of every trip of a timetable file as arrays, in order, with a time at each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import gtfs_kit
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recovery_hub.geo import metres_to_next, positions
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.interpolate import Numbers, spread
from recovery_hub.gtfs.shapes import Shapes

Index = NDArray[np.int64]

NOT_HERE, RING_FIRST, TELL_DRIVER = 1, 2, 3
"""pickup_type and drop_off_type: no getting on (off) here; only for people who rang before; only for people who tell
the driver, which is an ordinary stop to whoever stands there."""

_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d):([0-5]?\d)")


@dataclass(frozen=True, eq=False)
class FeedStopTimes:
    """What every bus does, one row a call, in the order of trips and of the stops on the way.

    Attributes:
        trip_ids: trip -> its id.
        route_ids: trip -> the id of its route.
        service_ids: trip -> the id of the calendar it runs by.
        headsigns: trip -> what the front of the bus says.
        template_ids: trip -> its id in the file; trips made of "every so many minutes" share that of their pattern.
        block_ids: trip -> what its vehicle does that day, or "".
        stop_ids: stop -> its id.
        first: trip t has the calls from ``first[t]`` up to ``first[t + 1]``.
        stop: call -> stop.
        arrives: call -> seconds after midnight.
        departs: call -> seconds after midnight.
        boards: call -> whether passengers can get on.
        alights: call -> whether passengers can get off.
    """

    trip_ids: NDArray[np.object_]
    route_ids: NDArray[np.object_]
    service_ids: NDArray[np.object_]
    headsigns: NDArray[np.object_]
    template_ids: NDArray[np.object_]
    block_ids: NDArray[np.object_]
    stop_ids: NDArray[np.object_]
    first: Index
    stop: Index
    arrives: Index
    departs: Index
    boards: NDArray[np.bool_]
    alights: NDArray[np.bool_]

    def __len__(self) -> int:
        """Return how many trips there are."""
        return len(self.trip_ids)

    @cached_property
    def begins(self) -> Index:
        """Trip -> when it leaves its first stop."""
        return self.departs[self.first[:-1]]

    @cached_property
    def ends(self) -> Index:
        """Trip -> when it is at its last stop."""
        return self.arrives[self.first[1:] - 1]


def calls_of(feed: gtfs_kit.Feed, tally: DroppedRows, *, with_requests: bool = False) -> FeedStopTimes:
    """Bring the calls in order and give each its times.

    Args:
        feed: tidied.
        tally: records blank times, and trips that can't be used.
        with_requests: whether one can get on and off where that takes ringing before.
    """
    never = {NOT_HERE} if with_requests else {NOT_HERE, RING_FIRST}
    trips, stops = feed.trips, feed.stops
    times = feed.stop_times
    trip = pd.Index(trips["trip_id"]).get_indexer(times["trip_id"]).astype(np.int64)
    stop = pd.Index(stops["stop_id"]).get_indexer(times["stop_id"]).astype(np.int64)
    order = np.lexsort((times["stop_sequence"].to_numpy(dtype=np.int64), trip))
    trip, stop = trip[order], stop[order]
    times = times.take(order)
    arrives, departs = _both(times, tally)
    keep = _between_known(trip, arrives, trips, tally)
    at = np.column_stack([stops["stop_lat"].to_numpy(float), stops["stop_lon"].to_numpy(float)])
    trip, stop, arrives, departs, times = trip[keep], stop[keep], arrives[keep], departs[keep], times[keep]
    steps = _steps(times, trip, at[stop])
    steps = _along_shapes(feed, steps, trip, stop, np.isnan(arrives) & ~_has_own(times, trip))
    arrives, departs = (np.rint(spread(known, steps, trip)) for known in (arrives, departs))
    keep = ~_of_trips(trip, _backwards(trip, arrives, departs))
    lost = np.unique(trip[~keep])
    tally.note(
        "backwards", trips["trip_id"].to_numpy()[lost].tolist(),
        "1 trip goes back in time on its way, and is left out.",
        "{count} trips go back in time on their way, and are left out.",
    )  # fmt: skip
    trip, stop, arrives, departs, times = trip[keep], stop[keep], arrives[keep], departs[keep], times[keep]
    used, first = np.unique(trip, return_index=True)
    trips = trips.take(used)
    blank = pd.Series("", index=trips.index)
    signs, blocks = (trips.get(column, blank) for column in ("trip_headsign", "block_id"))
    return FeedStopTimes(
        trip_ids=trips["trip_id"].to_numpy(dtype=object),
        route_ids=trips["route_id"].to_numpy(dtype=object),
        service_ids=trips["service_id"].fillna("").to_numpy(dtype=object),
        headsigns=signs.fillna("").str.strip().to_numpy(dtype=object),
        template_ids=trips["template_id"].to_numpy(dtype=object),
        block_ids=blocks.fillna("").str.strip().to_numpy(dtype=object),
        stop_ids=stops["stop_id"].to_numpy(dtype=object),
        first=np.append(first, len(trip)).astype(np.int64),
        stop=stop,
        arrives=arrives.astype(np.int64),
        departs=departs.astype(np.int64),
        boards=_allowed(times, "pickup_type", never, tally, "get on"),
        alights=_allowed(times, "drop_off_type", never, tally, "get off"),
    )


def seconds_of(words: pd.Series) -> tuple[Numbers, list[str]]:
    """Read times: "25:10:00" is 90,600 seconds; NaN where nothing is written.

    Returns:
        Seconds after midnight, one a row; and the words that are not a time, one each time they are met.
    """
    codes, each = pd.factorize(words)
    known = np.full(len(each) + 1, np.nan)
    for number, word in enumerate(each):
        found = _CLOCK.fullmatch(str(word).strip())
        if found is not None:
            hours, minutes, seconds = map(int, found.groups())
            known[number] = hours * 3600 + minutes * 60 + seconds
    seconds = known[codes]  # what is missing has the code -1, and so the last place
    odd = np.isnan(seconds) & (codes >= 0)
    wrong = [str(each[code]) for code in codes[odd] if str(each[code]).strip()]
    return seconds, wrong


def _both(times: pd.DataFrame, tally: DroppedRows) -> tuple[Numbers, Numbers]:
    """Read arrivals and departures; where one of the two is blank, it is as the other."""
    read, wrong = [], []
    for column in ("arrival_time", "departure_time"):
        seconds, odd = seconds_of(times[column]) if column in times else (np.full(len(times), np.nan), [])
        read.append(seconds)
        wrong += odd
    tally.note(
        "times-unreadable", wrong,
        "1 time can't be read and is worked out from those around it.",
        "{count} times can't be read and are worked out from those around them.",
    )  # fmt: skip
    arrives, departs = read
    arrives, departs = np.where(np.isnan(arrives), departs, arrives), np.where(np.isnan(departs), arrives, departs)
    blank = int(np.isnan(arrives).sum())
    share = f"{100 * blank / max(len(arrives), 1):.0f} in 100"
    tally.note(
        "blank-times", times["trip_id"].to_numpy()[np.isnan(arrives)].tolist(),
        "1 time is blank and is worked out by distance along the way.",
        f"{{count}} times ({share}) are blank and are worked out by distance along the way.",
    )  # fmt: skip
    return arrives, departs


def _between_known(trip: Index, arrives: Numbers, trips: pd.DataFrame, tally: DroppedRows) -> NDArray[np.bool_]:
    """Choose the calls from a trip's first known time to its last; a trip with fewer than two can't be used."""
    known = ~np.isnan(arrives)
    place = np.arange(len(trip))
    first = np.full(len(trips), len(trip))
    last = np.full(len(trips), -1)
    np.minimum.at(first, trip[known], place[known])
    np.maximum.at(last, trip[known], place[known])
    keep = (place >= first[trip]) & (place <= last[trip])
    useless = np.flatnonzero(last <= first)
    keep &= (last > first)[trip]
    tally.note(
        "trips-too-short", trips["trip_id"].to_numpy()[useless].tolist(),
        "1 trip has fewer than two stops with a time, and is left out.",
        "{count} trips have fewer than two stops with a time, and are left out.",
    )  # fmt: skip
    ends = ~keep & (last > first)[trip]
    tally.note(
        "ends-blank", trips["trip_id"].to_numpy()[trip[ends]].tolist(),
        "1 stop before the first or after the last time of its trip is left out.",
        "{count} stops before the first or after the last time of their trips are left out.",
    )  # fmt: skip
    return np.asarray(keep)


def _steps(times: pd.DataFrame, trip: Index, at: Numbers) -> Numbers:
    """Metres from the call before: by the file's own distances where a trip has them all, else in a straight line."""
    straight = np.concatenate([np.zeros(min(len(at), 1)), metres_to_next(positions(at[:, 0], at[:, 1]))])
    if "shape_dist_traveled" not in times:
        return straight
    along = times["shape_dist_traveled"].to_numpy(dtype=float, na_value=np.nan)
    return np.where(_has_own(times, trip), np.diff(along, prepend=along[:1]), straight)


def _has_own(times: pd.DataFrame, trip: Index) -> NDArray[np.bool_]:
    """Whether the file says of all calls of a trip how far along they are, one a call."""
    if "shape_dist_traveled" not in times:
        return np.zeros(len(times), dtype=bool)
    along = times["shape_dist_traveled"].to_numpy(dtype=float, na_value=np.nan)
    inside = np.diff(trip, prepend=trip[:1]) == 0
    return ~_of_trips(trip, np.isnan(along) | (inside & (np.diff(along, prepend=along[:1]) < 0)))


def _along_shapes(feed: gtfs_kit.Feed, steps: Numbers, trip: Index, stop: Index, blank: NDArray[np.bool_]) -> Numbers:
    """Measure the trips with blank times along the lines on the map, where the file has one for them."""
    if not blank.any() or feed.shapes is None or "shape_id" not in feed.trips:
        return steps
    shapes, steps = Shapes(feed), steps.copy()
    names = feed.trips["shape_id"].fillna("").tolist()
    spots = positions(feed.stops["stop_lat"].to_numpy(float), feed.stops["stop_lon"].to_numpy(float))
    wanted = np.unique(trip[blank])
    for number, start, end in zip(
        wanted.tolist(), np.searchsorted(trip, wanted).tolist(), np.searchsorted(trip, wanted, "right").tolist(),
        strict=True,
    ):  # fmt: skip
        metres = shapes.metres(names[number], stop[start:end], spots[stop[start:end]])
        if metres is not None:
            # A line that cuts a corner can bring two stops nearer than they are; no bus drives less than straight on.
            steps[start + 1 : end] = np.maximum(np.diff(metres), steps[start + 1 : end])
    return steps


def _of_trips(trip: Index, calls: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Spread "one of its calls" to all calls of a trip."""
    hit = np.zeros(int(trip.max(initial=-1)) + 1, dtype=bool)
    hit[trip[calls]] = True
    return np.asarray(hit[trip])


def _backwards(trip: Index, arrives: Numbers, departs: Numbers) -> NDArray[np.bool_]:
    inside = np.diff(trip, prepend=trip[:1] - 1) == 0
    before = np.concatenate([departs[:1], departs[:-1]])
    return np.asarray((departs < arrives) | (inside & (arrives < before)))


def _allowed(times: pd.DataFrame, column: str, never: set[int], tally: DroppedRows, what: str) -> NDArray[np.bool_]:
    if column not in times:
        return np.ones(len(times), dtype=bool)
    kind = times[column].fillna(0).to_numpy(dtype=np.int64)
    trips = times["trip_id"].to_numpy()
    tally.note(
        f"{column.replace('_', '-')}-no", trips[kind == NOT_HERE].tolist(),
        f"At 1 call one can't {what}.",
        f"At {{count}} calls one can't {what}.",
    )  # fmt: skip
    tally.note(
        f"{column.replace('_', '-')}-ring", trips[kind == RING_FIRST].tolist(),
        f"At 1 call one can {what} only after ringing before; it is not counted.",
        f"At {{count}} calls one can {what} only after ringing before; they are not counted.",
    )  # fmt: skip
    return np.asarray(~np.isin(kind, list(never)))
