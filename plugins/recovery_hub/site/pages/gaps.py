"""What is missing: the findings that matter most, a page for every need, the ages, and how all of it was counted."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import isinf

from recovery_hub.access.arising import parts_without_anything
from recovery_hub.access.certainty import certainty_of, checked_within, looked_at, outside
from recovery_hub.access.classes import Value
from recovery_hub.access.equity import EquityGap, differences
from recovery_hub.access.home_visits import home_visits
from recovery_hub.access.local_supply import anything_here
from recovery_hub.access.measures import LIMITS_MINUTES, MEASURES
from recovery_hub.access.need_report import LIMIT_MINUTES, NeedReport
from recovery_hub.access.personas import by_age
from recovery_hub.language.counts import numbered
from recovery_hub.maps import AreaMap, draw_areas, draw_legend
from recovery_hub.site.gap_map import NO_WAY, NOT_CHECKED
from recovery_hub.site.gaps import DICTIONARY, Gaps, gaps_of
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.pages.missing import in_order, month_of
from recovery_hub.site.site import Site

GAPS = PageKind("gaps", ("/gaps/",), section="gaps")
GAP = PageKind("gap", ("/gaps/{id}/",), section="gaps")
GAPS_METHOD = PageKind("gaps-method", ("/gaps/method/",), section="gaps")
GAPS_AGES = PageKind("gaps-ages", ("/gaps/ages/",), section="gaps")
KINDS = (GAPS, GAP, GAPS_METHOD, GAPS_AGES)

MOST_ROWS = 100
"""So many areas stand in the table of a page; the file has them all."""

WHOLE_CITY_MAPS = 120
"""With more areas than this a page has one map, not one for each part of the week."""

SHORT = {
    "weekday-day": "Weekdays, day",
    "weekday-evening": "Weekdays, evening",
    "saturday": "Saturday",
    "sunday": "Sunday",
}
"""The parts of the week, for the heads of columns."""

_FIRST = 6
_OTHER_AGE = "other age"
MOST_ALONE = 8
"""So many services that are the only one for some people are named on the page of a need."""
_TOLD = (
    *MEASURES,
    anything_here,
    home_visits,
    parts_without_anything,
    differences,
    by_age,
    certainty_of,
    looked_at,
    outside,
)
"""What the page of method tells, in its order."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the pages, if journeys could be worked out."""
    gaps = gaps_of(site)
    if gaps is None:
        return
    yield _first(site, gaps)
    for finding in gaps.findings:
        yield _need(site, gaps, finding)
    yield _ages(site, gaps)
    yield Page(
        kind=GAPS_METHOD,
        address=GAPS_METHOD.at(),
        title="How gaps are counted",
        summary="What each number means, its unit, and where the method comes from.",
        context={"measures": tuple(_measure_doc(measure) for measure in _TOLD)},
    )


def _first(site: Site, gaps: Gaps) -> Page:
    """The few findings that matter most: the most people without anything near come first."""
    every, *needs = gaps.findings
    told = [need for need in needs if need.reached and need.counted.services]
    worst = sorted(told, key=lambda need: (-need.most_not_within, -need.not_within, need.name))
    return Page(
        kind=GAPS,
        address=GAPS.at(),
        title="Gaps in provision",
        summary=f"Where in {site.directory.city.name} help can’t be reached, for whom, and how sure we are.",
        context={
            "every": every,
            "worst": [need for need in worst if not need.is_covered and not need.comes_home][:_FIRST],
            "come": [need for need in needs if need.comes_home],
            "rest": worst,
            "unknown": [need for need in needs if need.knows_some and need.need not in {known.need for known in told}],
            "nothing": [need for need in needs if not need.knows_some],
            "equity": _widest([need for need in told if not need.comes_home]),
            "alone": sorted(
                ((service, need) for need in needs for service in need.alone),
                key=lambda pair: (not pair[0].money_ends, -pair[0].people, pair[1].name),
            )[:_FIRST],
            "gaps": gaps,
            "limit": LIMIT_MINUTES,
            "short": SHORT,
        },
    )


def _widest(findings: Sequence[NeedReport]) -> tuple[NeedReport, EquityGap] | None:
    """The need for which the worst-off fifth lies farthest behind the best-off one, in people."""
    found = [
        (finding, difference) for finding in findings for difference in finding.differences if difference.points > 0
    ]
    return max(found, key=lambda pair: (pair[1].people, pair[0].need, pair[1].title), default=None)


