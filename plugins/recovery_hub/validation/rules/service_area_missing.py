"""They come to people, and nobody can see where.

Until somebody has asked, the page of every part of the city says "ask whether they come", and counts of what there is
leave them out.

Right: `area: city`, or `area: neighbourhoods` with `service_areas: [Hollin]`.
Worth a look: `formats: [home_visit]` with `area: neighbourhoods` alone, or without `area`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Service
from recovery_hub.directory.service_area import COMING, WHOLE_CITY, lists_of
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every service that comes to people, nobody knows where."""
    for service in directory.services.values():
        is_told = bool(
            directory.parts.named_in(service.area_note or "")
        )  # service-area-in-note then says what to write
        if service.may_run and not is_told and _is_missing(service):
            spot = directory.spot(service, "area")
            example = next((area.neighbourhood for area in directory.areas.values() if area.neighbourhood), "Old Town")
            yield problem("service-area-missing", spot, Level.WARNING, example=example)


def _is_missing(service: Service) -> bool:
    """Whether at least one of the ways in which they come has neither a list nor the whole city."""
    forms = [form for form in COMING if form in service.formats]
    lists = [areas for form in forms for areas in lists_of(service, form)]
    return service.area not in WHOLE_CITY and any(areas is None or not areas.names for areas in lists)
