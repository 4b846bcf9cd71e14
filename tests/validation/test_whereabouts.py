"""A place that must not be found is not found through anything that is written of it, or of what meets there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import settings

from recovery_hub.directory import DataError, Level, Problem
from recovery_hub.directory.fields import choices_in, fields_of, kinds_in, part_in, points_to
from recovery_hub.directory.records import Model, Opportunity, Organisation, Place, Record, Service
from recovery_hub.validation import load
from recovery_hub.validation.report.github import as_annotations
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from tests.examples import SEARCH
from tests.validation.conftest import TODAY

FORMS = (
    "12 Gluepot Street",
    "Gluepot St.",
    "4a gluepot close",
    "Gluepot Way",
    "no. 12, ring twice",
    "Flat 3",
    "ZZ9 9QX",
    "zz99qx",
    "ZZ9",
    "SX 486 543",
    "SX4863354321",
    "53.8123, -4.6123",
    "9C5C+2QX",
    "///gluepot.marble.tulip",
    "gluepot.marble.tulip",
    "https://maps.app.goo.gl/gluepot",
    "Turn left at the gluepot",
    "Opposite the gluepot factory",
    "Two minutes from the station",
    "Behind the gluepot chapel",
    "Next to Gluepots",
)
"""Where nobody may look for it, in every way in which people write such a thing."""


MAY_BE_A_NAME = "Gluepot Way"
"""A group may be called so, and meet there or not: as what a service is called, it is worth a look."""


class Leaf(NamedTuple):
    """A field that holds no other fields: the way to it, and the fields around it, right but for this one."""

    at: tuple[str | int, ...]
    fields: dict[str, Any]


def _example(info: Any) -> Any:  # noqa: ANN401 - whatever a field holds
    inner, choices, kinds = part_in(info), choices_in(info), set(kinds_in(info.annotation))
    if inner is not None:
        value: Any = _least(inner)
    elif choices is not None:
        value = next(iter(choices)).value
    else:
        value = "2026-11-03" if date in kinds else "1" if kinds & {int, float, Decimal} else "Words"
    return [value] if tuple in kinds else value


def _least(part: type[Model]) -> dict[str, Any]:
    """The fields a group can't do without."""
    return {name: _example(info) for name, info in fields_of(part).items() if info.is_required()}


def _leaves(part: type[Model]) -> Iterator[Leaf]:
    """Yield every field of a group, with a hole for its value."""
    for name, info in fields_of(part).items():
        if points_to(part, name) or name in {"id", "was", "location_public", "body", "body_line"}:
            continue
        inner, is_list = part_in(info), tuple in set(kinds_in(info.annotation))
        steps: tuple[str | int, ...] = (name, 0) if is_list else (name,)
        for leaf in _leaves(inner) if inner is not None else [Leaf((), {})]:
            below: Any = {**_least(inner), **leaf.fields} if inner is not None else HOLE
            yield Leaf((*steps, *leaf.at), {name: [below] if is_list else below})


HOLE = "the hole"
KINDS: dict[type[Record], tuple[str, dict[str, Any]]] = {
    Place: (
        "data/places.yaml",
        {
            "name": "The Thursday Room",
            "kind": "other",
            "location_public": "area_only",
            "sources": [{"kind": "invented"}],
        },
    ),
    Service: (
        "data/services.yaml",
        {
            "name": "Quiet Circle",
            "summary": "Three people who meet where nobody looks.",
            "status": "active",
            "organisation": "no-door",
            "needs": ["company"],
            "formats": ["in_person"],
            "start": {"how": ["ring"]},
            "cost": {"kind": "free"},
            "meeting_places": ["thursday-room"],
            "contact": {"phone": "01632 960 143"},
            "sources": [{"kind": "invented"}],
            "verified": {"on": "2026-11-03", "by": "volunteer", "how": "phone"},
        },
    ),
    Organisation: (
        "data/organisations.yaml",
        {"name": "No Door", "kind": "charity", "summary": "Neighbours.", "sources": [{"kind": "invented"}]},
    ),
    Opportunity: (
        "data/opportunities.yaml",
        {
            "name": "Help at the circle",
            "kind": "volunteering",
            "organisation": "no-door",
            "service": "quiet-circle",
            "summary": "You put out chairs and talk to whoever comes.",
            "expires": "2027-03-31",
            "contact": {"email": "hello@riverpeople.example"},
            "sources": [{"kind": "invented"}],
        },
    ),
}
IDS = {Place: "thursday-room", Service: "quiet-circle", Organisation: "no-door", Opportunity: "circle-help"}


def _filled(value: Any, planted: str) -> Any:  # noqa: ANN401 - a tree
    if isinstance(value, dict):
        return {name: _filled(inner, planted) for name, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, planted) for inner in value]
    return planted if value == HOLE else value


