"""Routes on which one gets on or off anywhere along the way: told, for the minutes know of stops only.

Source: GTFS Schedule Reference: continuous_pickup and continuous_drop_off in routes.txt and stop_times.txt.
"""

from __future__ import annotations

import gtfs_kit
import pandas as pd

from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.vehicles import route_names

POSSIBLE = (0, 2, 3)
"""Everywhere; after ringing before; by telling the driver. 1 and nothing at all mean no."""


def note_hail_and_ride(tables: gtfs_kit.Feed, tally: DroppedRows) -> None:
    """Tell of routes where one may get on or off between stops; the minutes know of stops only."""
    found: list[str] = []
    for column in ("continuous_pickup", "continuous_drop_off"):
        if column in tables.routes:
            possible = pd.to_numeric(tables.routes[column], errors="coerce").isin(POSSIBLE)
            found += tables.routes.loc[possible, "route_id"].tolist()
        if column in tables.stop_times:
            possible = pd.to_numeric(tables.stop_times[column], errors="coerce").isin(POSSIBLE)
            trips = tables.stop_times.loc[possible, "trip_id"].unique()
            found += tables.trips.loc[tables.trips["trip_id"].isin(trips), "route_id"].tolist()
    names = route_names(tables.routes)
    called = sorted({names[id_] for id_ in found if id_ in names})
    tally.note(
        "along-the-way", called,
        "On 1 route you can get on or off between stops; we count stops only.",
        "On {count} routes you can get on or off between stops; we count stops only.",
    )  # fmt: skip
