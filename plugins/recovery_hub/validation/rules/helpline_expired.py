"""A helpline was not checked in time, or was given too long a date.

Numbers and hours of helplines change, and a wrong one at night does harm. Each is checked at least every 90 days.
After its date only those marked `lasting: yes` are still shown.

Right: `checked_on: 2026-11-03` with `expires: 2027-01-31`. Wrong: `expires: 2028-01-31`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem

MOST_DAYS = 90


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for helplines past their date, and a problem for dates that are no promise."""
    for line in directory.helplines.values():
        spot, days = directory.spot(line, "expires"), (line.expires - line.checked_on).days
        if days < 0:
            yield problem("helpline-expired.before", spot, expires=line.expires, checked=line.checked_on)
        elif days > MOST_DAYS:
            yield problem(
                "helpline-expired.too-long",
                spot,
                expires=line.expires,
                checked=line.checked_on,
                days=days,
                most=MOST_DAYS,
            )
        elif line.expires < directory.today:
            yield problem(
                "helpline-expired", spot, level=Level.WARNING, name=line.name, expires=line.expires, source=line.source
            )
