"""One entry points to another that is not there.

Services name their organisation, their places and their needs by id, bus routes their stops. If the id is spelled
differently, the page would lead nowhere. Ids of entries that were taken out at the wish of their people are not used
again.

Right, if `organisations.yaml` has an entry `id: river-people`:

    organisation: river-people

Wrong:

    organisation: river-poeple
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import (
    ID_PATTERN,
    Guide,
    Law,
    Need,
    Opportunity,
    Record,
    Route,
    Service,
    StartPage,
    Voiced,
)
from recovery_hub.validation.messages import problem

Reference = tuple[FieldPath, str, str]
"""The way to the field, the kind of record it points to, the id."""

_HOMES = {
    "need": "data/needs.yaml",
    "place": "data/places.yaml",
    "organisation": "data/organisations.yaml",
    "helpline": "data/helplines.yaml",
    "guide": "content/guides/",
    "page": "content/pages/",
    "service": "data/services.yaml",
    "stop": "data/bus-stops.yaml",
}
_SAYS = {"stop": "bus stop"}


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that leads nowhere."""
    for record in directory.records():
        for at, kind, id_ in _references(record):
            if id_ in directory.withdrawn:
                yield problem("unknown-reference.withdrawn", directory.spot(record, *at), value=id_)
            elif not directory.may_exist(kind, id_):
                known = tuple(known_id for known_kind, known_id in directory.origins if known_kind == kind)
                yield problem(
                    "unknown-reference",
                    directory.spot(record, *at),
                    suggestion=nearest(id_, known),
                    value=id_,
                    says=_SAYS.get(kind, kind),
                    home=_HOMES[kind],
                )
    yield from _handed_in(directory)


def _handed_in(directory: Directory) -> Iterator[Problem]:
    """Find a place for paper slips that is not there. Words with a space or a capital are words, not an id."""
    hand_in = directory.city.hand_in
    if hand_in and re.fullmatch(ID_PATTERN, hand_in) and not directory.may_exist("place", hand_in):
        near = nearest(hand_in, tuple(id_ for kind, id_ in directory.origins if kind == "place"))
        spot = directory.city_spot("hand_in")
        yield problem("unknown-reference", spot, suggestion=near, value=hand_in, says="place", home=_HOMES["place"])


def _references(record: Record) -> Iterator[Reference]:
    of = _OF.get(type(record))
    return of(record) if of is not None else iter(())


def _ids_in(field: str, kind: str, ids: Iterable[str]) -> Iterator[Reference]:
    yield from (((field, n), kind, id_) for n, id_ in enumerate(ids))


def _of_service(service: Service) -> Iterator[Reference]:
    yield ("organisation",), "organisation", service.organisation
    yield from _ids_in("needs", "need", service.needs)
    yield from _ids_in("meeting_places", "place", service.meeting_places)
    yield from (
        (("sessions", n, "place"), "place", session.place)
        for n, session in enumerate(service.sessions)
        if session.place
    )


def _of_need(need: Need) -> Iterator[Reference]:
    return _ids_in("helplines", "helpline", need.helplines)


def _of_guide(guide: Guide) -> Iterator[Reference]:
    return _ids_in("needs", "need", guide.needs)


def _of_start(start: StartPage) -> Iterator[Reference]:
    yield from _ids_in("guides", "guide", start.guides)
    for block, fits in enumerate(start.fits):
        yield from ((("fits", block, "needs", n), "need", id_) for n, id_ in enumerate(fits.needs))


def _of_opportunity(opportunity: Opportunity) -> Iterator[Reference]:
    yield ("organisation",), "organisation", opportunity.organisation
    if opportunity.service is not None:
        yield ("service",), "service", opportunity.service


def _of_voiced(voiced: Voiced) -> Iterator[Reference]:
    yield ("need",), "need", voiced.need


def _of_law(law: Law) -> Iterator[Reference]:
    yield from _ids_in("guides", "guide", law.guides)
    yield from _ids_in("pages", "page", law.pages)
    yield from _ids_in("needs", "need", law.needs)


def _of_route(route: Route) -> Iterator[Reference]:
    for way, direction in enumerate(route.directions):
        for number, call in enumerate(direction.calls):
            yield ("directions", way, "calls", number, "stop"), "stop", call.stop


_OF: dict[type[Record], Callable[[Any], Iterator[Reference]]] = {
    Service: _of_service,
    Need: _of_need,
    Guide: _of_guide,
    StartPage: _of_start,
    Opportunity: _of_opportunity,
    Voiced: _of_voiced,
    Law: _of_law,
    Route: _of_route,
}
