"""What is lost against the city as it was: lists that are empty now, and ids that changed without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import COLLECTIONS, Directory
from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.directory.records import FileForm, Organisation, Place, Record, Service
from recovery_hub.language.counts import numbered
from recovery_hub.validation.messages import problem

NEVER_EMPTY = (Service, Place, Organisation)
"""Kinds of which a city that has some always has some."""


def lost_since(before: Directory, now: Directory) -> Iterator[Problem]:
    """Yield a problem for each list that was emptied, and each entry whose earlier address would lead nowhere.

    Args:
        before: the city as it was.
        now: the city as it would be.
    """
    for collection, kind in COLLECTIONS.items():
        old: Mapping[str, Record] = getattr(before, collection)
        new: Mapping[str, Record] = getattr(now, collection)
        if kind in NEVER_EMPTY and old and not new:
            path = SourcePosition(kind.path_as(FileForm.LIST))
            count = numbered(len(old), kind.label)
            yield problem("unreadable.emptied-since", path, Level.ERROR, "", says=kind.label, count=count)
        if kind.pages_at:
            yield from _renamed(old, new, now)
    for id_, line in now.helplines.items():
        earlier = before.helplines.get(id_)
        if earlier is not None and earlier.check_word and line.number and not line.check_word:
            yield problem("helpline-check-word.gone", now.spot(line, "number"), name=line.name)


def emptied_site(now: Directory, written: frozenset[str], folder: str) -> Iterator[Problem]:
    """Yield a problem if no service is left and the site that was built before has some.

    Args:
        now: the city.
        written: the files of that site, from its folder.
        folder: where it is, as the person named it.
    """
    pages = [name for name in written if name.startswith("services/") and name.count("/") > 1]
    if pages and not now.services:
        count = numbered(len(pages), Service.label)
        path = SourcePosition(Service.path_as(FileForm.LIST))
        yield problem("unreadable.emptied-site", path, Level.ERROR, "", count=count, folder=folder)


def _renamed(old: Mapping[str, Record], new: Mapping[str, Record], now: Directory) -> Iterator[Problem]:
    """Find new entries with the name of one that is gone. A place that must not be found is not spoken of."""
    kept = {earlier for record in new.values() for earlier in record.was}
    gone = {
        _name(record): id_
        for id_, record in old.items()
        if id_ not in new and id_ not in kept and id_ not in now.withdrawn and not _is_kept_secret(record)
    }
    for id_, record in new.items():
        earlier = gone.get(_name(record))
        if id_ not in old and earlier is not None and not _is_kept_secret(record):
            spot = now.spot(record, "id")
            yield problem("id-changed", spot, value=earlier, says=record.label, example=f"was: [{earlier}]")


def _name(record: Record) -> str:
    return str(getattr(record, "name", None) or getattr(record, "title", record.id)).casefold()


def _is_kept_secret(record: Record) -> bool:
    return isinstance(record, Place) and record.location_public is not LocationPublic.YES
