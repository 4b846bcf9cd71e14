"""The pages, one file for each kind. Every file has ``pages(site)``, which yields the pages of its kind.

A new kind of page is a file here, a template in ``theme/templates`` and a line in ``ALL``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recovery_hub.site.page import Page
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
    help_now,
    home,
    map_page,
    missing,
    narrowed,
    needs,
    one_more,
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

ALL: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home.pages,
    help_now.pages,
    starts.pages,
    needs.pages,
    packs.pages,
    narrowed.pages,
    facets.pages,
    week.pages,
    alphabet.pages,
    services.pages,
    places.pages,
    areas.pages,
    buses.pages,
    stops.pages,
    travelling.pages,
    gaps.pages,
    gap_map.pages,
    one_more.pages,
    organisations.pages,
    guides.pages,
    map_page.pages,
    opportunities.pages,
    missing.pages,
    writing.pages,
    contributing.pages,
    due.pages,
    editing.pages,
    taking_away.pages,
    adapt.pages,
)


def all_pages(site: Site) -> tuple[Page, ...]:
    """Every page of the site, kind by kind."""
    return tuple(page for pages in ALL for page in pages(site))
