"""A real timetable file that has no blocks, rules for changing or stations, given some: to see what engines make of it.

Run it to write the file: ``python -m tests.travel.enriched feed.zip enriched.zip 2025-07-08``.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import gtfs_kit
import numpy as np
import pandas as pd
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from recovery_hub.geo import positions

LAYOVER_SECONDS = 15 * 60
STATION_METRES, NEAR_METRES = 40.0, 150.0
HEADING = "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_trip_id"


def enrich(feed: Path, target: Path, day: date, *, every_type: bool = True) -> Mapping[str, int]:
    """Copy a timetable file, with blocks, stations and transfers.

    Trips of the day that end and begin at one stop within 15 minutes share a block. Stops within 40 m of each other get
    a parent, and two minutes to change. Between stops up to 150 m apart there are rules of every type, in turn.

    Args:
        feed: the file.
        target: where the copy goes.
        day: whose trips are made into blocks.
        every_type: no, to have two sorts of rules only: so many seconds (2), and not possible (3), the same both ways.

    Returns:
        How many there are: pairs of trips in a block, stops with a parent, rules.
    """
    tables = {name: _table(feed, name) for name in ("trips", "stops", "stop_times")}
    services = gtfs_kit.read_feed(feed, dist_units="km").get_active_services(f"{day:%Y%m%d}")
    trips, stops = tables["trips"], tables["stops"]
    pairs = _layovers(trips.loc[trips["service_id"].isin(services), "trip_id"].tolist(), tables["stop_times"])
    block: dict[str, str] = {}
    for first, second in pairs:
        block[first] = block[second] = block.get(first, first)
    trips["block_id"] = trips["trip_id"].map(block).fillna("")
    spots = positions(stops["stop_lat"].to_numpy(float), stops["stop_lon"].to_numpy(float))
    station = _stations(spots)
    ids = stops["stop_id"].tolist()
    stops["location_type"] = "0"
    stops["parent_station"] = ["" if number not in station else f"S{station[number]}" for number in range(len(ids))]
    heads = stops.iloc[sorted(set(station.values()))].copy()
    heads["location_type"], heads["parent_station"] = "1", ""
    heads["stop_id"] = [f"S{number}" for number in sorted(set(station.values()))]
    rows = list(_rules(ids, station, spots, pairs, every_type=every_type))
    changed = {
        "trips.txt": trips.to_csv(index=False),
        "stops.txt": pd.concat([stops, heads]).to_csv(index=False),
        "transfers.txt": "\n".join([HEADING, *rows, ""]),
    }
    with zipfile.ZipFile(feed) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, text in changed.items():
            new.writestr(name, text)
    return {"pairs": len(pairs), "platforms": len(station), "rules": len(rows)}


def _table(feed: Path, name: str) -> pd.DataFrame:
    with zipfile.ZipFile(feed) as packed:
        return pd.read_csv(io.BytesIO(packed.read(f"{name}.txt")), dtype=str, keep_default_na=False)


def _layovers(trips: list[str], times: pd.DataFrame) -> list[tuple[str, str]]:
    """Pair each trip with the first that begins where it ends, within 15 minutes; none is in two pairs twice over."""
    times = times[times["trip_id"].isin(trips) & (times["departure_time"] != "")].copy()
    times["order"] = times["stop_sequence"].astype(int)
    times = times.sort_values(["trip_id", "order"])
    ends, begins = times.groupby("trip_id").tail(1), times.groupby("trip_id").head(1)
    waiting: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for trip, stop, at in zip(begins["trip_id"], begins["stop_id"], begins["departure_time"], strict=True):
        waiting[stop].append((_seconds(at), trip))
    for members in waiting.values():
        members.sort(reverse=True)
    found = []
    arrivals = sorted(
        (_seconds(at), trip, stop)
        for trip, stop, at in zip(ends["trip_id"], ends["stop_id"], ends["arrival_time"], strict=True)
    )
    for at, trip, stop in arrivals:
        members = waiting[stop]
        while members and members[-1][0] < at:
            members.pop()
        if members and members[-1][0] <= at + LAYOVER_SECONDS and members[-1][1] != trip:
            found.append((trip, members.pop()[1]))
    return found


def _stations(spots: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> dict[int, int]:
    """Number of a stop -> of the first stop of its station; only of stops that have another one near."""
    found: dict[int, int] = {}
    for first, near in enumerate(cKDTree(spots).query_ball_point(spots, STATION_METRES)):
        free = [number for number in sorted(near) if number not in found]
        if first not in found and len(free) > 1:
            found.update(dict.fromkeys(free, first))
    return found


def _rules(
    ids: list[str],
    station: Mapping[int, int],
    spots: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    pairs: list[tuple[str, str]],
    *,
    every_type: bool,
) -> list[str]:
    rows = []
    taken = set(station)
    for first, second in sorted(cKDTree(spots).query_pairs(NEAR_METRES)):
        together = first in station and station[first] == station.get(second)
        if not every_type and not together:
            # An engine that walks on from the end of a way to the next one sees no more than ours: ways don't meet.
            if {first, second} & taken:
                continue
            taken |= {first, second}
        kind = 2 if together else (2, 3, 0, 1)[(first + second) % 4] if every_type else 2 + (first + second) % 2
        seconds = "120" if together else "180" if kind == 2 else ""
        rows += [f"{ids[a]},{ids[b]},{kind},{seconds},," for a, b in ((first, second), (second, first))]
    if every_type:  # of every 50 pairs of trips one may not stay seated, and one waits for another bus
        rows += [f",,5,,{first},{second}" for first, second in pairs[::50]]
        rows += [f",,4,,{first},{second}" for first, second in pairs[25::50]]
    return rows


def _seconds(words: str) -> int:
    hours, minutes, seconds = map(int, words.split(":"))
    return hours * 3600 + minutes * 60 + seconds


if __name__ == "__main__":
    sys.stdout.write(f"{enrich(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))}\n")
