"""One more site, worked out by hand on five areas; and the best two, against trying every pair."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.access.access_model import AccessModel
from recovery_hub.access.siting.baseline import Baseline, CandidateSite, SitingProblem, siting_problem
from recovery_hub.access.siting.evenings import one_more_evening
from recovery_hub.access.siting.links import STOP_MINUTES, WAIT_MINUTES, best_links, metres_a_second, walks_to
from recovery_hub.access.siting.pairs import best_together
from recovery_hub.access.siting.sites import one_more_site, shortlist
from recovery_hub.directory.records import Area, Service
from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Trip
from recovery_hub.travel.time_periods import TIME_PERIODS
from recovery_hub.travel.walking import Pace
from tests.access import small_city as small
from tests.examples import examples

PEOPLE = np.array([100, 200, 300, 400, 500])
NOW = np.array([10.0, 31.0, inf, 60.0, 30.0])
FIFTHS = (1, 1, 2, None, 5)


def _ground(minutes: np.ndarray) -> tuple[SitingProblem, Baseline]:
    areas = tuple(
        Area(
            id=f"area-{n}", name=f"Area {n}", people=int(people), deprivation_fifth=fifth, point=(-4.6 + n / 100, 53.8)
        )
        for n, (people, fifth) in enumerate(zip(PEOPLE, FIFTHS, strict=True))
    )
    candidates = tuple(CandidateSite(f"place-{n}", f"Place {n}", n, in_use=True) for n in range(minutes.shape[1]))
    stand = Baseline("company", "Company", TIME_PERIODS[0], NOW, 3)
    return SitingProblem(areas, PEOPLE, candidates, {TIME_PERIODS[0].id: minutes}, (stand,)), stand


def test_who_comes_within_half_an_hour() -> None:
    """Areas 2 and 3 come within 30 (200 + 300); area 4 is nearer but not near; area 5 was at 30 already.

    Minutes saved: 31-30 = 1 for 200, 120-20 = 100 for 300, 60-35 = 25 for 400: 40,200 shared over 1,500 people is 26.8.
    By fifth: 200 in the first, 300 in the second, nobody in the others.
    """
    gain = one_more_site(NOW, np.array([50.0, 30.0, 20.0, 35.0, inf]), PEOPLE, FIFTHS)

    assert (500, 26.8) == (gain.newly, round(gain.saved, 9))
    assert (200, 300, 0, 0, 0, 0) == gain.by_fifth


def test_a_site_nobody_reaches_changes_nothing() -> None:
    """It is not on a shortlist; and one that saves minutes without bringing anybody near comes last."""
    ground, stand = _ground(np.array([[inf, 9, 50], [inf, 31, 30], [inf, inf, 20], [inf, 55, 35], [inf, 30, inf]]))

    assert ["place-2", "place-1"] == [line.candidate.id for line in shortlist(ground, stand)]


@st.composite
def _cities(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    areas, places = draw(st.integers(1, 7)), draw(st.integers(2, 6))
    some = st.sampled_from([5.0, 30.0, 31.0, 80.0, inf])
    now = np.array(draw(st.lists(some, min_size=areas, max_size=areas)))
    minutes = np.array(draw(st.lists(st.lists(some, min_size=places, max_size=places), min_size=areas, max_size=areas)))
    people = np.array(draw(st.lists(st.integers(0, 900), min_size=areas, max_size=areas)))
    return now, minutes, people


def _newly(now: np.ndarray, there: np.ndarray, people: np.ndarray) -> int:
    return sum(int(p) for n, t, p in zip(now, there, people, strict=True) if n > 30 >= t)


@examples(80)
@given(_cities())
def test_the_best_two_are_the_best_of_all_pairs(city: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """No pair of places brings more people within half an hour than the one that is named."""
    now, minutes, people = city
    pairs = list(combinations(range(minutes.shape[1]), 2))
    best = max(_newly(now, minutes[:, list(pair)].min(axis=1), people) for pair in pairs)
    chosen = best_together(now, minutes, people, 2)

    assert len(chosen) in {0, 2}
    assert best == (_newly(now, minutes[:, list(chosen)].min(axis=1), people) if chosen else 0)


@examples(80)
@given(_cities())
def test_two_sites_never_do_less_than_one(city: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """A further site takes nothing from anybody."""
    now, minutes, people = city
    fifths = (None,) * len(now)
    first_only = one_more_site(now, minutes[:, 0], people, fifths)
    both = one_more_site(now, minutes[:, :2].min(axis=1), people, fifths)

    assert first_only.newly <= both.newly
    assert first_only.saved <= both.saved + 1e-9
    assert both.newly == sum(both.by_fifth)


def test_a_direct_bus_brings_the_people_of_its_two_ends() -> None:
    """Areas lie 660 m apart. With 5 m/s, a wait and the stop, the fourth reaches what is 6 minutes from the second."""
    ground, stand = _ground(np.full((5, 1), inf))
    walks = np.array([inf, 6.0, inf, inf, inf])

    link, *more = best_links(ground, stand, walks, 5.0, 10)

    assert ("area-1", "area-3") == (link.ends[0].id, link.ends[1].id)
    assert 400 == link.newly
    assert link.ride + WAIT_MINUTES + STOP_MINUTES + 6 <= 30
    assert all(1 in {int(end.id[-1]) for end in proposal.ends} for proposal in more)


def test_how_fast_buses_are() -> None:
    """1,112 metres in 200 seconds, straight from stop to stop, are 5.6 metres a second."""
    stops = {"a": ("A", *LatLon(53.80, -4.6)), "b": ("B", *LatLon(53.81, -4.6))}
    trip = Trip("7", "", (StopTime("a", 0, 0), StopTime("b", 200, 200)))
    table = build(DayKind.WEEKDAY, [trip], stops, {"7": "7"})

    assert 5.6 == round(metres_a_second(table), 1)


@pytest.mark.parametrize(("walk", "newly"), [(7.0, 300), (7.1, 0)])
def test_a_ride_costs_the_wait_and_the_stops_as_well(walk: float, newly: int) -> None:
    """Five minutes in the bus, fifteen of waiting and three at the stops leave seven on foot; not a moment more.

    The first area has something at hand and nobody who is too far, the second has 300 people who are.
    """
    west, east = small.area("west", 100, small.WEST), small.area("east", 300, small.EAST)
    stand = Baseline("company", "Company", TIME_PERIODS[0], np.array([walk, inf]), 1)
    ground = SitingProblem((west, east), np.array([100, 300]), (), {}, (stand,))
    [metres] = walks_to(replace(ground, areas=(west,)), [LatLon(east.latitude, east.longitude)]) * (
        Pace.USUAL.metres_a_second * 60
    )
    found = best_links(ground, stand, np.array([walk, inf]), metres / 300)

    assert ([(5.0, newly)] if newly else []) == [(round(proposal.ride, 6), proposal.newly) for proposal in found]


def _evenings(*services: Service, bands: tuple[str, ...] = ("weekday-day", "weekday-evening")) -> list[tuple[str, int]]:
    """The service and the people of each line, in a city of which one part is far from the other."""
    areas = [small.area("west", 100, small.WEST), small.area("east", 300, small.EAST)]
    places = [small.place("hall", small.WEST), small.place("room", small.EAST)]
    minutes = {"weekday-day": [[5, 40], [40, 5]], "weekday-evening": [[6, 50], [50, 30]]}
    there = small.offers(small.city(areas, places, services), {band: minutes[band] for band in bands})
    question = AccessModel(there)
    return [
        (evening.service.id, evening.gain.newly) for evening in one_more_evening(question, siting_problem(question))
    ]


def test_who_opens_on_an_evening_brings_those_who_are_near_then() -> None:
    """In the evening 300 people reach the room in thirty minutes and 100 the hall: the room comes first."""
    hall = small.service("hall-tea", ("hall", "Tu 14:00-16:00"))
    room = small.service("room-tea", ("room", "We 10:00-12:00"))

    assert [("room-tea", 300), ("hall-tea", 100)] == _evenings(hall, room)


def test_who_has_an_evening_already_is_not_asked_for_one_more() -> None:
    """A service that meets by day and in the evening, at whatever place, is on no line; nor is one of weekends only."""
    both = small.service("both", ("hall", "Tu 14:00-16:00"), ("room", "We 19:00-21:00"))
    saturday = small.service("saturday", ("hall", "Sa 14:00-16:00"))

    assert [] == _evenings(both, saturday)
    assert [] == _evenings(small.service("tea", ("hall", "Tu 14:00-16:00")), bands=("weekday-day",))
