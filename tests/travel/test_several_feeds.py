"""A town whose buses stand in two timetable files is the same town as if they stood in one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from recovery_hub.directory.timetable_files import TimetableFile
from recovery_hub.geo import LatLon
from recovery_hub.gtfs.sources import Timetables, timetables
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.walking import Pace
from recovery_hub.validation import load
from tests.examples import examples
from tests.gtfs.conftest import LITTLE, TODAY, packed
from tests.travel import brute
from tests.travel.brute import ChangeRule, Town, Walker
from tests.travel.feed_towns import changing_towns, feed_towns, tables_of
from tests.travel.time_expanded import travel_seconds
from tests.travel.towns import WALKERS

TIMES = ((36_000, 36_000), (84_600, 84_600), (84_600, 0))
"""When the buses run, and when people leave: by day, before midnight, after midnight with the buses of yesterday."""


@dataclass(frozen=True)
class _Split:
    """A town and the numbers of the trips that stand in the second file; how that file names the stops of the town."""

    town: Town
    second: frozenset[int]
    ids: dict[str, str]
    coded: frozenset[str]


Reader = Callable[[Sequence[TimetableFile]], Timetables]


@pytest.fixture(scope="module")
def read() -> Reader:
    """Read timetable files for a city in which volunteers wrote down no bus."""
    nowhere = replace(load(LITTLE, TODAY)[0], routes={}, stops={})
    return lambda files: timetables(nowhere, files, TODAY)


@st.composite
def _splits(draw: st.DrawFn, around: int) -> _Split:
    """Draw a town, and deal its trips out to two files: what one vehicle does stays together; so do linked trips."""
    town = draw(st.one_of(feed_towns(around), changing_towns(around)))
    together: dict[object, list[int]] = {}
    linked = {trip for rule in town.rules if rule.kind in {4, 5} for trip in (rule.first_trip, rule.second_trip)}
    for number in range(len(town.trips)):
        key = "linked" if number in linked else town.blocks.get(number) or number
        if town.blocks.get(number) in {town.blocks.get(trip) for trip in linked if trip is not None} - {None, ""}:
            key = "linked"
        together.setdefault(key, []).append(number)
    chosen = [trips for trips in together.values() if draw(st.booleans())]
    second = frozenset(number for trips in chosen for number in trips)
    assume(0 < len(second) < len(town.trips))
    names = [*town.stops, *sorted(set(town.stations.values()))]
    rules = tuple(rule for rule in town.rules if _can_be_told_apart(rule, town, second))
    coded = frozenset(draw(st.sets(st.sampled_from(list(town.stops)))))
    # Each stop has in the second file the id that another one has in the first.
    moved = draw(st.permutations(list(town.stops)))
    ids = dict(zip(names, [*moved, *reversed(names[len(town.stops) :])], strict=True))
    return _Split(replace(town, rules=rules), second, ids, coded)


def _can_be_told_apart(rule: ChangeRule, town: Town, second: frozenset[int]) -> bool:
    """Whether a rule means the same when only one file has it: those for some buses name buses of the first alone."""
    routes = {town.trips[number].route for number in second}
    sides = ((rule.first_trip, rule.first_route), (rule.second_trip, rule.second_route))
    if rule.kind in {4, 5}:
        return True
    return all(trip not in second and route not in routes for trip, route in sides)


def _files(split: _Split, folder: Path) -> tuple[TimetableFile, ...]:
    """Write the two files. Stops with a code lie elsewhere in the second, and have another name there."""
    town = split.town
    own = [number for number in range(len(town.trips)) if number not in split.second]
    tables = [_only(tables_of(town), own), _only(tables_of(_renamed(split)), sorted(split.second))]
    for number, ids in enumerate(({name: name for name in split.ids}, split.ids)):
        rows = str(tables[number]["stops"]).splitlines()
        codes = {ids[stop]: f"thorn{list(town.stops).index(stop)}" for stop in split.coded}
        coded = [f"{rows[0]},stop_code", *(f"{row},{codes.get(row.partition(',')[0], '')}" for row in rows[1:])]
        tables[number] |= {"stops": "\n".join([*coded, ""])}
    files = [packed(folder / f"{number}.zip", table) for number, table in enumerate(tables)]
    return tuple(TimetableFile(id_, path) for id_, path in zip(("feed", "second"), files, strict=True))


def _renamed(split: _Split) -> Town:
    """The town as the second file names it."""
    town, ids = split.town, split.ids
    trips = tuple(
        replace(trip, calls=tuple(replace(call, stop=ids[call.stop]) for call in trip.calls)) for trip in town.trips
    )
    return replace(
        town,
        stops={ids[id_]: (at[0] + 0.001 * (id_ in split.coded), at[1]) for id_, at in town.stops.items()},
        trips=trips,
        stations={ids[id_]: ids[station] for id_, station in town.stations.items()},
        rules=tuple(
            replace(rule, start=ids.get(rule.start, rule.start), end=ids.get(rule.end, rule.end))
            for rule in town.rules
            if rule.kind in {4, 5} or {None} == {rule.first_route, rule.second_route, rule.first_trip, rule.second_trip}
        ),
    )


def _only(tables: dict[str, str | bytes | None], trips: list[int]) -> dict[str, str | bytes | None]:
    """Leave the trips with some numbers in the tables; linked trips that are not there have no rule."""
    names = {f"t{number}" for number in trips}
    found = dict(tables)
    for table, columns in (("trips", (2,)), ("stop_times", (0,)), ("transfers", (4, 5))):
        if found.get(table):
            first, *rows = str(found[table]).splitlines()
            kept = [row for row in rows if {row.split(",")[column] for column in columns} <= {*names, ""}]
            found[table] = "\n".join([first, *kept, ""])
    return found


def _points(pairs: tuple[tuple[float, float], ...]) -> list[LatLon]:
    return [LatLon(*pair) for pair in pairs]


ANY = st.sampled_from(TIMES).flatmap(lambda when: st.tuples(st.just(when[1]), _splits(when[0])))


@examples(40)
@given(ANY, st.sampled_from(WALKERS))
def test_every_arrival(tmp_path: Path, read: Reader, drawn: tuple[int, _Split], walker: Walker) -> None:
    """However the trips are dealt out, each home gets to each place when the slow search in the whole town says."""
    first, split = drawn
    town = split.town
    table, pace = read(_files(split, tmp_path)).days[DayKind.WEEKDAY], Pace.USUAL if walker.kmh == 4.8 else Pace.SLOW
    rules = Rules(walker.stop_metres, walker.change_metres, walker.whole_metres, walker.change_seconds, 90)
    window = Window(600, 5, 5400)
    net, feet = network(table, pace, rules), ways(table, _points(town.homes), _points(town.places), pace, rules)

    found = arrivals(net, feet, np.full(len(town.homes), first, np.int64), window)

    leaves = first + 600 * np.arange(5)
    for home, buses, place in np.ndindex(len(town.homes), 2, len(town.places)):
        known = [brute.earliest(town, home, place, at, buses + 1, walker, 5400) for at in leaves.tolist()]
        assert [NEVER if at is None else at for at in known] == found[home, buses, place].tolist()
    for buses in range(2):
        seconds = np.where(found[:, buses] < NEVER, found[:, buses] - leaves, np.inf)
        assert np.array_equal(seconds, travel_seconds(net, feet, first, window, buses + 1))
