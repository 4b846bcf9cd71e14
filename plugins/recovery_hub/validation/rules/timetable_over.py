"""A bus timetable that is over, or whose days are swapped.

Buses change, and a bus that no longer comes leaves somebody standing in the rain. Each route says from which day to
which day its timetable holds.

Right: `from: 2026-09-01` with `to: 2027-04-30`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for swapped days, and a warning for timetables that have run out."""
    for route in directory.routes.values():
        spot = directory.spot(route, "to")
        if route.from_ > route.to:
            yield problem("timetable-over.swapped", spot, first=route.from_, last=route.to)
        elif route.to < directory.today:
            yield problem("timetable-over", spot, level=Level.WARNING, value=route.to, name=route.name)
