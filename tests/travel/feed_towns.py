"""Tiny towns as timetable files: buses that go on as others, rules for changing, stations, stops where one rings first.

A town becomes a zip, which is read like that of any city: what is tested is the way from the file to the minutes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip
from tests.gtfs.conftest import TABLES, TODAY, packed
from tests.travel.brute import DAY, ChangeRule, Town
from tests.travel.towns import ROUTES, SOUTH, WEST, points, points_near, trips

SECONDS = (0, 60, 120, 300, 600)


@st.composite
def followers(draw: st.DrawFn, trip: Trip, stops: list[str]) -> Trip:
    """Draw what the bus of a trip does next: from where it stands or from elsewhere, sometimes too early."""
    later = draw(trips(stops, 0))
    shift = trip.calls[-1].arrives + draw(st.sampled_from((0, 60, 300, 900, -60))) - later.calls[0].departs
    calls = [replace(call, arrives=call.arrives + shift, departs=call.departs + shift) for call in later.calls]
    if draw(st.sampled_from((True, True, False))):
        calls[0] = replace(calls[0], stop=trip.calls[-1].stop)
    return replace(later, calls=tuple(calls))


@st.composite
def rules(draw: st.DrawFn, town: Town, kinds: tuple[int, ...]) -> ChangeRule:
    """Draw a row of transfers.txt."""
    kind = draw(st.sampled_from(kinds))
    trip = st.integers(0, len(town.trips) - 1)
    if kind in {4, 5}:
        pairs = [(a, b) for a, b in town_pairs(town)] or [(0, len(town.trips) - 1)]
        first, second = draw(st.sampled_from(pairs))
        return ChangeRule("", "", kind, first_trip=first, second_trip=second)
    stop = st.sampled_from([*town.stops, *sorted(set(town.stations.values()))])
    ends: list[tuple[int | None, str | None]] = [
        draw(st.sampled_from(((None, None), (None, None), (draw(trip), None), (None, draw(st.sampled_from(ROUTES))))))
        for _ in range(2)
    ]
    return ChangeRule(
        draw(stop), draw(stop), kind, draw(st.sampled_from(SECONDS)), ends[0][0], ends[1][0], ends[0][1], ends[1][1]
    )


def town_pairs(town: Town) -> list[tuple[int, int]]:
    """List the trips of which one ends before the other begins."""
    ends = [(number, trip.calls[-1].arrives) for number, trip in enumerate(town.trips)]
    begins = [(number, trip.calls[0].departs) for number, trip in enumerate(town.trips)]
    return [(first, second) for first, at in ends for second, departs in begins if at <= departs]


@st.composite
def feed_towns(draw: st.DrawFn, around: int) -> Town:
    """Draw a town of a few buses with everything that a file can say of them."""
    names = [f"s{number}" for number in range(draw(st.integers(2, 6)))]
    stops = {name: draw(points()) for name in names}
    own: list[Trip] = []
    blocks: dict[int, str] = {}
    for _ in range(draw(st.integers(1, 3))):
        block = draw(st.sampled_from(("", "A", "B", "C")))
        trip = draw(trips(names, around))
        for _ in range(draw(st.integers(1, 3))):
            if block:
                blocks[len(own)] = block
            own.append(trip)
            trip = draw(followers(trip, names))
    stations = {stop: draw(st.sampled_from(("X", "Y"))) for stop in names if draw(st.integers(0, 2)) == 0}
    near = st.one_of(points(), *[points_near(point) for point in stops.values()])
    homes, places = (tuple(draw(st.lists(near, min_size=1, max_size=most))) for most in (2, 3))
    town = Town(stops, tuple(own), tuple(own), homes, places, blocks, (), stations)
    kinds = draw(st.sampled_from(((0, 1, 2, 3), (4, 5), (0, 1, 2, 3, 4, 5))))
    return replace(town, rules=tuple(draw(st.lists(rules(town, kinds), max_size=5, unique_by=_about))))


@st.composite
def changing_towns(draw: st.DrawFn, around: int) -> Town:
    """Draw a town where everybody has to change: buses from home to the middle, others from there to the place."""
    west, east = (SOUTH, WEST), (SOUTH, WEST + 0.06)
    middle = {name: (SOUTH + draw(st.integers(0, 30)) / 10_000, WEST + 0.03) for name in "ab"}
    late = 1800 if around > 80_000 else 0
    leaves = draw(st.lists(st.integers(0, 1200), min_size=1, max_size=3))
    there = [draw(_hops("home", "ab", around + late + later)) for later in leaves]
    begins = [around + late + draw(st.integers(600, 2400)) for _ in range(draw(st.integers(1, 4)))]
    if late and draw(st.booleans()):
        begins = [at - DAY if at >= DAY else at for at in begins]
    own = (*there, *(draw(_hops("ab", "place", at)) for at in begins))
    stations = {stop: "X" for stop in middle if draw(st.booleans())}
    blocks = {number: draw(st.sampled_from("AB")) for number in range(len(own)) if draw(st.booleans())}
    town = Town({"home": west, **middle, "place": east}, own, own, (west,), (east,), blocks, (), stations)
    rows = draw(st.lists(_rule_in_the_middle(town, len(there)), min_size=2, max_size=8, unique_by=_about))
    return replace(town, rules=tuple(rows))


@st.composite
def _hops(draw: st.DrawFn, start: str, end: str, leaves: int) -> Trip:
    """Draw a bus between home or place and one or two stops of the middle."""
    some = draw(st.lists(st.sampled_from("ab"), min_size=1, max_size=2, unique=True))
    way = [start, *some] if start == "home" else [*some, end]
    calls = [StopTime(stop, leaves + 300 * number, leaves + 300 * number) for number, stop in enumerate(way)]
    return Trip(draw(st.sampled_from(ROUTES)), draw(st.sampled_from(("In", "Out"))), tuple(calls))


@st.composite
def _rule_in_the_middle(draw: st.DrawFn, town: Town, there: int) -> ChangeRule:
    """Draw a row of transfers.txt that may well be about a change somebody has to make."""
    first, second = draw(st.integers(0, there - 1)), draw(st.integers(there, len(town.trips) - 1))
    sides: list[tuple[int | None, str | None]] = [
        draw(st.sampled_from(((None, None), (trip, None), (None, town.trips[trip].route)))) for trip in (first, second)
    ]
    ends = draw(st.sampled_from("ab")), draw(st.sampled_from("ab"))
    start, end = (draw(st.sampled_from((stop, town.stations.get(stop, stop)))) for stop in ends)
    kind, seconds = draw(st.sampled_from((0, 1, 2, 3, 2, 3, 4, 5))), draw(st.sampled_from(SECONDS))
    if kind in {4, 5}:
        return ChangeRule("", "", kind, 0, first, second)
    return ChangeRule(start, end, kind, seconds, sides[0][0], sides[1][0], sides[0][1], sides[1][1])


def _about(rule: ChangeRule) -> tuple[object, ...]:
    """What a rule is about: of two about the same it is not said which counts."""
    return rule.start, rule.end, rule.first_trip, rule.second_trip, rule.first_route, rule.second_route


def tables_of(town: Town) -> dict[str, str | bytes | None]:
    """Write a town as the tables of a file."""
    stops = ["stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station"]
    stops += [f"{station},Station {station},53.8,-4.6,1," for station in sorted(set(town.stations.values()))]
    stops += [
        f"{id_},{id_.upper()},{at[0]!r},{at[1]!r},,{town.stations.get(id_, '')}" for id_, at in town.stops.items()
    ]
    rides = ["route_id,service_id,trip_id,trip_headsign,block_id"]
    rides += [f"{trip.route},daily,t{n},{trip.headsign},{town.blocks.get(n, '')}" for n, trip in enumerate(town.trips)]
    times = ["trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type"]
    times += [row for number, trip in enumerate(town.trips) for row in _calls(number, trip)]
    header = "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time"
    return {
        **TABLES,
        "stops": "\n".join([*stops, ""]),
        "routes": "\n".join(["route_id,agency_id,route_short_name,route_type", *(f"{r},L,{r},3" for r in ROUTES), ""]),
        "trips": "\n".join([*rides, ""]),
        "stop_times": "\n".join([*times, ""]),
        "calendar": TABLES["calendar"].partition("\n")[0] + "\ndaily,1,1,1,1,1,1,1,20261101,20270331\n",
        "transfers": "\n".join([header, *map(_transfer, town.rules), ""]) if town.rules else None,
    }


def _calls(number: int, trip: Trip) -> list[str]:
    def rule(call: StopTime, place: int, *, allowed: bool) -> str:
        return "" if allowed else "12"[(number + place) % 2]  # not at all, or only for those who rang

    return [
        f"t{number},{_clock(call.arrives)},{_clock(call.departs)},{call.stop},{place},"
        f"{rule(call, place, allowed=call.boards)},{rule(call, place, allowed=call.alights)}"
        for place, call in enumerate(trip.calls)
    ]


def _transfer(rule: ChangeRule) -> str:
    trips = ("" if trip is None else f"t{trip}" for trip in (rule.first_trip, rule.second_trip))
    routes = (route or "" for route in (rule.first_route, rule.second_route))
    return ",".join(
        [rule.start, rule.end, *routes, *trips, str(rule.kind), str(rule.seconds) if rule.kind == 2 else ""]
    )


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def timetable_from(tables: dict[str, str | bytes | None], folder: Path) -> Timetable:
    """Pack tables, read them as a city does, and take the usual weekday."""
    offer = read_feed(packed(folder / "feed.zip", tables), TODAY).offers[DayKind.WEEKDAY]
    return assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes)
