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
from collections.abc import Iterator

from recovery_hub.directory.directory import KINDS, Directory
from recovery_hub.directory.fields import find, nearest, points_to
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import ID_PATTERN, City, Place
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind, texts_in


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that leads nowhere."""
    for reference in texts_in(directory, TextKind.ID):
        kind, id_ = _kind_meant(reference), reference.text
        if kind is None:
            continue
        if id_ in directory.withdrawn:
            yield problem("unknown-reference.withdrawn", reference.spot(directory), value=id_)
        elif not directory.may_exist(kind, id_):
            yield _leads_nowhere(directory, reference.spot(directory), kind, id_)
    yield from _handed_in(directory)


def _kind_meant(reference: TextField) -> str | None:
    part, _ = find(type(reference.owner), reference.at)
    names = [step for step in reference.at if isinstance(step, str)]
    return None if isinstance(reference.owner, City) else points_to(part, names[-1])


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
