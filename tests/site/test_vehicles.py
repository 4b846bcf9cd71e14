"""Readers see by name what comes, and are told where they can stay seated."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind, VehicleKind
from recovery_hub.site.stops import ShownRoute
from recovery_hub.travel.journey import Asked, arriving_by, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.telling import Names, tell
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Pace
from tests.gtfs.conftest import TABLES, TODAY, packed


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [
        ("12", VehicleKind.BUS, "Bus 12"), ("Harbour Line", VehicleKind.BUS, "Harbour Line"),
        ("3", VehicleKind.TRAM, "Tram 3"), ("Blue", VehicleKind.UNDERGROUND, "Underground Blue"),
        ("Ferry to Hythe", VehicleKind.FERRY, "Ferry to Hythe"), ("S1", VehicleKind.TRAIN, "Train S1"),
    ],
)  # fmt: skip
def test_a_route_is_called_by_what_comes(name: str, kind: VehicleKind, title: str) -> None:
    """Nobody waits for a bus where a tram comes, and nobody reads "Ferry Ferry"."""
    assert title == ShownRoute("feed:x", name, "/buses/x/", kind=kind).title


def test_staying_seated_is_told(tmp_path: Path) -> None:
    """A journey names the tram, says where it goes on under another number, and to get off at the end only."""
    tables = {
        **TABLES,
        "routes": "route_id,agency_id,route_short_name,route_type\nr1,L,1,0\nr2,L,2,0\n",
        "trips": "route_id,service_id,trip_id,trip_headsign,block_id\nr1,wk,t1,Birch,B\nr2,wk,t4,Damson,B\n",
        "stop_times": TABLES["stop_times"].partition("\n")[0]
        + "\nt1,08:00:00,08:00:00,a,1\nt1,08:05:00,08:05:00,b,2\nt4,08:07:00,08:07:00,b,1\nt4,08:20:00,08:20:00,d,2\n",
    }
    offer = read_feed(packed(tmp_path / "feed.zip", tables), TODAY).offers[DayKind.WEEKDAY]
    table = assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes, offer.kinds)
    asked = Asked(LatLon(53.8, -4.6), LatLon(53.81, -4.6), Pace.USUAL, Changes.NONE, Rules(50, 50, 50))

    for journey in (leaving_at(table, asked, 8 * 3600 - 60), arriving_by(table, asked, 8 * 3600 + 1300)):
        assert journey is not None
        assert 1 == journey.buses
        lines = list(tell(journey, Names(table, {}, "the hall")).lines())
        assert "8am: tram 1, to “Birch”, from Almond. Ride 7 minutes." in lines
        assert "8:07am: stay on. It goes on as tram 2, to “Damson”. Ride 13 minutes." in lines
        assert ["8:20am: get off at Damson."] == [line for line in lines if "get off" in line]
