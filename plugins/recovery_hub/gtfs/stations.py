"""Stations: which stops belong together, where a platform is that has no place of its own, and the ways inside.

Source: GTFS Schedule Reference (gtfs.org), stops.txt (parent_station, location_type) and pathways.txt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import permutations

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra  # type: ignore[import-untyped]

from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.timetable import Entrance

USUAL_METRES_A_SECOND = 4800 / 3600
"""How fast people walk a way of which only the metres are given: 4.8 km an hour, the usual pace of ``travel``."""

_ENTRANCE = 2
"""location_type of a door to the street."""

_STEPS = ("2", "4")
"""pathway_mode of stairs and escalators."""

_DEEPEST = 2
"""A boarding area lies on a platform, and that in a station."""


def placed(stops: pd.DataFrame, tally: DroppedRows) -> pd.DataFrame:
    """Give platforms without a place on the map that of their station.

    Args:
        stops: stops.txt, each id once.
        tally: records how many there are.
    """
    if "parent_station" not in stops:
        return stops
    stops = stops.copy()
    blank = stops["stop_lat"].isna() | stops["stop_lon"].isna()
    for _ in range(_DEEPEST):
        by_id = stops.set_index("stop_id")
        for column in ("stop_lat", "stop_lon"):
            parents = stops["parent_station"].map(by_id[column]).astype(float)
            stops[column] = stops[column].where(~blank, parents)
    filled = blank & stops["stop_lat"].notna() & stops["stop_lon"].notna()
    tally.note(
        "stops-at-station", stops.loc[filled, "stop_id"].tolist(),
        "1 stop has no place of its own on the map; that of its station is taken.",
        "{count} stops have no place of their own on the map; those of their stations are taken.",
    )  # fmt: skip
    return stops


def boardable(stops: pd.DataFrame) -> pd.Series:
    """Say which rows are stops or platforms; the others are stations, entrances and points of the ways inside."""
    if "location_type" not in stops:
        return pd.Series(data=True, index=stops.index)
    return pd.to_numeric(stops["location_type"], errors="coerce").fillna(0).isin([0, 4]).astype(bool)


def stations_of(stops: pd.DataFrame) -> dict[str, str]:
    """Say to which station each stop belongs: id -> id of the topmost stop above it, or of itself."""
    ids = stops["stop_id"].tolist()
    if "parent_station" not in stops:
        return dict(zip(ids, ids, strict=True))
    parents = stops["parent_station"].fillna("").tolist()
    above = {id_: parent for id_, parent in zip(ids, parents, strict=True) if parent}
    found = {}
    for id_ in ids:
        top = id_
        for _ in range(_DEEPEST):
            top = above.get(top, top)
        found[id_] = top
    return found


def members_of(stations: Mapping[str, str]) -> dict[str, list[str]]:
    """List the stops of each station: its id -> their ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for stop, station in stations.items():
        found[station].append(stop)
    return dict(found)


def ways_inside(
    pathways: pd.DataFrame | None, stations: Mapping[str, str], used: Collection[str]
) -> dict[tuple[str, str], int | None]:
    """Find how long it takes from each stop of a station to each other.

    Args:
        pathways: pathways.txt as words, or None.
        stations: from ``stations_of``.
        used: the ids of the stops at which buses call.

    Returns:
        (stop, other stop of the same station) -> seconds at a usual pace; None where the file does not say.
    """
    inside = _graph(pathways)
    found: dict[tuple[str, str], int | None] = {}
    for stops in members_of(stations).values():
        served = [stop for stop in stops if stop in used]
        for pair in permutations(served, 2):
            found[pair] = inside.get(pair)
    return found


def entrances_of(
    pathways: pd.DataFrame | None, stops: pd.DataFrame, used: Collection[str]
) -> dict[str, tuple[Entrance, ...]]:
    """Find the ways from the street to each platform.

    Args:
        pathways: pathways.txt as words, or None.
        stops: stops.txt, tidied.
        used: the ids of the stops at which buses call.

    Returns:
        Id of a stop -> its entrances; those to which no way leads in either direction are not among them.
    """
    if pathways is None or "location_type" not in stops or "pathway_mode" not in pathways:
        return {}
    doors = stops[pd.to_numeric(stops["location_type"], errors="coerce") == _ENTRANCE].dropna(
        subset=["stop_lat", "stop_lon"]
    )
    inside, level = _graph(pathways), _graph(pathways[~pathways["pathway_mode"].str.strip().isin(_STEPS)])
    found: dict[str, list[Entrance]] = defaultdict(list)
    for door, north, east in zip(doors["stop_id"], doors["stop_lat"], doors["stop_lon"], strict=True):
        for stop in sorted(used):
            into, out = inside.get((door, stop)), inside.get((stop, door))
            if into is not None or out is not None:
                found[stop].append(Entrance(float(north), float(east), into, out, (door, stop) in level))
    return {stop: tuple(ways) for stop, ways in found.items()}


def _graph(pathways: pd.DataFrame | None) -> dict[tuple[str, str], int]:
    """Find the quickest way between any two points that pathways join."""
    if pathways is None or pathways.empty or not {"from_stop_id", "to_stop_id"} <= set(pathways.columns):
        return {}
    known = pathways.assign(seconds=_seconds(pathways)).dropna(subset=["from_stop_id", "to_stop_id", "seconds"])
    both = known.get("is_bidirectional", pd.Series("0", index=known.index)).fillna("0").str.strip() == "1"
    back = known[both].rename(columns={"from_stop_id": "to_stop_id", "to_stop_id": "from_stop_id"})
    every = pd.concat([known, back], ignore_index=True)
    quickest = every.groupby(["from_stop_id", "to_stop_id"])["seconds"].min().reset_index()
    points = sorted({*quickest["from_stop_id"], *quickest["to_stop_id"]})
    numbers = pd.Index(points)
    start, end = (numbers.get_indexer(quickest[column]) for column in ("from_stop_id", "to_stop_id"))
    # A way that takes no time is a way all the same; scipy takes a nought for none.
    weights = np.maximum(quickest["seconds"].to_numpy(float), 1e-6)
    lengths = dijkstra(csr_matrix((weights, (start, end)), shape=(len(points), len(points))))
    rows, columns = np.nonzero(np.isfinite(lengths))
    seconds = np.ceil(lengths[rows, columns] - 1e-3).astype(int)
    return {
        (points[row], points[column]): int(took)
        for row, column, took in zip(rows.tolist(), columns.tolist(), seconds.tolist(), strict=True)
    }


def _seconds(pathways: pd.DataFrame) -> pd.Series:
    """Say how long each way takes, or NaN: by its own time, else by its metres."""
    found = pd.Series(np.nan, index=pathways.index)
    for column, scale in (("traversal_time", 1.0), ("length", 1 / USUAL_METRES_A_SECOND)):
        if column in pathways:
            value = pd.to_numeric(pathways[column], errors="coerce").astype(float)
            found = found.fillna(value.where(value >= 0) * scale)
    return found
