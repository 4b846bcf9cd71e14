"""What is open to somebody, by life, gender and age: lists for readers without JavaScript, who have no filter."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.site.card import cards
from recovery_hub.site.open_to import AGES, OpenTo, open_to
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.shelves import shelves
from recovery_hub.site.site import Site

OPEN_TO = PageKind("open-to", ("/for/{id}/",), section="find", copy=InCopy.REST, keeps=True)
KINDS = (OPEN_TO,)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each kind of person."""
    kinds = open_to(site.listed)
    for kind in kinds:
        yield Page(
            kind=OPEN_TO,
            address=OPEN_TO.at(kind.id),
            title=_heading(kind),
            summary=f"{_heading(kind)}: what is open, what is for others only, and what nobody has told us.",
            context={
                "heading": _heading(kind),
                "kind": kind,
                "is_age": kind.shelf == AGES,
                "shelves": shelves(kind.made, site),
                "partly": cards(kind.partly, site),
                "near": [
                    (OPEN_TO.at(other.id), other.label)
                    for other in kinds
                    if other.shelf == kind.shelf and other is not kind
                ],
            },
        )


def _heading(kind: OpenTo) -> str:
    if kind.shelf == AGES:
        return f"Open to you if you are {kind.label[0].lower()}{kind.label[1:]}"
    return f"For {kind.label if kind.label[1:2].isupper() else kind.label[0].lower() + kind.label[1:]}"
