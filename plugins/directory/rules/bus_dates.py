"""The days of a timetable: from when to when it is good.

The last day comes after the first. When it is over, the times are perhaps no longer true, and a page that sends someone
to an empty stop at night is worse than no page.

Right: `from: 2026-09-01` and `to: 2027-04-30`. Wrong: `to: 2025-04-30`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Level, Problem
from plugins.directory.wording import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for days the wrong way round, and a warning for a timetable that has ended."""
    for route in directory.routes.values():
        spot = directory.spot(route, "to")
        if route.to < route.from_:
            yield problem("bus-dates", spot, first=route.from_, last=route.to)
        elif route.to < directory.today:
            yield problem("bus-dates.ended", spot, level=Level.WARNING, name=route.name, value=route.to)
