"""A journey told so that its minutes add up: leave, walk, wait, ride, stay on, and be there.

The search counts seconds, and people whole minutes. Each moment is rounded once: a departure down, so that nobody comes
too late, an arrival up; and every number of minutes is the difference of two moments that are told. So the parts always
add up to the whole, none is below nought, and none of the moments is a minute or more from what the search found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from recovery_hub.directory.records import Stop
from recovery_hub.gtfs.timetable import Timetable, VehicleKind
from recovery_hub.language.clock import clock_words
from recovery_hub.language.counts import numbered
from recovery_hub.travel.journey import HOME, THERE, Journey, Leg

_MINUTE_SECONDS, _DAY_MINUTES = 60, 1440
_SHORT_NAME = 3


class StepKind(Enum):
    """What somebody does in a part of a journey."""

    WAIT = "wait"
    WALK = "walk"
    RIDE = "ride"


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a journey.

    Attributes:
        kind: what one does.
        begins: minutes after midnight of the day that is asked about; below nought on the evening before.
        ends: the same; never sooner.
        words: its sentences, in order; () for a wait of less than a minute.
    """

    kind: StepKind
    begins: int
    ends: int
    words: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.ends - self.begins


@dataclass(frozen=True, slots=True)
class ToldJourney:
    """A journey in words.

    Attributes:
        leaves: when to be out of the door, minutes after midnight.
        arrives: when one is there.
        steps: each wait, walk and ride, one after the other, without a gap; waits at both ends too.
    """

    leaves: int
    arrives: int
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """How long it takes with every wait."""
        return self.steps[-1].ends - self.steps[0].begins

    def lines(self) -> Iterator[str]:
        """Yield a sentence or two for each step."""
        before = [step for step in self.steps if step.ends <= self.leaves and step.kind is StepKind.WAIT]
        after = self.steps[-1:] if self.steps[-1].kind is StepKind.WAIT and len(self.steps) > len(before) else ()
        for step in before:
            yield from step.words
        yield f"Leave at {moment_words(self.leaves)}."
        for step in self.steps[len(before) : len(self.steps) - len(after)]:
            yield from step.words
        yield f"You are there at {moment_words(self.arrives)}."
        for step in after:
            yield from step.words
        yield f"It takes {numbered(self.minutes, 'minute')} in all."


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
        if stop in {HOME, THERE}:
            return self.end
        doors = self.timetable.entrances.get(self.timetable.stop_ids[stop], ())
        steps = ", by stairs or an escalator" if doors and not any(door.step_free for door in doors) else ""
        return f"the stop {self.stop(stop)}{steps}"

    def stop(self, stop: int) -> str:
        """Name a stop as its sign does: "Hollin Square, stop C"."""
        written = self.stops.get(self.timetable.stop_ids[stop])
        letter = f", stop {written.letter}" if written is not None and written.letter else ""
        return f"{self.timetable.stop_names[stop]}{letter}"

    def kind(self, leg: Leg) -> VehicleKind:
        """Say what comes."""
        return VehicleKind.BUS if leg.route is None else self.timetable.route_kinds[leg.route]

    def ride(self, leg: Leg) -> str:
        """Name a bus, or what else comes, by its number and what its front shows."""
        name = "" if leg.route is None else self.timetable.route_names[leg.route]
        words = vehicle_words(self.kind(leg), name)
        return f"{words}, to “{leg.headsign}”" if leg.headsign else words


def vehicle_words(kind: VehicleKind, name: str) -> str:
    """Name what comes in a sentence: "bus 3", "tram B", "Harbour Line (bus)", "Harbour Ferry"."""
    word = kind.label.lower()
    if word in name.casefold():
        return name
    number = len(name) <= _SHORT_NAME or any(letter.isdigit() for letter in name)
    return f"{word} {name}" if number else f"{name} ({word})"


@dataclass(frozen=True, slots=True)
class _Part:
    """What is done until a moment, in seconds, which is rounded up or down."""

    kind: StepKind
    until: int
    up: bool
    leg: Leg | None = None


