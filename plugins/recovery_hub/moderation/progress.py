"""How far a city is: what it has, what is missing, and what each missing piece would bring to its readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.freshness import checked_lately
from recovery_hub.directory.records import Service
from recovery_hub.language.clock import date_words


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a city can have.

    Attributes:
        name: what it is: "Times known".
        have: how many there are; 0 or 1 where there is one or none.
        of: of how many; 0 where there is nothing to count.
        brings: what readers miss as long as it is not whole.
        next_step: what to do about it.
        said: words in place of the numbers: "until Friday 18 December 2026".
    """

    name: str
    have: int
    of: int
    brings: str
    next_step: str
    said: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.have >= max(self.of, 1)


def how_far(directory: Directory, *, has_base_map: bool) -> tuple[Piece, ...]:
    """Look at everything a city can have, what readers miss most first.

    Args:
        directory: the city.
        has_base_map: whether it has the drawn map of river, coast and roads.
    """
    return (*_services(directory), *_places(directory), *_surroundings(directory, has_base_map=has_base_map))


def _services(directory: Directory) -> Iterator[Piece]:
    listed = [service for service in directory.services.values() if directory.is_listed(service)]
    sessions = [session for service in listed for session in service.sessions]
    needs_met = {need for service in listed for need in service.needs}
    yield Piece("Services", len(listed), 1, "There is nothing to find yet.", "recovery-hub new, or import a list")
    yield Piece(
        "Needs with a service",
        sum(need in needs_met for need in directory.needs),
        len(directory.needs),
        "Their pages say that nothing is known here yet.",
        "ask who does this in the city",
    )
    yield _of(
        "Times known",
        (session.schedule.is_known for session in sessions),
        "“When”, search by day and gaps leave the others out.",
        "ring, then write “hours”",
    )
    yield _of(
        "Checked in six months",
        (checked_lately(service, directory.today) for service in listed),
        "Gaps say “we can't say”, and pages say that nobody has asked.",
        "recovery-hub due",
    )
    yield _of(
        "What happens first",
        (service.first_visit is not None for service in listed),
        "A first visit stays frightening.",
        "ask, then write “first_visit”",
    )
    yield _of(
        "Ages known",
        (_says_ages(service) for service in listed),
        "Readers must ring to learn whether it is for them.",
        "ask, then write “who”",
    )


def _says_ages(service: Service) -> bool:
    return service.who.ages is not None and service.who.ages.is_known


def _places(directory: Directory) -> Iterator[Piece]:
    public = [place for place in directory.places.values() if place.location_public is LocationPublic.YES]
    yield _of(
        "Places on the map",
        (place.point is not None for place in public),
        "No journey and no distance to the others.",
        "recovery-hub locate, or import postcodes",
    )
    arrivals = sum(place.id in directory.arrivals for place in public)
    yield Piece(
        "Ways to the door",
        arrivals,
        len(public),
        "Readers can't see how it is to arrive.",
        "write content/arrivals/<place>.md",
    )


def _surroundings(directory: Directory, *, has_base_map: bool) -> Iterator[Piece]:
    city = directory.city
    people = sum(area.people for area in directory.areas.values())
    said = f"{len(directory.areas)}, {people:,} people" if directory.areas else ""
    yield Piece(
        "Small areas",
        len(directory.areas),
        1,
        "No page “from where I live”, and no gaps at all.",
        "recovery-hub import areas",
        said,
    )
    buses = int(city.timetable is not None or bool(directory.routes))
    yield Piece("Buses", buses, 1, "No ways by bus, there or home.", "recovery-hub import gtfs")
    yield Piece("Map to draw on", int(has_base_map), 1, "Maps show dots without river and roads.", "data/base.geojson")
    yield Piece(
        "Who answers in law", int(city.controller is not None), 1, "The privacy page says “not named yet”.", "city.yaml"
    )
    ends = [line.expires for line in directory.helplines_here.values() if line.expires is not None]
    first = min(ends) if ends else None
    yield Piece(
        "Helplines",
        sum(line.is_current(directory.today) for line in directory.helplines_here.values()),
        len(directory.helplines_here),
        "Those that are overdue are not shown.",
        "recovery-hub due",
        f"the first to check by {date_words(first)}" if first else "",
    )


def _of(name: str, held: Iterable[bool], brings: str, next_step: str) -> Piece:
    answers = list(held)
    return Piece(name, sum(answers), len(answers), brings, next_step)
