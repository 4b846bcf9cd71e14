"""One more site, one more evening, one more bus: what each would change, as a screening for planners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recovery_hub.access.classes import LegendItem, MapClasses
from recovery_hub.access.need_report import LIMIT_MINUTES
from recovery_hub.access.siting.baseline import NO_WAY_MINUTES, Baseline, CandidateSite, SitingProblem
from recovery_hub.access.siting.evenings import one_more_evening
from recovery_hub.access.siting.links import DirectServiceProposal, best_links, walks_to
from recovery_hub.access.siting.pairs import two_sites
from recovery_hub.access.siting.sites import FIFTHS, Gain, Line, shortlist
from recovery_hub.language.counts import in_100
from recovery_hub.maps import AreaMap, draw_areas, draw_legend
from recovery_hub.site.gaps import Gaps, gaps_of
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.pages.gaps import SHORT
from recovery_hub.site.site import Site

ONE_MORE = PageKind("one-more", ("/gaps/one-more/",), section="gaps")
KINDS = (ONE_MORE,)

PACKED = "/gaps/one-more/minutes.json"
STATES = ("within 30 minutes now", "newly within 30 minutes", "not within 30 minutes")
NEAR, _NEW, FAR = range(3)
MOST_EVENINGS = 12
WORST_FIFTH = 1


@dataclass(frozen=True, slots=True)
class SiteScenario:
    """What is told of one need.

    Attributes:
        stand: how it stands now.
        without: people not within half an hour now.
        lines: the shortlist.
        close: how much the second on it brings, in percent of the first; None with fewer than two.
        pair: the best two together, and what they change; None where nothing changes.
        link: the best direct bus between two areas; None where none changes anything.
    """

    stand: Baseline
    without: int
    lines: tuple[Line, ...]
    close: int | None
    pair: tuple[tuple[CandidateSite, ...], Gain] | None
    link: DirectServiceProposal | None


def pages(site: Site) -> Iterator[Page]:
    """Yield the page, if journeys could be worked out and there is a candidate."""
    gaps = gaps_of(site)
    if gaps is None or not gaps.ground.candidates or not gaps.ground.stands:
        return
    told = sorted(_scenarios(gaps), key=lambda scenario: (-_newly(scenario), -scenario.without, scenario.stand.name))
    maps, legend = _map(site, gaps.ground, gaps.ground.stands[0])
    yield Page(
        kind=ONE_MORE,
        address=ONE_MORE.at(),
        title="One more site",
        summary="What one more place, one more evening or one more bus would change. A screening, not a business case.",
        context={
            "told": told,
            "sure": {finding.need: finding.counted.words for finding in gaps.findings},
            "evenings": one_more_evening(gaps.question, gaps.ground)[:MOST_EVENINGS],
            "fifth_names": [_fifth_words(fifth) for fifth in FIFTHS],
            "limit": LIMIT_MINUTES,
            "no_way_minutes": round(NO_WAY_MINUTES),
            "ground": gaps.ground,
            "first": gaps.ground.stands[0],
            "map": maps,
            "legend": legend,
            "packed": PACKED,
            "short": SHORT,
            "people": int(gaps.ground.people.sum()),
            "speed": round(gaps.bus_speed * 3.6),
            "states": STATES,
        },
    )


def _fifth_words(fifth: int | None) -> str:
    """Name a fifth of deprivation, the first of them with what it means."""
    if fifth is None:
        return "Fifth not known"
    return f"Fifth {fifth} (worst off)" if fifth == WORST_FIFTH else f"Fifth {fifth}"


def _newly(scenario: SiteScenario) -> int:
    return scenario.lines[0].gain.newly if scenario.lines else 0


def _scenarios(gaps: Gaps) -> Iterator[SiteScenario]:
    ground = gaps.ground
    for stand in ground.stands:
        lines = shortlist(ground, stand)
        newly = [line.gain.newly for line in lines]
        close = in_100(newly[1], newly[0]) if len(newly) > 1 and newly[0] else None
        links = best_links(ground, stand, walks_to(ground, gaps.points_for(stand)), gaps.bus_speed, 1)
        without = int(ground.people[stand.now > LIMIT_MINUTES].sum())
        yield SiteScenario(stand, without, lines, close, two_sites(ground, stand), next(iter(links), None))


def _map(site: Site, ground: SitingProblem, stand: Baseline) -> tuple[str, str]:
    """Draw which areas have the first need within half an hour now; the browser shades it anew with each pick."""
    classes = MapClasses(tuple(range(len(STATES))))
    values = {
        area.id: float(FAR if minutes > LIMIT_MINUTES else NEAR)
        for area, minutes in zip(ground.areas, stand.now.tolist(), strict=True)
    }
    says = {area.id: f"{area.name}: {STATES[int(values[area.id])]}" for area in ground.areas}
    title = f"{stand.name}: who can get there within {LIMIT_MINUTES} minutes"
    (svg,) = draw_areas([AreaMap(values, says, title, "")], ground.areas, site.settings.base, classes)
    legend = tuple(LegendItem(classes.of(float(number)), words) for number, words in enumerate(STATES))
    return svg, draw_legend(legend)
