"""When a need arises, and what is open then: what the page of a need begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recovery_hub.directory.choices import PartOfWeek
from recovery_hub.directory.facets import bands_of
from recovery_hub.directory.records import Need, Service
from recovery_hub.language.lists import listed

NAMED = 5
"""So many services are named for a part of the week; the others stand first in the lists below."""


@dataclass(frozen=True, slots=True)
class OpenThen:
    """A part of the week in which a need arises.

    Attributes:
        words: "On weekday evenings".
        services: the first of those that say they are open then.
        more: how many more there are.
    """

    words: str
    services: tuple[Service, ...]
    more: int


def arises_words(need: Need) -> str:
    """Say when people look for it: "People most need this on weekday evenings and at night."; "" for any time."""
    return f"People most need this {listed([part.label for part in need.arises])}." if need.arises else ""


def open_then(need: Need, services: Sequence[Service]) -> tuple[OpenThen, ...]:
    """Find what is open in each part of the week in which a need arises, by its usual times; () for any time."""
    return tuple(_open_in(part, services) for part in need.arises)


def times_not_known(services: Iterable[Service]) -> int:
    """Count the services of which nobody told us any times: they may be open then or not."""
    return sum(bands_of(service) is None for service in services)


def by_when(need: Need, services: Sequence[Service]) -> tuple[Service, ...]:
    """Put what is open when the need arises first, what is open in its main part of the week before the rest."""
    return tuple(sorted(services, key=lambda service: _place(need, service)))


def _place(need: Need, service: Service) -> int:
    bands = bands_of(service) or frozenset()
    return next((n for n, part in enumerate(need.arises) if part.band in bands), len(need.arises))


def _open_in(part: PartOfWeek, services: Sequence[Service]) -> OpenThen:
    found = [service for service in services if part.band in (bands_of(service) or ())]
    return OpenThen(part.label[:1].upper() + part.label[1:], tuple(found[:NAMED]), max(len(found) - NAMED, 0))
