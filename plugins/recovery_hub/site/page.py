"""A kind of page as it is declared, and a page before it is drawn: its address, and what its template needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Record
from recovery_hub.language.catalogue import ENGLISH

_ID = "{id}"


class InCopy(StrEnum):
    """Which part of the copy for flight mode holds the pages of a kind."""

    ESSENTIAL = "essential"
    REST = "rest"
    NOT = "not"


@dataclass(frozen=True, eq=False)
class PageKind:
    """A kind of page. Every list of kinds of page comes from what is said here; a kind that no list knows ends a build.

    Attributes:
        name: what it is called, and what its template is called: ``theme/templates/<name>.html``.
        addresses: from the root, the usual one first; ``{id}`` stands for a step that differs: "/gaps/{id}/". Those of
            the pages of a record come from what its class declares.
        record: the kind of record that has such a page.
        section: the item of the main menu that is marked as the present one.
        copy: which part of the copy for flight mode holds it.
        count: how many there must be in the site of a directory; None where that is for other things to decide.
        or_more: whether there may be more than that.
        keeps: whether services stand on it: where scripts run they get a button "Keep for my list".
        prints_large: whether its foot offers large print.
        often_wrong: what readers are asked to tell first: words, and the field that they mean.
        called: what tells its pages apart from those of other kinds with the same title: "organisation".
        reads_fragment: whether its script reads what stands behind the # of an address, which then names no part of it.
        has_picture: whether ``make pictures`` and the tests in a browser look at it.
    """

    name: str
    addresses: tuple[str, ...] = ()
    record: type[Record] | None = None
    section: str = ""
    copy: InCopy = InCopy.NOT
    count: Callable[[Directory], int] | None = None
    or_more: bool = False
    keeps: bool = False
    prints_large: bool = True
    often_wrong: tuple[tuple[str, str], ...] = ()
    called: str = ""
    reads_fragment: bool = False
    has_picture: bool = True

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """Every form of its address, the usual one first."""
        return self.addresses if self.record is None else (f"{self.record.pages_at}{_ID}/", *self.addresses)

    def at(self, *ids: str) -> str:
        """Write the usual address, with an id for each step that differs."""
        first, *others = self.patterns[0].split(_ID)
        return first + "".join(id_ + after for id_, after in zip(ids, others, strict=True))

    def may_be_at(self, address: str) -> bool:
        """Whether a page of this kind may have an address."""
        return self._form.fullmatch(address) is not None

    @cached_property
    def _form(self) -> re.Pattern[str]:
        return re.compile("|".join("[^/]+".join(map(re.escape, form.split(_ID))) for form in self.patterns))


def one_page(_: Directory) -> int:
    """Say that there must be one page of a kind, whatever is in the directory."""
    return 1


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        kind: what sort of page it is, which says its template and its place in the menu.
        address: from the root, with a slash at both ends ("/services/tuesday-table/"), or a file ("/404.html").
        title: what a browser tab shows; calm and neutral on sensitive pages.
        summary: one sentence for search engines and link previews.
        context: what the template needs beside the page itself.
        section: the item of a menu that is marked as the present one, where the page's kind does not say it.
        quick_exit: whether the page has the link that leaves the site at once.
        listed: whether the sitemap names it.
        language: the language of what is not data: "en", or one of translations/.
    """

    kind: PageKind
    address: str
    title: str
    summary: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    section: str = ""
    quick_exit: bool = False
    listed: bool = True
    language: str = ENGLISH

    @property
    def file(self) -> str:
        """The file it becomes, from the output folder: a folder's page is its index.html."""
        return self.address.lstrip("/") + ("index.html" if self.address.endswith("/") else "")

    @property
    def menu(self) -> str:
        """The item of a menu that is marked as the present one."""
        return self.section or self.kind.section
