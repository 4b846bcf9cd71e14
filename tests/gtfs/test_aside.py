"""What no minute can hold is told by route: ring first, tell the driver, wave it down; what is left out is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recovery_hub.gtfs.aside import AlongTheWay, AsideRoute
from recovery_hub.gtfs.feed import read_feed
from tests.gtfs.conftest import TABLES, TODAY, Reader
from tests.gtfs.reading import oddities

RING = (
    "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n"
    "t1,08:00:00,08:00:00,a,1,{},0\nt1,08:05:00,08:06:00,b,2,{},{}\nt1,08:20:00,08:20:00,c,3,0,0\n"
)
PHONE = (
    "agency_id,agency_name,agency_url,agency_timezone,agency_phone\nL,Little Buses,https://b.example,Europe/London,{}\n"
)


def _routes(read: Reader, *kinds: str, **tables: str) -> tuple[AsideRoute, ...]:
    return read(stop_times=RING.format(*kinds), **tables).report.aside.routes


def test_a_stop_where_one_rings_first(read: Reader) -> None:
    """The route is named with its stop and with whom to ring; at the other stops it is a bus like any other."""
    (route,) = _routes(read, "0", "2", "0", agency=PHONE.format("01632 960 111"))

    assert ("1", ("b",), False) == (route.name, route.ring_to_board, route.always)
    assert ("Little Buses", "01632 960 111") == (route.agency, route.phone)


def test_a_route_that_never_comes_unless_one_rings(read: Reader) -> None:
    """Where every stop asks for a call, the route is said to come only then; where it ends nobody gets on anyway."""
    feed = read(stop_times=RING.format("2", "2", "0"))
    (route,) = feed.report.aside.routes

    assert route.always
    assert "For 1 route one has to ring before, somewhere: 1 (Little Buses)." in feed.report.as_text()
    assert {"pickup-type-ring", "ring-first"} <= oddities(feed).keys()


def test_getting_off_after_ringing_and_telling_the_driver(read: Reader) -> None:
    """Ringing to get off is told too; telling the driver is no ringing, and such a stop counts."""
    (ring,) = _routes(read, "0", "0", "2")
    (driver,) = _routes(read, "0", "3", "3")

    assert (("b",), (), False) == (ring.ring_to_alight, ring.ring_to_board, ring.tell_driver)
    assert (True, False) == (driver.tell_driver, driver.rings)
    assert read(stop_times=RING.format("0", "3", "3")).calls.boards.all()


def test_between_stops(read: Reader) -> None:
    """Of two ways to get on along the road the easier is told; a rule for a few calls counts as one."""
    routes = "route_id,agency_id,route_short_name,route_type,continuous_pickup,continuous_drop_off\nr1,L,1,3,{},{}\n"
    found = [
        [route.along for route in read(routes=routes.format(*rule)).report.aside.routes]
        for rule in (("0", "3"), ("1", "2"), ("1", ""), ("3", "1"))
    ]

    assert [[AlongTheWay.FREELY], [AlongTheWay.RING], [], [AlongTheWay.DRIVER]] == found


def test_what_is_left_out_is_listed_by_name(read: Reader) -> None:
    """A bus for schools only and a coach are in no minutes, and pages name them."""
    routes = TABLES["routes"] + "r2,L,S1,712\nr3,L,X90,200\n"
    trips = TABLES["trips"] + "r2,wk,t8,School\nr3,wk,t9,London\n"
    times = TABLES["stop_times"] + "".join(
        f"{t},12:00:00,12:00:00,a,1\n{t},12:30:00,12:30:00,c,2\n" for t in ("t8", "t9")
    )
    found = read(routes=routes, trips=trips, stop_times=times).report.aside

    assert {"coaches between cities": ("X90",), "buses for schools only": ("S1",)} == found.left_out
    assert () == found.routes


def test_with_requests_they_count(pack: Callable[..., Path]) -> None:
    """Who asks what there would be after ringing finds the stop that is in no minutes otherwise."""
    path = pack(stop_times=RING.format("2", "2", "0"))

    assert not read_feed(path, TODAY).calls.boards[:2].any()
    assert read_feed(path, TODAY, with_requests=True).calls.boards.all()
