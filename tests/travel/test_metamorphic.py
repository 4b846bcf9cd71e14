"""What must hold whatever the town: more buses never hurt, slower feet never help, a longer window sees more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from recovery_hub.geo import LatLon
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, NO_JOURNEY, Window, arrivals, summaries
from recovery_hub.travel.walking import Pace
from tests.examples import examples
from tests.travel.brute import Town
from tests.travel.towns import ROUTES, again, timetable_of, towns, trips

TEN = 36_000
RULES = Rules(500, 250, 900, 60, 90)
many = examples(60)


def _found(town: Town, pace: Pace = Pace.USUAL, departures: int = 7) -> NDArray[np.int32]:
    table = timetable_of(town)
    homes, places = [LatLon(*home) for home in town.homes], [LatLon(*place) for place in town.places]
    feet = ways(table, homes, places, pace, RULES)
    return arrivals(
        network(table, pace, RULES), feet, np.full(len(homes), TEN, np.int64), Window(600, departures, 5400)
    )


@many
@given(towns(TEN), st.data())
def test_one_more_trip_makes_nothing_slower(town: Town, data: st.DataObject) -> None:
    """A bus that is added never makes anybody late."""
    more = replace(town, trips=(*town.trips, data.draw(trips(list(town.stops), TEN))))

    assert (_found(more) <= _found(town)).all()


@many
@given(towns(TEN))
def test_slow_feet_are_never_faster(town: Town) -> None:
    """Who walks slowly is nowhere earlier."""
    assert (_found(town, Pace.SLOW) >= _found(town, Pace.USUAL)).all()


@many
@given(towns(TEN))
def test_a_change_never_makes_it_slower(town: Town) -> None:
    """Whoever may change bus can still do without."""
    found = _found(town)

    assert (found[:, 1] <= found[:, 0]).all()


@many
@given(towns(TEN))
def test_leaving_later_is_never_being_there_earlier(town: Town) -> None:
    """In a window, who leaves home later arrives no earlier (of two that have a journey: too long is none)."""
    found = _found(town)
    both = (found[..., 1:] < NEVER) & (found[..., :-1] < NEVER)

    assert (np.diff(found, axis=-1)[both] >= 0).all()


@many
@given(towns(TEN), st.integers(1, 6))
def test_a_longer_window_holds_the_extremes_of_a_shorter_one(town: Town, shorter: int) -> None:
    """The fastest and the slowest journey of a short window lie between those of a longer one; a journey stays one."""
    table = timetable_of(town)
    homes, places = [LatLon(*home) for home in town.homes], [LatLon(*place) for place in town.places]
    net, feet = network(table, Pace.USUAL, RULES), ways(table, homes, places, Pace.USUAL, RULES)
    firsts = np.full(len(homes), TEN, np.int64)

    short = summaries(net, feet, firsts, Window(600, shorter, 5400))
    long = summaries(net, feet, firsts, Window(600, 7, 5400), threads=2)

    has = short[..., 3] > 0
    assert (long[..., 0][has] <= short[..., 0][has]).all()
    assert (long[..., 0][has] != NO_JOURNEY).all()
    assert (long[..., 2] >= short[..., 2]).all()
    assert (long[..., 3] >= short[..., 3]).all()
    assert np.array_equal(_found(town, departures=shorter), _found(town)[..., :shorter])


@many
@given(towns(TEN))
def test_the_same_trip_twice_changes_nothing(town: Town) -> None:
    """Feeds that hold a journey twice give the same arrays as those that hold it once, in whatever order."""
    twice = replace(town, trips=(*reversed(town.trips), *(again(trip, 0) for trip in town.trips)))
    once, doubled = timetable_of(town), timetable_of(twice)

    assert len(ROUTES) >= len(once.route_ids)
    for name in ("call_stop", "first_call", "first_trip", "first_time", "arrival", "departure", "boards", "alights"):
        assert np.array_equal(getattr(once, name), getattr(doubled, name))
    assert once.pattern_headsign == doubled.pattern_headsign
