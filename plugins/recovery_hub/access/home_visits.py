"""Who comes to people's homes, area by area. Where nobody knows whether they come, that is no gap and no provision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Area, Service
from recovery_hub.directory.service_area import CityParts, comes_to


@dataclass(frozen=True, slots=True)
class HomeVisits:
    """Services that come to homes.

    Attributes:
        come: how many come to each area, in the order of the areas.
        to_ask: of how many nobody knows whether they come there.
        services: how many come to at least one area.
        services_to_ask: of how many no area is known, and nobody can say that there is none.
        people: who live in areas to which at least one comes.
        people_to_ask: who live where none surely comes, and at least one may.
    """

    come: tuple[int, ...]
    to_ask: tuple[int, ...]
    services: int
    services_to_ask: int
    people: int
    people_to_ask: int


def home_visits(services: Sequence[Service], areas: Sequence[Area], parts: CityParts) -> HomeVisits:
    """Home visits, by area: how many services come to people's homes there, and of how many that is not known.

    A service counts in the areas to which it comes, and in no other. Where it is not known whether it comes, it counts
    apart as not checked: neither as a gap nor as help.

    Args:
        services: those that count.
        areas: of the city.
        parts: the parts of the city by name.

    Returns:
        Unit: services in each area; people.

    Source:
        Our own: a visitor who goes to two neighbourhoods is no help in the others.
    """
    answers = [[comes_to(service, area, parts) for area in areas] for service in services]
    come, to_ask = (
        tuple(sum(row[n] is wanted for row in answers) for n in range(len(areas)))
        for wanted in (Answer.YES, Answer.UNKNOWN)
    )
    known = [Answer.YES in row for row in answers]
    return HomeVisits(
        come,
        to_ask,
        sum(known),
        sum(Answer.UNKNOWN in row and not is_known for row, is_known in zip(answers, known, strict=True)),
        sum(area.people for area, number in zip(areas, come, strict=True) if number),
        sum(area.people for area, number, ask in zip(areas, come, to_ask, strict=True) if ask and not number),
    )
