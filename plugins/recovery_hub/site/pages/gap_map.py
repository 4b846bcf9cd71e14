"""The planners' interactive map: any need, part of the week, pace and number of changes."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.access.need_report import LIMIT_MINUTES
from recovery_hub.site.gaps import gaps_of
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.pages.gaps import MOST_ROWS, minutes_shown
from recovery_hub.site.site import Site
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Pace

ADDRESS = "/gaps/move/"
GAP_MAP = PageKind("gap-map", (ADDRESS,), section="gaps", prints_large=False, reads_fragment=True, has_picture=False)
KINDS = (GAP_MAP,)


def pages(site: Site) -> Iterator[Page]:
    """Yield the page, if the map could be made and there is a need with enough services for it."""
    gaps = gaps_of(site)
    if gaps is None or gaps.moving is None:
        return
    yield Page(
        kind=GAP_MAP,
        address=ADDRESS,
        title="Gaps: a map that you can move",
        summary="Minutes to the nearest service from every small area, for any need, part of the week and pace.",
        context={
            "gaps": gaps,
            "body": gaps.moving.body,
            "script": gaps.moving_script[0],
            "shown": [finding for finding in gaps.findings if finding.classes is not None and finding.band],
            "paces": tuple(Pace),
            "changes": tuple(Changes),
            "limit": LIMIT_MINUTES,
            "most": MOST_ROWS,
            "minutes": minutes_shown,
        },
    )
