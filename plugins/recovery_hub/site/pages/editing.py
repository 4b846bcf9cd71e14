"""Addresses of our own for changing an entry where the data is kept: ``/edit/<id>/`` leads to the file and the line.

A link to a line elsewhere goes stale with the next change above it; ours is made again with every build, and an entry
that was renamed is found by its earlier id too. Nobody is sent on by themselves: the other site would see who comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recovery_hub.directory.records import Place, Record
from recovery_hub.site.hosting import MOVED, moved_page
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site

EDIT = PageKind("edit", ("/edit/{id}/",), section="contribute")
KINDS = (EDIT, MOVED)

BRANCH = "main"


@dataclass(frozen=True, slots=True)
class EntryPosition:
    """Where an entry stands.

    Attributes:
        says: the word for this sort of entry.
        name: what it is called.
        path: its file, from the city's folder.
        line: counted from 1.
        look: the address at which the line can be seen.
        edit: the address at which the file can be changed.
    """

    says: str
    name: str
    path: str
    line: int
    look: str
    edit: str


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every id, earlier ones too; none where the data is kept nowhere in public."""
    repository = site.directory.city.repository
    if not repository:
        return
    found: dict[str, list[EntryPosition]] = {}
    earlier: dict[str, str] = {}
    for record in site.directory.records():
        if record.pages_at and not (isinstance(record, Place) and record.is_hidden):
            spot = _spot(record, site, repository.rstrip("/"))
            found.setdefault(record.id, []).append(spot)
            earlier.update((old, record.id) for old in record.was if old not in site.directory.withdrawn)
    for id_, spots in found.items():
        yield Page(
            kind=EDIT,
            address=EDIT.at(id_),
            title=f"Change “{spots[0].name}” ({id_})",
            context={"spots": spots},
            listed=False,
        )
    for old, id_ in earlier.items():
        if old not in found:
            yield moved_page(EDIT.at(old), EDIT.at(id_))


def _spot(record: Record, site: Site, repository: str) -> EntryPosition:
    at = site.directory.spot(record)
    return EntryPosition(
        says=record.label,
        name=str(getattr(record, "name", "") or getattr(record, "title", record.id)),
        path=at.path,
        line=at.line,
        look=f"{repository}/blob/{BRANCH}/{at.path}#L{at.line}",
        edit=f"{repository}/edit/{BRANCH}/{at.path}#L{at.line}",
    )
