"""The trips of one kind of day: picked, each journey counted once, and made into the table that is searched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import gtfs_kit
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recovery_hub.gtfs.blocks import Seats, numbered_pairs
from recovery_hub.gtfs.patterns import DAY_SECONDS, Stop, StopTimes
from recovery_hub.gtfs.reference_days import services_on
from recovery_hub.gtfs.source import SourceTimetable
from recovery_hub.gtfs.stop_times import FeedStopTimes, Index
from recovery_hub.gtfs.timetable import VehicleKind
from recovery_hub.gtfs.transfers import between_used


def trips_on(calls: FeedStopTimes, tables: gtfs_kit.Feed, day: date | None) -> Index:
    """Pick the trips that begin on a date, by their place among all; none without a date."""
    if day is None:
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(pd.Series(calls.service_ids).isin(services_on(tables, day)).to_numpy(dtype=bool))


class DayTrips:
    """The trips of one kind of day: those of its date, and those of the evening before that run past midnight."""

    def __init__(self, seats: Seats, today: Index, evening: Index, names: Mapping[str, str]) -> None:
        """Pick the trips.

        Args:
            seats: every call, and who can stay seated.
            today: the trips that begin on the day.
            evening: those that begin the day before.
            names: id of a route -> the number or name on the bus.
        """
        self._seats, self._calls = seats, seats.calls
        calls, variant = seats.calls, seats.transfers.variant
        late = evening[calls.ends[evening] >= DAY_SECONDS]
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

    def offer(
        self,
        stops: Sequence[tuple[str, Stop]],
        called: Mapping[str, str],
        kinds: Mapping[str, VehicleKind],
        prefix: str,
    ) -> SourceTimetable:
        """Make the table that the timetable is built from, with stops and routes that are used only.

        Args:
            stops: every stop in the order of the calls, its id with the prefix.
            called: id of a route -> the number or name on the bus.
            kinds: id of a route -> what comes.
            prefix: stands before the ids of routes from then on.
        """
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
        names = {f"{prefix}{id_}": called[id_] for id_ in routes.tolist()}
        named = {f"{prefix}{id_}": kinds[id_] for id_ in routes.tolist()}
        return SourceTimetable(dict(stops[place] for place in used.tolist()), names, table, named)

    def _headsigns(self, trips: Index, stops: Sequence[tuple[str, Stop]]) -> list[str]:
        """Say what the front of the bus says; where the file does not know, the name of the last stop."""
        calls = self._calls
        last = calls.stop[calls.first[trips + 1] - 1].tolist()
        return [sign or stops[stop][1][0] for sign, stop in zip(calls.headsigns[trips].tolist(), last, strict=True)]


def _once(
    trips: Index, calls: FeedStopTimes, variant: NDArray[np.int32], names: Mapping[str, str]
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
