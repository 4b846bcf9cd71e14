"""transfers.txt: where one changes, how long that takes, where one can't, and where one stays seated.

A rule may hold for all buses at two stops, or only from one route or trip to another. Calls at a stop for which other
rules hold get a variant, a number: they become spots of their own in the timetable, so the search needs to know of
stops only.

Source: GTFS Schedule Reference (gtfs.org), transfers.txt: types, "Specificity of a transfer", "Linked trips".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.stations import members_of, ways_inside
from recovery_hub.gtfs.stop_times import FeedStopTimes, Index
from recovery_hub.gtfs.timetable import TransferKind

IN_SEAT, NO_IN_SEAT = 4, 5
"""transfer_type: whoever sits in the first trip can stay seated; or has to get off and on again."""

_TYPES = {**{str(int(kind)): int(kind) for kind in TransferKind if kind != TransferKind.PATHWAY}, "": 0, "4": 4, "5": 5}

_Buses = tuple[str, str]
"""For which buses one end of a rule holds: ("trip", id), ("route", id), or ("", "") for all."""

ALL_BUSES: _Buses = ("", "")

_RANKS = {
    ("trip", "trip"): 0, ("trip", "route"): 1, ("route", "trip"): 1, ("trip", ""): 2, ("", "trip"): 2,
    ("route", "route"): 3, ("route", ""): 4, ("", "route"): 4, ("", ""): 5,
}  # fmt: skip
"""The more exactly a rule says for which buses it holds, the sooner it is taken."""


@dataclass(frozen=True, eq=False)
class FeedTransfers:
    """What a file says of changing.

    Attributes:
        variant: call -> which of the rules at its stop hold for it; 0 where none is special.
        rules: [rules, 6]: stop and variant that is left, stop and variant that is boarded, ``TransferKind``, seconds.
        linked: (trip, trip) whose passengers can stay seated, by the ids of the file.
        unlinked: (trip, trip) whose passengers can't.
    """

    variant: NDArray[np.int32]
    rules: Index
    linked: frozenset[tuple[str, str]]
    unlinked: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TransferRule:
    """A row of transfers.txt, for two stops.

    Attributes:
        start: id of the stop that is left.
        end: id of the stop that is boarded.
        first: for which buses it holds.
        second: the same.
        order: rules for the two stops themselves come before rules for their stations, then as in the file.
        kind: the type.
        seconds: min_transfer_time.
    """

    start: str
    end: str
    first: _Buses
    second: _Buses
    order: tuple[int, int]
    kind: int
    seconds: int


def read_transfers(
    rows: pd.DataFrame | None,
    pathways: pd.DataFrame | None,
    stations: Mapping[str, str],
    calls: FeedStopTimes,
    tally: DroppedRows,
) -> FeedTransfers:
    """Read what a file says of changing.

    Args:
        rows: transfers.txt as words, or None.
        pathways: pathways.txt as words, or None.
        stations: stop -> the station it belongs to, or itself; ids.
        calls: every call of the file.
        tally: records what can't be used.
    """
    written = rows if rows is not None else pd.DataFrame()
    columns = ("from_stop_id", "to_stop_id", "from_route_id", "to_route_id", "from_trip_id", "to_trip_id")
    words = [
        written[column].fillna("").str.strip().tolist() if column in written else [""] * len(written)
        for column in (*columns, "transfer_type", "min_transfer_time")
    ]
    table = list(zip(*words, strict=True))
    wrong = [row[0] for row in table if row[6] not in _TYPES]
    tally.note(
        "transfers-unreadable", wrong,
        "1 row of transfers.txt has a type that nobody knows, and is left out.",
        "{count} rows of transfers.txt have a type that nobody knows, and are left out.",
    )  # fmt: skip
    seats = [(row[4], row[5], _TYPES[row[6]]) for row in table if _TYPES.get(row[6]) in {IN_SEAT, NO_IN_SEAT}]
    rules = list(_rules(table, stations, tally))
    stop_numbers = {calls.stop_ids[stop]: stop for stop in np.unique(calls.stop).tolist()}
    variant, keys = _variants(rules, calls)
    numbered = _numbered(_by_stops(rules), keys, stop_numbers)
    told = {row[:4] for row in numbered}
    for row in _joined_platforms(ways_inside(pathways, stations, stop_numbers), keys, stop_numbers):
        if row[:4] not in told:
            numbered.append(row)
    return FeedTransfers(
        variant,
        np.array(numbered, dtype=np.int64).reshape(-1, 6),
        frozenset((start, end) for start, end, kind in seats if kind == IN_SEAT and start != end),
        frozenset((start, end) for start, end, kind in seats if kind == NO_IN_SEAT),
    )


_Row = tuple[int, int, int, int, int, int]


def _rules(table: list[tuple[str, ...]], stations: Mapping[str, str], tally: DroppedRows) -> Iterator[TransferRule]:
    """Yield the rules for changing; one for a station is one for each of its stops."""
    members = members_of(stations)
    lost = []
    for number, (start, end, first_route, second_route, first_trip, second_trip, words, least) in enumerate(table):
        kind = _TYPES.get(words, IN_SEAT)
        if kind in {IN_SEAT, NO_IN_SEAT}:
            continue
        seconds = int(least) if least.isdecimal() else -1
        if start not in stations or end not in stations or (kind == TransferKind.MINIMUM and seconds < 0):
            lost.append(f"{start} to {end}")
            continue
        first, second = _chosen(first_trip, first_route), _chosen(second_trip, second_route)
        for one_end in members.get(start, [start]):
            for other_end in members.get(end, [end]):
                exact = (one_end == start) + (other_end == end)
                yield TransferRule(one_end, other_end, first, second, (-exact, number), kind, max(seconds, 0))
    tally.note(
        "transfers-useless", lost,
        "1 row of transfers.txt names a stop that is not in the file, or no time, and is left out.",
        "{count} rows of transfers.txt name stops that are not in the file, or no time, and are left out.",
    )  # fmt: skip


def _chosen(trip: str, route: str) -> _Buses:
    return ("trip", trip) if trip else ("route", route) if route else ALL_BUSES


_Key = tuple[_Buses, _Buses, _Buses, _Buses]
"""What rules know of a call at a stop: as a trip and as a route that is left, and as one that is boarded."""

_PLAIN: _Key = (ALL_BUSES, ALL_BUSES, ALL_BUSES, ALL_BUSES)


def _variants(rules: list[TransferRule], calls: FeedStopTimes) -> tuple[NDArray[np.int32], dict[str, list[_Key]]]:
    """Number the sorts of calls at each stop; those of which no rule knows more than the stop are 0."""
    left, boarded = defaultdict(set), defaultdict(set)
    for rule in rules:
        if rule.first != ALL_BUSES:
            left[rule.start].add(rule.first)
        if rule.second != ALL_BUSES:
            boarded[rule.end].add(rule.second)
    variant = np.zeros(len(calls.stop), np.int32)
    keys: dict[str, list[_Key]] = defaultdict(lambda: [_PLAIN])
    special = {*left, *boarded}
    at = np.flatnonzero(np.isin(calls.stop, [n for n, id_ in enumerate(calls.stop_ids.tolist()) if id_ in special]))
    trip_of = np.searchsorted(calls.first, at, side="right") - 1
    for row, trip in zip(at.tolist(), trip_of.tolist(), strict=True):
        stop = calls.stop_ids[calls.stop[row]]
        both = ("trip", calls.template_ids[trip]), ("route", calls.route_ids[trip])
        key = tuple(name if name in known[stop] else ALL_BUSES for known in (left, boarded) for name in both)
        known_keys = keys[stop]
        if key not in known_keys:
            known_keys.append(key)  # type: ignore[arg-type]  # four names, which a generator does not promise
        variant[row] = known_keys.index(key)  # type: ignore[arg-type]
    return variant, keys


_ByStops = dict[tuple[str, str], dict[tuple[_Buses, _Buses], TransferRule]]


def _by_stops(rules: list[TransferRule]) -> _ByStops:
    """Sort the rules by their stops and buses; of two for the same the more exact one counts, else the first."""
    found: _ByStops = defaultdict(dict)
    for rule in rules:
        known = found[rule.start, rule.end].get((rule.first, rule.second))
        if known is None or rule.order < known.order:
            found[rule.start, rule.end][rule.first, rule.second] = rule
    return found


def _numbered(by_stops: _ByStops, keys: Mapping[str, list[_Key]], stop_numbers: Mapping[str, int]) -> list[_Row]:
    """Choose a rule for each two sorts of calls at two stops."""
    found: list[_Row] = []
    for (start, end), rules in by_stops.items():
        if start not in stop_numbers or end not in stop_numbers:
            continue
        for number, key in enumerate(keys.get(start, [_PLAIN])):
            for other_number, other_key in enumerate(keys.get(end, [_PLAIN])):
                rule = best_rule(rules, key[:2], other_key[2:])
                if rule is not None:
                    stops = stop_numbers[start], number, stop_numbers[end], other_number
                    found.append((*stops, rule.kind, rule.seconds))
    return found


def best_rule(
    rules: Mapping[tuple[_Buses, _Buses], TransferRule], left: tuple[_Buses, ...], boarded: tuple[_Buses, ...]
) -> TransferRule | None:
    """Choose the rule for a change.

    Args:
        rules: those for its two stops, by the buses they hold for.
        left: as what rules may know the bus that is left: its trip, its route.
        boarded: the same of the bus that is boarded.
    """
    possible = {(first, second) for first in (*left, ALL_BUSES) for second in (*boarded, ALL_BUSES)}
    held = [(_RANKS[first[0], second[0]], rules[first, second]) for first, second in possible & rules.keys()]
    return min(held, key=lambda item: (item[0], item[1].order))[1] if held else None


def _joined_platforms(
    inside: Mapping[tuple[str, str], int | None], keys: Mapping[str, list[_Key]], stop_numbers: Mapping[str, int]
) -> Iterator[_Row]:
    """Yield a change between any two platforms of a station, however far apart."""
    for (start, end), seconds in inside.items():
        rule = (int(TransferKind.RECOMMENDED), 0) if seconds is None else (int(TransferKind.PATHWAY), seconds)
        for number in range(len(keys.get(start, [_PLAIN]))):
            for other in range(len(keys.get(end, [_PLAIN]))):
                yield stop_numbers[start], number, stop_numbers[end], other, *rule


def between_used(rules: Index, used: Index) -> NDArray[np.int32]:
    """Take the rules for changing between stops that are used, with the numbers they have there."""
    stops = rules[:, [0, 2]]
    rules = rules[np.isin(stops, used).all(axis=1)].copy()
    rules[:, [0, 2]] = np.searchsorted(used, rules[:, [0, 2]])
    return rules.astype(np.int32)
