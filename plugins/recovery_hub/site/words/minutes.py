"""Minutes in words: ranges, never false precision, and a plain sentence where there is no way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recovery_hub.language.clock import clock_words
from recovery_hub.travel.minutes import Minutes

STEP_MINUTES = 5
DAY_MINUTES = 1440
NEARLY_ALWAYS = 0.9
NEVER = "no way there"
NOT_IN_TIME = "no way there in time"
NO_WAY_BACK = "no way home after it"
NO_BUS = "no bus home"
NONE_AFTER = "none after it"
NOT_KNOWN = "not known"
"""Of a part of the week that the timetables leave out: never the same as no bus."""


@dataclass(frozen=True, slots=True)
class TravelTime:
    """A way from one area, there or back.

    Attributes:
        minutes: at a usual pace.
        slow: walking slowly; None if that is too late.
        changes: whether there is a change of bus.
    """

    minutes: int
    slow: int | None
    changes: bool


@dataclass(frozen=True, slots=True)
class LastBus:
    """The last way home to one area.

    Attributes:
        leaves: the latest departure, seconds after midnight.
        changes: whether there is a change of bus.
    """

    leaves: int
    changes: bool


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


def ways_words(ways: Sequence[TravelTime | None], none: str) -> str:
    """Say how long it takes from some areas together, walking as one usually does or slowly.

    Args:
        ways: one an area; None where there is no way.
        none: what to say if there is no way from any of them.

    Returns:
        "25 to 45 minutes, no change"; "40 to 70 minutes, some with a change; not from every part".
    """
    found = [way for way in ways if way is not None]
    if not found:
        return none
    slowest = max(way.minutes if way.slow is None else max(way.minutes, way.slow) for way in found)
    said = _range(_down(min(way.minutes for way in found)), _up(slowest))
    parts = [f"{said}, {_changes([way.changes for way in found])}"]
    if len(found) < len(ways):
        parts.append("not from every part")
    if any(way.slow is None for way in found):
        parts.append("too far for a slow walk" if len(found) == 1 else "in parts too far for a slow walk")
    return "; ".join(parts)


def last_words(last: Sequence[LastBus | None], none: str = NO_BUS) -> str:
    """Say when the last bus home goes, for some areas together: the latest departure.

    Args:
        last: one an area; None where there is none.
        none: what to say if there is none to any of them.

    Returns:
        "10:05pm, no change"; "9:50pm to 10:20pm, some with a change"; "no bus home".
    """
    found = [bus for bus in last if bus is not None]
    if not found:
        return none
    early, late = (at // 60 // STEP_MINUTES * STEP_MINUTES for at in _ends([bus.leaves for bus in found]))
    said = " to ".join(dict.fromkeys(clock_words(at) for at in (early, late)))
    parts = [f"{said}, {_changes([bus.changes for bus in found])}"]
    if len(found) < len(last):
        parts.append("not to every part")
    return "; ".join(parts)


def _ends(values: Sequence[int]) -> tuple[int, int]:
    return min(values), max(values)


def _changes(changes: Sequence[bool]) -> str:
    if not any(changes):
        return "no change"
    return "one change" if all(changes) else "some with a change"


def _range(low: int, high: int) -> str:
    if low == high:
        return f"about {high} minutes"
    return f"{low} to {high} minutes" if low else f"up to {high} minutes"


def _down(minutes: int) -> int:
    return minutes // STEP_MINUTES * STEP_MINUTES


def _up(minutes: int) -> int:
    return -(-minutes // STEP_MINUTES) * STEP_MINUTES
