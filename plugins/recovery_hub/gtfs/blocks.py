"""Staying seated: which trip goes on as which other one.

A block is what a vehicle does in a day. The bus that ends here as a 7 often leaves again as an 8; whoever sits in it
need not get off, and that is no change. The file says so by block_id, and trip by trip in transfers.txt.

Source: GTFS Schedule Reference (gtfs.org), trips.txt (block_id) and transfers.txt ("Linked trips").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from recovery_hub.geo import positions
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.interpolate import Numbers
from recovery_hub.gtfs.patterns import DAY_SECONDS
from recovery_hub.gtfs.stations import stations_of
from recovery_hub.gtfs.stop_times import FeedStopTimes, Index
from recovery_hub.gtfs.transfers import FeedTransfers, read_transfers

SEAT_METRES = 200.0
"""So far in a straight line the next trip of a block may begin from the end of the last one. What begins further off is
reached by an empty bus. OpenTripPlanner has the same limit."""

Pair = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Seats:
    """Answers which trips go on as which, on one day or from one day to the next.

    Attributes:
        calls: every call of the file.
        transfers: what it says of changing.
        stations: stop -> its station; ids.
        places: [stops, 3], from ``geo.positions``.
    """

    calls: FeedStopTimes
    transfers: FeedTransfers
    stations: Mapping[str, str]
    places: Numbers

    def on(self, trips: Index) -> set[Pair]:
        """Find the pairs among the trips of one day: each trip of a block and the next one, and linked trips."""
        calls = self.calls
        blocks: dict[str, list[int]] = defaultdict(list)
        for trip in trips.tolist():
            if calls.block_ids[trip]:
                blocks[calls.block_ids[trip]].append(trip)
        following = {
            pair
            for members in blocks.values()
            for pair in pairwise(sorted(members, key=lambda trip: (calls.begins[trip], calls.ends[trip])))
            if self._near(pair) and self._ids(pair) not in self.transfers.unlinked
        }
        linked = set(self._linked(trips, trips))
        return {pair for pair in following | linked if calls.ends[pair[0]] <= calls.begins[pair[1]]}

    def overnight(self, evening: Index, trips: Index) -> set[Pair]:
        """Find linked trips of which the second runs on the day after."""
        calls = self.calls
        return {
            (first, second)
            for first, second in self._linked(evening, trips)
            if calls.begins[second] < calls.ends[first] <= calls.begins[second] + DAY_SECONDS
        }

    def _linked(self, first: Index, second: Index) -> Iterator[Pair]:
        """Yield the linked trips that run. One that stands for many, every so many minutes, is linked to none."""
        if not self.transfers.linked:
            return
        starts, ends = (self._by_id(trips) for trips in (first, second))
        for start, end in self.transfers.linked - self.transfers.unlinked:
            if len(starts.get(start, ())) == 1 == len(ends.get(end, ())):
                yield starts[start][0], ends[end][0]

    def _by_id(self, trips: Index) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for trip in trips.tolist():
            found[self.calls.template_ids[trip]].append(trip)
        return found

    def _ids(self, pair: Pair) -> tuple[str, str]:
        return self.calls.template_ids[pair[0]], self.calls.template_ids[pair[1]]

    def _near(self, pair: Pair) -> bool:
        """Whether the second trip begins where the first one ends."""
        calls = self.calls
        last, first = calls.stop[calls.first[pair[0] + 1] - 1], calls.stop[calls.first[pair[1]]]
        names = calls.stop_ids[last], calls.stop_ids[first]
        together = names[0] == names[1] or self.stations[names[0]] == self.stations[names[1]]
        return together or bool(np.linalg.norm(self.places[last] - self.places[first]) <= SEAT_METRES)


def read_seats(
    stops: pd.DataFrame, calls: FeedStopTimes, words: Mapping[str, pd.DataFrame], tally: DroppedRows
) -> Seats:
    """Read what a file says of changing and of staying seated.

    Args:
        stops: stops.txt, tidied.
        calls: every call of the file.
        words: transfers.txt and pathways.txt, where they are there.
        tally: records rows that can't be used.
    """
    stations = stations_of(stops)
    transfers = read_transfers(words.get("transfers"), words.get("pathways"), stations, calls, tally)
    places = positions(stops["stop_lat"].to_numpy(float), stops["stop_lon"].to_numpy(float))
    return Seats(calls, transfers, stations, places)


def numbered_pairs(
    pairs: set[Pair], first: dict[int, int], second: dict[int, int], before: int, after: int
) -> list[Pair]:
    """Number trips that go on as others by their place in a table; those that are not in it are left out.

    Args:
        pairs: from ``Seats``.
        first: trip -> its place among those that go on.
        second: trip -> its place among those as which they go on.
        before: where the first ones begin in the table.
        after: where the second ones begin.
    """
    here = [(trip, following) for trip, following in pairs if trip in first and following in second]
    return sorted({(before + first[trip], after + second[following]) for trip, following in here})
