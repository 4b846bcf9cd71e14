"""A session has a form that the service itself does not name.

Readers choose by `formats`. A session by phone in a service that lists only `in_person` would not be found by those
who need it.

Right: `formats: [in_person, phone]` with sessions in either form.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every session whose form stands nowhere above it."""
    for service in directory.services.values():
        for number, session in enumerate(service.sessions):
            if session.format not in service.formats:
                spot = directory.spot(service, "sessions", number, "format")
                formats = ", ".join(service.formats)
                fixed = f"formats: [{formats}, {session.format}]"
                yield problem("session-format", spot, suggestion=fixed, value=session.format, formats=formats)
