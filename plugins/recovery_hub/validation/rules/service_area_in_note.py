"""Words name a part of the city, and the list of where they come does not.

Pages, filters and the measures of gaps read the list alone. Words may explain it; they never limit it, for a sentence
that says "Hollin only" keeps nobody from standing on the page of another part.

Right:

    area: neighbourhoods
    service_areas: {in: [Hollin], except: [Hollin Top]}
    area_note: Hollin Top has to wait for a second car.

Wrong:

    area: neighbourhoods
    area_note: They come to Hollin, but Hollin Top has to wait.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import AreaServed, Format, Status
from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Service
from recovery_hub.directory.records.service_areas import ServiceAreas
from recovery_hub.directory.service_area import COMING, CityParts
from recovery_hub.validation.messages import problem

_WITHOUT = re.compile(r"\b(?:except|not|apart from|other than|without|no longer|dropped)\b", re.IGNORECASE)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every note that says more of where they come than the list."""
    for service in directory.services.values():
        for at, note, areas in _notes(service):
            named = directory.parts.named_in(note)
            listed = {directory.parts.shown(name) for name in areas.names} if areas is not None else set()
            missing = [name for name in named if directory.parts.shown(name) not in listed]
            if missing:
                yield problem(
                    "service-area-in-note",
                    directory.spot(service, *at),
                    value=", ".join(missing),
                    example=_example(note, missing, areas, directory.parts),
                )


def _notes(service: Service) -> Iterator[tuple[FieldPath, str, ServiceAreas | None]]:
    """Yield what is said beside a list: by a service that is for some parts or comes to people, and by its visits."""
    if service.status is Status.CLOSED:
        return
    limits = service.area in {AreaServed.NEIGHBOURHOODS, AreaServed.UNKNOWN} or {*COMING} & {*service.formats}
    if service.area_note and limits:
        yield ("area_note",), service.area_note, service.service_areas
    for number, session in enumerate(service.sessions):
        if session.note and session.format is Format.HOME_VISIT:
            yield ("sessions", number, "note"), session.note, session.service_areas or service.service_areas


def _example(note: str, missing: list[str], areas: ServiceAreas | None, parts: CityParts) -> str:
    """Write the field: what a clause with "except" or "not" names is left out, all else is in."""
    left_out: list[str] = []
    for clause in re.split(r"[.,;!?]", note):
        found = _WITHOUT.search(clause)
        if found is not None:
            named = parts.named_in(clause[found.end() :]) or parts.named_in(clause)
            left_out.extend(name for name in named if name in missing)
    inside = [*(areas.in_ if areas else ()), *(name for name in missing if name not in left_out)]
    without = [*(areas.except_ if areas else ()), *left_out]
    ask = [*(areas.ask if areas else ())]
    if not without and not ask:
        return f"service_areas: [{', '.join(inside)}]"
    groups = (("in", inside), ("except", without), ("ask", ask))
    written = [f"{name}: [{', '.join(names)}]" for name, names in groups if names]
    return f"service_areas: {{{', '.join(written)}}}"
