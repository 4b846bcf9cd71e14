"""One entry points to another that is not there.

Services name their organisation, their places and their needs by id, bus routes their stops. If the id is spelled
differently, the page would lead nowhere. Ids of entries that were taken out at the wish of their people are not used
again.

An entry that gets another id keeps the earlier one under `was`. All that points to the earlier id then finds it.

Right, if `organisations.yaml` has an entry `id: river-people`:

    organisation: river-people

Wrong:

    organisation: river-poeple
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import KINDS, Directory
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import ID_PATTERN, Place
from recovery_hub.validation.messages import problem
from recovery_hub.validation.renamed import Renamed, kind_meant, renamed_in
from recovery_hub.validation.texts import TextKind, texts_in

_SOME = 3


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that leads nowhere; one for all that name the earlier id of an entry."""
    renamed = renamed_in(directory)
    for reference in texts_in(directory, TextKind.ID):
        kind, id_ = kind_meant(reference), reference.text
        if kind is None or (kind, id_) in renamed:
            continue
        if id_ in directory.withdrawn:
            yield problem("unknown-reference.withdrawn", reference.spot(directory), value=id_)
        elif not directory.may_exist(kind, id_):
            yield _leads_nowhere(directory, reference.spot(directory), kind, id_)
    yield from (_renamed(directory, entry) for entry in renamed.values())
    yield from _handed_in(directory)


def _renamed(directory: Directory, entry: Renamed) -> Problem:
    """Say it once, at the entry, with the line that mends it and the places that named it."""
    named = [f"{spot.path}, line {spot.line}" for spot in entry.spots]
    places = "; ".join(named[:_SOME]) + (f"; and {len(named) - _SOME} more" if len(named) > _SOME else "")
    spot, says = directory.spot(entry.record, "id"), entry.record.label
    return problem("unknown-reference.renamed", spot, value=entry.record.id, old=entry.old, says=says, known=places)


def _handed_in(directory: Directory) -> Iterator[Problem]:
    """Find a place for paper slips that is not there. Words with a space or a capital are words, not an id."""
    hand_in = directory.city.hand_in
    if hand_in and re.fullmatch(ID_PATTERN, hand_in) and not directory.may_exist(Place.kind_name, hand_in):
        yield _leads_nowhere(directory, directory.city_spot("hand_in"), Place.kind_name, hand_in)


def _leads_nowhere(directory: Directory, spot: SourcePosition, kind: str, id_: str) -> Problem:
    known = tuple(known_id for known_kind, known_id in directory.origins if known_kind == kind)
    return problem(
        "unknown-reference",
        spot,
        suggestion=nearest(id_, known),
        value=id_,
        says=KINDS[kind].label,
        home=KINDS[kind].stored[0].shown,
    )
