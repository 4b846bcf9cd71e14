"""A problem in the data, as a value: where it is, what we found, what we need.

Nothing here prints or exits. The words come from ``validation.messages``; ``validation.report`` shows them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class SourcePosition:
    """A place in a file that a person can go to.

    Attributes:
        path: the file, as a path from the city's folder ("data/services.yaml").
        line: counted from 1.
        column: counted from 1.
        field: the field in dots ("who.ages.from"), or "" for the whole entry.
        entry: the id or name of the entry, as far as it is known.
    """

    path: str
    line: int = 1
    column: int = 1
    field: str = ""
    entry: str = ""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong or doubtful.

    Attributes:
        spot: where it is.
        rule: the name of the rule, which is the name of its file.
        found: a sentence: what stands there now.
        advice: a sentence: what is needed instead, with an example where one helps.
        suggestion: the nearest right value ("Did you mean ...?"), or "".
        level: whether it stops the build.
        is_private: whether its lines must not be quoted: they may say where a place is that must not be found.
        key: which words it is said in, and
        quotes: (name, value) of what they repeat, so that it can be said again without.
        unsaid: words that no other problem may repeat either.
    """

    spot: SourcePosition
    rule: str
    found: str
    advice: str
    suggestion: str = ""
    level: Level = Level.ERROR
    is_private: bool = field(default=False, compare=False)
    key: str = field(default="", compare=False, repr=False)
    quotes: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)
    unsaid: str = field(default="", compare=False, repr=False)


class DataError(Exception):
    """The data can't be published. Carries every problem, errors and warnings alike, by file and line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the message counts them."""
        self.problems = problems
        errors = sum(problem.level is Level.ERROR for problem in problems)
        super().__init__(f"{errors} problems stop the build")
