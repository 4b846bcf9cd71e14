"""A route of a timetable file: its ways, their stops and times, and which of them are told."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip
from recovery_hub.site.feed_routes import FeedDirection, directions_of

STOPS = {id_: (id_.upper(), 53.80 + number / 100, -4.6) for number, id_ in enumerate("abcd")}


def trip(minute: int, stops: str = "ab", sign: str = "Hall", ride: int = 10) -> Trip:
    """A trip that leaves so many minutes after midnight and takes ten minutes from stop to stop."""
    times = [(minute + ride * number) * 60 for number in range(len(stops))]
    return Trip("7", sign, tuple(StopTime(stop, at, at) for stop, at in zip(stops, times, strict=True)))


def ways(trips: Iterable[Trip], day: DayKind = DayKind.WEEKDAY) -> tuple[FeedDirection, ...]:
    """The ways of route 7."""
    table: Timetable = build(day, tuple(trips), STOPS, {"7": "7"})
    return directions_of("7", {day: table})


def said(*minutes: int) -> str:
    """What is said of the departures of a weekday."""
    [way] = ways(trip(minute) for minute in minutes)
    return " ".join(way.times[0].said)


@pytest.mark.parametrize(("seldom", "told"), [(1, ["Hall", "Mill"]), (0, ["Hall"])])
def test_a_way_of_one_trip_in_ten_is_told(seldom: int, told: list[str]) -> None:
    """One of ten trips to the mill is told; one of eleven is not. The way with most trips comes first."""
    often = [trip(600 + 10 * number) for number in range(10 - seldom)]

    assert told == [way.to for way in ways([trip(420, "ba", "Mill"), *often])]


def test_ways_with_as_many_trips_are_in_the_order_of_their_signs() -> None:
    """Nothing depends on the order of the file."""
    assert ["Hall", "Mill"] == [way.to for way in ways([trip(420, "ba", "Mill"), trip(420)])]


def test_a_way_is_told_by_the_stops_that_most_trips_ride() -> None:
    """Its times are those from its first stop; a trip that begins on the way counts and is not among them."""
    trips = [trip(600, "abc"), trip(660, "abc", ride=12), trip(720, "abc", ride=14), trip(610, "bc"), trip(1100, "ad")]
    [way] = ways(trips)

    assert (("a", "b", "c"), (0, 12, 24), 5) == (way.stops, way.minutes, way.trips)
    assert ("At 10am, 11am, noon and 6:20pm.", "None after 7pm.") == way.times[0].said


def test_what_began_yesterday_is_not_among_todays_buses() -> None:
    """A bus that left before midnight still runs, and leaves no more."""
    late = trip(24 * 60 - 10)
    table = build(DayKind.WEEKDAY, (trip(600),), STOPS, {"7": "7"}, (late,))
    [way] = directions_of("7", {DayKind.WEEKDAY: table})

    assert 1 == way.trips
    assert () == directions_of("8", {DayKind.WEEKDAY: table})


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ((540, 600, 660), "At 9am, 10am and 11am."),
        ((540, 600, 660, 720), "By day about every 60 minutes."),
        ((540, 600, 660, 722, 780), "By day about every 60 minutes."),
        ((539, 600, 660, 720), "At 8:59am, 10am, 11am and noon."),
        ((600, 660, 720, 1019), "By day about every 60 minutes."),
        ((600, 660, 720, 1020), "At 10am, 11am, noon and 5pm."),
    ],
)
def test_four_buses_between_nine_and_five_have_a_rhythm(minutes: tuple[int, ...], words: str) -> None:
    """Three have none, and what leaves before nine or at five is not by day."""
    assert words in said(*minutes)
