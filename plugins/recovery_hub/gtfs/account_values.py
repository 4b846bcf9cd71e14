"""What each value of a column of choices means, and whether we use it: the GTFS reference's lists, in plain words.

Change a line here when the reader of timetables learns to use a value; ``account_table.py`` has files and columns.

Source: GTFS Schedule Reference, revised on 27 April 2026 (gtfs.org); "Extended GTFS Route Types", the list that the
reference's community keeps, for the numbers from 100 on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ValueUse:
    """What a value means.

    Attributes:
        means: in words, to stand after a number of rows: "a stop".
        used: whether it changes anything here.
    """

    means: str
    used: bool = True


Values = Mapping[str, ValueUse]


def _used(**values: str) -> dict[str, ValueUse]:
    return {_value(name): ValueUse(words) for name, words in values.items()}


def _unused(**values: str) -> dict[str, ValueUse]:
    return {_value(name): ValueUse(words, used=False) for name, words in values.items()}


def _value(name: str) -> str:
    """Read the name of a keyword: "_" is an empty cell, "_3" the value 3."""
    return name.removeprefix("_")


_NOTHING_SAID = "nothing is said, which is the usual"
_CEMV = _unused(_="nothing is said", _0="nothing is said", _1="bank cards are taken", _2="bank cards are not taken")
_ALLOWED = {
    what: _unused(
        _="nothing is said", _0="nothing is said", _1=f"there is room for {what}", _2=f"there is no room for {what}"
    )
    for what in ("a wheelchair", "a bicycle", "a car")
}
_BOARDING = {
    "pickup_type": "get on",
    "drop_off_type": "get off",
}
_CONTINUOUS = {
    verb: _used(
        _="only at stops", _0=f"one can {verb} anywhere on the way", _1="only at stops",
        _2=f"one can {verb} on the way after ringing", _3=f"one can {verb} on the way by asking the driver",
    )
    for verb in ("get on", "get off")
}  # fmt: skip
_RUNS = _used(_0="does not run on it", _1="runs on it")
_ROLE = _used(_="has not this part", _0="has not this part", _1="has this part")

VALUES: Mapping[tuple[str, str], Values] = {
    ("agency.txt", "cemv_support"): _CEMV,
    ("routes.txt", "cemv_support"): _CEMV,
    ("stops.txt", "location_type"): {
        **_used(_="a stop", _0="a stop", _1="a station", _2="an entrance of a station", _3="a spot inside a station"),
        **_unused(_4="a part of a platform where one gets on"),
    },
    ("stops.txt", "wheelchair_boarding"): _unused(
        _="nothing is said", _0="nothing is said", _1="can be used in a wheelchair", _2="can't be used in a wheelchair"
    ),
    ("stops.txt", "stop_access"): _unused(
        _="nothing is said", _0="only by the entrances of its station", _1="straight from the street"
    ),
    ("routes.txt", "route_type"): {
        **_used(_0="a tram", _1="an underground", _2="a train", _3="a bus", _4="a ferry", _5="a cable tram"),
        **_used(_6="a cable car", _7="a funicular", _11="a trolleybus", _12="a monorail"),
    },
    ("routes.txt", "continuous_pickup"): _CONTINUOUS["get on"],
    ("routes.txt", "continuous_drop_off"): _CONTINUOUS["get off"],
    ("stop_times.txt", "continuous_pickup"): _CONTINUOUS["get on"],
    ("stop_times.txt", "continuous_drop_off"): _CONTINUOUS["get off"],
    ("trips.txt", "direction_id"): _unused(_="nothing is said", _0="one direction", _1="the other direction"),
    ("trips.txt", "wheelchair_accessible"): _ALLOWED["a wheelchair"],
    ("trips.txt", "bikes_allowed"): _ALLOWED["a bicycle"],
    ("trips.txt", "cars_allowed"): _ALLOWED["a car"],
    **{
        ("stop_times.txt", column): _used(
            _=_NOTHING_SAID, _0=f"one can {verb}", _1=f"one can't {verb}",
            _2=f"one can {verb} only after ringing, which pages say and no minute counts",
            _3=f"one can {verb} by asking the driver",
        )
        for column, verb in _BOARDING.items()
    },
    ("stop_times.txt", "timepoint"): _unused(_="nothing is said", _0="the time is about", _1="the time is exact"),
    **{
        ("calendar.txt", day): _RUNS
        for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    },
    ("calendar_dates.txt", "exception_type"): _used(_1="runs on that date", _2="does not run on that date"),
    ("fare_attributes.txt", "payment_method"): _unused(_0="paid on board", _1="paid before"),
    ("fare_attributes.txt", "transfers"): _unused(
        _="as many changes as one likes", _0="no change", _1="one change", _2="two changes"
    ),
    ("rider_categories.txt", "is_default_fare_category"): _unused(
        _="not the usual one", _0="not the usual one", _1="the usual one"
    ),
    ("fare_media.txt", "fare_media_type"): _unused(
        _0="nothing but cash", _1="a paper ticket", _2="a travel card", _3="a bank card", _4="an app"
    ),
    ("fare_transfer_rules.txt", "duration_limit_type"): _unused(
        _="nothing is said", _0="from getting on to getting off", _1="from getting on to getting on",
        _2="from getting off to getting on", _3="from getting off to getting off",
    ),
    ("fare_transfer_rules.txt", "fare_transfer_type"): _unused(
        _0="the first ride and the change", _1="both rides and the change", _2="the change alone"
    ),
    ("frequencies.txt", "exact_times"): _used(
        _="about so often", _0="about so often", _1="at these very times"
    ),
    ("transfers.txt", "transfer_type"): _used(
        _="one can change there", _0="one can change there", _1="the second bus waits for the first",
        _2="a change takes at least so long", _3="no change is possible there",
        _4="one can stay on the bus, which goes on as another trip",
        _5="one must get off, though the same bus goes on",
    ),
    ("pathways.txt", "pathway_mode"): _used(
        _1="a walkway", _2="stairs", _3="a moving walkway", _4="an escalator", _5="a lift", _6="a ticket gate",
        _7="an exit gate",
    ),
    ("pathways.txt", "is_bidirectional"): _used(_0="one way only", _1="both ways"),
    ("booking_rules.txt", "booking_type"): _unused(_0="at once", _1="on the same day", _2="days before"),
    ("translations.txt", "table_name"): {
        name: ValueUse(f"names in {name}", used=False)
        for name in (
            "agency", "stops", "routes", "trips", "stop_times", "pathways", "levels", "feed_info", "attributions",
        )
    },
    ("attributions.txt", "is_producer"): _ROLE,
    ("attributions.txt", "is_operator"): _ROLE,
    ("attributions.txt", "is_authority"): _ROLE,
}  # fmt: skip
"""File and column -> value -> what it means. "" is an empty cell."""

EXTENDED_ROUTE_TYPES: Mapping[int, ValueUse] = {
    1: ValueUse("a train"),
    2: ValueUse("a coach between cities, which is left out", used=False),
    4: ValueUse("an underground or a city train"),
    7: ValueUse("a bus"),
    8: ValueUse("a trolleybus"),
    9: ValueUse("a tram"),
    10: ValueUse("a boat"),
    11: ValueUse("a plane, which is left out", used=False),
    12: ValueUse("a ferry"),
    13: ValueUse("a cable car"),
    14: ValueUse("a funicular"),
    15: ValueUse("a taxi, which is left out", used=False),
    16: ValueUse("a car to hire, which is left out", used=False),
    17: ValueUse("something else"),
}
"""Hundreds of an extended route type -> what it means."""


LEFT_OUT_BUSES: Mapping[int, ValueUse] = {
    712: ValueUse("a bus for schools only, which is left out", used=False),
    715: ValueUse("a bus that comes only if you book it, which is left out", used=False),
}
"""Extended route types among the buses that are not for everybody who stands at the stop."""


def meaning(file: str, column: str, value: str) -> ValueUse | None:
    """Say what a value of a column of choices means; None for one that the reference does not know."""
    found = VALUES[file, column].get(value)
    if found is None and (file, column) == ("routes.txt", "route_type") and value.isdecimal():
        if int(value) in LEFT_OUT_BUSES:
            return LEFT_OUT_BUSES[int(value)]
        return EXTENDED_ROUTE_TYPES.get(int(value) // 100) if int(value) >= 100 else None  # noqa: PLR2004 - see above
    return found
