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
    ({6, 1701, *range(1300, 1400)}, VehicleKind.CABLE_CAR),
    ({3, 11, *range(200, 300), *range(700, 900), *range(1500, 1800)}, VehicleKind.BUS),
)
_KINDS = {number: kind for numbers, kind in _TYPES for number in numbers}

LEFT_OUT: tuple[tuple[str, Iterable[int], str, str], ...] = (
    ("coaches", range(200, 300), "coach between cities", "coaches between cities"),
    ("school-buses", (712,), "bus for schools only", "buses for schools only"),
    ("on-demand", (715,), "bus that comes only if you book it", "buses that come only if you book them"),
    ("taxis", range(1500, 1600), "taxi", "taxis"),
    ("flights", range(1100, 1200), "flight", "flights"),
    ("hired-cars", range(1600, 1700), "car to hire", "cars to hire"),
)
"""Name of the notice, route types, and what they are: few people get to a group with them, or not everybody may."""


_NAMED_BY = ("route_short_name", "route_long_name")


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


def note_unknown(routes: pd.DataFrame, tally: DroppedRows) -> None:
    """Tell of routes with a type that nobody knows: what comes there is called a bus."""
    numbers = routes["route_type"]
    known = numbers.isin([*_KINDS, *(number for _, out, _, _ in LEFT_OUT for number in out)]).fillna(value=False)
    tally.note(
        "route-types-unknown", numbers[~known.astype(bool)].astype("string").fillna("nothing").tolist(),
        "1 route has a type that nobody knows; we take it for a bus.",
        "{count} routes have a type that nobody knows; we take them for buses.",
    )  # fmt: skip


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


def with_public_names(routes: pd.DataFrame, trips: pd.DataFrame, tally: DroppedRows) -> pd.DataFrame:
    """Give routes without a number and a name one that people see: what most of their trips show at the front.

    Args:
        routes: routes.txt.
        trips: trips.txt.
        tally: records how many there are.
    """
    blank = pd.Series(data=True, index=routes.index)
    for column in _NAMED_BY:
        if column in routes:
            blank &= routes[column].fillna("").str.strip() == ""
    if not blank.any():
        return routes
    signs = trips.get("trip_headsign", pd.Series("", index=trips.index)).fillna("").str.strip()
    shown = signs[signs != ""].groupby(trips["route_id"]).agg(lambda words: words.value_counts().index[0])
    tally.note(
        "routes-without-name", routes.loc[blank, "route_id"].tolist(),
        "1 route has neither a number nor a name; it is called after where it goes.",
        "{count} routes have neither a number nor a name; they are called after where they go.",
    )  # fmt: skip
    names = routes["route_id"].map(shown).fillna("without a number")
    given = routes.get("route_long_name", pd.Series(pd.NA, index=routes.index, dtype="string"))
    return routes.assign(route_long_name=given.where(~blank, names))


def _names(routes: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Yield each route and what it is called: its number, else its name, else its id."""
    columns = [routes[column].fillna("").str.strip().tolist() for column in _NAMED_BY if column in routes]
    for id_, *names in zip(routes["route_id"].tolist(), *columns, strict=True):
        yield id_, next((name for name in names if name), id_)


def route_names(routes: pd.DataFrame) -> dict[str, str]:
    """Route -> the number on the bus, or its name, or its id."""
    return dict(_names(routes))
