"""The findings of a city about what is missing, worked out once for all pages and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from recovery_hub.access.access_model import AccessModel, question_for
from recovery_hub.access.certainty import outside
from recovery_hub.access.files import ages_csv, as_csv, as_geojson, dictionary, needs_csv
from recovery_hub.access.measure_need import answer
from recovery_hub.access.need_report import NeedReport
from recovery_hub.access.opportunities import opportunity_matrix
from recovery_hub.access.personas import AgeRow, by_age
from recovery_hub.access.siting.baseline import Baseline, SitingProblem, siting_problem
from recovery_hub.access.siting.links import metres_a_second
from recovery_hub.access.siting.packing import packed
from recovery_hub.geo import LatLon
from recovery_hub.maps import MapParts
from recovery_hub.site.assets import hashed
from recovery_hub.site.gap_map import gap_map, layers_file, layers_of
from recovery_hub.site.journeys import Journeys
from recovery_hub.site.site import Site
from recovery_hub.travel.time_periods import TIME_PERIODS, TimePeriod

DICTIONARY = "/gaps/columns.csv"


@dataclass(frozen=True)
class Gaps:
    """What is missing in a city."""

    site: Site
    journeys: Journeys

    @cached_property
    def question(self) -> AccessModel:
        """The city, ready to be asked."""
        journeys = self.journeys
        return AccessModel(
            opportunity_matrix(self.site.directory, journeys.reach),
            journeys.short_walks,
            cache=journeys.cache,
            first=self.site.settings.band,
        )

    @property
    def bands(self) -> tuple[TimePeriod, ...]:
        """The bands that are covered."""
        return self.question.offers.bands

    @property
    def uncovered(self) -> tuple[TimePeriod, ...]:
        """The bands of which nobody knows the buses."""
        return tuple(band for band in TIME_PERIODS if band not in self.bands)

    @cached_property
    def findings(self) -> tuple[NeedReport, ...]:
        """One for all needs together, then one for each."""
        needs = self.site.directory.needs.values()
        every = "Who can get to any help at all, without changing bus?"
        return (
            answer(self.question, None, "Any help at all", every),
            *(
                answer(
                    self.question, need.id, need.name, f"Who can get to help with “{need.name}”, without changing bus?"
                )
                for need in needs
            ),
        )

    @cached_property
    def ground(self) -> SitingProblem:
        """How every need stands, and the candidates for one more site."""
        return siting_problem(self.question)

    @cached_property
    def bus_speed(self) -> float:
        """How fast buses are on the first kind of day that is covered, in metres a second."""
        return metres_a_second(next(iter(self.journeys.days.values())))

    def points_for(self, stand: Baseline) -> list[LatLon]:
        """Where the services that count for a need have a session in its band."""
        asked = question_for(self.question, stand.need)
        columns = asked.offers.columns(stand.band)
        used = {
            column
            for counts, some in zip(asked.counting(stand.need), columns, strict=True)
            if counts
            for column in some
        }
        places = {column: id_ for id_, column in self.journeys.reach.places.items()}
        found = (self.site.directory.places[places[column]].point for column in sorted(used))
        return [point for point in found if point is not None]

    @cached_property
    def moving(self) -> MapParts | None:
        """The interactive map; None where its library is not installed, or services are too few for any map."""
        drawn = any(finding.classes is not None for finding in self.findings)
        return gap_map(self.site, tuple(self.journeys.reach.areas)) if drawn and self.site.can_move else None

    @cached_property
    def moving_script(self) -> tuple[str, bytes]:
        """The script of that map: its name from the output folder, and its bytes."""
        content = self.moving.script.encode() if self.moving is not None else b""
        return f"gaps/move/{hashed('map.js', content)}", content

    @cached_property
    def ages(self) -> tuple[AgeRow, ...]:
        """How many services are open to people of each age."""
        return by_age(self.site.listed)

    @cached_property
    def outside(self) -> int | None:
        """How many of the places that count lie outside the city."""
        return outside(self.site.directory)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file to download: its name from the output folder, and its bytes."""
        yield DICTIONARY.lstrip("/"), dictionary()
        yield "gaps/needs.csv", needs_csv(self.findings)
        yield "gaps/ages.csv", ages_csv(self.ages)
        if self.ground.candidates and self.ground.stands:
            yield "gaps/one-more/minutes.json", packed(self.ground)
        if self.moving is not None:
            yield self.moving_script
            yield from (
                (layers_file(finding), layers)
                for finding in self.findings
                if (layers := layers_of(finding)) is not None
            )
        credit = {"licence": "CC BY 4.0", "attribution": " ".join(self.site.credits)}
        for finding in self.findings:
            if finding.reached:
                stem = f"gaps/{finding.need}/areas"
                yield f"{stem}.csv", as_csv(finding, TIME_PERIODS)
                yield f"{stem}.geojson", as_geojson(finding, TIME_PERIODS, credit)


def gaps_of(site: Site) -> Gaps | None:
    """What is missing where, worked out once for a site; None for a city without areas or buses."""
    journeys = site.settings.journeys
    return site.once("gaps", lambda: Gaps(site, journeys)) if journeys is not None else None
