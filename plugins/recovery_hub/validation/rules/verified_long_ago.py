"""Nobody has checked an entry for too long.

A door that is closed when somebody has found the courage to come does harm. Help for a crisis is checked every 90
days, groups and drop-ins every three months, all others every six months. After a year the page says so at its top.
After a year and a half lists, filters and the search leave the entry out. When you have checked, write it down:

    verified: {on: 2026-11-03, by: volunteer, how: phone}

or type: `python -m recovery_hub verified tuesday-table --role volunteer --how phone`
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.freshness import due_on, is_fresh, is_left_out, is_stale
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Service
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every open service whose check is due."""
    for service in directory.services.values():
        if not service.is_open or is_fresh(service, directory.today):
            continue
        spot = directory.spot(service, "verified")
        if service.verified is None:
            yield problem("verified-long-ago.never", spot, level=Level.WARNING, name=service.name)
            continue
        key = _key(service, directory.today)
        due = due_on(service)
        yield problem(key, spot, level=Level.WARNING, name=service.name, on=service.verified.on, due=due)


def _key(service: Service, today: date) -> str:
    if is_left_out(service, today):
        return "verified-long-ago.left-out"
    return "verified-long-ago.year" if is_stale(service, today) else "verified-long-ago"
