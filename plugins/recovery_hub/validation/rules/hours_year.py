"""Opening hours name a year that no calendar here reaches: 9999.

A year far ahead is often meant as "without an end". Hours go on by themselves: leave the end out.

Right: `hours: Tu 14:00-16:00`. Wrong: `hours: 2026 Dec 1-9999 Dec 31 Tu 14:00-16:00`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextKind, dates_of, texts_in

_LAST_YEAR = 2099
_YEAR = re.compile(
    r"\b(?!20\d\d)\d{4}(?= (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)"
    r"|(?<=[a-z] )(?!20\d\d)\d{4}\b(?!\s*[-–:])"
)
"""As opening hours write it, before the month, or as people say it, after the month."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for all hours with a year before 2000 or after 2099."""
    for field in texts_in(directory, TextKind.HOURS):
        found = _YEAR.search(field.text)
        if found is not None:
            yield problem("hours-year", field.spot(directory), value=found.group())
    for service in directory.services.values():
        for at, _, day in dates_of(service):  # days that were read out of words: "until 31 December 9999"
            if day.year > _LAST_YEAR:
                yield problem("hours-year", directory.spot(service, *at), value=day.year)
