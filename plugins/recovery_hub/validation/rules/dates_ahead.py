"""A check or a visit is dated in the future.

Nobody can have checked an entry tomorrow. It is nearly always a slip in the year or the month, and a page that says
"checked on 3 November 2027" would not be believed again.

Guides, pages, helplines and the register of law come with the project, and their days may lie ahead when somebody
builds for an earlier day, for example with timetables of last year. There it is worth a look and no more.

Right: `on: 2026-11-03`, on any later day. Wrong: `on: 2027-11-03` while it is still 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import ExceptionDay, LocalHoliday, Model, Moved, SingleDate
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import dates_of

_PAST = {
    "on", "as_of", "checked_on", "read_on", "updated", "told_on", "status_told_on", "since", "added", "changed",
}  # fmt: skip
"""Fields that say when something was done."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every day that should lie behind us and does not; one for each record that came along."""
    for record in (*directory.records(), *directory.withdrawn.values()):
        ahead = [(at, day) for at, part, day in dates_of(record) if _is_ahead(at, part, day, directory.today)]
        if record.comes_along:
            for at, day in ahead[:1]:
                spot = directory.spot(record, *at)
                yield problem("dates-ahead.along", spot, Level.WARNING, value=day, today=directory.today)
            continue
        for at, day in ahead:
            yield problem("dates-ahead", directory.spot(record, *at), value=day, today=directory.today)


def _is_ahead(at: FieldPath, part: Model, day: date, today: date) -> bool:
    """Whether a day says when something was done, and is still to come."""
    is_past = at[-1] in _PAST or at[0] == "checked"
    is_planned = isinstance(part, ExceptionDay | SingleDate | LocalHoliday)
    is_planned = is_planned or (isinstance(part, Moved) and at[-1] == "on")
    return is_past and day > today and not is_planned