def _merged(whole: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """Put fields into an entry; those of a group beside what is in it."""
    merged = dict(whole)
    for name, value in more.items():
        old = merged.get(name)
        merged[name] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _town_with(little: Path, more: dict[type[Record], list[dict[str, Any]]]) -> None:
    for kind, (path, fields) in KINDS.items():
        entries = [{"id": IDS[kind], **fields}, *more.get(kind, [])]
        old = (little / path).read_text(encoding="utf-8").rstrip()
        new = yaml.dump([deepcopy(entry) for entry in entries], sort_keys=False, allow_unicode=True, width=1000)
        (little / path).write_text(f"{old}\n\n{new}", encoding="utf-8")


@pytest.fixture
def problems_of(little: Path) -> Callable[[dict[type[Record], list[dict[str, Any]]]], tuple[Problem, ...]]:
    """Read the little town with a place of which only the part is public, what meets there, and more."""

    def read(more: dict[type[Record], list[dict[str, Any]]]) -> tuple[Problem, ...]:
        _town_with(little, more)
        try:
            return load(little, TODAY)[1]
        except DataError as error:
            return error.problems

    return read


def _varied(kind: type[Record], number: int, fields: dict[str, Any]) -> dict[str, Any]:
    """One more entry of a kind, which meets at the place as well."""
    return deepcopy({"id": f"{IDS[kind]}-{number}", **_merged(KINDS[kind][1], fields)})


SHARE = 1 if settings.get_current_profile_name() == SEARCH else 4
"""Each field is tried with every fourth form, its neighbour with the next ones; the search tries them all."""
PLANTED = {kind: tuple(_leaves(kind)) for kind in KINDS}


def test_every_field_is_tried() -> None:
    """The fields come from the records, so that a new one is among them."""
    tried = {kind: {leaf.at[0] for leaf in leaves} for kind, leaves in PLANTED.items()}

    assert {"note", "summary", "contact", "access", "sources", "address", "latitude"} <= tried[Place]
    assert {"description", "sessions", "first_visit", "privacy", "status", "contact"} <= tried[Service]
    assert len(PLANTED[Service]) > 80
    assert len(PLANTED[Place]) > 80


def test_without_a_secret_nothing_is_refused(problems_of: Callable[..., tuple[Problem, ...]]) -> None:
    """The place, its service, their organisation and its chance to help are fine as they are."""
    assert () == problems_of({})


@pytest.mark.parametrize(
    ("planted", "how"), [*((form, "area_only") for form in FORMS), *((form, "hidden") for form in FORMS[::5])]
)
def test_a_secret_in_any_field_is_refused_and_not_repeated(
    planted: str,
    how: str,
    little: Path,
    problems_of: Callable[..., tuple[Problem, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever the field, and however it is written: there is a file, a line and a field, and never the words."""
    monkeypatch.setitem(KINDS[Place][1], "location_public", how)
    turn = FORMS.index(planted)
    tried = {
        kind: [(number, leaf) for number, leaf in enumerate(leaves) if (number + turn) % SHARE == 0]
        for kind, leaves in PLANTED.items()
    }
    entries = {
        kind: [_varied(kind, number, _filled(leaf.fields, planted)) for number, leaf in leaves]
        for kind, leaves in tried.items()
    }
    entries[Service] += [  # each organisation needs a service of its own that meets nowhere else
        {**_varied(Service, 1000 + number, {}), "organisation": organisation["id"]}
        for number, organisation in enumerate(entries[Organisation])
    ]
    found = problems_of(entries)
    refused = {
        (problem.spot.path, problem.spot.entry, problem.spot.field) for problem in found if problem.level is Level.ERROR
    }
    missed = [
        (kind.kind_name, ".".join(map(str, leaf.at)))
        for kind, leaves in tried.items()
        for number, leaf in leaves
        if not (planted == MAY_BE_A_NAME and kind is not Place and leaf.at[0] in {"name", "also_known_as"})
        and not any(
            path == KINDS[kind][0] and entry == f"{IDS[kind]}-{number}" and _about(field, leaf.at)
            for path, entry, field in refused
        )
    ]
    assert [] == missed

    lines = lines_in(little)
    said = as_text(found, lines, show_all=True) + as_annotations(found) + "".join(p.suggestion for p in found)
    letters = re.sub(r"\W", "", planted).casefold()
    assert letters not in re.sub(r"\W", "", said).casefold()
    assert "gluepot" not in said.lower()
    for problem in found:
        assert problem.spot.path
        assert problem.spot.line > 1


def _about(field: str, at: tuple[str | int, ...]) -> bool:
    way = ".".join(map(str, at))
    return bool(field) and f"{way}.".startswith(f"{field}.")
