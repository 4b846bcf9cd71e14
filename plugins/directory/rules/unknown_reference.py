"""One entry points to another that is not there.

Services name their organisation, their places and their needs by id, bus routes their stops. If the id is spelled differently, the page would
lead nowhere. Ids of entries that were taken out at the wish of their people are not used again.

Right, if `organisations.yaml` has an entry `id: river-people`:

    organisation: river-people

Wrong:

    organisation: river-poeple
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory, FieldPath
from plugins.directory.model import Guide, Need, Opportunity, Record, Route, Service, StartPage, Voiced
from plugins.directory.problem import Problem
from plugins.directory.reading.fields import nearest
from plugins.directory.wording import problem

_HOMES = {
    "need": "data/needs.yaml",
    "place": "data/places.yaml",
    "organisation": "data/organisations.yaml",
    "helpline": "data/helplines.yaml",
    "guide": "content/guides/",
    "service": "data/services.yaml",
    "stop": "data/bus-stops.yaml",
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


def _references(record: Record) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield every id by which a record names another: the way to it, the kind of record, the id."""
    if isinstance(record, Service):
        yield from _of_service(record)
    elif isinstance(record, Need):
        yield from ((("helplines", n), "helpline", id_) for n, id_ in enumerate(record.helplines))
    elif isinstance(record, Route):
        yield from _of_route(record)
    elif isinstance(record, Opportunity):
        yield ("organisation",), "organisation", record.organisation
        if record.service is not None:
            yield ("service",), "service", record.service
    elif isinstance(record, Voiced):
        yield ("need",), "need", record.need
    elif isinstance(record, Guide):
        yield from ((("needs", n), "need", id_) for n, id_ in enumerate(record.needs))
    elif isinstance(record, Opportunity):
        yield ("organisation",), "organisation", record.organisation
        if record.service is not None:
            yield ("service",), "service", record.service
    elif isinstance(record, Voiced):
        yield ("need",), "need", record.need
    elif isinstance(record, Route):
        for way, direction in enumerate(record.directions):
            yield from (
                (("directions", way, "calls", n, "stop"), "stop", call.stop) for n, call in enumerate(direction.calls)
            )
    elif isinstance(record, StartPage):
        yield from ((("guides", n), "guide", id_) for n, id_ in enumerate(record.guides))
        for block, fits in enumerate(record.fits):
            yield from ((("fits", block, "needs", n), "need", id_) for n, id_ in enumerate(fits.needs))


def _of_service(service: Service) -> Iterator[tuple[FieldPath, str, str]]:
    yield ("organisation",), "organisation", service.organisation
    yield from ((("needs", n), "need", id_) for n, id_ in enumerate(service.needs))
    yield from ((("meeting_places", n), "place", id_) for n, id_ in enumerate(service.meeting_places))
    yield from ((("sessions", n, "place"), "place", one.place) for n, one in enumerate(service.sessions) if one.place)


def _of_route(route: Route) -> Iterator[tuple[FieldPath, str, str]]:
    for way, direction in enumerate(route.directions):
        yield from ((("directions", way, "calls", n, "stop"), "stop", call.stop) for n, call in enumerate(direction.calls))
