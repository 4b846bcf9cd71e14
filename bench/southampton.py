"""A real city for the benchmarks: the buses, the small areas and the services of Southampton.

The data lies beside the project and is not part of it; its manifest says where it comes from.
"""

# ruff: noqa: INP001 - the benchmarks are run by hand

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind, Timetable, Transfers

FOLDER = Path(__file__).parents[2] / "shared" / "real" / "southampton"
TODAY = date(2025, 7, 8)
"""A day inside the dates of the feed."""


def timetables() -> Mapping[DayKind, Timetable]:
    """Read the feed: kind of day -> its buses."""
    offers = read_feed(FOLDER / "gtfs.zip", TODAY).offers
    return {day: assemble(day, offer.calls, offer.stops, offer.routes) for day, offer in offers.items()}


def copied(timetable: Timetable, copies: int) -> Timetable:
    """Put so many cities beside each other, each 2 degrees further east."""
    number = np.arange(copies)[:, None]

    def shifted(array: Any, by: int) -> Any:  # noqa: ANN401 - whole numbers of any width
        return (array + by * number).ravel().astype(array.dtype)

    def starts(array: Any) -> Any:  # noqa: ANN401
        return np.append(shifted(array[:-1], array[-1]), array[-1] * copies)

    return replace(
        timetable,
        stop_ids=tuple(f"{copy}/{stop}" for copy in range(copies) for stop in timetable.stop_ids),
        stop_names=timetable.stop_names * copies,
        latitude=np.tile(timetable.latitude, copies),
        longitude=(timetable.longitude + 2.0 * number).ravel(),
        route_ids=tuple(f"{copy}/{route}" for copy in range(copies) for route in timetable.route_ids),
        route_names=timetable.route_names * copies,
        pattern_route=shifted(timetable.pattern_route, len(timetable.route_ids)),
        pattern_headsign=timetable.pattern_headsign * copies,
        first_call=starts(timetable.first_call),
        call_stop=shifted(timetable.call_stop, len(timetable.stop_ids)),
        boards=np.tile(timetable.boards, copies),
        alights=np.tile(timetable.alights, copies),
        first_trip=starts(timetable.first_trip),
        first_time=starts(timetable.first_time),
        route_kinds=timetable.route_kinds * copies,
        spot_stop=shifted(timetable.spot_stop, len(timetable.stop_ids)),
        call_spot=shifted(timetable.call_spot, len(timetable.spot_stop)),
        transfers=Transfers(
            shifted(timetable.transfers.start, len(timetable.spot_stop)),
            shifted(timetable.transfers.end, len(timetable.spot_stop)),
            np.tile(timetable.transfers.kind, copies),
            np.tile(timetable.transfers.seconds, copies),
        ),
        first_onward=starts(timetable.first_onward),
        onward_trip=shifted(timetable.onward_trip, int(timetable.first_trip[-1])),
        arrival=np.tile(timetable.arrival, copies),
        departure=np.tile(timetable.departure, copies),
    )


def areas() -> dict[str, LatLon]:
    """Read the 766 output areas: code -> its point."""
    return {
        feature["properties"]["code"]: LatLon(feature["properties"]["lat"], feature["properties"]["lon"])
        for feature in _features("oa11.geojson")
    }


def services() -> dict[str, LatLon]:
    """Read the 366 services of 2014: id -> where it is."""
    return {
        feature["id"]: LatLon(feature["geometry"]["coordinates"][1], feature["geometry"]["coordinates"][0])
        for feature in _features("services_nhs2014.geojson")
    }


def _features(name: str) -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads((FOLDER / name).read_text("utf-8"))["features"]
    return features
