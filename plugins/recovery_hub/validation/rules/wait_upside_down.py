"""The shortest wait is longer than the longest.

Right: `wait: {days_from: 7, days_to: 21, …}`. Wrong: `wait: {days_from: 21, days_to: 7, …}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every service whose waiting times are swapped."""
    for service in directory.services.values():
        wait = service.wait
        if wait is None or wait.days_from is None or wait.days_to is None or wait.days_from <= wait.days_to:
            continue
        spot = directory.spot(service, "wait", "days_from")
        swapped = f"days_from: {wait.days_to} and days_to: {wait.days_from}"
        yield problem("wait-upside-down", spot, suggestion=swapped, first=wait.days_from, last=wait.days_to)