def tell(journey: Journey, names: Names, *, ready: int | None = None, until: int | None = None) -> ToldJourney:
    """Tell a journey.

    Args:
        journey: from the search.
        names: what things are called.
        ready: the moment from which somebody waits to leave, if that is told, in seconds after midnight.
        until: the moment for which they are in time, if that is told.
    """
    legs = journey.legs
    begins = legs[0].leaves if ready is None else ready
    parts = [*_parts(legs, begins)]
    if until is not None:
        parts.append(_Part(StepKind.WAIT, until, up=False))
    moments = _rounded([(begins, False), *((part.until, part.up) for part in parts)])
    steps = [
        Step(part.kind, start, end, tuple(_words(part, start, end, names)))
        for part, (start, end) in zip(parts, pairwise(moments), strict=True)
    ]
    last = len(moments) - 1 - (until is not None)
    waits = parts[0].kind is StepKind.WAIT
    return ToldJourney(moments[1 if waits else 0], moments[last], _worth_telling(steps))


def _worth_telling(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Leave out waits that take no time."""
    return tuple(step for step in steps if step.minutes or step.kind is not StepKind.WAIT)


def _parts(legs: Sequence[Leg], begins: int) -> Iterator[_Part]:
    at = begins
    for leg, following in zip(legs, (*legs[1:], None), strict=True):
        # Before each ride, if only so that its departure is rounded down: nobody may be told to come too late.
        if (leg.route is not None or leg.leaves > at) and not leg.stays:
            yield _Part(StepKind.WAIT, leg.leaves, up=False)
        on = following is not None and following.stays
        at = following.leaves if on and following is not None else leg.arrives
        yield _Part(StepKind.WALK if leg.route is None else StepKind.RIDE, at, up=not on, leg=leg)


def _rounded(moments: Sequence[tuple[int, bool]]) -> list[int]:
    """Round moments to whole minutes, each up or down as it asks; one that would pass the next is rounded down."""
    found: list[int] = []
    for seconds, up in reversed(moments):
        minute = up_minutes(seconds) if up else seconds // _MINUTE_SECONDS
        found.append(min(minute, found[-1]) if found else minute)
    return found[::-1]


def _words(part: _Part, start: int, end: int, names: Names) -> Iterator[str]:
    takes, leg = numbered(end - start, "minute"), part.leg
    if leg is None:
        if end > start:
            yield f"Wait {takes}."
    elif part.kind is StepKind.WALK:
        yield f"Walk {takes if end > start else 'a few steps'} to {names.at(leg.end)}."
    else:
        how = f"stay on. It goes on as {names.ride(leg)}." if leg.stays else _boarded(leg, names)
        yield f"{moment_words(start)}: {how} Ride {takes}."
        if part.up:
            yield f"{moment_words(end)}: get off at {names.stop(leg.end)}."


def _boarded(leg: Leg, names: Names) -> str:
    return f"{names.ride(leg)}, from {names.stop(leg.start)}."


def last_words(journey: Journey, names: Names, day: str, *, later_with_change: bool = False) -> str:
    """Say of the last journey home of a day that it is the last, and when it leaves.

    Args:
        journey: the last one.
        names: what things are called.
        day: the day that is asked about: "Tuesday".
        later_with_change: whether a later one gets home for who changes; then this is the last without a change.
    """
    rides = [leg for leg in journey.legs if leg.route is not None]
    kinds = {names.kind(leg) for leg in rides}
    what = kinds.pop().label.lower() if len(kinds) == 1 else "way"
    minute = rides[0].leaves // _MINUTE_SECONDS
    night = " night" if minute >= _DAY_MINUTES else ""
    stop = names.stop(rides[0].start)
    change = " without a change" if later_with_change else ""
    return f"The last {what} home{change} on a {day}{night} leaves at {moment_words(minute)}, from {stop}."


def moment_words(minutes: int) -> str:
    """Say minutes after midnight as a time of day; one of the night before or after with the night it belongs to."""
    days, minute = divmod(minutes, _DAY_MINUTES)
    words = clock_words(minute)
    if days < 0:
        return f"{words} the evening before"
    return f"{words} (after midnight)" if days else words


def up_minutes(seconds: int) -> int:
    """Round up to whole minutes."""
    return -(-seconds // _MINUTE_SECONDS)
