"""Hours that say when it is closed, and never when it is open.

`hours: PH off` alone tells a reader nothing: the usual times come first, what is different after them. What is shut all
the year is not a matter of hours but of its status.

Right: `hours: Tu 14:00-16:00; PH off`. Wrong: `hours: PH off`, `hours: Jan-Dec off`, `hours: 2026 off`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.schedule import Hours, UnreadableHours
from recovery_hub.validation.messages import problem

_CLOSINGS = re.compile(r"(?:[^;]*\s(?:off|closed)\s*(?:;\s*|$))+")
_A_YEAR = re.compile(r"^\s*(?:in\s+)?20\d\d:?\s+(?:off|closed)")


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for hours in which every part is a closing."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            hours = session.hours
            if isinstance(hours, Hours):
                is_half, is_shut = all(rule.off for rule in hours.rules), hours.is_never_open
            else:
                is_half = isinstance(hours, UnreadableHours) and only_closings(hours.text)
                is_shut = is_half and _A_YEAR.search(hours.text if hours else "") is not None
            if hours is not None and is_half:
                key = "hours-half.shut" if is_shut else "hours-half.closings"
                yield problem(key, directory.spot(service, "sessions", number, "hours"), value=hours.text)


def only_closings(text: str) -> bool:
    """Whether hours that can't be read are closings alone: "SH off", "2026 off", "PH off; SH off"."""
    return _CLOSINGS.fullmatch(text.strip()) is not None
