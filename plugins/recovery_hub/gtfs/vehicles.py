"""What comes: a bus, a tram, a train, a ferry; and what is no bus for everybody, and stays out of the minutes.

Source: GTFS Schedule Reference, routes.txt (route_type); "Extended GTFS Route Types" (developers.google.com/transit).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import gtfs_kit
import pandas as pd

from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.timetable import VehicleKind
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed

_TYPES: tuple[tuple[Iterable[int], VehicleKind], ...] = (
    ({0, 5, *range(900, 1000)}, VehicleKind.TRAM),
    ({1, *range(400, 405), *range(500, 700)}, VehicleKind.UNDERGROUND),
    ({2, 7, 12, 405, *range(100, 200), *range(300, 400), *range(1400, 1500)}, VehicleKind.TRAIN),
    ({4, *range(1000, 1100), *range(1200, 1300)}, VehicleKind.FERRY),
    ({6, *range(1300, 1400)}, VehicleKind.CABLE_CAR),
)
_KINDS = {number: kind for numbers, kind in _TYPES for number in numbers}

LEFT_OUT: tuple[tuple[str, Iterable[int], str, str], ...] = (
    ("coaches", range(200, 300), "coach between cities", "coaches between cities"),
    ("school-buses", (712,), "bus for schools only", "buses for schools only"),
    ("on-demand", (715,), "bus that comes only if you book it", "buses that come only if you book them"),
    ("taxis", range(1500, 1600), "taxi", "taxis"),
)
"""Name of the notice, route types, and what they are: few people get to a group with them, or not everybody may."""


def vehicle_kind(number: object) -> VehicleKind:
    """Say what comes: by the number of a route type; a bus, where it says nothing."""
    return VehicleKind.BUS if pd.isna(number) else _KINDS.get(int(str(number)), VehicleKind.BUS)


def vehicle_kinds(tables: gtfs_kit.Feed) -> dict[str, VehicleKind]:
    """Say what comes on each route: id -> kind."""
    routes = tables.routes
    return {
        id_: vehicle_kind(number)
        for id_, number in zip(routes["route_id"].tolist(), routes["route_type"].tolist(), strict=True)
    }


def without_left_out(trips: pd.DataFrame, routes: pd.DataFrame, tally: DroppedRows) -> pd.DataFrame:
    """Take the trips of coaches, school buses and the like out, and name their routes."""
    names = dict(_names(routes))
    for notice, numbers, single, several in LEFT_OUT:
        out = routes.loc[routes["route_type"].isin(list(numbers)), "route_id"]
        wrong = trips["route_id"].isin(out)
        if wrong.any():
            gone = trips.loc[wrong, "route_id"]
            called = sorted({names[id_] for id_ in gone.tolist()})
            count = len(gone)
            says = f"{numbered(count, 'trip')} of {several if count > 1 else single} left out: {listed(called)}."
            tally.left_out[several] = tuple(called)
            tally.note(notice, gone.tolist(), says, says.replace("{", "{{").replace("}", "}}"))
            trips = trips.loc[~wrong].reset_index(drop=True)
    return trips


def _names(routes: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Yield each route and what it is called: its number, else its name, else its id."""
    columns = [routes[column].fillna("").str.strip().tolist() for column in _NAMED_BY if column in routes]
    for id_, *names in zip(routes["route_id"].tolist(), *columns, strict=True):
        yield id_, next((name for name in names if name), id_)


_NAMED_BY = ("route_short_name", "route_long_name")


def route_names(routes: pd.DataFrame) -> dict[str, str]:
    """Route -> the number on the bus, or its name, or its id."""
    return dict(_names(routes))
