"""Entries that people have written themselves, so that a list does not add them a second time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.geo import LatLon
from recovery_hub.imports.spreadsheet.address import is_building, take_apart
from recovery_hub.imports.spreadsheet.draft import RowDraft
from recovery_hub.imports.spreadsheet.existing import Existing
from recovery_hub.imports.spreadsheet.grouping import RowGroup
from recovery_hub.imports.spreadsheet.likeness import PlaceClue, clue, plain, plain_road, same_name, same_place
from recovery_hub.language.phone import digits_of


class OwnEntries:
    """The entries of a city that no import has written."""

    def __init__(self, existing: Existing, owned: frozenset[str]) -> None:
        """Keep what is not owned by an import."""
        self._fields = {name: fields for name, fields in existing.fields.items() if name not in owned}
        self._clues = {name: _clue(fields) for name, fields in self._fields.items() if name.startswith("place/")}

    def has(self, kind: str, name: str) -> bool:
        """Whether people keep an entry with this id."""
        return f"{kind}/{name}" in self._fields

    def place_like(self, drafts: Sequence[RowDraft]) -> str:
        """Return the id of the place where some rows are, or ""."""
        near = (name for name, known in self._clues.items() if any(same_place(known, clue(draft)) for draft in drafts))
        return next(near, "").partition("/")[2]

    def service_like(self, group: RowGroup) -> str:
        """Return the id of the service that a group tells of, by name and place or phone; or ""."""
        here = {f"place/{self.place_like([draft])}" for draft in group.drafts}
        for name, fields in self._fields.items():
            names = [fields.get("name", ""), *_words(fields.get("also_known_as", []))]
            if name.startswith("service/") and any(same_name(group.first.name, known_name) for known_name in names):
                same_phone = bool(group.first.phone) and digits_of(group.first.phone) in _numbers(fields)
                if same_phone or here & _places(fields):
                    return name.partition("/")[2]
        return ""


def _clue(fields: Mapping[str, Any]) -> PlaceClue:
    address = fields.get("address") if isinstance(fields.get("address"), dict) else {}
    parts = take_apart(str((address or {}).get("street", "")))
    try:
        point = LatLon(float(fields["latitude"]), float(fields["longitude"]))
    except (KeyError, ValueError, TypeError):
        point = None
    names = (str(fields.get("name", "")), *parts.buildings, *_words(fields.get("also_known_as", [])))
    buildings = frozenset(plain(name) for name in names if name and is_building(name))
    road = plain_road(parts)
    return PlaceClue(str((address or {}).get("postcode", "")), point, parts.number, road, buildings)


def _places(fields: Mapping[str, Any]) -> set[str]:
    sessions = fields.get("sessions", [])
    return (
        {f"place/{session['place']}" for session in sessions if isinstance(session, dict) and "place" in session}
        if isinstance(sessions, list)
        else set()
    )


def _numbers(fields: Mapping[str, Any]) -> set[str]:
    """The digits of every number to ring."""
    contact = fields.get("contact") if isinstance(fields.get("contact"), dict) else {}
    given = with_number_out_of_note(contact or {})
    more = given.get("phones")
    numbers = [entry.get("number") for entry in (more if isinstance(more, list) else ()) if isinstance(entry, dict)]
    return {digits_of(number) for number in (given.get("phone"), *numbers) if isinstance(number, str) and number}


def _words(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(item) for item in value] if isinstance(value, list) else []
