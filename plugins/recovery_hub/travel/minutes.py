"""Every area to every place in every band: the median minutes, and how often there is a journey at all.

A time that never comes is never averaged away. If fewer than half of the departures have a journey there is no median;
the share says how many have one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.travel.cache import Arrays, kept, key_of
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NO_JOURNEY, Window, summaries
from recovery_hub.travel.time_periods import CHANGES, STEP_SECONDS, TIME_PERIODS, Changes, TimePeriod
from recovery_hub.travel.walking import Pace

Short = NDArray[np.int16]


@dataclass(frozen=True, eq=False)
class Minutes:
    """The journeys of one band, at one pace, with so many changes: arrays of [areas, places].

    Attributes:
        fastest: minutes, waiting included, rounded up; ``NO_JOURNEY`` (-1) where no departure has a journey.
        median: at least half of the departures take no longer; -1 where fewer than half have a journey.
        slowest: the slowest of those that have one; -1 where none has.
        journeys: how many departures have a journey.
        departures: how many there are, in each cell the same.
    """

    fastest: Short
    median: Short
    slowest: Short
    journeys: Short
    departures: int

    @property
    def share(self) -> NDArray[np.float32]:
        """The share of departures with a journey, 0 to 1."""
        return (self.journeys / self.departures).astype(np.float32)


@dataclass(frozen=True, eq=False)
class Reach:
    """Who can get where.

    Attributes:
        areas: id of an area -> its row.
        places: id of a place -> its column.
        minutes: (id of a band, pace, changes) -> the journeys. A band of a day that has no timetable is not there: not
            known is not the same as no bus.
    """

    areas: Mapping[str, int]
    places: Mapping[str, int]
    minutes: Mapping[tuple[str, Pace, Changes], Minutes]


@dataclass(frozen=True)
class Setting:
    """How the search is done.

    Attributes:
        paces: how fast people walk.
        bands: the parts of the week.
        rules: what counts as a journey.
        threads: how many areas are worked on at a time.
        cache: the folder for results, usually ``.cache/reach``; None to keep nothing.
    """

    paces: Sequence[Pace] = tuple(Pace)
    bands: Sequence[TimePeriod] = TIME_PERIODS
    rules: Rules = field(default_factory=Rules)
    threads: int = 2
    cache: Path | None = None


def reach(
    timetables: Mapping[DayKind, Timetable],
    areas: Mapping[str, LatLon],
    places: Mapping[str, LatLon],
    setting: Setting = Setting(),
) -> Reach:
    """Find out who can get where.

    Args:
        timetables: kind of day -> its buses.
        areas: id -> the point where its people live.
        places: id -> where it is. Hidden places must not be among them.
        setting: how the search is done.

    Returns:
        The journeys of each band at each pace, without a change and with at most one.
    """
    spots = sorted(set(places.values()))
    column = {spot: index for index, spot in enumerate(spots)}
    columns = np.array([column[point] for point in places.values()], dtype=np.int64)
    origins = list(areas.values())
    minutes: dict[tuple[str, Pace, Changes], Minutes] = {}
    for band in setting.bands:
        if band.day not in timetables:
            continue
        timetable = timetables[band.day]
        for pace in setting.paces:
            key = key_of(timetable, origins, spots, (band.from_, band.to), pace.value, setting.rules)
            found = kept(setting.cache, key, _Work(timetable, origins, spots, band, pace, setting))["found"]
            for level, changes in enumerate(CHANGES):
                minutes[band.id, pace, changes] = _read(found[:, level], columns, band.departures)
    return Reach(
        {area: index for index, area in enumerate(areas)}, {place: index for index, place in enumerate(places)}, minutes
    )


@dataclass(frozen=True)
class _Work:
    """One band at one pace, to be worked out if it is not in the cache."""

    timetable: Timetable
    origins: Sequence[LatLon]
    spots: Sequence[LatLon]
    band: TimePeriod
    pace: Pace
    setting: Setting

    def __call__(self) -> Arrays:
        rules = self.setting.rules
        net = network(self.timetable, self.pace, rules)
        feet = ways(self.timetable, self.origins, self.spots, self.pace, rules)
        firsts = np.full(len(self.origins), self.band.from_, dtype=np.int64)
        window = Window(STEP_SECONDS, self.band.departures, rules.longest_minutes * 60)
        found = summaries(net, feet, firsts, window, self.setting.threads)
        found[..., :3] = minutes_of(found[..., :3])
        return {"found": found.astype(np.int16)}


def minutes_of(seconds: NDArray[np.int32]) -> NDArray[np.int32]:
    """Round seconds up to whole minutes; ``NO_JOURNEY`` stays."""
    return np.where(seconds < 0, NO_JOURNEY, -(-seconds // 60))


def _read(found: NDArray[np.generic], columns: NDArray[np.int64], departures: int) -> Minutes:
    """Give each place the results of the spot where it is."""
    short = found.astype(np.int16)[:, columns]
    return Minutes(short[..., 0], short[..., 1], short[..., 2], short[..., 3], departures)
