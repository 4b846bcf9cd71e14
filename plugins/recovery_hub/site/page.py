"""A page before it is drawn: its address, its template and what the template needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from recovery_hub.language.catalogue import ENGLISH


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        kind: the kind of page, which is also the name of its template.
        address: from the root, with a slash at both ends ("/services/tuesday-table/"), or a file ("/404.html").
        title: what a browser tab shows; calm and neutral on sensitive pages.
        summary: one sentence for search engines and link previews.
        context: what the template needs beside the page itself.
        section: the item of the main menu that is marked as the present one.
        quick_exit: whether the page has the link that leaves the site at once.
        listed: whether the sitemap names it.
        language: the language of what is not data: "en", or one of translations/.
    """

    kind: str
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
