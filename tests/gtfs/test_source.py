"""Buses of last night that are still on their way."""

from __future__ import annotations

from recovery_hub.gtfs.source import a_day_earlier, still_running
from recovery_hub.gtfs.timetable import StopTime, Trip

MIDNIGHT = 24 * 60 * 60


def trip(arrives: int) -> Trip:
    """A bus that sets out at half past eleven at night."""
    return Trip(
        "bus-7", "Harbour", (StopTime("harbour", MIDNIGHT - 1800, MIDNIGHT - 1800), StopTime("pier", arrives, arrives))
    )


def test_a_bus_on_the_road_at_midnight_belongs_to_the_morning_too() -> None:
    """One that comes at midnight sharp can still be alighted from on the next day; one before can't."""
    assert [False, True, True] == [still_running(trip(MIDNIGHT + seconds)) for seconds in (-1, 0, 60)]


def test_yesterdays_bus_in_todays_seconds() -> None:
    """It set out half an hour before today and comes a minute after it began."""
    assert [-1800, 60] == [call.arrives for call in a_day_earlier(trip(MIDNIGHT + 60)).calls]
