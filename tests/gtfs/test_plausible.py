"""What no bus can do, and what is not this city's: refused, left out or named, on both sides of each limit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_hub.directory import Directory
from recovery_hub.gtfs.against_city import judged
from recovery_hub.gtfs.feed import Feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.import_feed import adopt_feed
from recovery_hub.gtfs.sources import timetables
from recovery_hub.gtfs.timetable import DayKind
from tests.gtfs.conftest import TABLES, TODAY, Reader
from tests.gtfs.reading import oddities, weekday

Pack = Callable[..., Path]
Town = Callable[..., Directory]
TIMES = "trip_id,arrival_time,departure_time,stop_id,stop_sequence"
METRES_NORTH = 1 / 111_300
"""Degrees, near enough here."""


def line(*metres: float, lat: float = 53.8, lon: float = -4.6) -> str:
    """Stops a, b, c ... on a line to the north."""
    rows = [
        f"{name},Stop {name},{lat + far * METRES_NORTH:.7f},{lon}" for name, far in zip("abcdef", metres, strict=False)
    ]
    return "\n".join(["stop_id,stop_name,stop_lat,stop_lon", *rows, ""])


def trip(*calls: tuple[str, str]) -> str:
    """One trip on weekdays."""
    rows = [f"t1,{at},{at},{stop},{number}" for number, (stop, at) in enumerate(calls)]
    return "\n".join([TIMES, *rows, ""])


@pytest.mark.parametrize(("kilometres", "found"), [(24.0, {}), (26.0, {"too-fast": 1}), (51.5, {"impossibly-fast": 1})])
def test_a_bus_that_goes_too_fast(read: Reader, kilometres: float, found: dict[str, int]) -> None:
    """In nine minutes and one of grace a bus can go 25 km, by the validator's limit; twice as far no bus goes."""
    stops = line(0, 1000 * kilometres, 1000 * kilometres + 500)
    feed = read(stops=stops, stop_times=trip(("a", "08:00:00"), ("b", "08:09:00"), ("c", "08:12:00")) + _others())

    assert found == {name: count for name, count in oddities(feed).items() if "fast" in name}
    assert bool(weekday(feed)) == ("impossibly-fast" not in found)


def _others() -> str:
    """Buses on Saturdays and Sundays, that are slow enough for anything."""
    return "t2,09:00:00,09:00:00,a,1\nt2,13:20:00,13:20:00,c,2\nt3,10:00:00,10:00:00,a,1\nt3,15:20:00,15:20:00,c,2\n"


def test_a_train_may_go_as_fast_as_a_train(read: Reader) -> None:
    """What no bus does, a train does: the limit is that of the kind."""
    times = trip(("a", "08:00:00"), ("b", "08:09:00"), ("c", "08:12:00")) + _others()
    routes = TABLES["routes"].replace(",1,3", ",1,2")

    assert {} == {
        name: 1
        for name in oddities(read(stops=line(0, 51_500, 52_000), stop_times=times, routes=routes))
        if "fast" in name
    }


def test_whole_minutes_are_not_taken_for_speed(read: Reader) -> None:
    """Stops 300 metres apart within the same minute are rounded, not flown."""
    times = trip(("a", "08:00:00"), ("b", "08:00:00"), ("c", "08:01:00"))

    assert {"stops-unused": 1} == oddities(read(stop_times=times + _others()))


def test_a_stop_in_another_county_is_passed_without_calling(read: Reader) -> None:
    """A slip in the coordinates of one stop neither sends people there nor loses the bus."""
    stops = line(0, 100, 90_000, 1000)
    times = trip(("a", "08:00:00"), ("b", "08:01:00"), ("c", "08:02:00"), ("d", "08:04:00"))
    feed = read(stops=stops, stop_times=times)

    assert [[("a", "08:00"), ("b", "08:01"), ("d", "08:04")]] == weekday(feed)
    assert 1 == oddities(feed)["stops-astray"]
    assert not [name for name in oddities(feed) if "fast" in name]


@pytest.mark.parametrize("place", [0, 3])
def test_a_stop_astray_at_the_end_of_a_trip(read: Reader, place: int) -> None:
    """The first or last stop of a trip has one neighbour only; the neighbour is not blamed for it."""
    metres = [0.0, 100.0, 600.0, 1000.0]
    metres[place] = 90_000
    times = trip(("a", "08:00:00"), ("b", "08:01:00"), ("c", "08:02:00"), ("d", "08:04:00"))
    feed = read(stops=line(*metres), stop_times=times)

    ((*called,),) = weekday(feed)
    assert [name for number, name in enumerate("abcd") if number != place] == [stop for stop, _ in called]
    assert 1 == oddities(feed)["stops-astray"]


