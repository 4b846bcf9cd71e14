"""A need was voiced in a month that has not come yet.

Right: `month: 2026-10` in November 2026. Wrong: `month: 2027-10`. Often the year is the slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every month that lies ahead."""
    this_month = f"{directory.today:%Y-%m}"
    for voiced in directory.voiced.values():
        if voiced.month > this_month:
            yield problem("voiced-month", directory.spot(voiced, "month"), value=voiced.month, month=this_month)
