"""Dates with other hours that stand twice, or are long over.

Under `exceptions` stand the dates on which the usual hours do not hold. The same date twice contradicts itself. Dates
that passed more than 60 days ago can be deleted: the shorter the list, the easier it is to see what is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.model import Service
from plugins.directory.problem import Level, Problem
from plugins.directory.wording import problem

OVER_DAYS = 60


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for dates that stand twice, and one warning a session for dates long over."""
    for service in directory.services.values():
        for number in range(len(service.sessions)):
            yield from _judge(directory, service, number)


def _judge(directory: Directory, service: Service, number: int) -> Iterator[Problem]:
    days = [exception.on for exception in service.sessions[number].exceptions]
    at = ("sessions", number, "exceptions")
    for count, day in enumerate(days):
        if day in days[:count]:
            yield problem("exception-days", directory.spot(service, *at, count, "on"), value=day)
    over = [count for count, day in enumerate(days) if (directory.today - day).days > OVER_DAYS]
    if over:
        spot = directory.spot(service, *at, over[0], "on")
        yield problem("exception-days.over", spot, level=Level.WARNING, value=days[over[0]], count=len(over))