@pytest.mark.parametrize(("seconds", "trips"), [(7, 1), (59, 1), (60, 60)])
def test_a_headway_in_seconds_was_meant_in_minutes(read: Reader, seconds: int, trips: int) -> None:
    """A bus every seven seconds is a bus every seven minutes, written wrongly: it is not spread out into hundreds."""
    rows = f"trip_id,start_time,end_time,headway_secs\nt1,08:00:00,09:00:00,{seconds}\n"
    feed = read(frequencies=rows)

    assert trips == feed.offers[DayKind.WEEKDAY].trips
    assert ("headways-too-short" in oddities(feed)) == (trips == 1)


@pytest.mark.parametrize(("gap", "named"), [(7, 9), (59, 9), (60, 0)])
def test_trips_that_follow_each_other_in_seconds_are_named(read: Reader, gap: int, named: int) -> None:
    """Ten buses of one line within a minute or two are looked at; ten in ten minutes may be a rush hour."""
    rows = ["route_id,service_id,trip_id", *(f"r1,wk,x{n}" for n in range(10)), "r1,sa,t2", "r1,su,t3", ""]
    times = [TIMES]
    for n in range(10):
        clock = f"08:{n * gap // 60:02d}:{n * gap % 60:02d}"
        times += [f"x{n},{clock},{clock},a,1", f"x{n},08:40:00,08:40:00,c,2"]
    feed = read(trips="\n".join(rows), stop_times="\n".join([*times, _others()]))

    assert named == oddities(feed).get("too-often", 0)


def _judge(feed: Feed, town: Town) -> dict[str, int]:
    city = town().city
    return {notice.name: notice.count for notice in judged(feed, city.bounds, city.name)}


def test_a_timetable_of_this_city_is_not_remarked_on(read: Reader, town: Town) -> None:
    """All stops in the box, one clock: nothing to say."""
    assert {} == _judge(read(), town)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (
            (-30.03, -51.22),
            r"The nearest of its stops, “[ac]”, is \d\d,\d{3} km away. It is the timetable of another city",
        ),
        ((53.95, -4.6), r"The nearest of its stops, “a”, is 12 km away"),
        ((-4.6, 53.8), r"have their coordinates swapped"),
        ((53.8, 4.6), r"the signs of stop_lon were the other way round"),
    ],
)
def test_the_timetable_of_another_city_is_refused_with_the_distance(
    town: Town, pack: Pack, little: Path, where: tuple[float, float], words: str
) -> None:
    """It is said how far away its buses stop, or which slip would explain it; nothing in the city changes."""
    stops = line(0, 100, 1000, lat=where[0], lon=where[1])
    before = (little / "data/city.yaml").read_bytes()
    with pytest.raises(FeedError, match=words):
        adopt_feed(pack(stops=stops), little, TODAY)
    assert before == (little / "data/city.yaml").read_bytes()
    assert not (little / "gtfs").exists()
    with pytest.raises(FeedError, match=words):
        timetables(town(), pack(stops=stops), TODAY)


@pytest.mark.parametrize(("degrees", "inside"), [(0.019, True), (0.021, False)])
def test_a_stop_just_outside_the_box_belongs_to_the_city(
    read: Reader, town: Town, degrees: float, *, inside: bool
) -> None:
    """People at the edge use the stop across the road: two hundredths of a degree are allowed, no more."""
    city = town().city
    stops = line(0, 100, 1000, lat=city.bounds.south - degrees - 1000 * METRES_NORTH, lon=-4.6)
    if inside:
        assert {"stops-outside": 2} == _judge(read(stops=stops), town)
    else:
        with pytest.raises(FeedError, match="No bus of this timetable stops in Littleton"):
            _judge(read(stops=stops), town)


def test_some_stops_with_swapped_coordinates_are_named(read: Reader, town: Town) -> None:
    """One stop that lies off Africa because its two numbers are swapped is found by that."""
    feed = read(stops=TABLES["stops"].replace("b,Birch,53.801,-4.600", "b,Birch,-4.600,53.801"))

    assert {"stops-swapped": 1} == _judge(feed, town)
    assert 1 == oddities(feed)["stops-astray"]
    assert [[("a", "08:00"), ("c", "08:20")]] == weekday(feed)


@pytest.mark.parametrize(
    ("zone", "found"),
    [
        ("Europe/London", {}), ("Europe/Jersey", {}), ("Europe/Lisbon", {}),
        ("Europe/Paris", {"clock-of-another-country": 1}), ("UTC", {"clock-of-another-country": 1}),
        ("Middle/Earth", {"clock-unknown": 1}),
    ],
)  # fmt: skip
def test_clocks_of_another_country_are_named(read: Reader, town: Town, zone: str, found: dict[str, int]) -> None:
    """A clock that shows what ours shows is ours, whatever its name; one that is apart in summer only is not."""
    assert found == _judge(read(agency=TABLES["agency"].replace("Europe/London", zone)), town)


def test_the_report_of_an_import_says_what_the_city_thinks_of_it(pack: Pack, little: Path) -> None:
    """What is odd about it here stands with the rest of what we met."""
    report = adopt_feed(pack(agency=TABLES["agency"].replace("Europe/London", "Europe/Paris")), little, TODAY).report

    assert "Its times are by the clock of Europe/Paris, 1 hour ahead of ours." in report.as_text()
