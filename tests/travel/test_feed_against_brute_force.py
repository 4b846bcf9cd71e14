"""From a timetable file to the minutes, against the slow and obvious search: blocks, rules for changing, stations."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.geo import LatLon
from recovery_hub.travel.egress_last_departure import NO_BUS, last_buses
from recovery_hub.travel.journey import Asked, arriving_by, leaving_at
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.time_periods import CHANGES
from recovery_hub.travel.walking import Pace
from tests.examples import examples
from tests.travel import brute
from tests.travel.brute import Town, Walker
from tests.travel.feed_towns import changing_towns, feed_towns, tables_of, timetable_from
from tests.travel.time_expanded import travel_seconds
from tests.travel.towns import WALKERS

TIMES = ((36_000, 36_000), (84_600, 84_600), (84_600, 0))
"""When the buses run, and when people leave: by day, before midnight, after midnight with the buses of yesterday."""

ANY = st.sampled_from(TIMES).flatmap(
    lambda when: st.tuples(st.just(when[1]), st.one_of(feed_towns(when[0]), changing_towns(when[0])))
)


def _points(pairs: tuple[tuple[float, float], ...]) -> list[LatLon]:
    return [LatLon(*pair) for pair in pairs]


def _pace(walker: Walker) -> Pace:
    return Pace.USUAL if walker.kmh == 4.8 else Pace.SLOW


def _rules(walker: Walker) -> Rules:
    return Rules(walker.stop_metres, walker.change_metres, walker.whole_metres, walker.change_seconds, 90)


@examples(150)
@given(ANY, st.sampled_from(WALKERS))
def test_every_arrival(tmp_path: Path, drawn: tuple[int, Town], walker: Walker) -> None:
    """Whatever the file says, each home gets to each place when the slow search says, and both engines agree."""
    first, town = drawn
    table, pace, rules = timetable_from(tables_of(town), tmp_path), _pace(walker), _rules(walker)
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


@examples(80)
@given(ANY, st.sampled_from(WALKERS))
def test_every_leg(tmp_path: Path, drawn: tuple[int, Town], walker: Walker) -> None:
    """A journey leg by leg is there when the slow search is; staying seated is no change."""
    first, town = drawn
    table, pace, rules = timetable_from(tables_of(town), tmp_path), _pace(walker), _rules(walker)

    for level, place in np.ndindex(2, len(town.places)):
        known = brute.earliest(town, 0, place, first, level + 1, walker, 5400)
        asked = Asked(LatLon(*town.homes[0]), LatLon(*town.places[place]), pace, CHANGES[level], rules)
        told = leaving_at(table, asked, first)
        assert known == (told.arrives if told else None)
        if told:
            legs = list(zip(told.legs, told.legs[1:], strict=False))
            assert told.buses <= level + 1
            assert all(leg.arrives <= following.leaves and leg.end == following.start for leg, following in legs)
            assert all(leg.route is not None for leg, following in legs if following.stays)


@examples(80)
@given(ANY, st.sampled_from(WALKERS), st.integers(600, 4800))
def test_every_leg_of_a_journey_to_be_there_by(
    tmp_path: Path, drawn: tuple[int, Town], walker: Walker, after: int
) -> None:
    """A journey that is to arrive by a time can be made: leaving when it says, the slow search is there no later."""
    first, town = drawn
    table, pace, rules = timetable_from(tables_of(town), tmp_path), _pace(walker), _rules(walker)

    for level, place in np.ndindex(2, len(town.places)):
        asked = Asked(LatLon(*town.homes[0]), LatLon(*town.places[place]), pace, CHANGES[level], rules)
        told = arriving_by(table, asked, first + after)
        known = [
            brute.earliest(town, 0, place, at, level + 1, walker, 10**7)
            for at in ((told.leaves, told.leaves + 1) if told else (first + after - 5400,))
        ]
        assert (known[0] is not None and known[0] <= first + after) == bool(told)
        if told:
            assert known[1] is None or known[1] > first + after
            assert told.buses == sum(leg.route is not None and not leg.stays for leg in told.legs)
            assert all(leg.end == following.start for leg, following in zip(told.legs, told.legs[1:], strict=False))
            assert not told.legs[0].stays


@examples(80)
@given(ANY, st.sampled_from(WALKERS))
def test_the_last_bus(tmp_path: Path, drawn: tuple[int, Town], walker: Walker) -> None:
    """The day read backwards knows blocks and rules too: the last bus home is the last."""
    _, town = drawn
    table, pace, rules = timetable_from(tables_of(town), tmp_path), _pace(walker), _rules(walker)

    found = last_buses(table, _points(town.homes), _points(town.places), pace, rules)

    no_walk = Walker(walker.kmh, walker.stop_metres, walker.change_metres, -1, walker.change_seconds)
    near = {
        home: list(brute.stops_near(town, at, walker.stop_metres, walker.kmh)) for home, at in enumerate(town.homes)
    }
    for level, area, place in np.ndindex(2, len(town.places), len(town.homes)):
        moments = {
            call.departs - seconds for trip in town.trips for call in trip.calls for stop, seconds in near[place]
            if call.stop == stop
        }  # fmt: skip
        known = next(
            (
                at
                for at in sorted(moments, reverse=True)
                if brute.earliest(town, place, area, at, level + 1, no_walk, 10**7) is not None
            ),
            NO_BUS,
        )
        # Buses of yesterday that are on the road in the morning are the last ones only where there is no later one.
        if known != NO_BUS:
            assert known == found[level, area, place]
