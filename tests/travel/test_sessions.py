"""Sessions at their edges: half an hour early, too late for a bus home, no known end."""

from __future__ import annotations

import pytest

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Trip
from recovery_hub.travel.network import Rules
from recovery_hub.travel.raptor import NEVER
from recovery_hub.travel.sessions import Appointment, RoundTrip, round_trips
from recovery_hub.travel.walking import Pace

HOME, HALL = LatLon(53.80, -4.60), LatLon(53.83, -4.60)
STARTS = 19 * 3600
RULES = Rules(whole_metres=0)


def _trip(stops: str, leaves: int, arrives: int) -> Trip:
    return Trip("7", "", (StopTime(stops[0], leaves, leaves), StopTime(stops[1], arrives, arrives)))


def _found(*trips: Trip, ends: int | None = STARTS + 5400) -> RoundTrip:
    table = build(DayKind.WEEKDAY, trips, {"a": ("A", *HOME), "b": ("B", *HALL)}, {"7": "7"})
    (found,) = round_trips(table, [Appointment(HALL, DayKind.WEEKDAY, STARTS, ends)], [HOME], Pace.USUAL, RULES)
    return found


@pytest.mark.parametrize(("early", "minutes"), [(0, 10), (1800, 40), (1801, -1), (-1, -1)])
def test_not_late_and_not_more_than_half_an_hour_early(early: int, minutes: int) -> None:
    """A bus that comes half an hour before is in time; a second sooner is too early, a second late is late."""
    found = _found(_trip("ab", STARTS - early - 600, STARTS - early))

    assert [minutes, minutes] == found.there[:, 0].tolist()


def test_the_bus_home_leaves_when_it_is_over() -> None:
    """A bus that leaves at the very end is caught; one that left a second before is gone."""
    over = STARTS + 5400

    assert [20, 20] == _found(_trip("ba", over, over + 1200)).back[:, 0].tolist()
    assert [-1, -1] == _found(_trip("ba", over - 1, over + 1200)).back[:, 0].tolist()


def test_nobody_knows_when_it_ends() -> None:
    """Without an end there is no way back to tell of; the way there still is."""
    found = _found(_trip("ab", STARTS - 600, STARTS), _trip("ba", STARTS + 9999, STARTS + 12_000), ends=None)

    assert ([10, 10], [-1, -1]) == (found.there[:, 0].tolist(), found.back[:, 0].tolist())
    assert [NEVER, NEVER] == found.is_home[:, 0].tolist()


def test_home_after_midnight() -> None:
    """A night that ends at half past midnight has its way home in the times past 24:00."""
    over = 24 * 3600 + 1800
    found = _found(_trip("ba", over + 600, over + 1800), ends=over)

    assert [30, 30] == found.back[:, 0].tolist()
