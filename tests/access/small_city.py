"""A city small enough to work out by hand: two parts, one place in each, and minutes that stand in the test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from recovery_hub.access.opportunities import OpportunityMatrix
from recovery_hub.directory import Directory
from recovery_hub.directory.records import Area, Place, Service
from recovery_hub.travel.minutes import Minutes, Reach
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes
from recovery_hub.travel.walking import Pace
from recovery_hub.validation import load
from tests.shared import ROOT, TODAY

SOURCE = [{"kind": "invented"}]
WEST, EAST = [-4.62, 53.80], [-4.60, 53.80]


def area(id_: str, people: int, point: Sequence[float] = WEST, **more: object) -> Area:
    """An area of a part of the city that has its name."""
    fields = {"id": id_, "name": id_.title(), "neighbourhood": id_.title(), "people": people, "point": point, **more}
    return Area.model_validate(fields)


def place(id_: str, point: Sequence[float] = WEST, **more: object) -> Place:
    """A place that anybody may find."""
    where = {"longitude": point[0], "latitude": point[1]}
    usual = {"id": id_, "name": id_.title(), "kind": "library", "location_public": "yes", "sources": SOURCE}
    return Place.model_validate({**usual, **where, **more})


def service(id_: str, *sessions: tuple[str, str], checked: date | None = None, **more: object) -> Service:
    """A service for company, with sessions given as place and hours."""
    usual: dict[str, Any] = {
        "id": id_,
        "name": id_.title(),
        "summary": "Soup, tea and company.",
        "status": "active",
        "organisation": "river-people",
        "needs": ["company"],
        "formats": ["in_person"],
        "start": {"how": ["drop_in"]},
        "cost": {"kind": "free"},
        "sources": SOURCE,
        "sessions": [{"format": "in_person", "place": where, "hours": hours} for where, hours in sessions],
    }
    if checked is not None:
        usual["verified"] = {"on": checked.isoformat(), "by": "volunteer", "how": "visit"}
    return Service.model_validate({**usual, **more})


def city(areas: Iterable[Area] = (), places: Iterable[Place] = (), services: Iterable[Service] = ()) -> Directory:
    """The little town with other areas, places and services."""
    little, _ = load(ROOT / "tests" / "towns" / "little", TODAY)
    return replace(
        little,
        areas={record.id: record for record in areas},
        places={record.id: record for record in places},
        services={record.id: record for record in services},
    )


def offers(directory: Directory, minutes: Mapping[str, Sequence[Sequence[int]]]) -> OpportunityMatrix:
    """What there is, with the minutes of each band: a row for each area, a column for each place; -1 is no way."""
    tables = {
        (band.id, pace, changes): _table(minutes[band.id], band.departures)
        for band in TIME_PERIODS
        if band.id in minutes
        for pace in Pace
        for changes in Changes
    }
    rows = {id_: row for row, id_ in enumerate(directory.areas)}
    columns = {id_: column for column, id_ in enumerate(directory.places)}
    return OpportunityMatrix(directory, Reach(rows, columns, tables), tuple(directory.services.values()))


def _table(minutes: Sequence[Sequence[int]], departures: int) -> Minutes:
    found = np.array(minutes, dtype=np.int16)
    return Minutes(found, found, found, np.where(found < 0, 0, departures).astype(np.int16), departures)
