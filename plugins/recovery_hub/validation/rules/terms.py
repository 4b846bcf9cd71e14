"""Terms that end before they begin, or run into the next.

A term is the days from one holiday to the next; a half term ends one and begins another. Two terms of the same school
or college never share a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for each term that can't be."""
    for term in directory.terms.values():
        if term.to < term.from_:
            yield problem("terms.order", directory.spot(term, "to"), first=term.from_, last=term.to)
    in_order = sorted(directory.terms.values(), key=lambda term: (term.for_, term.from_))
    for earlier, later in pairwise(in_order):
        if earlier.for_ is later.for_ and earlier.from_ <= later.from_ <= earlier.to:
            spot = directory.spot(later, "from")
            yield problem("terms.overlap", spot, first=later.from_, name=earlier.name, last=earlier.to)
