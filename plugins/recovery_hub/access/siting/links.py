"""One more direct bus between two areas: how many people it would bring within reach of a need.

No route is drawn. A bus is taken to run every half an hour, straight from the point where people of one area live to
that of the other, as fast as the buses of the city do. Only the people of the two areas are counted, so it is a lower
bound: a real route has stops between.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recovery_hub.access.measures import Floats
from recovery_hub.access.need_report import LIMIT_MINUTES
from recovery_hub.access.siting.baseline import Baseline, SitingProblem
from recovery_hub.directory.records import Area
from recovery_hub.geo import LatLon, metres_between_all, metres_to_next, positions, positions_of
from recovery_hub.gtfs.timetable import Timetable
from recovery_hub.travel.walking import Pace, walked_metres

WAIT_MINUTES = 15.0
"""Half of the half hour between two buses."""

STOP_MINUTES = 3.0
"""To the stop and from it, together with getting on."""


@dataclass(frozen=True, slots=True)
class DirectServiceProposal:
    """A direct bus between two areas.

    Attributes:
        ends: the two areas.
        ride: minutes in the bus.
        newly: people of the two areas who come within half an hour.
    """

    ends: tuple[Area, Area]
    ride: float
    newly: int

    @property
    def ride_minutes(self) -> int:
        """The minutes in the bus as a page says them."""
        return round(self.ride)


def metres_a_second(timetable: Timetable) -> float:
    """Find how fast buses are, stops included: the median over the first trip of every pattern.

    Returns:
        Metres between stops, straight, for each second from the first to the last; 5 (18 km/h) without any bus.
    """
    spots = positions(timetable.latitude, timetable.longitude)
    found = []
    for pattern in range(len(timetable.pattern_route)):
        calls = slice(timetable.first_call[pattern], timetable.first_call[pattern + 1])
        stops = spots[timetable.call_stop[calls]]
        first = int(timetable.first_time[pattern])
        seconds = int(timetable.arrival[first + len(stops) - 1] - timetable.departure[first])
        if seconds > 0:
            found.append(float(metres_to_next(stops).sum()) / seconds)
    return float(np.median(found)) if found else 5.0


def best_links(
    ground: SitingProblem, stand: Baseline, walks: Floats, speed: float, most: int = 3
) -> tuple[DirectServiceProposal, ...]:
    """Find the direct buses that bring the most people within half an hour of a need.

    Args:
        ground: the areas.
        stand: the need.
        walks: minutes on foot from each area to the nearest service that counts in the band, [areas].
        speed: of buses, in metres a second.
        most: how many.

    Returns:
        The links that change something, the most people first.
    """
    homes = positions_of([area.location for area in ground.areas])
    ride = walked_metres(metres_between_all(homes, homes)) / speed / 60
    after = ride + WAIT_MINUTES + STOP_MINUTES + walks[None, :]
    gain = np.where((stand.now[:, None] > LIMIT_MINUTES) & (after <= LIMIT_MINUTES), ground.people[:, None], 0)
    both = np.triu(gain + gain.T, 1)
    order = np.argsort(-both, axis=None, kind="stable")[:most]
    pairs = [divmod(int(index), len(ground.areas)) for index in order]
    return tuple(
        DirectServiceProposal((ground.areas[start], ground.areas[end]), float(ride[start, end]), int(both[start, end]))
        for start, end in pairs
        if both[start, end]
    )


def walks_to(ground: SitingProblem, places: list[LatLon]) -> Floats:
    """Minutes on foot from each area to the nearest of some places: [areas]; inf without any."""
    if not places:
        return np.full(len(ground.areas), np.inf)
    homes = positions_of([area.location for area in ground.areas])
    metres = walked_metres(metres_between_all(homes, positions_of(places)))
    nearest: Floats = metres.min(axis=1) / Pace.USUAL.metres_a_second / 60
    return nearest
