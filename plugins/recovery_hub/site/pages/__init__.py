"""The pages: every file declares the kinds of page it makes in ``KINDS``, and yields them in ``pages(site)``.

A new kind of page is a file here with its declaration, a template in ``theme/templates`` and a line in ``FILES``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.pages import (
    adapt,
    alphabet,
    areas,
    buses,
    contributing,
    due,
    editing,
    facets,
    gap_map,
    gaps,
    guides,
    hard_weeks,
    help_now,
    home,
    map_page,
    missing,
    narrowed,
    needs,
    one_more,
    open_to,
    opportunities,
    organisations,
    places,
    services,
    starts,
    stops,
    taking_away,
    travelling,
    week,
    writing,
)
from recovery_hub.site.pages import handouts as packs
from recovery_hub.site.site import Site
from recovery_hub.site.telling_apart import told_apart


class PageFile(Protocol):
    """A file of this folder."""

    @property
    def KINDS(self) -> tuple[PageKind, ...]:  # noqa: N802 - a constant of the file
        """The kinds of page that it makes."""

    def pages(self, site: Site, /) -> Iterator[Page]:
        """Yield the pages of its kinds."""


FILES: tuple[PageFile, ...] = (
    home,
    help_now,
    starts,
    needs,
    packs,
    narrowed,
    facets,
    open_to,
    week,
    hard_weeks,
    alphabet,
    services,
    places,
    areas,
    buses,
    stops,
    travelling,
    gaps,
    gap_map,
    one_more,
    organisations,
    guides,
    map_page,
    opportunities,
    missing,
    writing,
    contributing,
    due,
    editing,
    taking_away,
    adapt,
)

KINDS: tuple[PageKind, ...] = tuple(kind for file in FILES for kind in file.KINDS)
"""Every kind of page there is."""


def all_pages(site: Site) -> tuple[Page, ...]:
    """Every page of the site, kind by kind."""
    return tuple(told_apart(page for file in FILES for page in file.pages(site)))