def _need(site: Site, gaps: Gaps, finding: NeedReport) -> Page:
    maps, legend = _maps(site, gaps, finding)
    voiced = [(reported, month_of(reported)) for reported in in_order(site) if reported.need == finding.need]
    return Page(
        kind=GAP,
        address=finding.address,
        title=f"Gaps: {finding.name}",
        summary=f"{finding.name}: {finding.sentence}",
        context={
            "finding": finding,
            "gaps": gaps,
            "rows": finding.rows[:MOST_ROWS] if finding.reached else (),
            "maps": maps[:1],
            "other_maps": maps[1:],
            "alone": finding.alone[:MOST_ALONE],
            "limit": LIMIT_MINUTES,
            "legend": legend,
            "voiced": voiced,
            "shown": minutes_shown,
            "order": sort_key,
            "limits": LIMITS_MINUTES,
            "dictionary": DICTIONARY,
            "short": SHORT,
            "need": site.directory.needs.get(finding.need),
        },
    )


def _maps(site: Site, gaps: Gaps, finding: NeedReport) -> tuple[tuple[tuple[str, str], ...], str]:
    """Draw an area map for each part of the week, with the same shades; nothing where services are too few."""
    if finding.classes is None or finding.band is None:
        return (), ""
    others = [band for band in gaps.bands if band != finding.band]
    bands = [finding.band, *(others if len(finding.rows) <= WHOLE_CITY_MAPS else ())]
    drawn = draw_areas(
        [
            AreaMap(
                {row.area.id: row.minutes[band.id] for row in finding.rows},
                {row.area.id: f"{row.area.name}: {minutes_shown(row.minutes[band.id])}" for row in finding.rows},
                f"Minutes to the nearest service, {band.name}",
                f"{finding.sentence} {f'The longest ways are from {finding.where}.' if finding.where else ''}".strip(),
            )
            for band in bands
        ],
        tuple(site.directory.areas.values()),
        site.settings.base,
        finding.classes,
    )
    legend = draw_legend(finding.classes.legend("minutes", NO_WAY, NOT_CHECKED))
    return tuple((band.name, svg) for band, svg in zip(bands, drawn, strict=True)), legend


def minutes_shown(value: Value) -> str:
    """Minutes as a table says them."""
    if value is None:
        return NOT_CHECKED
    return NO_WAY if isinf(value) else f"{value:.0f} minutes"


def sort_key(value: Value) -> str:
    """What the table is sorted by: no way comes after all minutes, not checked after that."""
    if value is None:
        return "99999"
    return "9999" if isinf(value) else f"{value:.0f}"


def _ages(site: Site, gaps: Gaps) -> Page:
    rows = gaps.ages
    fewest = min((row.open_ for row in rows), default=0)
    return Page(
        kind=GAPS_AGES,
        address=GAPS_AGES.at(),
        title="Gaps by age",
        summary="How many services are open to people of each age who have no young children.",
        context={
            "rows": rows,
            "services": len(site.listed),
            "most": max((row.open_ + row.unknown for row in rows), default=0),
            "fewest": fewest,
            "checked": sum(checked_within(service, site.directory) for service in site.listed),
            "at": _ages_words([row.age for row in rows if row.open_ == fewest]),
        },
    )


def _ages_words(ages: Sequence[int]) -> str:
    """Name the first of some ages: "the age of 30 and 4 other ages"."""
    others = len(ages) - 1
    return f"the age of {ages[0]}{f' and {numbered(others, _OTHER_AGE)}' if others else ''}" if ages else ""


@dataclass(frozen=True, slots=True)
class MeasureDoc:
    """A measure as the page of method tells it."""

    name: str
    first: str
    more: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]


def _measure_doc(measure: Callable[..., object]) -> MeasureDoc:
    """Take a measure's own docstring apart: what it is, then "Returns" and "Source"."""
    blocks = inspect.cleandoc(measure.__doc__ or "").split("\n\n")
    texts, parts = [], []
    for block in blocks:
        head, _, rest = block.partition("\n")
        if head in {"Returns:", "Source:"}:
            words = "What comes out" if head == "Returns:" else "Where it comes from"
            parts.append((words, " ".join(rest.split())))
        elif not head.endswith(":") or not rest:
            texts.append(" ".join(block.split()))
    return MeasureDoc(measure.__name__.replace("_", " "), texts[0], tuple(texts[1:]), tuple(parts))
