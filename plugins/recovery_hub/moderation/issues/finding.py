"""Which entry somebody means: by the address of its page, its id or its name. A hidden place is never found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.records import Organisation, Place, Record, Service
from recovery_hub.editing.naming import slug
from recovery_hub.moderation.issues.reading import UnclearIssueError

_ADDRESSES = {kind.pages_at: kind for kind in (Service, Place, Organisation)}
_ADDRESS = re.compile(rf"({'|'.join(_ADDRESSES)})([a-z0-9-]+)/?(?:[?#].*)?$")
_LIKE = 0.75
R = TypeVar("R", bound=Service | Place | Organisation)


def records_in(directory: Directory) -> Iterator[Service | Place | Organisation]:
    """Yield the entries that an issue may be about."""
    yield from directory.services.values()
    yield from (place for place in directory.places.values() if not place.is_hidden)
    yield from directory.organisations.values()


def find(words: str, directory: Directory) -> Service | Place | Organisation:
    """Find one entry.

    Raises:
        Unclear: if there is none, or more than one.
    """
    everything = tuple(records_in(directory))
    if (address := _ADDRESS.search(words.strip())) is not None:
        kind, id_ = _ADDRESSES[address[1]], address[2]
        found = [entry for entry in everything if isinstance(entry, kind) and id_ in {entry.id, *entry.was}]
    else:
        found = named(words, everything)
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{entry.pages_at}{entry.id}/" for entry in found)
        raise UnclearIssueError(f"More than one entry is called so. Give the address of its page: {listed}")
    near = nearest(words[:80], tuple(entry.name for entry in everything), least=_LIKE)
    guess = f" Did you mean “{near}”?" if near else " Copy the address of its page here."
    raise UnclearIssueError(f"We can't find an entry that is called so.{guess}")


def named(words: str, records: Iterable[R]) -> list[R]:
    """Find entries by id, name or another name. Capitals and signs make no difference."""
    wanted = slug(words)
    return [
        record
        for record in records
        if wanted and wanted in {record.id, slug(record.name), *map(slug, record.also_known_as)}
    ]


def path_of(record: Record, directory: Directory) -> str:
    """Say in which file an entry stands."""
    return directory.origins[record.kind_name, record.id].path
