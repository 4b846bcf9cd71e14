"""Days that contradict each other or the state of a service.

News must end after it begins. A service that is marked as running can't have had its last day; a paused one whose day
of opening again has come is open or needs a new day; one that is closing needs its last day, or a note that says what
is known. A sentence for every page ends after it begins, and is deleted when it is over. An entry changed on the day it
came in or later. What has moved says where to, and its times name the new place from that day on.

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
        yield from _moved(directory, service)
        yield from _room(directory, service)
    yield from _notice(directory)
    for record in directory.records():
        added, changed = getattr(record, "added", None), getattr(record, "changed", None)
        if added is not None and changed is not None and changed < added:
            yield problem("date-order.changed", directory.spot(record, "changed"), first=added, last=changed)


def _status(directory: Directory, service: Service) -> Iterator[Problem]:
    closes, reopens, today = service.closes_on, service.reopens_on, directory.today
    if service.status is Status.CLOSING and closes is None and service.status_note is None:
        yield problem("date-order.no-last-day", directory.spot(service, "status"))
    if service.is_open and closes is not None and closes < today:
        spot = directory.spot(service, "closes_on")
        yield problem("date-order.closed-already", spot, level=Level.WARNING, value=closes, status=service.status)
    if service.status is Status.PAUSED and reopens is not None and reopens <= today:
        yield problem("date-order.reopened", directory.spot(service, "reopens_on"), level=Level.WARNING, value=reopens)


def _moved(directory: Directory, service: Service) -> Iterator[Problem]:
    moved = service.moved
    if moved is None:
        return
    if moved.place is None and moved.to is None:
        yield problem("date-order.moved-where", directory.spot(service, "moved"))
    if moved.on <= directory.today and moved.place is not None and service.places and moved.place not in service.places:
        spot = directory.spot(service, "moved")
        yield problem("date-order.moved", spot, level=Level.WARNING, value=moved.on, place=moved.place)


def _room(directory: Directory, service: Service) -> Iterator[Problem]:
    room = service.capacity
    if room is not None and room.since is not None and room.since > room.as_of:
        spot = directory.spot(service, "capacity", "since")
        yield problem("date-order.room", spot, first=room.since, last=room.as_of)


def _notice(directory: Directory) -> Iterator[Problem]:
    notice = directory.city.notice
    if notice is None or notice.to is None:
        return
    spot = directory.city_spot("notice", "to")
    if notice.from_ is not None and notice.from_ > notice.to:
        yield problem("date-order", spot, first=notice.from_, last=notice.to)
    elif notice.to < directory.today:
        yield problem("date-order.notice-over", spot, level=Level.WARNING, value=notice.to)
