"""Between which hours a timetable file can be believed: one that was cut to the middle of a day knows no evening.

A day thins out towards its end: fewer buses run at ten at night than at five. Where the last hour of a file is as full
as its busiest, nobody drove the buses home. They were cut off, and what comes after is not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.language.clock import clock_words

HOUR_SECONDS = 3600

NIGHT_ENDS = 36 * HOUR_SECONDS
"""No trip of a day runs so late."""

LATE_START_SECONDS = 9 * HOUR_SECONDS
"""A weekday whose first trip begins after this was cut: people go to work and to school before."""

STILL_FULL = 0.5
"""A weekday whose last hour has more than this share of the busiest hour's trips was cut."""

SHAPELESS = 4
"""With fewer trips than this in the busiest hour, the hours of a day have no shape that could tell of a cut."""


@dataclass(frozen=True, slots=True)
class KnownHours:
    """The part of a day of which all buses are known.

    Attributes:
        from_: seconds after midnight, where the file was cut; None if it has the day from its beginning.
        to: the same, for its end.
    """

    from_: int | None = None
    to: int | None = None

    @property
    def whole(self) -> bool:
        """Whether the day was not cut."""
        return self.from_ is None and self.to is None

    @classmethod
    def of_all(cls, sources: Sequence[KnownHours], *, complete: bool) -> KnownHours:
        """Find the hours of which all buses of several sources are known.

        Args:
            sources: the hours of each.
            complete: no, where there is a source of which nothing is known: then no hour is.
        """
        begins = [hours.from_ for hours in sources if hours.from_ is not None]
        ends = [hours.to for hours in sources if hours.to is not None]
        found = cls(max(begins, default=None), min(ends, default=None))
        return found if complete and not found.is_empty else cls(NIGHT_ENDS, 0)

    @property
    def is_empty(self) -> bool:
        """Whether there is no hour of which all buses are known."""
        return self.from_ is not None and self.to is not None and self.from_ >= self.to

    def hold(self, from_: int, to: int) -> bool:
        """Whether all buses between two times are known, both seconds after midnight."""
        return (self.from_ is None or self.from_ <= from_) and (self.to is None or to <= self.to)

    @property
    def words(self) -> str:
        """Say them: "from 11:20am to 4pm"; "from 11:20am on"; "until 4pm"; "" for a whole day."""
        if self.is_empty:
            return "at no hour"
        if self.from_ is None:
            return "" if self.to is None else f"until {clock_words(self.to // 60)}"
        return f"from {clock_words(self.from_ // 60)} " + (
            "on" if self.to is None else f"to {clock_words(self.to // 60)}"
        )


WHOLE_DAY = KnownHours()


def known_hours(begins: Mapping[DayKind, NDArray[np.int64]]) -> dict[DayKind, KnownHours]:
    """Find where days were cut.

    Args:
        begins: kind of day -> seconds after midnight at which its trips begin, in any order; a weekday among them.

    Returns:
        One for each kind of day. A Saturday or Sunday is doubted only beside a weekday that was cut on the same side,
        for buses may truly begin late then, and all stop at six.
    """
    ordered = {day: np.sort(np.asarray(times, dtype=np.int64)) for day, times in begins.items()}
    weekday = ordered[DayKind.WEEKDAY]
    late, full = _begins_late(weekday), _is_still_full(weekday)
    return {
        day: KnownHours(
            int(times[0]) if late and _begins_late(times) else None,
            int(times[-1]) if full and _is_still_full(times) else None,
        )
        for day, times in ordered.items()
    }


def _hours_of(times: NDArray[np.int64]) -> list[int]:
    """Count the trips of each hour, the last first: hours end with the last trip, so that it stands in a whole one."""
    return np.bincount((times[-1] - times) // HOUR_SECONDS).tolist() if len(times) else []


def _begins_late(times: NDArray[np.int64]) -> bool:
    return max(_hours_of(times), default=0) >= SHAPELESS and int(times[0]) > LATE_START_SECONDS


def _is_still_full(times: NDArray[np.int64]) -> bool:
    hours = _hours_of(times)
    return max(hours, default=0) >= SHAPELESS and hours[0] > STILL_FULL * max(hours)
