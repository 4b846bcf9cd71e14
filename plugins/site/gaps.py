"""The findings of a city about what is missing, worked out once for all pages and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from plugins.gaps.answer import Question, answer
from plugins.gaps.certainty import outside
from plugins.gaps.files import as_csv, as_geojson, dictionary
from plugins.gaps.finding import Finding
from plugins.gaps.offers import offers_of
from plugins.reach.windows import BANDS, TimeBand
from plugins.site.journeys import Journeys

if TYPE_CHECKING:
    from plugins.site.site import Site

DICTIONARY = "/gaps/columns.csv"


@dataclass(frozen=True)
class Gaps:
    """What is missing in a city."""

    site: Site
    journeys: Journeys

    @cached_property
    def question(self) -> Question:
        """The city, ready to be asked."""
        return Question(offers_of(self.site.directory, self.journeys.reach), self.journeys.short_walks)

    @property
    def bands(self) -> tuple[TimeBand, ...]:
        """The bands that are covered."""
        return self.question.offers.bands

    @property
    def uncovered(self) -> tuple[TimeBand, ...]:
        """The bands of which nobody knows the buses."""
        return tuple(band for band in BANDS if band not in self.bands)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
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
    def outside(self) -> int | None:
        """How many of the places that count lie outside the city."""
        return outside(self.site.directory)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file to download: its name from the output folder, and its bytes."""
        yield DICTIONARY.lstrip("/"), dictionary()
        credit = {"licence": "CC BY 4.0", "attribution": " ".join(self.site.directory.city.attribution)}
        for finding in self.findings:
            if finding.reached:
                stem = f"gaps/{finding.need}/areas"
                yield f"{stem}.csv", as_csv(finding, self.bands)
                yield f"{stem}.geojson", as_geojson(finding, self.bands, credit)
