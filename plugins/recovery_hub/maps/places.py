"""What may stand on a map: public places with the services a reader may try in them, and nothing else.

This is the only gate between the directory and the maps. A place that is hidden, or of which only the part of the city
is public, has no ``Place.point`` and so never gets past here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import Place, Service
from recovery_hub.language.counts import numbered


class ServiceHere(NamedTuple):
    """A service at one place.

    Attributes:
        name: as the reader knows it.
        address: the address of its page.
        formats: the words for the forms it has at this place ("In person").
        needs: the ids of the needs it is for.
    """

    name: str
    address: str
    formats: tuple[str, ...]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A public place on the map.

    Attributes:
        id: the id of the place.
        name: as the reader knows it.
        address: the address of its page.
        latitude: degrees north.
        longitude: degrees east (west is minus).
        services: those there that a reader may try, in the order of the files; never empty when made by
            ``public_points``.
    """

    id: str
    name: str
    address: str
    latitude: float
    longitude: float
    services: tuple[ServiceHere, ...]


def public_points(directory: Directory, root: str = "") -> tuple[MapPlace, ...]:
    """Return the places that may be shown on a map, each with the services a reader may try there.

    Args:
        directory: the whole directory.
        root: what stands before ``/places/...`` in an address: "" for a site at the top of its host, ".." for links
            from ``/map/`` that work anywhere.

    Returns:
        One point a place, in the order of the files. Left out are places that are hidden or ``area_only``, places
        without coordinates and places where no service that a reader may try has a session.
    """
    found = ((place, _listed_services(directory, place.id)) for place in directory.places.values())
    return tuple(point for place, services in found if services and (point := _point(place, services, root)))


def points_for(points: Iterable[MapPlace], need: str) -> tuple[MapPlace, ...]:
    """Keep what is for a need: the places where there is such a service, with these services only."""
    found = ((point, tuple(service for service in point.services if need in service.needs)) for point in points)
    return tuple(replace(point, services=services) for point, services in found if services)


def _listed_services(directory: Directory, place: str) -> tuple[Service, ...]:
    return tuple(service for service in directory.services_at(place) if directory.is_listed(service))


def _point(place: Place, services: Iterable[Service], root: str) -> MapPlace | None:
    if place.point is None:
        return None
    latitude, longitude = place.point
    here = tuple(
        ServiceHere(service.name, f"{root}/services/{service.id}/", _formats(service, place.id), tuple(service.needs))
        for service in services
    )
    return MapPlace(place.id, place.name, f"{root}/places/{place.id}/", latitude, longitude, here)


def _formats(service: Service, place: str) -> tuple[str, ...]:
    """Name the forms of a service at one place, each once: what it does by phone is not found there."""
    return tuple(dict.fromkeys(session.format.label for session in service.sessions if session.place == place))


def counted_services(points: Iterable[MapPlace]) -> str:
    """Say how many services some places have: "1 service", "12 services"."""
    number = sum(len(point.services) for point in points)
    return numbered(number, "service")
