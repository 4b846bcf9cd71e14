"""An offer is taken down before people can have asked.

`deadline` is the last day to ask, `expires` the day after which the page goes. The page stays at least until the deadline.

Right: `deadline: 2027-01-15` and `expires: 2027-03-31`. Wrong: the two swapped.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Problem
from plugins.directory.wording import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every offer that expires before its deadline."""
    for one in directory.opportunities.values():
        if one.deadline is not None and one.expires < one.deadline:
            spot = directory.spot(one, "expires")
            yield problem("opportunity-dates", spot, first=one.expires, last=one.deadline)
