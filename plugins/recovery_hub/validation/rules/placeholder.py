"""Words that only hold a place stand where readers look for an answer: TBC, N/A, "none", three dots.

What is not known is left out. The page then says "not known yet", which is honest, and the entry can be found by
those who look for gaps. "TBC" on a page looks like an answer and is none.

Right: no line `phone` at all. Wrong: `phone: TBC`, `hours: see above`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import City
from recovery_hub.validation.pattern_rules import PatternRule, found_by
from recovery_hub.validation.placeholders import LOOKED_AT, LOOKS
from recovery_hub.validation.texts import texts_in


def looks(_: City) -> tuple[PatternRule, ...]:
    """List what is looked for."""
    return LOOKS


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every text that says nothing."""
    for field in texts_in(directory, *sorted(LOOKED_AT)):
        yield from found_by(LOOKS, field, directory)
