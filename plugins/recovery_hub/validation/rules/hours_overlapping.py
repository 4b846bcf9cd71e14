"""Two times of the same session lie over each other.

Right: `Mo 10:00-12:00,13:00-15:00`. Wrong: `Mo 10:00-13:00,12:00-15:00`. One of the two is probably a slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every session with times that overlap; the first pair is named."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            found = session.schedule.hours.overlaps() if session.schedule.hours else ()
            if not found:
                continue
            spot, day = directory.spot(service, "sessions", number, "hours"), DAY_NAMES[found[0].weekday]
            yield problem("hours-overlapping", spot, first=found[0].first, second=found[0].second, day=day)
