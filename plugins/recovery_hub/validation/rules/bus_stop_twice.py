"""Two bus stops at the very same spot.

Often it is one stop that was entered twice, or the two numbers were copied from the other side of the street. Then the
map shows one dot for two, and the way on foot is wrong for one of them.

Right: two stops across the street whose numbers differ in the fourth or fifth digit after the point.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Stop
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every further stop at one spot."""
    taken: dict[tuple[float, float], Stop] = {}
    for stop in directory.stops.values():
        first = taken.setdefault((stop.latitude, stop.longitude), stop)
        if first is not stop:
            spot, line = directory.spot(stop, "latitude"), directory.spot(first, "id").line
            yield problem("bus-stop-twice", spot, level=Level.WARNING, value=stop.id, other=first.id, line=line)
