"""Why there is no journey: too far to walk, no bus then, only with a change, too long, or only for people who ring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from recovery_hub.geo import LatLon, positions, positions_of
from recovery_hub.gtfs.timetable import Timetable
from recovery_hub.travel.journey import Asked, Journey
from recovery_hub.travel.network import network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.telling import Names, moment_words
from recovery_hub.travel.time_periods import CHANGES, STEP_SECONDS, Changes
from recovery_hub.travel.walking import walked_metres

_FROM, _DEPARTURES = 5 * 3600, 24 * 6
"""From five in the morning on somebody sets out every ten minutes, until five the next morning."""

_ANY_SECONDS = 4 * 86_400
_FIFTY = 50


@dataclass(frozen=True, slots=True)
class Ends:
    """What the two ends of a journey are called, and the day: "Hollin Top", "The Net Loft", "Tuesday"."""

    start: str
    end: str
    day: str


def why_none(timetable: Timetable, asked: Asked, ends: Ends, with_change: Journey | None) -> Iterator[str]:
    """Say why there is no journey at the time that was asked for, in sentences.

    Args:
        timetable: the buses of the day; all of them must be known.
        asked: from where to where.
        ends: what they are called.
        with_change: what was found with one change, if none was allowed.
    """
    if with_change is not None and asked.changes is Changes.NONE:
        yield "There is none without a change. With one change there is."
        return
    if not len(timetable.stop_ids):
        yield f"No bus runs on a {ends.day}."
        return
    far = [
        *_too_far(timetable, asked.start, ends.start, asked.rules.stop_metres),
        *_too_far(timetable, asked.end, ends.end, asked.rules.stop_metres),
    ]
    if far:
        yield from far
        yield f"It is too far to walk all the way: about {_metres(_straight_walk(asked.start, asked.end))}."
        return
    yield _at_other_times(timetable, asked, ends)


def only_for_who_rings(journey: Journey, names: Names) -> str:
    """Say that there is a journey for people who ring before, and with what.

    Args:
        journey: one that counts buses for which one has to ring first.
        names: what things are called there.
    """
    rides = dict.fromkeys(names.ride(leg) for leg in journey.legs if leg.route is not None)
    return f"Who rings before can go: {', then '.join(rides)}. Ask whom to ring on its page under “Buses”."


def _too_far(timetable: Timetable, point: LatLon, name: str, most_metres: float) -> Iterator[str]:
    stops = positions(timetable.latitude, timetable.longitude)
    metres = walked_metres(np.linalg.norm(stops - positions_of([point]), axis=1))
    nearest = int(metres.argmin())
    if metres[nearest] > most_metres:
        yield (
            f"No stop is within {most_metres:.0f} metres on foot of {name}. The nearest, "
            f"{timetable.stop_names[nearest]}, is about {_metres(float(metres[nearest]))} away."
        )


def _straight_walk(start: LatLon, end: LatLon) -> float:
    return float(walked_metres(np.linalg.norm(positions_of([start]) - positions_of([end]), axis=1))[0])


def _metres(metres: float) -> str:
    return f"{round(metres / _FIFTY) * _FIFTY:,} metres"


def _at_other_times(timetable: Timetable, asked: Asked, ends: Ends) -> str:
    change = "without a change" if asked.changes is Changes.NONE else "even with one change"
    hours = asked.rules.longest_minutes // 60
    departures = _departures(timetable, asked, asked.rules.longest_minutes * 60)
    if len(departures):
        first, last = (moment_words(int(at) // 60) for at in (departures[0], departures[-1]))
        when = f"at about {first}" if first == last else f"between about {first} and {last}"
        return f"Not at that time. On a {ends.day} you can set out {when}."
    if len(_departures(timetable, asked, _ANY_SECONDS)):
        return f"On a {ends.day} it always takes more than {hours} hours, {change}."
    return f"On a {ends.day} no bus goes from near {ends.start} to near {ends.end}, {change}."


def _departures(timetable: Timetable, asked: Asked, limit: int) -> NDArray[np.int64]:
    """Find when somebody can set out and be there within so many seconds, every ten minutes of the day."""
    rules = replace(asked.rules, whole_metres=-1)
    net = network(timetable, asked.pace, rules)
    feet = ways(timetable, [asked.start], [asked.end], asked.pace, rules)
    window = Window(STEP_SECONDS, _DEPARTURES, limit)
    found = arrivals(net, feet, np.array([_FROM], np.int64), window)[0, CHANGES.index(asked.changes), 0]
    leaves = _FROM + STEP_SECONDS * np.arange(_DEPARTURES)
    # Of several departures that only wait for the same bus the last one is when somebody would set out.
    last = np.append(found[:-1] != found[1:], True)
    chosen: NDArray[np.int64] = leaves[(found < NEVER) & last]
    return chosen
