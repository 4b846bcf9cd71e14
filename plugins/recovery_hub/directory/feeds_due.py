"""Which timetable files somebody should get anew: those that end soon, are over, or have not begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records.timetable_feed import FIRST_FEED, TimetableFeed
from recovery_hub.language.clock import date_words

FEED_AHEAD = timedelta(weeks=4)
"""So long before its last day a timetable file is asked for: operators mostly publish the next one by then."""


class FeedState(Enum):
    """Why a timetable file is asked for."""

    ENDS = "ends"
    OVER = "over"
    NOT_BEGUN = "not-begun"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class FeedDue:
    """A timetable file to get anew.

    Attributes:
        id: its short name.
        state: why.
        entry: what data/feeds.yaml says of it; None where nobody noted anything.
    """

    id: str
    state: FeedState
    entry: TimetableFeed | None = None

    @property
    def name(self) -> str:
        """Whose timetables they are."""
        return next(iter((*self.entry.operators, *self.entry.publisher)), self.id) if self.entry else self.id

    @property
    def why(self) -> str:
        """Say it: "they end on Wednesday 31 March 2027"."""
        if self.entry is None:
            return "nobody noted until when they hold"
        return {
            FeedState.ENDS: f"they end on {date_words(self.entry.to)}",
            FeedState.OVER: f"they ended on {date_words(self.entry.to)}, and their buses are not on the pages",
            FeedState.NOT_BEGUN: f"they begin only on {date_words(self.entry.from_)}",
        }[self.state]

    @property
    def how(self) -> str:
        """Say what to do: where to look, and what to type."""
        where = f"Get the newest copy from {self.entry.url}" if self.entry and self.entry.url else "Get the newest copy"
        return f"{where}, then: import gtfs FILE --into CITY --feed {self.id}"


def feeds_due(directory: Directory) -> tuple[FeedDue, ...]:
    """List the timetable files to get anew, what is over first, then by their last day.

    A file is asked for from four weeks before its last day on (``FEED_AHEAD``), on that day and after it.
    """
    found = []
    if directory.city.timetable and FIRST_FEED not in directory.feeds:
        found.append(FeedDue(FIRST_FEED, FeedState.NOT_KNOWN))
    for id_, entry in directory.feeds.items():
        state = _state(entry, directory.today)
        if state is not None and (id_ != FIRST_FEED or directory.city.timetable):
            found.append(FeedDue(id_, state, entry))
    return tuple(sorted(found, key=_turn))


def _state(entry: TimetableFeed, today: date) -> FeedState | None:
    if entry.to < today:
        return FeedState.OVER
    if entry.from_ > today:
        return FeedState.NOT_BEGUN
    return FeedState.ENDS if entry.to - FEED_AHEAD <= today else None


def _turn(due: FeedDue) -> tuple[bool, date, str]:
    return due.state is not FeedState.OVER, due.entry.to if due.entry else date.max, due.id
