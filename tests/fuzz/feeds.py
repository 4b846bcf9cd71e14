"""Timetable files: the zip around them and each table in it. One that is refused leaves the city as it was."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from random import Random

from recovery_hub.cli.import_ import gtfs
from tests.fuzz.mutating import ODD_WORDS, other_bytes, spoiled
from tests.fuzz.room import LostError, Room, files_in, little_city, typed
from tests.fuzz.target import Target
from tests.gtfs.conftest import TABLES
from tests.shared import TODAY

MORE = {
    "calendar_dates": "service_id,date,exception_type\nwk,20261225,2\nsu,20261225,1\n",
    "frequencies": "trip_id,start_time,end_time,headway_secs,exact_times\nt1,08:00:00,10:00:00,1200,0\n",
    "transfers": "from_stop_id,to_stop_id,transfer_type,min_transfer_time\na,b,2,120\nb,a,0,\n",
    "shapes": "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\ns,53.8,-4.6,1\ns,53.809,-4.6,2\n",
    "feed_info": (
        "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date\n"
        "Little Buses,https://buses.example,en,20261101,20270331\n"
    ),
    "attributions": "organization_name,is_producer\nThe Council,1\n",
    "pathways": "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,traversal_time\np,a,b,1,1,60\n",
    "fare_attributes": "fare_id,price,currency_type,payment_method,transfers\nf,2.00,GBP,0,0\n",
    "booking_rules": "booking_rule_id,booking_type\nb,1\n",
    "stop_areas": "area_id,stop_id\nx,a\n",
}
"""Tables that a timetable may have besides."""
TIMES = (
    "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,stop_timezone\n"
    "a,Almond,53.800,-4.600,0,S,Europe/London\nb,Birch,53.801,-4.600,0,S,\nc,Cedar,53.809,-4.600,,,\n"
    "S,Station,53.8005,-4.6,1,,\n"
)
LOCATIONS = '{"type":"FeatureCollection","features":[{"id":"z","type":"Feature","properties":{},"geometry":null}]}'
HEADERS = (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06")


def _tables(chance: Random) -> dict[str, bytes]:
    tables = {f"{name}.txt": text for name, text in TABLES.items()}
    tables |= {f"{name}.txt": text for name, text in MORE.items() if chance.random() < 0.4}
    if chance.random() < 0.3:
        tables["stops.txt"] = TIMES
    if chance.random() < 0.2:
        tables["locations.geojson"] = LOCATIONS
    return {name: text.encode() for name, text in tables.items()}


def _packed(tables: Mapping[str, bytes], chance: Random) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as packed:
        for name, raw in tables.items():
            packed.writestr(zipfile.ZipInfo(name, (2026, 11, 1, 0, 0, 0)), raw, packed.compression)
    return held.getvalue()


def other_zip(raw: bytes, chance: Random) -> bytes:
    """Change what the headers of a zip say: sizes, offsets, names, ways of packing."""
    spots = [at for mark in HEADERS for at in _all(raw, mark)]
    for _ in range(chance.choice((1, 1, 2, 3))):
        at = chance.choice(spots) + chance.randrange(4, 46)
        size, form = chance.choice(((1, "<B"), (2, "<H"), (4, "<I")))
        if at + size <= len(raw):
            odd = (0, 1, 8, 9, 12, 14, 93, 95, 99, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, chance.randrange(1 << 32))
            value = chance.choice(odd) % (1 << (8 * size))
            raw = raw[:at] + struct.pack(form, value) + raw[at + size :]
    return raw


def _all(raw: bytes, mark: bytes) -> list[int]:
    found, at = [], raw.find(mark)
    while at >= 0:
        found.append(at)
        at = raw.find(mark, at + 1)
    return found or [0]


def spoiled_feed(chance: Random) -> bytes:
    """Make a timetable file and spoil it somewhere."""
    tables = _tables(chance)
    way = chance.random()
    if way < 0.65:
        for _ in range(chance.choice((1, 1, 2))):
            name = chance.choice(sorted(tables))
            ending = ".json" if name.endswith("json") else ".csv"
            tables[name] = spoiled(tables[name], ending, chance, ())
    elif way < 0.75:
        name = chance.choice(sorted(tables))
        other = chance.choice(("", "inner/", "../", "/", "a/../", "__MACOSX/", name.upper(), "stops.zip", *ODD_WORDS))
        tables[f"{other}{name}" if chance.random() < 0.5 else other or name] = tables.pop(name)
    raw = _packed({name: text for name, text in tables.items() if "\ud800" not in name}, chance)
    if way >= 0.9:
        return other_bytes(raw, chance)
    return other_zip(raw, chance) if way >= 0.75 else raw


def _import(room: Room, chance: Random) -> str:
    room.put_right()
    feed = room.lay("feed.zip", spoiled_feed(chance))
    before = files_in(room.folder)
    answer = typed(gtfs, feed=feed, into=room.folder, today=str(TODAY), licence="Open Government Licence v3.0")
    after = files_in(room.folder)
    if answer.code and "It is now in" not in answer.said:  # it may be taken, and its publisher's name be refused
        if before != after:
            raise LostError(f"the timetable was refused, and the city is not as it was: {answer.said[:300]}")
        return "refused"
    if after.get("gtfs/feed.zip") != feed.read_bytes():
        raise LostError("the timetable was taken, and is not there")
    return "taken"


TARGETS = (Target("timetables", little_city, _import, 4),)
