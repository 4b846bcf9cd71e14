"""Tiny timetable files, made by hand and ready to be broken; and a town with its volunteers' routes."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from recovery_hub.directory import Directory
from recovery_hub.gtfs.feed import Feed, read_feed
from recovery_hub.validation import load

TODAY = date(2026, 11, 23)
LITTLE = Path(__file__).parents[1] / "towns" / "little"

TABLES = {
    "agency": "agency_id,agency_name,agency_url,agency_timezone\nL,Little Buses,https://buses.example,Europe/London\n",
    "stops": (
        "stop_id,stop_name,stop_lat,stop_lon\n"
        "a,Almond,53.800,-4.600\nb,Birch,53.801,-4.600\nc,Cedar,53.809,-4.600\nd,Damson,53.810,-4.600\n"
    ),
    "routes": "route_id,agency_id,route_short_name,route_type\nr1,L,1,3\n",
    "trips": "route_id,service_id,trip_id,trip_headsign\nr1,wk,t1,Cedar\nr1,sa,t2,Cedar\nr1,su,t3,Cedar\n",
    "stop_times": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
        "t1,08:00:00,08:00:00,a,1\nt1,08:05:00,08:06:00,b,2\nt1,08:20:00,08:20:00,c,3\n"
        "t2,09:00:00,09:00:00,a,1\nt2,09:20:00,09:20:00,c,2\n"
        "t3,10:00:00,10:00:00,a,1\nt3,10:20:00,10:20:00,c,2\n"
    ),
    "calendar": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "wk,1,1,1,1,1,0,0,20261101,20270331\nsa,0,0,0,0,0,1,0,20261101,20270331\nsu,0,0,0,0,0,0,1,20261101,20270331\n"
    ),
}
"""A line with one trip on each kind of day: 100 m from a to b, 900 m on to c."""

Reader = Callable[..., Feed]


def packed(path: Path, tables: Mapping[str, str | bytes | None], folder: str = "") -> Path:
    """Write a timetable file; a table that is None is left out."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in tables.items():
            if text is not None:
                # One day for all: two files with the same tables are the same bytes, whenever they were written.
                entry = zipfile.ZipInfo(f"{folder}{name}.txt", (2026, 11, 1, 0, 0, 0))
                zipped.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return path


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Path]:
    """Write the tiny timetable file, with some tables replaced, and say where it is."""

    def write(folder: str = "", **tables: str | bytes | None) -> Path:
        return packed(tmp_path / "feed.zip", {**TABLES, **tables}, folder)

    return write


@pytest.fixture
def read(pack: Callable[..., Path]) -> Reader:
    """Read the tiny timetable file, with some tables replaced."""

    def reader(folder: str = "", today: date = TODAY, **tables: str | bytes | None) -> Feed:
        return read_feed(pack(folder, **tables), today)

    return reader


@pytest.fixture
def little(tmp_path: Path) -> Path:
    """A copy of the little town."""
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


@pytest.fixture
def town(little: Path) -> Callable[..., Directory]:
    """Read the little town with other bus routes, or more stops."""

    def reader(routes: str = "", stops: str = "", today: date = TODAY) -> Directory:
        if routes:
            (little / "data/bus-routes.yaml").write_text(routes, "utf-8")
        if stops:
            (little / "data/bus-stops.yaml").write_text(stops, "utf-8")
        return load(little, today)[0]

    return reader
