"""Minutes in words: ranges, never false precision, and a plain sentence where there is no way."""

from __future__ import annotations

from plugins.reach.minutes import Minutes

STEP_MINUTES = 5
NEARLY_ALWAYS = 0.9
NEVER = "no way there"


def minutes_words(minutes: Minutes, area: int, place: int) -> str:
    """Say how long it takes from an area to a place in one part of the week.

    Args:
        minutes: of a band, a pace and a number of changes.
        area: the row.
        place: the column.

    Returns:
        "25 to 35 minutes"; "only sometimes: 30 to 40 minutes" where fewer than nine in ten departures have a journey;
        "no way there" where none has.
    """
    journeys = int(minutes.journeys[area, place])
    if journeys == 0:
        return NEVER
    low, high = _down(int(minutes.fastest[area, place])), _up(int(minutes.slowest[area, place]))
    said = _range(low, high)
    return said if journeys >= NEARLY_ALWAYS * minutes.departures else f"only sometimes: {said}"


def _range(low: int, high: int) -> str:
    if low == high:
        return f"about {high} minutes"
    return f"{low} to {high} minutes" if low else f"up to {high} minutes"


def _down(minutes: int) -> int:
    return minutes // STEP_MINUTES * STEP_MINUTES


def _up(minutes: int) -> int:
    return -(-minutes // STEP_MINUTES) * STEP_MINUTES
