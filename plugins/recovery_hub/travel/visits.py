"""What opening hours mean for a journey: when to be there, and when to leave for home.

A group is there from its start to its end. A place that is open for many hours is visited for one of them: nobody has
to come when the door opens and stay until it shuts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.schedule import Schedule, Span

LONGEST_SESSION_SECONDS = 3 * 3600
"""What lasts longer is taken for a place that is open, not for a session."""

STAY_SECONDS = 3600
"""Length of a visit to a place that is open for many hours."""

_ROUND_SECONDS = 900
_SATURDAY = 5
_DAY_KINDS = {5: DayKind.SATURDAY, 6: DayKind.SUNDAY}


@dataclass(frozen=True, slots=True)
class Visit:
    """A regular time of the week at which a service can be visited.

    Attributes:
        day: the kind of day on which it begins.
        weekdays: the days, 0 is Monday; all of that kind.
        opens: seconds after midnight.
        closes: seconds after the same midnight; may pass 86,400.
    """

    day: DayKind
    weekdays: tuple[int, ...]
    opens: int
    closes: int

    @property
    def is_long(self) -> bool:
        """Whether people come and go while it is open."""
        return self.closes - self.opens > LONGEST_SESSION_SECONDS

    @property
    def starts(self) -> int:
        """When to be there: at the start, or before an hour in the middle of a long opening."""
        if not self.is_long:
            return self.opens
        middle = (self.opens + self.closes) // 2
        return (middle - STAY_SECONDS // 2) // _ROUND_SECONDS * _ROUND_SECONDS

    @property
    def ends(self) -> int:
        """When to leave: at the end, or after that hour."""
        return self.starts + STAY_SECONDS if self.is_long else self.closes


def visits_of(schedule: Schedule) -> tuple[Visit, ...]:
    """Find the regular times of a session.

    Args:
        schedule: when it takes place.

    Returns:
        One visit for each kind of day and time, by kind of day, then by time. What holds on single dates or bank
        holidays only is not regular and not among them; nor are hours by appointment, which have no time.
    """
    days: dict[tuple[DayKind, Span], set[int]] = {}
    for weekday, span in _weekly(schedule):
        days.setdefault((_DAY_KINDS.get(weekday, DayKind.WEEKDAY), span), set()).add(weekday)
    kinds = list(DayKind)
    ordered = sorted(days.items(), key=lambda item: (kinds.index(item[0][0]), item[0][1]))
    return tuple(
        Visit(day, tuple(sorted(weekdays)), span.opens * 60, span.closes * 60) for (day, span), weekdays in ordered
    )


def _weekly(schedule: Schedule) -> Iterator[tuple[int, Span]]:
    """Yield every weekday with each of its times."""
    for rule in schedule.weekly():
        weekdays = {*rule.weekdays, *(nth.weekday for nth in rule.nths)}
        yield from ((weekday, span) for span in rule.spans for weekday in weekdays)
