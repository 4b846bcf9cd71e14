"""The same people stand in `only_for` and in `especially_for`.

`only_for` turns everybody else away; `especially_for` turns nobody away. Of the same people only one can be true.

Right: `who: {only_for: [veteran], especially_for: [bereaved]}`.
Wrong: `who: {only_for: [veteran], especially_for: [veteran]}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Eligibility, Service
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every service or session that names the same people twice."""
    for service in directory.services.values():
        for way, own, who in _written(service):
            field = "especially_for" if own.especially_for else "only_for"
            for situation in who.especially_for if own.lives else ():
                if situation in who.only_for:
                    spot = directory.spot(service, *way, field)
                    yield problem("only-and-especially", spot, value=situation.value)


def _written(service: Service) -> Iterator[tuple[FieldPath, Eligibility, Eligibility]]:
    """Yield each place where it is written, what is written there, and what holds there."""
    yield ("who",), service.who, service.who
    for number, session in enumerate(service.sessions):
        if session.who is not None:
            yield ("sessions", number, "who"), session.who, service.who.with_own(session.who)
