"""The days of a change in the law contradict its status, or its day has come and nobody has looked.

What is in force has a day since when. What was passed or announced has not begun; when the day comes that was named,
somebody looks whether it did begin. Until then pages say that today's law still stands. Each entry has a day by which
its sources are read again.

Right:

    status: in_force
    in_force_from: 2026-04-06

Wrong: `status: in_force` without a day, or `status: announced` with a day that has passed.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import LawStatus
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Law
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of status and day, and of entries that are to be read again."""
    for law in directory.laws.values():
        yield from _status(directory, law)
        yield from _reading(directory, law)


def _status(directory: Directory, law: Law) -> Iterator[Problem]:
    day, today = law.in_force_from, directory.today
    is_in_force = law.status is LawStatus.IN_FORCE
    if is_in_force and day is None:
        yield problem("law-dates", directory.spot(law, "status"))
    elif day is not None and is_in_force and day > today:
        # A guide's words come with the project, and somebody may build for an earlier day: worth a look and no more.
        yield problem(
            "law-dates.ahead", directory.spot(law, "in_force_from"), level=Level.WARNING, value=day, today=today
        )
    elif day is not None and not is_in_force and day <= today:
        spot = directory.spot(law, "in_force_from")
        yield problem("law-dates.come", spot, level=Level.WARNING, value=day, status=law.status, name=law.name)


def _reading(directory: Directory, law: Law) -> Iterator[Problem]:
    spot, last = directory.spot(law, "check_by"), max(source.on for source in law.sources)
    if law.check_by < last:
        yield problem("law-dates.before", spot, check_by=law.check_by, read=last)
    elif law.check_by < directory.today:
        yield problem("law-dates.due", spot, level=Level.WARNING, value=law.check_by, name=law.name)
