"""One answer of a page about gaps: the sentence, the table, the files and the map are all made from this one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isinf

from recovery_hub.access.certainty import Certainty
from recovery_hub.access.classes import MapClasses, Value
from recovery_hub.access.equity import EquityGap, differences
from recovery_hub.access.home_visits import HomeVisits
from recovery_hub.access.layers import Layer
from recovery_hub.access.local_supply import PartLine
from recovery_hub.access.measures import LIMITS_MINUTES, PopulationGroup
from recovery_hub.directory.choices import PartOfWeek
from recovery_hub.directory.records import Area
from recovery_hub.language.counts import in_100, signed
from recovery_hub.language.lists import listed
from recovery_hub.travel.time_periods import Changes, TimePeriod
from recovery_hub.travel.walking import Pace

LIMIT_MINUTES = 30
"""The limit of the sentences; the tables have all three."""

_HALF_HOUR = LIMITS_MINUTES.index(LIMIT_MINUTES)
_NAMED = 5
HOLDS_WELL = 0.6
"""From this share of people on who are in the worst fifth by small areas and by large ones, the order holds."""


@dataclass(frozen=True, slots=True)
class AreaRow:
    """What is known of an area.

    Attributes:
        area: where.
        minutes: id of a band -> minutes at a usual pace; inf for no way, None where nobody has looked.
        slow: the same, walking slowly.
        options: how many services are within half an hour in the main band.
        places_a_thousand: places for each thousand people, if group sizes are as stated; None where none is stated.
        come: how many services come to homes there.
        to_ask: of how many that is not known.
    """

    area: Area
    minutes: Mapping[str, Value]
    slow: Mapping[str, Value]
    options: int
    places_a_thousand: float | None = None
    come: int = 0
    to_ask: int = 0


@dataclass(frozen=True, slots=True)
class Reached:
    """How many people are within each limit: a line of the table of ranges.

    Attributes:
        band: when.
        pace: how they walk.
        changes: of bus.
        within: one number of people for each of 15, 30 and 45 minutes.
        people: all people.
    """

    band: TimePeriod
    pace: Pace
    changes: Changes
    within: tuple[int, ...]
    people: int

    def percent(self, index: int) -> int:
        """Percentage of people within a limit."""
        return in_100(self.within[index], self.people)


@dataclass(frozen=True, slots=True)
class Assumption:
    """What the answer would be if one thing were otherwise: people within half an hour in the main band."""

    words: str
    within: int


@dataclass(frozen=True, slots=True)
class PersonaLine:
    """The answer for one persona: people within half an hour of a service that surely fits, and of one that may.

    Attributes:
        name: of the persona.
        services: how many surely fit.
        maybe: how many may fit.
        within: people within half an hour of one that surely fits; None where none is known.
        within_maybe: the same, of one that may.
        known: no where they go out at a time of which nobody knows the buses.
        comes: whether it is for somebody who can't go out: then it is people to whose homes one surely comes, or may.
    """

    name: str
    services: int
    maybe: int
    within: int | None
    within_maybe: int | None
    comes: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class Alone:
    """A service that is the only one for some people.

    Attributes:
        id: of the service.
        name: of the service.
        people: for how many it is the only one within half an hour.
        money_ends: the day its money ends, in words; "" if that is not known.
    """

    id: str
    name: str
    people: int
    money_ends: str


def within_words(people: int, far: int, unseen: int = 0, slow: int | None = None) -> str:
    """Say how many people have nothing within half an hour. The map for planners says the same in the browser.

    Args:
        people: all people.
        far: those who are not within half an hour, or where this is not known.
        unseen: those of them who live where nobody has looked.
        slow: those who are not within half an hour if they walk slowly, where that is another number.

    Returns:
        How many can't get to a service in time, of how many, and the percentage; one sentence or more.
    """
    if not far:
        return f"All {people:,} people live in areas with at least one within {LIMIT_MINUTES} minutes."
    words = f"{far:,} of {people:,} people ({round(100 * far / people)} in 100) can’t, within {LIMIT_MINUTES} minutes."
    if slow:
        words += f" For people who walk slowly it is {slow:,}."
    if unseen:
        words += f" {unseen:,} of them live where nobody has looked yet."
    return words


@dataclass(frozen=True)
class NeedReport:
    """Everything a page about one need says.

    Attributes:
        need: its id, or "all".
        name: its name.
        question: the heading.
        band: the main band, of the sentence and the map; None if no timetable covers any.
        rows: the areas, worst first.
        reached: people within each limit, by band, pace and changes.
        counts: services to visit, services that come to people somewhere, services by phone, online or post.
        visits: who comes to homes, area by area, and of whom that is not known.
        here: the parts of the city with the services in each, the fewest first; and the services without a part.
        counted: what is known of the services that count.
        nhs: how many services are of the NHS.
        nhs_counted: whether these count; they do where no other has known times.
        assumptions: other answers, if one thing were otherwise.
        personas: the answers for some people.
        equity: title of a comparison -> the groups.
        alone: the services that are the only one for some people, the most people first.
        stated: how many of the services have said how many people they take.
        holds: how far the order of areas holds on larger areas, 0 to 1; None if there are none.
        classes: the shades of the maps; None where there are too few services for a map.
        layers: the minutes of every area, in the order of the city's areas, by band, pace and changes.
        services: the ids of the services that count.
        not_open: the parts of the week in which the need arises and nothing that one can go to is known to be open.
        at_other_times: the other bands in which the need arises, and how many people are not within half an hour then.
        not_known: the part of the week of which the buses are not known, where that is why nothing can be said.
    """

    need: str
    name: str
    question: str
    band: TimePeriod | None
    rows: tuple[AreaRow, ...]
    reached: tuple[Reached, ...]
    counts: tuple[int, int, int]
    visits: HomeVisits
    here: tuple[tuple[PartLine, ...], int]
    counted: Certainty
    nhs: int
    nhs_counted: bool
    assumptions: tuple[Assumption, ...]
    personas: tuple[PersonaLine, ...]
    equity: Mapping[str, tuple[PopulationGroup, ...]]
    alone: tuple[Alone, ...]
    stated: int
    holds: float | None
    classes: MapClasses | None
    layers: Mapping[Layer, tuple[Value, ...]]
    services: tuple[str, ...]
    not_open: tuple[PartOfWeek, ...] = ()
    at_other_times: tuple[tuple[TimePeriod, int], ...] = ()
    not_known: str = ""

    @property
    def address(self) -> str:
        """Where its page lives."""
        return f"/gaps/{self.need}/"

    @cached_property
    def people(self) -> int:
        """Everybody in the city."""
        return sum(row.area.people for row in self.rows)

    @cached_property
    def not_within(self) -> int:
        """People in areas with no service within half an hour in the main band, whether somebody has looked or not."""
        return sum(row.area.people for row in self.rows if not self._is_near(row))

    @cached_property
    def not_looked(self) -> int:
        """Those among them who live where nobody has looked."""
        return sum(row.area.people for row in self.rows if self.value(row) is None)

    def value(self, row: AreaRow) -> Value:
        """The minutes of an area in the main band."""
        return row.minutes.get(self.band.id) if self.band else None

    def _is_near(self, row: AreaRow) -> bool:
        value = self.value(row)
        return value is not None and not isinf(value) and value <= LIMIT_MINUTES

    @property
    def not_within_percent(self) -> int:
        """Percentage of people who are not within half an hour."""
        return self.percent(self.not_within)

    def percent(self, people: int) -> int:
        """Some people as a percentage of the city's."""
        return in_100(people, self.people)

    def effect(self, assumption: Assumption) -> str:
        """How many more or fewer people it brings than the first assumption, which has a dash: "+1,204", "none"."""
        first, *_ = self.assumptions
        if assumption is first:
            return "–"
        return signed(assumption.within - first.within) if assumption.within != first.within else "none"

    @property
    def holds_percent(self) -> int | None:
        """Rank stability on larger areas, as a percentage."""
        return None if self.holds is None else in_100(self.holds, 1)

    @property
    def holds_well(self) -> bool:
        """Whether a decision may rest on the rank of a single area."""
        return self.holds is not None and self.holds >= HOLDS_WELL

    @property
    def parts_without(self) -> int:
        """How many parts of the city have no service to visit."""
        return sum(not line.services for line in self.here[0])

    @property
    def slow_not_within(self) -> int | None:
        """People who are not within half an hour if they walk slowly; None if nobody knows."""
        lines = [line for line in self.reached if line.band == self.band and line.changes is Changes.NONE]
        return next((self.people - line.within[_HALF_HOUR] for line in lines if line.pace is Pace.SLOW), None)

    @property
    def sentence(self) -> str:
        """The answer, with its numbers."""
        if self.band is None and self.not_known:
            return (
                f"We can’t say. The timetables we have leave out the buses, {self.not_known}. "
                "That does not mean that none run."
            )
        if self.band is None:
            return (
                "We can’t say. We know of services for this that one can go to, but not when they are open, or where. "
                "That is a gap in our list. Whether it is one in the city, nobody can tell from it."
            )
        if not self.counted.services:
            return "We know of no service for this that one can go to. That may be a gap, or only a gap in our list."
        slow = self.slow_not_within if self.slow_not_within != self.not_within else None
        words = within_words(self.people, self.not_within, self.not_looked, slow)
        return " ".join(filter(None, (words, self._worse_words, self._not_open_words)))

    @property
    def _worse_words(self) -> str:
        """When else the need arises, and more people have nothing; the worst of these."""
        band, far = max(self.at_other_times, key=lambda other: other[1], default=(self.band, 0))
        return f"At other times it is worse: {band.name}, {far:,}." if band and far > self.not_within else ""

    @property
    def _not_open_words(self) -> str:
        """When the need arises and nothing is open; this is said for places, and no line by phone is meant."""
        parts = listed([part.label for part in self.not_open], "or")
        return f"We know of nothing to go to {parts}." if parts else ""

    @property
    def is_covered(self) -> bool:
        """Whether everybody has something near in each part of the week in which the need arises."""
        return not self.most_not_within and not self.not_open

    @property
    def most_not_within(self) -> int:
        """People without a service within half an hour, in the worst of the bands in which the need arises."""
        return max(self.not_within, *(far for _, far in self.at_other_times), 0)

    @property
    def knows_some(self) -> bool:
        """Whether our list has anything for it, of whatever sort; also one that comes to homes nobody knows where."""
        return any(self.counts) or self.visits.services_to_ask > 0

    @property
    def comes_home(self) -> bool:
        """Whether more services visit people at home than can be visited: then minutes say little."""
        gone_to, come, _ = self.counts
        return come > gone_to

    @property
    def differences(self) -> tuple[EquityGap, ...]:
        """How far the two ends of each comparison are apart."""
        return differences(self.equity)

    @property
    def where(self) -> str:
        """The areas with the longest ways, as far as somebody has looked; "" if all are near."""
        far = [row for row in self.rows if not self._is_near(row) and self.value(row) is not None][:_NAMED]
        return ", ".join(row.area.name for row in far)
