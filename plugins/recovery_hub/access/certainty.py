"""How sure we are: what was checked, where nobody has looked, and what the edge of the city does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from recovery_hub.access.local_supply import part_of, parts_of_places
from recovery_hub.access.opportunities import OpportunityMatrix
from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer
from recovery_hub.directory.eligibility import Person, is_only_for_some, may_come
from recovery_hub.directory.freshness import SIX_MONTHS_DAYS, STALE_DAYS
from recovery_hub.directory.records import Service
from recovery_hub.geo import in_polygons
from recovery_hub.language.counts import in_100, numbered

Flags = NDArray[np.bool_]
_ANY_AGE = Person(age=30)
"""An age is known or not, whichever one asks about."""
FEWEST_FOR_A_MAP = 5
"""With fewer services a map would show where these few are, and no more."""


@dataclass(frozen=True, slots=True)
class Certainty:
    """What is known of the services behind a number.

    Attributes:
        services: how many are behind it.
        checked: how many of them were checked within six months.
        unknown_times: how many can be gone to, but their times or their place are not known.
        unconfirmed: how many may no longer run.
        unknown_ages: of how many the ages are not known: they count neither as open nor as closed to anybody's age.
        only_for_some: how many are only for people of some gender, or with some life.
    """

    services: int
    checked: int
    unknown_times: int
    unconfirmed: int
    unknown_ages: int = 0
    only_for_some: int = 0

    @property
    def checked_percent(self) -> int:
        """Percentage checked in the last six months."""
        return in_100(self.checked, self.services)

    @property
    def unknown_percent(self) -> int:
        """Percentage with unknown times."""
        return in_100(self.unknown_times, self.services)

    @property
    def words(self) -> str:
        """What stands beside every number: "36 services; 94 in 100 checked within six months, ..."."""
        if not self.services:
            return "No services are behind this."
        return (
            f"{numbered(self.services, 'service')}; {self.checked_percent} in 100 checked within "
            f"six months, times or place of {self.unknown_percent} in 100 not known."
        )


def checked_within(service: Service, directory: Directory, days: int = SIX_MONTHS_DAYS) -> bool:
    """Whether the whole entry was checked so lately."""
    return service.verified is not None and directory.today - service.verified.on <= timedelta(days=days)


def certainty_of(offers: OpportunityMatrix, needed: Flags) -> Certainty:
    """Say how much is known of some services.

    Returns:
        Unit: services.

    Source:
        Six months: our own rule, after the update cycles of Inform USA (AIRS).
    """
    chosen = [service for service, counts in zip(offers.services, needed, strict=True) if counts]
    return Certainty(
        len(chosen),
        sum(checked_within(service, offers.directory) for service in chosen),
        int((needed & offers.in_person & ~offers.with_times).sum()),
        sum(not service.is_open for service in chosen),
        sum(may_come(service, _ANY_AGE) is Answer.UNKNOWN for service in chosen),
        sum(is_only_for_some(service) for service in chosen),
    )


def looked_at(directory: Directory) -> frozenset[str]:
    """Not checked here: in which areas somebody has looked, and in which nobody has.

    Somebody has looked in all areas of a part of the city where a place, or a service at a place, was checked within a
    year. A place belongs to the part of the city of the area whose point is nearest. Hidden places show nothing.

    Returns:
        Ids of areas.

    Source:
        Our own: a gap on a map may be a gap in the list.
    """
    parts = set()
    for id_, part in parts_of_places(directory).items():
        checks = [
            directory.places[id_].verified,
            *(service.verified for service in directory.services_at(id_) if directory.is_listed(service)),
        ]
        dates = [check.on for check in checks if check]
        if dates and (directory.today - max(dates)).days <= STALE_DAYS:
            parts.add(part)
    return frozenset(area.id for area in directory.areas.values() if part_of(area) in parts)


def outside(directory: Directory) -> int | None:
    """Edge effect: how many of the places that are counted lie outside all areas of the city.

    Where none are listed, people near the edge may have more within reach than is shown.

    Returns:
        Unit: places; None where the outlines of the areas are not known.

    Source:
        Edge effects in measures of access; domain notes ask for places up to 5 km outside.
    """
    areas = tuple(directory.areas.values())
    if not all(area.polygons for area in areas):
        return None
    spots = [place.point for place in directory.places.values() if place.point is not None]
    return in_polygons(spots, [polygon for area in areas for polygon in area.polygons]).count(False)
