"""A guide should be read again: its day has come.

Rules about money and travel change. On the day under `check_by` somebody reads the guide and its sources again, mends
what has changed, and writes a new day.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every guide past its day, and a problem for a day before the last change."""
    for guide in directory.guides.values():
        spot = directory.spot(guide, "check_by")
        if guide.check_by < guide.updated:
            yield problem("guide-due.before", spot, check_by=guide.check_by, updated=guide.updated)
        elif guide.check_by < directory.today:
            yield problem("guide-due", spot, level=Level.WARNING, value=guide.check_by, title=guide.title)
