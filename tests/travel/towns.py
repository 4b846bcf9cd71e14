"""Tiny towns for the tests: few stops, few trips, and everything that goes wrong on real roads."""

from __future__ import annotations

from hypothesis import strategies as st

from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip
from tests.travel.brute import DAY, Town, Walker

SOUTH, WEST = 53.80, -4.60
ROUTES = ("1", "2", "3")

WALKERS = (
    Walker(4.8, 500, 250, 900, 60),
    Walker(3.2, 700, 40, 0, 0),
    Walker(4.8, 300, 500, 2000, 150),
)
"""Three sorts of people; the second may not change except at the stop itself or just across the road."""


@st.composite
def points(draw: st.DrawFn) -> tuple[float, float]:
    """Draw a spot in a town of a mile or less; steps of 11 m by 13 m, so that some stops lie across the road."""
    return SOUTH + draw(st.integers(0, 110)) / 10_000, WEST + draw(st.integers(0, 90)) / 5_000


@st.composite
def points_near(draw: st.DrawFn, point: tuple[float, float]) -> tuple[float, float]:
    """Draw a spot some steps from a stop."""
    return point[0] + draw(st.integers(-12, 12)) / 10_000, point[1] + draw(st.integers(-9, 9)) / 5_000


@st.composite
def trips(draw: st.DrawFn, stops: list[str], around: int) -> Trip:
    """Draw a trip: loops, circles, waiting at stops, stops where one may only get on or off."""
    clock = around + 60 * draw(st.integers(-30, 75))
    calls = []
    for stop in draw(st.lists(st.sampled_from(stops), min_size=2, max_size=6)):
        arrives = clock + draw(st.sampled_from((0, 60, 60, 90, 240, 600)))
        clock = arrives + draw(st.sampled_from((0, 0, 0, 30, 300)))
        boards, alights = draw(st.sampled_from(((True, True),) * 6 + ((True, False), (False, True))))
        calls.append(StopTime(stop, arrives, clock, boards, alights))
    return Trip(draw(st.sampled_from(ROUTES)), draw(st.sampled_from(("In", "Out"))), tuple(calls))


def again(trip: Trip, later: int) -> Trip:
    """The same trip later; with stretched times it may be overtaken, with 0 it is there twice."""
    return Trip(
        trip.route,
        trip.headsign,
        tuple(StopTime(c.stop, c.arrives + later, c.departs + later, c.boards, c.alights) for c in trip.calls),
    )


def slower(trip: Trip, sooner: int, stretch: int) -> Trip:
    """The same way, begun sooner and slower at each stop: others overtake it."""
    return Trip(
        trip.route,
        trip.headsign,
        tuple(
            StopTime(c.stop, c.arrives - sooner + i * stretch, c.departs - sooner + i * stretch, c.boards, c.alights)
            for i, c in enumerate(trip.calls)
        ),
    )


@st.composite
def towns(draw: st.DrawFn, around: int) -> Town:
    """Draw a town whose buses run around some time of the day, those of yesterday too if they still run then."""
    names = [f"s{number}" for number in range(draw(st.integers(2, 6)))]
    stops = {name: draw(points()) for name in names}
    today: list[Trip] = []
    for _ in range(draw(st.sampled_from((1, 2, 3, 4, 5, 0)))):
        trip = draw(trips(names, around))
        today.append(trip)
        today += [again(trip, later) for later in draw(st.lists(st.sampled_from((0, 300, 1200, 3600)), max_size=2))]
        if draw(st.booleans()):
            today.append(slower(trip, draw(st.integers(1, 900)), draw(st.integers(0, 400))))
    late = draw(st.lists(trips(names, around + DAY), max_size=2)) if around < 7200 else []
    late = [trip for trip in late if trip.calls[-1].arrives >= DAY]
    near = st.one_of(points(), *[points_near(point) for point in stops.values()])
    homes = tuple(draw(st.lists(near, min_size=1, max_size=2)))
    return Town(stops, tuple(today), tuple(late), homes, tuple(draw(st.lists(near, min_size=1, max_size=3))))


def timetable_of(town: Town, day: DayKind = DayKind.WEEKDAY) -> Timetable:
    """Build the timetable of a town."""
    stops = {name: (name.upper(), *point) for name, point in town.stops.items()}
    return build(day, town.trips, stops, {route: f"Route {route}" for route in ROUTES}, town.yesterday)
