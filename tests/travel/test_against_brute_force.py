"""The engine against the slow and obvious search on tiny towns: every value."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.travel.egress_last_departure import NO_BUS, homecoming, last_buses
from recovery_hub.travel.journey import Asked, arriving_by, leaving_at
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, NO_JOURNEY, Window, arrivals, summaries
from recovery_hub.travel.sessions import EARLIEST_SECONDS, Appointment, round_trips
from recovery_hub.travel.time_periods import CHANGES
from recovery_hub.travel.walking import Pace
from tests.examples import examples
from tests.travel import brute
from tests.travel.brute import Town, Walker
from tests.travel.towns import WALKERS, timetable_of, towns

TIMES = (0, 36_000, 84_600)
"""Midnight (yesterday's buses still run), ten in the morning, half past eleven at night (buses run past 24:00)."""

ANY = st.sampled_from(TIMES).flatmap(lambda first: st.tuples(st.just(first), towns(first)))
many = examples(60)


def _pace(walker: Walker) -> Pace:
    return Pace.USUAL if walker.kmh == 4.8 else Pace.SLOW


def _rules(walker: Walker, minutes: int) -> Rules:
    return Rules(walker.stop_metres, walker.change_metres, walker.whole_metres, walker.change_seconds, minutes)


def _points(pairs: tuple[tuple[float, float], ...]) -> list[LatLon]:
    return [LatLon(*pair) for pair in pairs]


@many
@given(ANY, st.sampled_from(WALKERS), st.sampled_from((30, 90)))
def test_every_arrival_of_a_window(drawn: tuple[int, Town], walker: Walker, minutes: int) -> None:
    """For each home, place, departure and number of changes the engine finds the arrival that the slow search finds."""
    first, town = drawn
    table, pace, rules = timetable_of(town), _pace(walker), _rules(walker, minutes)
    window = Window(600, 7, minutes * 60)
    feet = ways(table, _points(town.homes), _points(town.places), pace, rules)
    firsts = np.full(len(town.homes), first, np.int64)

    found = arrivals(network(table, pace, rules), feet, firsts, window)
    sums = summaries(network(table, pace, rules), feet, firsts, window)

    for home, buses, place in np.ndindex(len(town.homes), 2, len(town.places)):
        leaves = [first + 600 * number for number in range(7)]
        known = [brute.earliest(town, home, place, at, buses + 1, walker, window.limit) for at in leaves]
        assert [NEVER if at is None else at for at in known] == found[home, buses, place].tolist()
        took = [np.inf if at is None else at - left for at, left in zip(known, leaves, strict=True)]
        real = [duration for duration in took if duration < np.inf]
        median = brute.middle(took)
        assert [
            min(real, default=NO_JOURNEY),
            NO_JOURNEY if median == np.inf else median,
            max(real, default=NO_JOURNEY),
            len(real),
        ] == sums[home, buses, place].tolist()


@many
@given(ANY, st.sampled_from(WALKERS), st.integers(0, 3600))
def test_every_journey_home_and_every_leg(drawn: tuple[int, Town], walker: Walker, after: int) -> None:
    """The time one is home, and the journey printed leg by leg, are those of the slow search."""
    first, town = drawn
    table, pace, rules = timetable_of(town), _pace(walker), _rules(walker, 90)
    leaves = first + after

    home = homecoming(table, LatLon(*town.homes[0]), _points(town.places), leaves, pace, rules)

    for level, place in np.ndindex(2, len(town.places)):
        known = brute.earliest(town, 0, place, leaves, level + 1, walker, 5400)
        asked = Asked(LatLon(*town.homes[0]), LatLon(*town.places[place]), pace, CHANGES[level], rules)
        told = leaving_at(table, asked, leaves)
        assert (NEVER if known is None else known) == home[level, place]
        assert known == (told.arrives if told else None)
        if told:
            assert told.legs[-1].arrives == told.arrives
            assert told.buses <= level + 1
            assert all(
                leg.arrives <= following.leaves for leg, following in zip(told.legs, told.legs[1:], strict=False)
            )
            assert all(leg.end == following.start for leg, following in zip(told.legs, told.legs[1:], strict=False))
            assert leaves <= told.legs[0].leaves


def _leavings(town: Town, home: int, place: int, walker: Walker) -> list[int]:
    """Every moment at which it may be worth leaving home: just in time for some bus at some stop."""
    near = list(brute.stops_near(town, town.homes[home], walker.stop_metres, walker.kmh))
    return sorted(
        {
            call.departs + shift - seconds
            for _, trip, shift in brute.running(town)
            for call in trip.calls
            for stop, seconds in near
            if call.stop == stop
        },
        reverse=True,
    )


@many
@given(ANY, st.sampled_from(WALKERS))
def test_the_last_bus(drawn: tuple[int, Town], walker: Walker) -> None:
    """The last bus home is the last: one leaves in time for it, and any later there is none."""
    _, town = drawn
    table, pace, rules = timetable_of(town), _pace(walker), _rules(walker, 90)

    # In the towns people leave "homes" for "places"; here that is the way home.
    found = last_buses(table, _points(town.homes), _points(town.places), pace, rules)

    no_walk = Walker(walker.kmh, walker.stop_metres, walker.change_metres, -1, walker.change_seconds)
    for level, area, place in np.ndindex(2, len(town.places), len(town.homes)):
        known = next(
            (
                at
                for at in _leavings(town, place, area, no_walk)
                if brute.earliest(town, place, area, at, level + 1, no_walk, 10**7) is not None
            ),
            NO_BUS,
        )
        assert known == found[level, area, place]


@many
@given(ANY, st.sampled_from(WALKERS), st.integers(0, 5400))
def test_in_time_for_a_session(drawn: tuple[int, Town], walker: Walker, after: int) -> None:
    """One leaves as late as one can and is there in time, but not more than half an hour early; or one walks."""
    first, town = drawn
    table, pace, rules = timetable_of(town), _pace(walker), _rules(walker, 90)
    starts = first + after
    meeting = Appointment(LatLon(*town.places[0]), DayKind.WEEKDAY, starts, starts + 1800)

    (found,) = round_trips(table, [meeting], _points(town.homes), pace, rules)

    for home in range(len(town.homes)):
        known = NEVER
        on_foot = brute.walk_seconds(town.homes[home], town.places[0], walker.whole_metres, walker.kmh)
        if on_foot is not None and on_foot <= 5400:
            known = starts - on_foot
        for level in range(2):
            moments = [at for at in _leavings(town, home, 0, walker) if starts - 5400 <= at <= starts]
            moments = sorted({*moments, *([starts - on_foot] if on_foot is not None else [])}, reverse=True)
            for at in moments:
                there = brute.earliest(town, home, 0, at, level + 1, walker, 5400)
                if there is not None and there <= starts:
                    known = at if there >= starts - EARLIEST_SECONDS else known
                    break
            assert known == found.leaves_home[level, home]
            assert (NO_JOURNEY if known == NEVER else -(-(starts - known) // 60)) == found.there[level, home]


@many
@given(ANY, st.sampled_from(WALKERS), st.integers(0, 5400))
def test_arriving_by_a_time(drawn: tuple[int, Town], walker: Walker, after: int) -> None:
    """A journey that is to arrive by some time leaves as late as any that does."""
    first, town = drawn
    table, pace, rules = timetable_of(town), _pace(walker), _rules(walker, 90)
    by = first + after
    asked = Asked(LatLon(*town.homes[0]), LatLon(*town.places[0]), pace, CHANGES[1], rules)

    told = arriving_by(table, asked, by)

    on_foot = brute.walk_seconds(town.homes[0], town.places[0], walker.whole_metres, walker.kmh)
    moments = {*_leavings(town, 0, 0, walker), *([by - on_foot] if on_foot is not None else [])}
    known = max(
        (
            at
            for at in moments
            if by - 5400 <= at
            and (there := brute.earliest(town, 0, 0, at, 2, walker, 10**7)) is not None
            and there <= by
        ),
        default=None,
    )
    assert known == (told.leaves if told else None)
    if told:
        assert told.arrives <= by
        assert told.arrives == told.legs[-1].arrives


@pytest.mark.parametrize("number", [0, 2])
def test_a_town_without_buses_still_has_feet(number: int) -> None:
    """Where no bus runs, people still walk."""
    town = Town({}, (), (), ((53.8, -4.6),), ((53.801, -4.6),))
    walker = WALKERS[number]
    table, pace, rules = timetable_of(town), _pace(walker), _rules(walker, 30)
    feet = ways(table, _points(town.homes), _points(town.places), pace, rules)

    found = arrivals(network(table, pace, rules), feet, np.array([0], np.int64), Window(600, 1, 1800))

    assert [[brute.earliest(town, 0, 0, 0, 1, walker, 1800)]] * 2 == found[0, :, :, 0].tolist()
