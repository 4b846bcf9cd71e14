"""What should be checked again, as a list to tick off: helplines and crisis first, then what nobody ever checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.directory.directory import Directory
from plugins.directory.freshness import CRISIS_NEEDS, due_on
from plugins.directory.model import Record, Service
from plugins.moderation.quoting import code

SOON = timedelta(days=14)
MOST = 40
"""A list of hundreds helps nobody: what is left comes next week."""


@dataclass(frozen=True, order=True, slots=True)
class Due:
    """One thing to check.

    Attributes:
        turn: 0 for helplines, 1 where a life may depend on it, 2 for the rest.
        by: the day by which; the first of days for what was never checked.
        name: what it is called.
        where: its file and line.
        why: in a few words.
    """

    turn: int
    by: date
    name: str
    where: str
    why: str


def due(directory: Directory) -> tuple[Due, ...]:
    """List what is due within two weeks, the most urgent first."""
    return tuple(sorted(one for one in _all(directory) if one.by <= directory.today + SOON))


def as_markdown(found: tuple[Due, ...]) -> str:
    """Write the list; "" if nothing is due."""
    if not found:
        return ""
    lines = [f"- [ ] {code(one.name)}: {one.why} ({code(one.where)})" for one in found[:MOST]]
    more = [f"\n{len(found) - MOST} more are due; they come when these are done."] if len(found) > MOST else []
    head = "Ring, write or visit. Then write the new day under “verified”. If nobody answers: “status: unconfirmed”.\n"
    return "\n".join(["## Please check", "", head, *lines, *more]) + "\n"


def _all(directory: Directory) -> Iterator[Due]:
    for helpline in directory.helplines.values():
        yield _due(0, helpline.expires, helpline, helpline.name, directory)
    for guide in directory.guides.values():
        yield _due(2, guide.check_by, guide, guide.title, directory)
    for service in directory.services.values():
        if service.may_run:
            turn = 1 if CRISIS_NEEDS & set(service.needs) else 2
            yield _due(turn, due_on(service), service, service.name, directory)


def _due(turn: int, by: date | None, record: Record, name: str, directory: Directory) -> Due:
    spot = directory.spot(record)
    why = f"by {by.isoformat()}" if by is not None else "never checked"
    if isinstance(record, Service) and record.verified is not None:
        why = f"last on {record.verified.on.isoformat()}"
    return Due(turn, by or date.min, name, f"{spot.path}, line {spot.line}", why)
