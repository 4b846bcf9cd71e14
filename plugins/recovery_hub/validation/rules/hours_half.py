"""Hours that say when it is closed, and never when it is open.

`hours: PH off` alone tells a reader nothing: the usual times come first, what is different after them. What is shut all
the year is not a matter of hours but of its status.

Right: `hours: Tu 14:00-16:00; PH off`. Wrong: `hours: PH off`, `hours: Jan-Dec off`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.schedule import Hours
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for hours in which every part is a closing."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            hours = session.hours
            if isinstance(hours, Hours) and all(rule.off for rule in hours.rules):
                key = "hours-half.shut" if hours.is_never_open else "hours-half.closings"
                yield problem(key, directory.spot(service, "sessions", number, "hours"), value=hours.text)
