"""The bands of the week for which maps and tables are drawn, and how many changes of bus there may be."""

from __future__ import annotations

from dataclasses import dataclass

from recovery_hub.directory.choices import Choice
from recovery_hub.gtfs.timetable import DayKind

STEP_SECONDS = 600
"""Somebody leaves home every ten minutes. Every five gives the same medians to half a minute."""


class Changes(Choice):
    """The most changes of bus."""

    NONE = "none", "without changing bus"
    ONE = "one", "with at most one change of bus"


CHANGES = tuple(Changes)
"""In the order of the rounds of the search."""


@dataclass(frozen=True, slots=True)
class TimePeriod:
    """A part of the week.

    Attributes:
        id: short and lasting.
        name: in words.
        day: the kind of day.
        from_: the first departure from home, seconds after midnight.
        to: the end; nobody leaves home at this time or later.
    """

    id: str
    name: str
    day: DayKind
    from_: int
    to: int

    @property
    def departures(self) -> int:
        """How many times somebody leaves home."""
        return len(range(self.from_, self.to, STEP_SECONDS))


TIME_PERIODS = (
    TimePeriod("weekday-day", "Monday to Friday, 10am to 4pm", DayKind.WEEKDAY, 10 * 3600, 16 * 3600),
    TimePeriod("weekday-evening", "Monday to Friday, 6pm to 10pm", DayKind.WEEKDAY, 18 * 3600, 22 * 3600),
    TimePeriod("saturday", "Saturdays, 10am to 6pm", DayKind.SATURDAY, 10 * 3600, 18 * 3600),
    TimePeriod("sunday", "Sundays, 10am to 6pm", DayKind.SUNDAY, 10 * 3600, 18 * 3600),
)
"""The four that differ. On a real city's Sundays about half of the worst-served areas are others than on weekdays."""
