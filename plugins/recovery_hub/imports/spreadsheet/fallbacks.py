"""What is written where a list says nothing and an entry can't do without: never more than is known."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from recovery_hub.directory.choices import Status
from recovery_hub.directory.records import Organisation, Place, Record, Service
from recovery_hub.imports.spreadsheet.field_names import MOST_LETTERS

_NO_MORE = "It stands in the list “{}”. The list does not say more."
_ALWAYS: Mapping[type[Record], Mapping[str, Any]] = {
    Service: {
        "status": str(Status.UNCONFIRMED),
        "cost": {"kind": "unknown"},
        "start": {"how": ["ring", "email", "letter", "look_round"]},
    },
    Place: {"kind": "other", "location_public": "yes"},
    Organisation: {"kind": "unknown"},
}
FORMAT_GUESSED = "The list does not say how it is done. We wrote “{}”, because {}. Please ask."


def complete(record: type[Record], fields: dict[str, Any], source_name: str) -> list[str]:
    """Fill the fields that an entry can't do without.

    Args:
        record: what the entry is to be.
        fields: nested as in YAML; they are changed.
        source_name: the name of the list.

    Returns:
        Sentences about what was guessed, for the report.
    """
    for name, value in _ALWAYS.get(record, {}).items():
        fields.setdefault(name, deepcopy(value))
    if record is not Place:
        fields.setdefault("summary", no_more(source_name))
    if record is not Service or "formats" in fields:
        return []
    has_place = any("place" in session for session in fields.get("sessions", []))
    guess, why = ("in_person", "it has an address") if has_place else ("phone", "it has no address")
    fields["formats"] = [guess]
    for session in fields.get("sessions", []):
        session["format"] = guess
    return [FORMAT_GUESSED.format(guess, why)]


def no_more(source_name: str) -> str:
    """Say in the place of a summary that the list has none; nothing is made up."""
    longest = MOST_LETTERS["service.summary"] - len(_NO_MORE)
    return _NO_MORE.format(source_name if len(source_name) <= longest else f"{source_name[: longest - 1].rstrip()}…")
