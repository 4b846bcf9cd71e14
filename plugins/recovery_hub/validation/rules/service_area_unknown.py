"""A list of where they come names something that is not a part of the city.

Names are those of data/areas.geojson: neighbourhoods, small areas, sides, wards and postcode districts. A name that is
spelled differently would take a visitor off every page.

Right, in a city with a neighbourhood of that name:

    service_areas: [Hollin]

Wrong:

    service_areas: [Holin]

Worth a look: a ward or postcode district that no small area gives as its own. Pages then say "ask whether they come".
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Service
from recovery_hub.directory.records.service_areas import ServiceAreas
from recovery_hub.directory.service_area import CityParts, is_ward_or_district
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every name that no small area has. A city without areas can't be asked."""
    parts = directory.parts
    for service in directory.services.values() if parts.areas else ():
        for at, areas in _lists(service):
            for way, name in _names(areas):
                if not parts.knows(name):
                    yield _unknown(directory, service, (*at, *way), name)


def _lists(service: Service) -> Iterator[tuple[FieldPath, ServiceAreas]]:
    if service.service_areas is not None:
        yield ("service_areas",), service.service_areas
    for number, session in enumerate(service.sessions):
        if session.service_areas is not None:
            yield ("sessions", number, "service_areas"), session.service_areas


def _names(areas: ServiceAreas) -> Iterator[tuple[FieldPath, str]]:
    for field, names in (("in", areas.in_), ("except", areas.except_), ("ask", areas.ask)):
        yield from (((field, number), name) for number, name in enumerate(names))


def _unknown(directory: Directory, service: Service, way: FieldPath, name: str) -> Problem:
    marks = directory.origins[service.kind_name, service.id].marks
    alone = (*way[:-2], way[-1])  # [Hollin] is short for {in: [Hollin]}
    written = next((at for at in (way, alone, way[:1]) if at in marks), ("area_note",))
    spot = directory.spot(service, *written)
    if is_ward_or_district(name):
        return problem("service-area-unknown.no-map", spot, Level.WARNING, value=name)
    return problem("service-area-unknown", spot, suggestion=_near(name, directory.parts), value=name)


def _near(name: str, parts: CityParts) -> str:
    """The name that was meant: "east" for "the east bank", or the most similar."""
    words = name.casefold().removeprefix("the ").split()
    side = next((side for side in parts.sides if side.casefold() in words), "")
    return side or nearest(name, parts.names)
