"""A guide or a page is older than a change in the law that touches it.

The register in `data/law.yaml` says which pages a change touches. A page that was last changed before the day on which
the law changed may tell people something wrong. Its page says so until somebody has read it again. A page that was
changed on that very day, or later, was written with the new law at hand. A change that is not in force yet makes
nothing out of date: the old law still stands.

Right: `updated: 2026-04-06` in a guide, for a change with `in_force_from: 2026-04-06`. Wrong: `updated: 2026-04-05`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.law import changed_since
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import ContentPage, Guide
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield one warning for every page that a change has overtaken; it names them all."""
    records: tuple[Guide | ContentPage, ...] = (*directory.guides.values(), *directory.pages.values())
    for record in records:
        if laws := changed_since(record, directory):
            yield problem(
                "law-stale",
                directory.spot(record, "updated"),
                level=Level.WARNING,
                title=record.title,
                value=record.updated,
                changes="; ".join(f"{law.name} ({law.id}, {law.in_force_from})" for law in laws),
            )
