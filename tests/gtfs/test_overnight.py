"""Buses over midnight that go on as others: who sits in one can stay, seen from the evening and from the morning."""

from __future__ import annotations

import pytest

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.travel.journey import Asked, Journey, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Pace
from tests.gtfs.conftest import TABLES, Reader

HOME, HALL = LatLon(53.800, -4.600), LatLon(53.810, -4.600)  # at Almond and at Damson
HOUR = 3600


def _night(read: Reader, leaves: int, second: str, *, blocks: str = "B", **more: str) -> Journey | None:
    """Leave home on a weekday: a bus of 24:50 brings one to Cedar at 25:10, and a second one goes on to Damson."""
    times = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
    times += f"n1,24:50:00,24:50:00,a,1\nn1,25:10:00,25:10:00,c,2\n{second}"
    trips = f"route_id,service_id,trip_id,block_id\nr1,wk,n1,B\nr2,wk,n2,{blocks}\n"
    routes = "route_id,agency_id,route_short_name,route_type\nr1,L,N1,3\nr2,L,N2,3\n"
    offer = read(trips=trips, routes=routes, stop_times=times, **more).offers[DayKind.WEEKDAY]
    table = assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes, offer.kinds)
    asked = Asked(HOME, HALL, Pace.USUAL, Changes.NONE, Rules(stop_metres=50, whole_metres=0))
    return leaving_at(table, asked, leaves)


SAME_DAY = "n2,25:15:00,25:15:00,c,1\nn2,25:30:00,25:30:00,d,2\n"
NEXT_DAY = "n2,01:15:00,01:15:00,c,1\nn2,01:30:00,01:30:00,d,2\n"
LINK = "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type\n,,n1,n2,4\n"


@pytest.mark.parametrize(("leaves", "there"), [(24 * HOUR + 2000, 25 * HOUR + 1800), (2000, HOUR + 1800)])
def test_a_block_over_midnight(read: Reader, leaves: int, there: int) -> None:
    """Two trips of a block in the small hours are one ride: in last night's times, and in those of the morning."""
    found = _night(read, leaves, SAME_DAY)

    assert found is not None
    assert (there, 1) == (found.arrives, found.buses)
    assert [False, False, True, False] == [leg.stays for leg in found.legs]


def test_two_blocks_over_midnight_are_a_change(read: Reader) -> None:
    """Another block is another bus, by night as by day."""
    assert _night(read, 2000, SAME_DAY, blocks="C") is None


def test_a_link_to_a_trip_of_the_day_after(read: Reader) -> None:
    """Where transfers.txt says that last night's bus goes on as one of today, nobody has to get off at ten past one."""
    found = _night(read, 2000, NEXT_DAY, blocks="", transfers=LINK)

    assert found is not None
    assert (HOUR + 1800, 1) == (found.arrives, found.buses)


def test_a_block_ends_with_its_day(read: Reader) -> None:
    """A block is what a vehicle does on one day of service: the same name on the day after is no promise.

    Source: GTFS Schedule Reference, trips.txt, block_id: trips of the same service day.
    """
    assert _night(read, 2000, NEXT_DAY) is None


def test_the_last_day_of_a_service_has_no_morning_after(read: Reader) -> None:
    """Weekday trips over midnight are met on weekday mornings; Saturday's own trips go on as before."""
    feed = read(stop_times=TABLES["stop_times"].replace("t2,09:20:00,09:20:00", "t2,24:20:00,24:20:00"))

    assert 0 == feed.report.days[DayKind.SATURDAY].after_midnight
    assert 1 == feed.report.days[DayKind.SUNDAY].after_midnight
