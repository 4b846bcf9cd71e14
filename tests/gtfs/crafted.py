"""Small timetable files with one feature each, and what a volunteer has to read of it: honoured, or told in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.gtfs.conftest import TABLES


@dataclass(frozen=True)
class Crafted:
    """A timetable file.

    Attributes:
        says: what stands in the report of the command or in the account; a pattern.
        tables: those that differ from the tiny file.
        folder: in which everything lies inside the zip.
        refused: whether the file can't be taken.
    """

    says: str
    tables: Mapping[str, str | bytes | None] = field(default_factory=dict)
    folder: str = ""
    refused: bool = False


def _type(number: int) -> dict[str, str]:
    """The tiny file, with a second route of some type."""
    return {
        "routes": TABLES["routes"] + f"r2,L,Z9,{number}\n",
        "trips": TABLES["trips"] + "r2,wk,t9,Cedar\n",
        "stop_times": TABLES["stop_times"] + "t9,12:00:00,12:00:00,a,1\nt9,12:30:00,12:30:00,c,2\n",
    }


def _column(table: str, heading: str, value: str) -> str:
    """A table of the tiny file with one more column, the same value in every row."""
    first, *rows = TABLES[table].splitlines()
    return "\n".join([f"{first},{heading}", *(f"{row},{value}" for row in rows), ""])


def _day(begin: int, end: int, *, saturday: int = 2) -> dict[str, str]:
    """A bus every ten minutes of every day from some hour to another; on Saturdays every so many of them."""
    rows = [(number, (begin * 60 + 10 * number)) for number in range((end - begin) * 6)]
    times = "".join(
        f"t{n},{at // 60:02}:{at % 60:02}:00,{at // 60:02}:{at % 60:02}:00,a,1\n"
        f"t{n},{(at + 9) // 60:02}:{(at + 9) % 60:02}:00,{(at + 9) // 60:02}:{(at + 9) % 60:02}:00,c,2\n"
        for n, at in rows
    )
    trips = "".join(f"r1,{'both' if n % saturday == 0 else 'wk'},t{n},Cedar\n" for n, _ in rows)
    days = TABLES["calendar"].splitlines()
    return {
        "trips": f"route_id,service_id,trip_id,trip_headsign\n{trips}",
        "stop_times": f"trip_id,arrival_time,departure_time,stop_id,stop_sequence\n{times}",
        "calendar": "\n".join([*days[:2], "both,1,1,1,1,1,1,0,20261101,20270331", ""]),
    }


SEAT = {
    "trips": "route_id,service_id,trip_id,trip_headsign,block_id\nr1,wk,t1,Cedar,B\nr1,wk,t4,Almond,B\n",
    "stop_times": TABLES["stop_times"] + "t4,08:25:00,08:25:00,c,1\nt4,08:40:00,08:40:00,a,2\n",
}
STATION = (
    "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
    "S,Station,53.8,-4.6,1,\nE,Way in,53.8002,-4.6,2,S\n"
    "a,One,{},0,S\nb,Two,53.801,-4.6,0,S\nc,Cedar,53.809,-4.6,0,\nd,Damson,53.81,-4.6,0,\n"
)
RULE = "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time\n"
BLANK = (
    "trip_id,arrival_time,departure_time,stop_id,stop_sequence{}\n"
    "t1,08:00:00,08:00:00,a,1{}\nt1,,,b,2{}\nt1,08:20:00,08:20:00,c,3{}\n"
)
HEADWAY = "trip_id,start_time,end_time,headway_secs,exact_times\nt1,08:00:00,09:00:00,{},{}\n"

CRAFTED: Mapping[str, Crafted] = {
    "blocks": Crafted("block_id: filled in 2 rows. Used: a bus that goes on as another number", SEAT),
    "transfer types": Crafted(
        "transfers.txt: 6 rules; .*1 says that no change is possible there",
        SEAT
        | {"transfers": RULE + "a,b,,,,,0,\na,c,,,,,1,\nb,c,r1,,,,2,300\nc,b,,,,t4,3,\n,,,,t1,t4,4,\n,,,,t4,t1,5,\n"},
    ),
    "a transfer type nobody knows": Crafted(
        "1 row of transfers.txt has a type that nobody knows, and is left out", {"transfers": RULE + "a,b,,,,,9,\n"}
    ),
    "a platform without a place": Crafted(
        "1 stop has no place of its own on the map; that of its station is taken", {"stops": STATION.format(",")}
    ),
    "pathways": Crafted(
        "traversal_time: filled in 1 row. Used",
        {
            "stops": STATION.format("53.8,-4.6"),
            "pathways": "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,traversal_time\n"
            "1,E,a,2,1,90\n",
        },
    ),
    "ring before": Crafted(
        "For 1 route one has to ring before, somewhere: 1 \\(Little Buses\\)",
        {"stop_times": _column("stop_times", "pickup_type", "2")},
    ),
    "ask the driver": Crafted(
        "one can get on by asking the driver. Used", {"stop_times": _column("stop_times", "pickup_type", "3")}
    ),
    "wave it down": Crafted(
        "On 1 route you can get on or off between stops", {"routes": _column("routes", "continuous_pickup", "0")}
    ),
    "two clocks": Crafted(
        "3 trips have times by another clock than Europe/London, where their stops are; they are moved",
        {
            "agency": TABLES["agency"].replace("London", "Paris"),
            "stops": _column("stops", "stop_timezone", "Europe/London"),
        },
    ),
    "the clock of another country": Crafted(
        "by the clock of America/New_York, 5 hours behind ours",
        {"agency": TABLES["agency"].replace("Europe/London", "America/New_York")},
    ),
    "headways by the clock": Crafted(
        "by the clock; it is spread out into single trips", {"frequencies": HEADWAY.format(600, 1)}
    ),
    "headways about": Crafted(
        "but not at which minute; we count one at even steps", {"frequencies": HEADWAY.format(600, 0)}
    ),
    "a bus every seven seconds": Crafted(
        "“a bus every few seconds”, and is left out", {"frequencies": HEADWAY.format(7, 1)}
    ),
    "a coach": Crafted("1 trip of coach between cities left out: Z9", _type(200)),
    "a school bus": Crafted("1 trip of bus for schools only left out: Z9", _type(712)),
    "a bus on demand": Crafted("1 trip of bus that comes only if you book it left out: Z9", _type(715)),
    "a taxi": Crafted("1 trip of taxi left out: Z9", _type(1500)),
    "an aeroplane": Crafted("1 trip of flight left out: Z9", _type(1100)),
    "a type nobody knows": Crafted("1 route has a type that nobody knows; we take it for a bus", _type(42)),
    "blank times": Crafted(
        "is blank and is worked out by distance along the way", {"stop_times": BLANK.format("", "", "", "")}
    ),
    "blank times with distances": Crafted(
        "shape_dist_traveled: filled in 3 rows. Used",
        {"stop_times": BLANK.format(",shape_dist_traveled", ",0", ",5", ",6")},
    ),
    "swapped coordinates": Crafted(
        "(?s)have their coordinates swapped.*Nothing was changed",
        {
            "stops": "stop_id,stop_name,stop_lat,stop_lon\na,A,-4.6,53.8\n"
            "b,B,-4.6,53.801\nc,C,-4.6,53.809\nd,D,-4.6,53.81\n"
        },
        refused=True,
    ),
    "a cut evening": Crafted("it covers weekdays from 11am to 3:50pm only", _day(11, 16)),
    "a false Saturday": Crafted("It has 51 of the weekday's 102 trips, and none of its own", _day(6, 23)),
    "an ended file": Crafted(
        "(?s)(ended|over).*Nothing was changed",
        {"calendar": TABLES["calendar"].replace("2026", "2024").replace("2027", "2025")},
        refused=True,
    ),
    "a file that has not begun": Crafted(
        "(?s)have not begun: they run from 1 March 2027.*Nothing was changed",
        {"calendar": TABLES["calendar"].replace("20261101", "20270301")},
        refused=True,
    ),
    "300 km an hour": Crafted(
        "1 trip goes more than twice as fast as it can, and is left out",
        {"stop_times": TABLES["stop_times"].replace("08:20:00,08:20:00,c", "08:06:10,08:06:10,c")},
    ),
    "a file of flexible buses": Crafted(
        "Not used: booking_rules.txt \\(1 rule of booking\\)",
        {"booking_rules": "booking_rule_id,booking_type,phone_number\nb,1,01632 960 111\n"},
    ),
    "an unknown file": Crafted("moods.txt is not in the reference, and is not used", {"moods": "mood\ncalm\n"}),
    "an unknown column": Crafted(
        "stops.txt: 1 column is not in the reference. \\(colour\\)", {"stops": _column("stops", "colour", "red")}
    ),
    "translations": Crafted(
        "Not used: translations.txt \\(1 translation\\)",
        {"translations": "table_name,field_name,language,translation,record_id\nstops,stop_name,cy,Almon,a\n"},
    ),
    "a mark before the headings": Crafted(
        "- Nothing.\n", {name: b"\xef\xbb\xbf" + text.encode() for name, text in TABLES.items()}
    ),
    "semicolons": Crafted(
        "stops.txt has semicolons between its columns; a timetable file has commas",
        {name: text.replace(",", ";") for name, text in TABLES.items()},
        refused=True,
    ),
    "a folder in the zip": Crafted(
        "The files lie in a folder inside the zip \\(export/2026\\). We read them there.", {}, folder="export/2026/"
    ),
    "past midnight": Crafted(
        "The first begins at 01:10 the next morning",
        {
            "stop_times": TABLES["stop_times"]
            .replace("t1,08:00:00,08:00:00", "t1,25:10:00,25:10:00")
            .replace("t1,08:05:00,08:06:00", "t1,25:15:00,25:16:00")
            .replace("t1,08:20:00,08:20:00", "t1,25:30:00,25:30:00")
        },
    ),
    "two services under one name": Crafted(
        "1 trip is there twice or has no id", {"trips": TABLES["trips"] + "r1,wk,t1,Cedar\n"}
    ),
    "a route without a name": Crafted(
        "1 route has neither a number nor a name",
        {"routes": "route_id,agency_id,route_short_name,route_type\nr1,L,,3\n"},
    ),
}
