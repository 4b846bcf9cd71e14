"""A session says who it is for, and it is the same as for the rest of the service.

A session's `who` is for what differs there: an evening for women in a service that is open to anyone. What it leaves
out is as in the service. Two copies of the same would soon say different things.

Right: `sessions: [{format: in_person, who: {gender: women}}]` in a service with `who: {gender: anyone}`.
Worth a look: `sessions: [{format: in_person, who: {gender: women}}]` in one with `who: {gender: women}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every session whose people are those of its service."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            if session.who is not None and service.who.with_own(session.who) == service.who:
                spot = directory.spot(service, "sessions", number, "who")
                yield problem("session-who-same", spot, level=Level.WARNING)
