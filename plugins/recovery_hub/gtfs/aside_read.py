"""Reads what a file says beside the minutes; ``aside`` has the values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import gtfs_kit
import pandas as pd

from recovery_hub.gtfs.aside import AlongTheWay, Aside, AsideRoute
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.stop_times import RING_FIRST, TELL_DRIVER
from recovery_hub.gtfs.vehicles import route_names, vehicle_kinds
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed


def read_aside(tables: gtfs_kit.Feed, tally: DroppedRows) -> Aside:
    """Read what a file says beside the minutes.

    Args:
        tables: tidied; routes that are left out have no trips in it.
        tally: knows what was left out; records the routes for which one has to ring.
    """
    times = _with_routes(tables)
    board, alight = _numbers(times, "pickup_type"), _numbers(times, "drop_off_type")
    # Nobody gets on where a trip ends, whatever is written there.
    goes_on = times["trip_id"].duplicated(keep="last") if len(times) else pd.Series(dtype=bool)
    ring_on, ring_off = _stops(times, (board == RING_FIRST) & goes_on), _stops(times, alight == RING_FIRST)
    free = set(times.loc[board.isin([0, TELL_DRIVER]) & goes_on, "route_id"])
    driver = set(times.loc[(board == TELL_DRIVER) | (alight == TELL_DRIVER), "route_id"])
    along = _along(tables, times)
    names, kinds, agencies = route_names(tables.routes), vehicle_kinds(tables), _agencies(tables)
    routes = tuple(
        AsideRoute(
            id_, names[id_], kinds[id_], *agencies.get(id_, ("", "")), ring_on.get(id_, ()), ring_off.get(id_, ()),
            id_ in ring_on and id_ not in free, id_ in driver, along.get(id_),
        )
        for id_ in sorted({*ring_on, *ring_off, *driver, *along} & names.keys(), key=lambda id_: (names[id_], id_))
    )  # fmt: skip
    rings = [_called(route) for route in routes if route.rings]
    says = f"For {{}} one has to ring before, somewhere: {listed(rings)}. Pages say so; such calls are in no minutes."
    says = says.replace("{}", numbered(len(rings), "route"), 1)
    tally.note("ring-first", rings, says, says.replace("{", "{{").replace("}", "}}"))
    return Aside(routes, dict(tally.left_out))


def _called(route: AsideRoute) -> str:
    by = ", ".join(filter(None, (route.agency, route.phone)))
    return f"{route.name} ({by})" if by else route.name


def _with_routes(tables: gtfs_kit.Feed) -> pd.DataFrame:
    """Take the calls, each with the route of its trip; only columns that matter here."""
    wanted = ("pickup_type", "drop_off_type", "continuous_pickup", "continuous_drop_off")
    columns = [column for column in wanted if column in tables.stop_times]
    times = tables.stop_times[["trip_id", "stop_id", "stop_sequence", *columns]]
    if not columns or times[columns].isna().all(axis=None):
        times = times.iloc[:0]  # no route has anything to say, and a file can have millions of calls
    routes = tables.trips.set_index("trip_id")["route_id"]
    return times.sort_values(["trip_id", "stop_sequence"]).assign(route_id=times["trip_id"].map(routes))


def _numbers(times: pd.DataFrame, column: str) -> pd.Series:
    if column not in times:
        return pd.Series(0, index=times.index)
    return pd.to_numeric(times[column], errors="coerce").fillna(0).astype(int)


def _stops(times: pd.DataFrame, chosen: pd.Series) -> dict[str, tuple[str, ...]]:
    """Route -> the ids of the stops of the chosen calls, each once."""
    pairs = times.loc[chosen, ["route_id", "stop_id"]].drop_duplicates()
    return {str(route): tuple(group["stop_id"].tolist()) for route, group in pairs.groupby("route_id", sort=True)}


def _along(tables: gtfs_kit.Feed, times: pd.DataFrame) -> dict[str, AlongTheWay]:
    """Route -> the easiest way in which one gets on or off between stops."""
    found: dict[str, AlongTheWay] = {}
    columns = [
        (table, pd.to_numeric(table[column], errors="coerce"))
        for table in (tables.routes, times)
        for column in ("continuous_pickup", "continuous_drop_off")
        if column in table
    ]
    for way in (AlongTheWay.RING, AlongTheWay.DRIVER, AlongTheWay.FREELY):
        for table, values in columns:
            found |= dict.fromkeys(table.loc[values == way.value, "route_id"].tolist(), way)
    running = set(tables.trips["route_id"])
    return {id_: way for id_, way in found.items() if id_ in running}


def _agencies(tables: gtfs_kit.Feed) -> dict[str, tuple[str, str]]:
    """Route -> the name and the phone number of its agency; of the only one, where routes name none."""
    agency = tables.agency
    if agency is None or agency.empty:
        return {}
    columns = [_words(agency, column) for column in ("agency_id", "agency_name", "agency_phone")]
    known = {id_: (name, phone) for id_, name, phone in zip(*columns, strict=True)}
    only = next(iter(known.values())) if len(known) == 1 else ("", "")
    routes = tables.routes
    owners = _words(routes, "agency_id")
    return {id_: known.get(owner, only) for id_, owner in zip(routes["route_id"].tolist(), owners, strict=True)}


def _words(table: pd.DataFrame, column: str) -> Sequence[str]:
    if column not in table:
        return [""] * len(table)
    cells: Iterable[object] = table[column].fillna("")
    return [" ".join(str(cell).split()) for cell in cells]
