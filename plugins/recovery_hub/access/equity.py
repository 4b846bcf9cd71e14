"""How far apart the two ends of the city are: the areas that are worst off and those that are best off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recovery_hub.access.measures import PopulationGroup

DEPRIVATION = "By how well off the area is, in fifths of the country"
CARS = "By households without a car, in fifths of the people"
SIDES = "By side of the city"

UNKNOWN = "not known"

_ENDS = {
    DEPRIVATION: (0, -1, "where people are worst off", "where people are best off"),
    CARS: (-1, 0, "where most have no car", "where most have a car"),
}
"""Which of the groups, in the order of their names, are the worse and the better end, and what they are called."""


@dataclass(frozen=True, slots=True)
class EquityGap:
    """The two ends of a comparison.

    Attributes:
        title: what is compared.
        worse: the fifth that has it harder in life.
        better: the fifth that has it easier.
        worse_words: who the first are.
        better_words: who the others are.
    """

    title: str
    worse: PopulationGroup
    better: PopulationGroup
    worse_words: str
    better_words: str

    @property
    def points(self) -> int:
        """Percentage-point gap, better-off minus worse-off; negative if the worse-off fifth is nearer."""
        return round(self.better.percent) - round(self.worse.percent)

    @property
    def people(self) -> int:
        """How many more people at the worse end would have it within reach at the better end's percentage."""
        return round(self.worse.people * (self.better.percent - self.worse.percent) / 100)

    @property
    def sentence(self) -> str:
        """Say it with its numbers."""
        words = (
            f"In the fifth of areas {self.worse_words} live {self.worse.people:,} people: "
            f"{round(self.worse.percent)} in 100 can get there within 30 minutes. In the fifth {self.better_words} "
            f"({self.better.people:,} people) it is {round(self.better.percent)} in 100."
        )
        if self.points > 0:
            words += f" If it were as many for the first as for the second, {self.people:,} more people could."
        elif self.points < 0:
            words += " Here those who have it harder otherwise have it nearer."
        else:
            words += " There is no difference between them."
        return words


def differences(equity: Mapping[str, Sequence[PopulationGroup]]) -> tuple[EquityGap, ...]:
    """Equity between the ends: the share within reach in the worst-off fifth and in the best-off one.

    Both fifths are told with their people, and also how many people the difference is. Sides of the city have no better
    end; they are only compared.

    Args:
        equity: title of a comparison -> its groups, in the order of their names.

    Returns:
        Unit: people, and of a hundred. None where fewer than two groups are known or one has no people.

    Source:
        The absolute range between two end groups, the plainest of the usual measures of inequality.
    """
    found = []
    for title, groups in equity.items():
        known = [group for group in groups if group.name != UNKNOWN and group.people]
        if title in _ENDS and len(known) > 1:
            worse, better, worse_words, better_words = _ENDS[title]
            found.append(EquityGap(title, known[worse], known[better], worse_words, better_words))
    return tuple(found)
