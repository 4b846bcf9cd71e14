"""A helpline was not checked in time, was never checked, or was given too long a date.

Numbers and hours of helplines change, and a wrong one at night does harm. Each is checked at least every 90 days.
After its date only those marked `lasting: yes` are still shown. One that nobody has checked yet is `prepared: yes`: it
is kept, and shown nowhere.

Right: `checked_on: 2026-11-03` with `expires: 2027-01-31`. Wrong: `expires: 2028-01-31`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Helpline
from recovery_hub.validation.messages import problem

MOST_DAYS = 90


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for helplines past their date, and a problem for dates that are no promise."""
    for line in directory.helplines.values():
        if not line.is_prepared:
            yield from _check_one(line, directory)


def _check_one(line: Helpline, directory: Directory) -> Iterator[Problem]:
    if line.checked_on is None or line.expires is None or not line.checked_by:
        yield problem("helpline-expired.never", directory.spot(line), name=line.name, source=line.source)
        return
    spot, checked, expires = directory.spot(line, "expires"), line.checked_on, line.expires
    days = (expires - checked).days
    if days < 0:
        yield problem("helpline-expired.before", spot, expires=expires, checked=checked)
    elif days > MOST_DAYS:
        yield problem("helpline-expired.too-long", spot, expires=expires, checked=checked, days=days, most=MOST_DAYS)
    elif line.is_overdue(directory.today) and line.is_for(directory.city.nation):
        warning = Level.WARNING
        yield problem("helpline-expired", spot, level=warning, name=line.name, expires=expires, source=line.source)
