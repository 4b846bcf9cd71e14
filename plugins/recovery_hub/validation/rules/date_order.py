"""Days that contradict each other or the state of a service.

News must end after it begins. A service that is marked as running can't have had its last day; a paused one whose day
of opening again has come is open or needs a new day; one that is closing needs its last day, or a note that says what
is known.

Right:

    status: closing
    closes_on: 2027-03-31

Wrong:

    alert: {text: Closed for painting., from: 2026-12-10, to: 2026-12-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Status
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Service
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of alerts, last days and days of opening again."""
    for service in directory.services.values():
        alert = service.alert
        if alert is not None and alert.from_ > alert.to:
            yield problem("date-order", directory.spot(service, "alert", "to"), first=alert.from_, last=alert.to)
        yield from _status(directory, service)


def _status(directory: Directory, service: Service) -> Iterator[Problem]:
    closes, reopens, today = service.closes_on, service.reopens_on, directory.today
    if service.status is Status.CLOSING and closes is None and service.status_note is None:
        yield problem("date-order.no-last-day", directory.spot(service, "status"))
    if service.is_open and closes is not None and closes < today:
        spot = directory.spot(service, "closes_on")
        yield problem("date-order.closed-already", spot, level=Level.WARNING, value=closes, status=service.status)
    if service.status is Status.PAUSED and reopens is not None and reopens <= today:
        yield problem("date-order.reopened", directory.spot(service, "reopens_on"), level=Level.WARNING, value=reopens)
