"""Zips that were made to stop a program, or look as if: each is refused or read, in a moment and in a sentence."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.gtfs_clean import MOST_CALLS, MOST_TRIPS
from tests.gtfs.conftest import TABLES, TODAY
from tests.gtfs.reading import oddities

Pack = Callable[..., Path]
HEADWAYS = "trip_id,start_time,end_time,headway_secs\n"


def refused(path: Path) -> str:
    """Read a timetable; return the sentence with which it is refused."""
    with pytest.raises(FeedError) as caught:
        read_feed(path, TODAY)
    return str(caught.value)


def test_a_file_without_a_name(pack: Pack) -> None:
    """An entry of a zip whose name is empty is told."""
    path = pack()
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("nameless", "x")
    path.write_bytes(path.read_bytes().replace(b"nameless", b"\0ameless"))
    assert "a file in it has no name" in refused(path)


@pytest.mark.parametrize("distance", [1, 50, 5000])
def test_a_file_that_begins_before_the_zip(pack: Pack, distance: int) -> None:
    """Offsets that lead to before the beginning, or past the end, are damage."""
    path = pack()
    for sign in (1, -1):
        raw = bytearray(path.read_bytes())
        end = raw.rfind(b"PK\x05\x06")
        start = struct.unpack_from("<I", raw, end + 16)[0]
        struct.pack_into("<I", raw, end + 16, max(0, start + sign * distance))
        other = path.with_name(f"{sign}.zip")
        other.write_bytes(raw)
        assert "is damaged" in refused(other)
    raw = bytearray(path.read_bytes())
    struct.pack_into("<I", raw, raw.find(b"PK\x01\x02") + 42, 0xFFFFFFF0)
    path.write_bytes(raw)
    assert "is damaged" in refused(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_bytes_that_become_gigabytes(pack: Pack, method: int) -> None:
    """Ways of packing that turn some bytes into gigabytes are refused before anything is unpacked."""
    path = pack()
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("shapes.txt", "0" * 1000, method)
    assert "packed in a way that timetables never are" in refused(path)


def test_a_heading_without_end(pack: Pack) -> None:
    """A first line of hundreds of thousands of columns is no heading."""
    heading, _, rows = TABLES["stops"].partition("\n")
    assert "is no list of columns" in refused(pack(stops=f"{heading}{',a' * 300_000}\n{rows}"))


def spread(pack: Pack, end: str, headway: int) -> set[str]:
    """Read a timetable in which one trip is said to go every so many seconds; return the kinds of notices."""
    feed = read_feed(pack(frequencies=f"{HEADWAYS}t1,00:00:00,{end},{headway}\n"), TODAY)
    return set(oddities(feed))


def test_a_bus_each_second_for_weeks(pack: Pack) -> None:
    """A row that stands for millions of trips is left out and told; one of as many as a day can have is spread out."""
    assert "headway-rows" in spread(pack, "999:00:00", 1)
    seconds = MOST_TRIPS * 30
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    assert "headway-rows" not in spread(pack, clock, 30)
    assert "headway-rows" in spread(pack, f"{clock[:-1]}1", 30)


def test_a_thousand_bytes_that_stand_for_half_a_million_trips(pack: Pack) -> None:
    """Rows that are each in order can stand for too much together: 1,300 bytes took nine seconds and a gigabyte."""
    calls = TABLES["stop_times"].count("\nt1,")
    rows = MOST_CALLS // (calls * 1200)
    row = "t1,00:00:00,20:00:00,60\n"
    assert "stands for" in refused(pack(frequencies=HEADWAYS + row * (rows + 1)))


def test_a_calendar_of_ten_thousand_years(pack: Pack) -> None:
    """“From the beginning” and “for ever” are read as that, without a look at each of millions of days."""
    always = TABLES["calendar"].replace("20261101", "00010101").replace("20270331", "99991231")
    feed = read_feed(pack(calendar=always), TODAY)
    assert 2099 == feed.report.last.year
