"""What a file can say beyond stops and times: stations, ways inside them, vehicles, clocks, lines on the map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from recovery_hub.geo import positions
from recovery_hub.gtfs.feed import Feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.shapes import along
from recovery_hub.gtfs.timetable import DayKind, Timetable, TransferKind
from recovery_hub.gtfs.transfers import ALL_BUSES, TransferRule, best_rule
from tests.gtfs.conftest import TABLES, Reader
from tests.gtfs.reading import oddities, trips_in, weekday

Pack = Callable[..., Path]


def _table(feed: Feed) -> Timetable:
    offer = feed.offers[DayKind.WEEKDAY]
    return assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes, offer.kinds)


def _transfers(table: Timetable) -> dict[tuple[str, str], tuple[int, int]]:
    told = table.transfers
    names = [table.stop_ids[stop].removeprefix("feed:") for stop in table.spot_stop.tolist()]
    ends = zip(told.start.tolist(), told.end.tolist(), strict=True)
    rules = zip(told.kind.tolist(), told.seconds.tolist(), strict=True)
    return {(names[start], names[end]): rule for (start, end), rule in zip(ends, rules, strict=True)}


# Blocks.

SECOND = "t4,{},{},{},1\nt4,08:40:00,08:40:00,a,2\n"


def _onward(read: Reader, leaves: str, stop: str = "c", blocks: tuple[str, str] = ("B", "B"), **more: str) -> int:
    """Count the trips that go on as another, where a second trip leaves a stop at a time."""
    trips = f"route_id,service_id,trip_id,block_id\nr1,wk,t1,{blocks[0]}\nr1,wk,t4,{blocks[1]}\n"
    times = TABLES["stop_times"] + SECOND.format(leaves, leaves, stop)
    return len(_table(read(trips=trips, stop_times=times, **more)).onward_trip)


@pytest.mark.parametrize(
    ("leaves", "stop", "goes_on"),
    [("08:20:00", "c", 1), ("08:19:59", "c", 0), ("08:35:00", "d", 1), ("08:35:00", "b", 0)],
)
def test_the_next_trip_of_a_block(read: Reader, leaves: str, stop: str, goes_on: int) -> None:
    """A bus goes on from where it is: not before it is there, and not from the other end of town."""
    near = TABLES["stops"].replace("d,Damson,53.810", "d,Damson,53.8107")  # 189 m from c

    assert goes_on == _onward(read, leaves, stop, stops=near)


def test_two_blocks_are_two_buses(read: Reader) -> None:
    """Another block is another bus, and no block is no promise."""
    assert [0, 0] == [_onward(read, "08:25:00", blocks=blocks) for blocks in (("A", "B"), ("", ""))]


@pytest.mark.parametrize(
    ("kind", "blocks", "goes_on"), [("4", ("", ""), 1), ("5", ("B", "B"), 0), ("4", ("A", "B"), 1)]
)
def test_linked_trips_come_before_blocks(read: Reader, kind: str, blocks: tuple[str, str], goes_on: int) -> None:
    """What transfers.txt says of two trips counts, whatever their blocks."""
    rows = f"from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type\n,,t1,t4,{kind}\n"

    assert goes_on == _onward(read, "08:25:00", blocks=blocks, transfers=rows)


def test_blocks_hold_on_one_day_only(read: Reader) -> None:
    """Saturday's trip of a block is not the next one of a weekday's."""
    trips = "route_id,service_id,trip_id,block_id\nr1,wk,t1,B\nr1,sa,t4,B\n"
    feed = read(trips=trips, stop_times=TABLES["stop_times"] + SECOND.format("08:25:00", "08:25:00", "c"))

    assert 0 == len(_table(feed).onward_trip)


# Rules for changing.


def test_rules_between_stops(read: Reader) -> None:
    """Each type between two stops is read; a row that names no stop, or no time, is told of."""
    rows = (
        "from_stop_id,to_stop_id,transfer_type,min_transfer_time\na,b,0,\na,c,1,\nb,c,2,300\nc,b,3,\nb,b,2,\nz,a,0,\n"
    )
    feed = read(transfers=rows)

    assert {("a", "b"): (0, 0), ("a", "c"): (1, 0), ("b", "c"): (2, 300), ("c", "b"): (3, 0)} == _transfers(
        _table(feed)
    )
    assert 2 == oddities(feed)["transfers-useless"]


SIDES = {"trip": ("trip", "t"), "route": ("route", "r"), "all": ALL_BUSES}


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("trip trip", "trip route"), ("route trip", "trip all"), ("trip all", "route route"), ("all trip", "route all"),
        ("route route", "all route"), ("route all", "all all"),
    ],
)  # fmt: skip
def test_the_more_exact_rule_counts(better: str, worse: str) -> None:
    """The order of the GTFS reference: both trips, trip and route, a trip, both routes, a route, stops only."""
    pairs = [tuple(SIDES[side] for side in words.split()) for words in (worse, better)]
    rules = {
        (first, second): TransferRule("a", "b", first, second, (-2, number), number, 0)
        for number, (first, second) in enumerate(pairs)
    }

    found = best_rule(rules, (SIDES["trip"], SIDES["route"]), (SIDES["trip"], SIDES["route"]))

    assert found is not None
    assert 1 == found.kind


# Stations.

STATION = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nS,Station,53.800,-4.600,1,\n"


def test_a_platform_without_a_place_has_that_of_its_station(read: Reader) -> None:
    """No bus passes a platform because its file says only in which station it is."""
    stops = STATION + "a,One,,,0,S\nb,Birch,53.801,-4.6,,\nc,Cedar,53.809,-4.6,,\nd,Damson,53.81,-4.6,,\n"
    feed = read(stops=stops)

    assert ("One", 53.8, -4.6) == feed.offers[DayKind.WEEKDAY].stops["feed:a"]
    assert 1 == oddities(feed)["stops-at-station"]
    assert "stops-nowhere" not in oddities(feed)


def test_a_station_is_no_stop_without_a_bus(read: Reader) -> None:
    """Stations and entrances are not counted as stops that no bus calls at, nor as places that are nowhere."""
    stops = TABLES["stops"].replace("lon\n", "lon,location_type\n").replace("-4.600\n", "-4.600,\n")
    feed = read(stops=stops + "S,Station,53.8,-4.6,1\nE,Entrance,53.8,-4.6,2\nN,Inside,,,3\n")

    assert (4, 1) == (feed.report.stops, feed.report.stops_unused)
    assert {"stops-unused": 1} == oddities(feed)


def test_platforms_of_a_station_are_joined(read: Reader) -> None:
    """Between two platforms one can change however far apart; where the ways inside are given, they say how long."""
    stops = STATION + "a,One,53.8,-4.6,,S\nb,Two,53.801,-4.6,,S\nc,Three,53.809,-4.6,,S\nd,Damson,53.81,-4.6,,\n"
    ways = (
        "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,traversal_time,length\n"
        "1,a,hall,1,1,40,\n2,hall,b,2,1,,60\n3,hall,c,1,0,100,\n"
    )
    feet, inside = TransferKind.RECOMMENDED, TransferKind.PATHWAY

    assert {(x, y): (feet, 0) for x in "abc" for y in "abc" if x != y} == _transfers(_table(read(stops=stops)))
    assert {
        ("a", "b"): (inside, 85), ("b", "a"): (inside, 85), ("a", "c"): (inside, 140), ("b", "c"): (inside, 145),
        ("c", "a"): (feet, 0), ("c", "b"): (feet, 0),
    } == _transfers(_table(read(stops=stops, pathways=ways)))  # fmt: skip


def test_a_rule_for_a_station_is_one_for_its_platforms(read: Reader) -> None:
    """A rule for two platforms counts more than that for their station."""
    stops = STATION + "a,One,53.8,-4.6,,S\nb,Two,53.801,-4.6,,S\nc,Cedar,53.809,-4.6,,\nd,Damson,53.81,-4.6,,\n"
    rows = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nS,S,2,240\na,b,3,\n"

    assert {("a", "b"): (3, 0), ("b", "a"): (2, 240), ("a", "a"): (2, 240), ("b", "b"): (2, 240)} == _transfers(
        _table(read(stops=stops, transfers=rows))
    )


# Vehicles.


@pytest.mark.parametrize(
    ("number", "kind"),
    [("0", "tram"), ("1", "underground"), ("2", "train"), ("3", "bus"), ("4", "ferry"), ("109", "train"),
     ("402", "underground"), ("704", "bus"), ("900", "tram"), ("1000", "ferry"), ("11", "bus"), ("1702", "bus")],
)  # fmt: skip
def test_what_comes_has_its_name(read: Reader, number: str, kind: str) -> None:
    """A tram is called a tram, by old numbers and new ones; what nobody knows is called a bus."""
    feed = read(routes=TABLES["routes"].replace("r1,L,1,3", f"r1,L,1,{number}"))

    assert [kind] == [each.value for each in _table(feed).route_kinds]


def test_what_is_left_out_is_named(read: Reader) -> None:
    """Buses for schools only are no way to a group, and who looks for one finds its number."""
    routes = TABLES["routes"] + "r2,L,S1,712\nr3,L,S2,712\n"
    trips = TABLES["trips"] + "r2,wk,t8,School\nr3,wk,t9,School\n"
    times = TABLES["stop_times"] + "".join(
        f"{t},12:00:00,12:00:00,a,1\n{t},12:30:00,12:30:00,c,2\n" for t in ("t8", "t9")
    )
    feed = read(routes=routes, trips=trips, stop_times=times)

    assert "2 trips of buses for schools only left out: S1 and S2." in feed.report.as_text()


# Clocks.


def test_times_by_another_clock_are_moved(read: Reader) -> None:
    """An agency of Paris that calls at stops of London gives Paris times: its 8 o'clock is 7 o'clock there."""
    stops = "\n".join(
        row + (",stop_timezone" if number == 0 else ",Europe/London")
        for number, row in enumerate(TABLES["stops"].splitlines())
    )
    paris = TABLES["agency"].replace("Europe/London", "Europe/Paris")

    assert [[("a", "07:00"), ("b", "07:05"), ("c", "07:20")]] == weekday(read(agency=paris, stops=stops + "\n"))
    assert weekday(read()) == weekday(read(agency=paris))


def test_a_clock_nobody_knows_changes_nothing(read: Reader) -> None:
    """A slip in the name of a zone is told of, and moves no bus."""
    stops = TABLES["stops"].replace("lon\n", "lon,stop_timezone\n").replace("-4.600\n", "-4.600,Europe/London\n")
    feed = read(agency=TABLES["agency"].replace("Europe/London", "Europe/Londno"), stops=stops)

    assert weekday(read()) == weekday(feed)
    assert 1 == oddities(feed)["zones-unknown"]


# Every so many minutes; between stops.


@pytest.mark.parametrize(("exact", "notice"), [("1", "headways"), ("0", "headways-about"), ("", "headways-about")])
def test_headways_by_the_clock_or_about(read: Reader, exact: str, notice: str) -> None:
    """The last bus leaves before the end; where a file does not say at which minute a bus comes, that is told."""
    rows = f"trip_id,start_time,end_time,headway_secs,exact_times\nt1,08:00:00,09:00:00,1200,{exact}\n"
    feed = read(frequencies=rows)

    assert ["08:00", "08:20", "08:40"] == [trip[0][1] for trip in weekday(feed)]
    assert 1 == oddities(feed)[notice]


def test_trips_that_stand_for_many_are_in_no_block(read: Reader) -> None:
    """Of a bus every ten minutes nobody can tell which one goes on as what."""
    trips = "route_id,service_id,trip_id,block_id\nr1,wk,t1,B\n"
    rows = "trip_id,start_time,end_time,headway_secs\nt1,08:00:00,10:00:00,1200\n"

    assert 0 == len(_table(read(trips=trips, frequencies=rows)).onward_trip)


def test_getting_on_between_stops_is_told(read: Reader) -> None:
    """Where one can wave a bus down anywhere, the minutes are too long, and that is said."""
    routes = "route_id,agency_id,route_short_name,route_type,continuous_pickup\nr1,L,1,3,0\n"

    assert 1 == oddities(read(routes=routes))["along-the-way"]
    assert "along-the-way" not in oddities(read(routes=routes.replace("3,0", "3,1")))


# Lines on the map.


def test_blank_times_follow_the_line_on_the_map(read: Reader) -> None:
    """A bus that goes a long way round between two stops takes its time there."""
    trips = "route_id,service_id,trip_id,shape_id\nr1,wk,t1,L\n"
    header = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
    times = header + "t1,08:00:00,08:00:00,a,1\nt1,,,b,2\nt1,08:20:00,08:20:00,c,3\n"
    # From a to b it is 100 m, but the bus goes 930 m round by the west; then 890 m straight on to c.
    line = [(53.8, -4.6), (53.8005, -4.607), (53.801, -4.6), (53.809, -4.6)]
    shapes = "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n" + "".join(
        f"L,{north},{east},{number}\n" for number, (north, east) in enumerate(line)
    )
    ((_, (_, straight), _),) = weekday(read(trips=trips, stop_times=times))
    ((_, (_, by_line), _),) = weekday(read(trips=trips, stop_times=times, shapes=shapes))

    assert ("08:02", "08:10") == (straight[:5], by_line[:5])


def test_stops_on_a_line_keep_their_order() -> None:
    """On a line that goes out and back along one road each stop lies on the way it is called at."""
    line = positions(np.array([53.80, 53.81, 53.80]), np.array([-4.6, -4.6, -4.6]))
    stops = positions(np.array([53.80, 53.805, 53.81, 53.805, 53.80]), np.full(5, -4.6))
    length = np.linalg.norm(line[1] - line[0])

    metres = along(line, stops)

    assert metres is not None
    assert metres / length == pytest.approx([0, 0.5, 1, 1.5, 2], abs=1e-3)
    assert along(line, positions(np.array([53.80, 53.81]), np.array([-4.6, -4.59]))) is None


def test_saturday_is_untouched(read: Reader) -> None:
    """A file without any of this is read as before."""
    feed = read()

    assert [[("a", "09:00"), ("c", "09:20")]] == trips_in(feed.offers[DayKind.SATURDAY])
    assert 0 == len(_table(feed).transfers.start) + len(_table(feed).onward_trip)
