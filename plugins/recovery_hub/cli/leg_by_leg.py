"""A journey in words for a terminal: each walk, each wait and each bus, one a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recovery_hub.directory.records import Stop
from recovery_hub.gtfs.timetable import Timetable
from recovery_hub.language.clock import clock_words
from recovery_hub.language.counts import numbered
from recovery_hub.travel.journey import HOME, THERE, Journey, Leg

_DAY_SECONDS = 86_400
_MINUTE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called.

    Attributes:
        timetable: the buses of the day.
        stops: the stops that volunteers wrote down, which know the letter on their sign.
        end: where the journey leads.
    """

    timetable: Timetable
    stops: Mapping[str, Stop]
    end: str

    def at(self, stop: int) -> str:
        """Name the spot to which somebody walks."""
        return self.end if stop in {HOME, THERE} else f"the stop {self.stop(stop)}"

    def stop(self, stop: int) -> str:
        """Name a stop as its sign does: "Hollin Square, stop C"."""
        written = self.stops.get(self.timetable.stop_ids[stop])
        letter = f", stop {written.letter}" if written is not None and written.letter else ""
        return f"{self.timetable.stop_names[stop]}{letter}"

    def bus(self, leg: Leg) -> str:
        """Name a bus, or what else comes, by its number and what its front shows."""
        if leg.route is None:
            return "bus"
        kind, number = self.timetable.route_kinds[leg.route].label.lower(), self.timetable.route_names[leg.route]
        return f"{kind} {number}, to “{leg.headsign}”" if leg.headsign else f"{kind} {number}"


def told(journey: Journey, names: Names) -> Iterator[str]:
    """Tell a journey, a line for each step."""
    legs = journey.legs
    yield f"Leave at {moment_words(legs[0].leaves)}."
    for number, leg in enumerate(legs):
        if leg.route is None:
            yield f"Walk {_steps(leg)} to {names.at(leg.end)}."
            continue
        wait = leg.leaves - legs[number - 1].arrives if number else 0
        if leg.stays:
            yield f"{moment_words(leg.leaves)}: stay on. It goes on as {names.bus(leg)}."
        else:
            if wait >= _MINUTE_SECONDS:
                yield f"Wait {numbered(wait // _MINUTE_SECONDS, 'minute')}."
            yield f"{moment_words(leg.leaves)}: {names.bus(leg)}, from {names.stop(leg.start)}."
        if number + 1 == len(legs) or not legs[number + 1].stays:
            yield f"{moment_words(leg.arrives, up=True)}: get off at {names.stop(leg.end)}."
    takes = _up(legs[-1].arrives) - legs[0].leaves // _MINUTE_SECONDS
    yield f"You are there at {moment_words(legs[-1].arrives, up=True)}. It takes {numbered(takes, 'minute')} in all."


def moment_words(seconds: int, *, up: bool = False) -> str:
    """Say a time of day; one of the night before or after with the night it belongs to.

    Args:
        seconds: after midnight of the day that is asked about.
        up: whether to take the next whole minute, as for an arrival, and not the last one.
    """
    minutes = _up(seconds) if up else seconds // _MINUTE_SECONDS
    days, minute = divmod(minutes, _DAY_SECONDS // _MINUTE_SECONDS)
    words = clock_words(minute)
    if days < 0:
        return f"{words} the evening before"
    return f"{words} (after midnight)" if days else words


def _steps(leg: Leg) -> str:
    minutes = _up(leg.arrives - leg.leaves)
    return numbered(minutes, "minute") if minutes else "a few steps"


def _up(seconds: int) -> int:
    return -(-seconds // _MINUTE_SECONDS)
