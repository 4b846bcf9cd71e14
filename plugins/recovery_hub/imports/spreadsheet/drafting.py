"""From rows to drafts: the mapping is followed cell by cell; what can't be followed is noted."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from recovery_hub.imports.spreadsheet.address import place_fields
from recovery_hub.imports.spreadsheet.cell_fields import CitySettings, clean_cell
from recovery_hub.imports.spreadsheet.cells.position import DECIMALS, clean_point
from recovery_hub.imports.spreadsheet.cells.text import clean_text
from recovery_hub.imports.spreadsheet.draft import TITLES, Rejected, RowDraft
from recovery_hub.imports.spreadsheet.filling import fill_cell
from recovery_hub.imports.spreadsheet.mapping import ImportMap, filled
from recovery_hub.imports.spreadsheet.table import Note, TableRow
from recovery_hub.schedule.week_table import read_times, week

_SAFE_HOUSE = re.compile(r"\brefuge\b|\bsafe[- ]?house\b|\bwomen'?s aid\b|\bsanctuary scheme\b", re.IGNORECASE)
LONGEST_KEY = 100
UNREAD_TIMES = "We can't read these times. We need a form like 09:00-17:00."
CONFIDENTIAL = (
    "Its address may have to stay secret. Ask the people there before you add it; then write location_public: hidden."
)


def draft_rows(
    rows: Iterable[TableRow], mapping: ImportMap, city: CitySettings
) -> tuple[list[RowDraft], list[Rejected]]:
    """Turn rows into drafts, in an order that does not depend on the order of the file.

    Returns:
        ``(drafts, rejected)``; together they hold every row once.
    """
    drafts: list[RowDraft] = []
    rejected: list[Rejected] = []
    for key, row in keyed(rows, mapping.row_id):
        made = _draft(key, row, mapping, city)
        (drafts if isinstance(made, RowDraft) else rejected).append(made)  # type: ignore[arg-type]
    drafts.sort(key=lambda draft: (draft.rank, natural(draft.key)))
    return drafts, rejected


def keyed(rows: Iterable[TableRow], row_id: tuple[str, ...]) -> list[tuple[str, TableRow]]:
    """Name every row by its id columns. Equal names get ``#2``, ``#3`` by what the rows hold, not where they stand."""
    named: dict[str, list[TableRow]] = defaultdict(list)
    for row in rows:
        named[_name_of(" / ".join(row.cells.get(column, "") for column in row_id).strip(" /"))].append(row)
    found = []
    for name, same in named.items():
        same.sort(key=lambda row: json.dumps(dict(row.cells), sort_keys=True))
        found += [(f"{name}#{n}" if n > 1 else name, row) for n, row in enumerate(same, start=1)]
    return found


def _name_of(raw: str) -> str:
    """Use an id as it is if it is short plain words, else a fingerprint of it."""
    return clean_text(raw, LONGEST_KEY).value or (f"row {sha256(raw.encode()).hexdigest()[:10]}" if raw else "")


def natural(key: str) -> list[tuple[int, int, str]]:
    """Order names as people do: 9 before 10."""
    return [(0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in re.split(r"(\d+)", key)]


def _draft(key: str, row: TableRow, mapping: ImportMap, city: CitySettings) -> RowDraft | Rejected:
    if row.is_empty:
        return Rejected(key, row, "The row is empty.")
    if _SAFE_HOUSE.search(" ".join(row.cells.values())):
        return Rejected(key, row, CONFIDENTIAL, private=True)
    for rule in mapping.leave_out:
        if all(condition.holds(row.cells) for condition in rule.when):
            return Rejected(key, row, rule.reason, rule.private)
    position = mapping.kind_of(row.cells)
    if position is None:
        return Rejected(key, row, "The mapping has no kind that fits this row.")
    kind = mapping.kinds[position]
    draft = RowDraft(key, row, position, kind.family, notes=list(row.notes))
    for heading, names in mapping.all_columns().items():
        for name in names:
            fill_cell(draft, heading, name, mapping.values.get(name, {}), city)
    _fill_hours(draft, mapping.hours_by_day)
    place_fields(draft, mapping.towns)
    _settle_point(draft, mapping, city)
    _fill_the_rest(draft, {**mapping.every, **kind.fields})
    if not draft.name:
        return Rejected(key, row, "It has no name that we can write.", notes=tuple(draft.notes))
    if draft.name.casefold().startswith(TITLES):
        draft.notes.append(
            Note("", draft.name, "It is named after people. That is its public name; check that it still uses it.")
        )
    return draft


def _fill_hours(draft: RowDraft, columns: Mapping[str, str]) -> None:
    times_by_day = {}
    for day, heading in columns.items():
        cell = draft.row.cells.get(heading, "")
        times = read_times(cell)
        if times is None:
            draft.notes.append(Note(heading, cell, UNREAD_TIMES, lost="session.hours"))
        else:
            times_by_day[day] = times
    if hours := week(times_by_day):
        draft.put("session.hours", hours)


def _settle_point(draft: RowDraft, mapping: ImportMap, city: CitySettings) -> None:
    place = draft.fields["place"]
    north, east = place.pop("latitude", ""), place.pop("longitude", "")
    if not north and not east:
        address = place.get("address")
        postcode = address.get("postcode", "") if isinstance(address, dict) else ""
        if postcode in city.postcodes:
            place["latitude"], place["longitude"] = (round(degrees, DECIMALS) for degrees in city.postcodes[postcode])
        return
    point = clean_point(north, east, city.bounds)
    if isinstance(point, str):
        heading = next((h for h, names in mapping.all_columns().items() if "place.latitude" in names), "")
        draft.notes.append(Note(heading, f"{north}, {east}", point, lost="place.latitude"))
        return
    place["latitude"], place["longitude"] = point


def _fill_the_rest(draft: RowDraft, fields: Mapping[str, Any]) -> None:
    """Fill what the mapping says for every row of a kind, unless a column has filled it; words may quote cells."""
    for name, value in fields.items():
        quotes = {heading: _safe(cell) for heading, cell in draft.row.cells.items()}
        if not draft.has(name):
            draft.put(name, filled(value, quotes))


def _safe(cell: str) -> str:
    value, _ = clean_cell("service.name", cell, {}, CitySettings()) if cell else ("", "")
    return str(value)
