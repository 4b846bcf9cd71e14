"""Who can get where, worked out once for all pages: from each small area to each place that may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from pathlib import Path

import numpy as np
from geopy.distance import geodesic

from plugins.directory import Directory
from plugins.directory.model import Area, Place
from plugins.reach.minutes import Minutes, Reach, Setting, reach
from plugins.reach.walking import Pace, Point, walked_metres
from plugins.reach.windows import Changes
from plugins.timetable.sources import Coverage, timetables
from plugins.timetable.timetable import DayKind


@dataclass(frozen=True, eq=False)
class Journeys:
    """The answer for all areas and places.

    Attributes:
        reach: minutes by band, pace and changes.
        coverage: which kinds of day the timetables hold.
    """

    reach: Reach
    coverage: dict[DayKind, Coverage]

    def minutes(self, band: str, pace: Pace, changes: Changes) -> Minutes | None:
        """The journeys of one band; None where no timetable covers it, which is not the same as no bus."""
        return self.reach.minutes.get((band, pace, changes))


def work_out(directory: Directory, city: Path, cache: Path | None) -> Journeys | None:
    """Work out the journeys; None for a city without areas or buses.

    Args:
        directory: the city. Hidden places have no point, and so never come here.
        city: its folder, for the timetable file.
        cache: where results are kept.

    Raises:
        FeedProblem: if the timetable file can't be used.
    """
    feed = city / directory.city.timetable if directory.city.timetable else None
    if not directory.areas or (feed is None and not directory.routes):
        return None
    found = timetables(directory, feed, directory.today)
    days = {day: timetable for day, timetable in found.days.items() if found.coverage[day].covered}
    areas = {area.id: Point(area.latitude, area.longitude) for area in directory.areas.values()}
    places = {place.id: Point(*place.point) for place in directory.places.values() if place.point is not None}
    if not places or not days:
        return None
    return Journeys(reach(days, areas, places, Setting(cache=cache)), dict(found.coverage))


def walk_minutes(area: Area, place: Place, pace: Pace) -> int | None:
    """Minutes on foot from where an area's people live to a place; None if the place may not be shown."""
    if place.point is None:
        return None
    straight = geodesic((area.latitude, area.longitude), place.point).meters
    metres = float(walked_metres(np.array([straight]))[0])
    return ceil(metres / pace.metres_a_second / 60)
