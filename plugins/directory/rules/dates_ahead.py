"""A check or a visit is dated in the future.

Nobody can have checked an entry tomorrow. It is nearly always a slip in the year or the month, and a page that says
"checked on 3 November 2027" would not be believed again.

Right: `on: 2026-11-03`, on any later day. Wrong: `on: 2027-11-03` while it is still 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.model import ExceptionDay
from plugins.directory.problem import Problem
from plugins.directory.rules._texts import dates_of
from plugins.directory.wording import problem

_PAST = {"on", "as_of", "checked_on", "updated"}
"""Fields that say when something was done."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every day that should lie behind us and does not."""
    for record in (*directory.records(), *directory.withdrawn.values()):
        for at, part, day in dates_of(record):
            if at[-1] in _PAST and day > directory.today and not isinstance(part, ExceptionDay):
                yield problem("dates-ahead", directory.spot(record, *at), value=day, today=directory.today)
