"""In time for a session, and home after it: what getting there costs from each area.

Arrival is before the start, but not more than half an hour before: waiting among strangers is no small thing.
Departure is at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.timetable import DayKind, Timetable, Whole
from recovery_hub.travel.cache import kept, key_of
from recovery_hub.travel.minutes import Short, minutes_of
from recovery_hub.travel.network import Rules, mirrored, network, ways
from recovery_hub.travel.raptor import NEVER, NO_JOURNEY, Window, arrivals
from recovery_hub.travel.walking import Pace

EARLIEST_SECONDS = 30 * 60
"""The earliest arrival before a session."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A session of a service on one kind of day.

    Attributes:
        place: where it is.
        day: the kind of day on which it begins.
        starts: seconds after midnight.
        ends: seconds after the same midnight; None if nobody knows.
    """

    place: LatLon
    day: DayKind
    starts: int
    ends: int | None


@dataclass(frozen=True, eq=False)
class RoundTrip:
    """The ways to one session and home again, at one pace: arrays of [changes, areas].

    Attributes:
        there: minutes from leaving home to the start; ``NO_JOURNEY`` (-1) where there is no way in time.
        leaves_home: the latest time to leave, seconds after midnight; ``NEVER`` where there is none.
        back: minutes from the end to the arrival home; -1 where there is no way home, or the end is not known.
        is_home: seconds after midnight; ``NEVER`` where there is none.
    """

    there: Short
    leaves_home: Whole
    back: Short
    is_home: Whole


def round_trips(
    timetable: Timetable, meetings: Sequence[Appointment], areas: Sequence[LatLon], pace: Pace, rules: Rules
) -> tuple[RoundTrip, ...]:
    """Find the ways to sessions and back.

    Args:
        timetable: the buses of the kind of day on which all the sessions are.
        meetings: the sessions.
        areas: where people live.
        pace: how fast they walk.
        rules: what counts as a journey.

    Returns:
        For each session the ways from and to all areas.
    """
    leaves = _leaving(timetable, meetings, areas, pace, rules)
    places = [meeting.place for meeting in meetings]
    ends = np.array([NEVER if meeting.ends is None else meeting.ends for meeting in meetings], np.int64)
    feet = ways(timetable, places, areas, pace, rules)
    window = Window(1, 1, rules.longest_minutes * 60)
    home = arrivals(network(timetable, pace, rules), feet, ends, window)[..., 0]
    return tuple(_of_one(meeting, leaves[index], home[index]) for index, meeting in enumerate(meetings))


def cached_round_trips(  # noqa: PLR0913, PLR0917 - as there_and_back, and where results are kept
    folder: Path | None,
    timetable: Timetable,
    meetings: Sequence[Appointment],
    areas: Sequence[LatLon],
    pace: Pace,
    rules: Rules,
) -> tuple[RoundTrip, ...]:
    """Find the ways to sessions and back, or take them from the last build: ``round_trips`` with a memory."""

    def work_out() -> dict[str, NDArray[np.generic]]:
        found = round_trips(timetable, meetings, areas, pace, rules)
        return {name: np.stack([getattr(trip, name) for trip in found]) for name in _PARTS}

    if not meetings:
        return ()
    arrays = kept(folder, key_of(timetable, list(meetings), list(areas), pace.value, rules), work_out)
    columns = zip(*(arrays[name] for name in _PARTS), strict=True)
    return tuple(
        RoundTrip(there.astype(np.int16), leaves.astype(np.int32), back.astype(np.int16), home.astype(np.int32))
        for there, leaves, back, home in columns
    )


_PARTS = ("there", "leaves_home", "back", "is_home")


def _leaving(
    timetable: Timetable, meetings: Sequence[Appointment], areas: Sequence[LatLon], pace: Pace, rules: Rules
) -> NDArray[np.int32]:
    """Find when to leave home at the latest, [sessions, changes, areas]; ``NEVER`` where there is no way in time.

    In the mirrored timetable the search leaves the session when it begins, or just over half an hour earlier. If the
    first departure reaches home no sooner than the second, its bus arrives too early.
    """
    back = mirrored(timetable)
    places = [meeting.place for meeting in meetings]
    starts = np.array([-meeting.starts for meeting in meetings], np.int64)
    feet = ways(back, places, areas, pace, rules)
    window = Window(EARLIEST_SECONDS + 1, 2, rules.longest_minutes * 60)
    found = arrivals(network(back, pace, rules), feet, starts, window)
    on_foot = np.full((len(meetings), len(areas)), NEVER, np.int32)
    origin = np.repeat(np.arange(len(meetings)), np.diff(feet.first_direct))
    walks = feet.direct_seconds <= window.limit
    on_foot[origin[walks], feet.direct_place[walks]] = (starts[origin] + feet.direct_seconds)[walks]
    best = on_foot
    timely = np.empty(found.shape[:3], np.int32)
    for level in range(found.shape[1]):
        best = np.where(found[:, level, :, 0] < found[:, level, :, 1], found[:, level, :, 0], best)
        timely[:, level] = best
    return np.where(timely < NEVER, -timely, NEVER)


def _of_one(meeting: Appointment, leaves: Whole, home: Whole) -> RoundTrip:
    there = np.where(leaves < NEVER, meeting.starts - leaves, NO_JOURNEY)
    known = home if meeting.ends is not None else np.full_like(home, NEVER)
    back = np.where(known < NEVER, known - (meeting.ends or 0), NO_JOURNEY)
    return RoundTrip(minutes_of(there).astype(np.int16), leaves, minutes_of(back).astype(np.int16), known)
