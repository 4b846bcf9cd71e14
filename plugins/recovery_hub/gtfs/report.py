"""What a timetable file covers, what it leaves out, and everything odd about it, as a value and in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recovery_hub.gtfs.aside import Aside
from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours
from recovery_hub.gtfs.reference_days import ReferenceDay
from recovery_hub.gtfs.source import FeedNotice
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.language.clock import DAY_NAMES, day_words
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed

_PLURAL = {DayKind.WEEKDAY: "weekdays", DayKind.SATURDAY: "Saturdays", DayKind.SUNDAY: "Sundays"}

EVENING_SECONDS = 19 * 3600
"""After seven most places have sent their daytime buses home."""


@dataclass(frozen=True, slots=True)
class DayReport:
    """What there is on one kind of day.

    Attributes:
        usual: the date that stands for it.
        trips: trips that begin on it, each journey counted once.
        evening_trips: those among them that begin at seven in the evening or later.
        first: seconds after midnight at which the first trip begins, or None.
        last: seconds after midnight at which the last trip begins, or None.
        after_midnight: trips of the evening before that still run after midnight.
        known: the hours of which the file has all buses; it may have been cut.
    """

    usual: ReferenceDay
    trips: int
    evening_trips: int
    first: int | None
    last: int | None
    after_midnight: int
    known: KnownHours = WHOLE_DAY

    @property
    def covered(self) -> bool:
        """Whether the file holds the buses of this kind of day."""
        return self.usual.covered

    def as_text(self) -> str:
        """Say it in a sentence or two."""
        usual, name = self.usual, _PLURAL[self.usual.day]
        if not self.covered:
            why = ""
            if usual.date and usual.doubt:
                why = f" {usual.doubt}"
            elif usual.date:
                why = f" It has {numbered(usual.trips, 'trip')} on {day_words(usual.date)}, and far more on other days."
            return f"This feed does not cover {name}.{why} That does not mean that no buses run."
        when = f"{DAY_NAMES[usual.date.weekday()]} {day_words(usual.date)}" if usual.date else ""
        like = f"{usual.like_it} of {usual.of} {name} near today have as many trips" if usual.of > 1 else "the only one"
        kind = name.capitalize() if name == "weekdays" else name
        text = f"{kind}: {numbered(self.trips, 'trip')}, as on {when} ({like})."
        if self.first is not None and self.last is not None:
            text += f" The first begins at {_clock(self.first)}, the last at {_clock(self.last)}."
        text += self._evening_words()
        if missing := self.missing_weekdays:
            text += f" It does not cover {listed([f'{DAY_NAMES[number]}s' for number in missing])}."
        if usual.in_holidays:
            text += " All days we could choose from are in the school holidays or bank holidays."
        if usual.cut:
            text += " Other days have far fewer trips: it looks as if the file was cut to this one."
        return text

    @property
    def missing_weekdays(self) -> tuple[int, ...]:
        """The weekdays for which the day does not stand, from 0 for Monday; () for a Saturday or Sunday."""
        if self.usual.day is not DayKind.WEEKDAY:
            return ()
        return tuple(number for number in range(5) if number not in self.usual.weekdays)

    def _evening_words(self) -> str:
        if not self.known.whole:
            return (
                f" It looks as if the file was cut: it covers {_PLURAL[self.usual.day]} {self.known.words} only. "
                "That does not mean that no buses run at other times."
            )
        if self.evening_trips:
            return f" {numbered(self.evening_trips, 'trip')} after seven in the evening."
        return " None begins after seven in the evening; look whether that is true."


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What is in a timetable file.

    Attributes:
        name: of the file.
        publishers: the agencies in it.
        first: the first day on which a trip runs.
        last: the last day.
        stops: how many stops are in it.
        stops_unused: how many of them no bus calls at.
        routes: how many routes are in it.
        trips: how many trips are in it, on all days together.
        days: what there is on each kind of day.
        oddities: everything else a person should know.
        published_by: whom to name for the data; the agencies if nobody else is given.
        aside: routes for which one has to ring or wave, and those that are left out.
    """

    name: str
    publishers: tuple[str, ...]
    first: date
    last: date
    stops: int
    stops_unused: int
    routes: int
    trips: int
    days: dict[DayKind, DayReport]
    oddities: tuple[FeedNotice, ...]
    published_by: tuple[str, ...] = ()
    aside: Aside = field(default_factory=Aside)

    def as_text(self) -> str:
        """Write the report for a terminal: what it covers, what it leaves out, what is odd."""
        by = f" of {', '.join(self.publishers)}" if self.publishers else ""
        lines = [
            f"Timetables in {self.name}{by}",
            f"{numbered(self.trips, 'trip')} on {numbered(self.routes, 'route')}, {numbered(self.stops, 'stop')}.",
            f"They run from {day_words(self.first)} to {day_words(self.last)}."
            if self.first < self.last
            else f"They run on one day only, {day_words(self.first)}.",
            "",
            "Days",
            *(f"- {self.days[day].as_text()}" for day in DayKind),
            "",
            "What open timetables leave out: community minibuses and buses for schools only are mostly not in them.",
        ]
        notes = [f"- {oddity.says}{_such_as(oddity)}" for oddity in self.oddities]
        return "\n".join([*lines, "", "What we met", *notes] if notes else lines) + "\n"


def _such_as(oddity: FeedNotice) -> str:
    return f" For example: {', '.join(oddity.examples)}." if oddity.examples else ""


def _clock(seconds: int) -> str:
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours:02d}:{minutes:02d}" if hours < 24 else f"{hours - 24:02d}:{minutes:02d} the next morning"  # noqa: PLR2004
