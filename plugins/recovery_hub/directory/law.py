"""What a change in the law means for our own pages: which are out of date, and where the law is about to change.

A page is out of date if it was last changed before the day on which the law changed. A page of that very day was
written with the new law at hand.
"""

from __future__ import annotations

from datetime import date, timedelta

from recovery_hub.directory.choices import LawStatus
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import ContentPage, Guide, Law, Need

NEWS = timedelta(days=365)
"""So long after its day a change is told on the page of a need, which has no day of its own."""


def is_in_force(law: Law, today: date) -> bool:
    """Whether a change is law on a day: somebody has said so, and its day has come."""
    return law.status is LawStatus.IN_FORCE and law.in_force_from is not None and law.in_force_from <= today


def changed_since(record: Guide | ContentPage, directory: Directory) -> tuple[Law, ...]:
    """The changes that came into force after a page was last changed, the oldest first."""
    found = [
        law
        for law in _touching(record, directory)
        if is_in_force(law, directory.today) and law.in_force_from is not None and record.updated < law.in_force_from
    ]
    return tuple(sorted(found, key=_day))


def coming(record: Guide | ContentPage | Need, directory: Directory) -> tuple[Law, ...]:
    """The changes that are not in force yet, in the order of the file."""
    return tuple(law for law in _touching(record, directory) if not is_in_force(law, directory.today))


def lately(need: Need, directory: Directory) -> tuple[Law, ...]:
    """The changes of the last year that touch a need, the newest first."""
    found = [
        law
        for law in _touching(need, directory)
        if is_in_force(law, directory.today) and _day(law) >= directory.today - NEWS
    ]
    return tuple(sorted(found, key=_day, reverse=True))


def _touching(record: Guide | ContentPage | Need, directory: Directory) -> tuple[Law, ...]:
    field = {"guide": "guides", "page": "pages", "need": "needs"}[record.kind_name]
    return tuple(law for law in directory.laws.values() if record.id in getattr(law, field))


def _day(law: Law) -> date:
    return law.in_force_from or date.max
