"""The way home: the arrival after leaving a place, and the last bus.

Getting home counts as much as getting there. A group that ends after the last bus is out of reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.timetable import Timetable, Whole
from recovery_hub.travel.cache import kept, key_of
from recovery_hub.travel.network import Rules, mirrored, network, ways
from recovery_hub.travel.raptor import NEVER, ROUNDS, Window, arrivals
from recovery_hub.travel.walking import Pace

NO_BUS = -NEVER
"""What stands in ``last_buses`` where no bus goes."""

_ANY_SECONDS = 4 * 86_400
_ORIGINS_AT_A_TIME = 64


def homecoming(  # noqa: PLR0913, PLR0917 - who, where, when and how
    timetable: Timetable, place: LatLon, areas: Sequence[LatLon], leaves: int, pace: Pace, rules: Rules
) -> Whole:
    """Find the arrival at home.

    Args:
        timetable: the buses of the day.
        place: where the journey starts.
        areas: where people live.
        leaves: departure from the place, seconds after midnight.
        pace: walking speed.
        rules: what counts as a journey.

    Returns:
        Seconds after midnight, [changes, areas]; ``NEVER`` where there is no journey.
    """
    net, feet = network(timetable, pace, rules), ways(timetable, [place], areas, pace, rules)
    window = Window(1, 1, rules.longest_minutes * 60)
    found: Whole = arrivals(net, feet, np.array([leaves], np.int64), window)[0, :, :, 0]
    return found


def last_buses(
    timetable: Timetable, places: Sequence[LatLon], areas: Sequence[LatLon], pace: Pace, rules: Rules
) -> Whole:
    """Find the latest departure from a place that still gets home by bus.

    The last journey of a day counts however long it takes. Ways all on foot don't.

    Args:
        timetable: the buses of the day.
        places: where people are.
        areas: where they live.
        pace: how fast they walk.
        rules: what counts as a journey.

    Returns:
        Departure from the place, seconds after midnight, [changes, areas, places]; ``NO_BUS`` where none goes.
    """
    found = np.full((ROUNDS, len(areas), len(places)), NO_BUS, np.int32)
    if not len(timetable.arrival):
        return found
    rules = replace(rules, whole_metres=-1)
    back = mirrored(timetable)
    net = network(back, pace, rules)
    # In the mirrored timetable the search leaves home after the last bus of the day, so every bus is still ahead.
    first = -int(timetable.arrival.max()) - int(rules.stop_metres / pace.metres_a_second) - 1
    for start in range(0, len(areas), _ORIGINS_AT_A_TIME):
        some = areas[start : start + _ORIGINS_AT_A_TIME]
        feet = ways(back, some, places, pace, rules)
        arrived = arrivals(net, feet, np.full(len(some), first, np.int64), Window(1, 1, _ANY_SECONDS))
        found[:, start : start + len(some)] = -arrived[..., 0].transpose(1, 0, 2)
    return found


def cached_last_buses(  # noqa: PLR0913, PLR0917 - as last_buses, and where results are kept
    folder: Path | None,
    timetable: Timetable,
    places: Sequence[LatLon],
    areas: Sequence[LatLon],
    pace: Pace,
    rules: Rules,
) -> Whole:
    """Find the last buses, or take them from the last build: ``last_buses`` with a memory."""
    key = key_of("last", timetable, list(places), list(areas), pace.value, rules)
    kept_array = kept(folder, key, lambda: {"leaves": last_buses(timetable, places, areas, pace, rules)})["leaves"]
    found: Whole = kept_array.astype(np.int32)
    return found
