"""The youngest age is higher than the oldest.

Right: `ages: {from: 18, to: 65}`. Wrong: `ages: {from: 65, to: 18}`. With the two swapped, nobody would find the
service.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every service, and every session, whose ages are swapped."""
    for service in directory.services.values():
        of_sessions = (
            (("sessions", number, "who"), session.who) for number, session in enumerate(service.sessions) if session.who
        )
        for way, who in ((("who",), service.who), *of_sessions):
            ages = who.ages
            if ages is not None and ages.from_ is not None and ages.to is not None and ages.from_ > ages.to:
                spot = directory.spot(service, *way, "ages", "from")
                swapped = f"ages: {{from: {ages.to}, to: {ages.from_}}}"
                yield problem("ages-upside-down", spot, suggestion=swapped, first=ages.from_, last=ages.to)
