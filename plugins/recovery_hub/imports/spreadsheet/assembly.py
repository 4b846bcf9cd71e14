"""From groups of drafts to the fields of services, places and organisations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from recovery_hub.imports.spreadsheet.address import is_building, take_apart
from recovery_hub.imports.spreadsheet.cells.text import LONGEST_LINE
from recovery_hub.imports.spreadsheet.draft import TITLES, RowDraft
from recovery_hub.imports.spreadsheet.grouping import RowGroup
from recovery_hub.imports.spreadsheet.likeness import plain
from recovery_hub.imports.spreadsheet.mapping import ImportMap
from recovery_hub.imports.spreadsheet.table import Note

_NEEDS_CONTACT = {
    "ring": "phone", "text": "text", "email": "email", "web_form": "web", "letter": "post",
}  # fmt: skip


def service_fields(
    group: RowGroup, place_ids: Mapping[str, str], organisation: str, mapping: ImportMap
) -> dict[str, Any]:
    """Put together what the rows of a group say of one service.

    Args:
        group: the rows; the first speaks first, the others fill what it leaves open.
        place_ids: draft key -> the id of its place.
        organisation: the id of the organisation.
        mapping: where it is from.
    """
    fields = deepcopy(group.first.fields["service"])
    for draft in group.drafts[1:]:
        _fill_gaps(fields, draft.fields["service"])
    needs = [need for draft in group.drafts for need in draft.fields["service"].get("needs", [])]
    other_names = {
        plain(d.name): d.name for d in reversed(group.drafts[1:]) if plain(d.name) != plain(group.first.name)
    }
    if other_names:
        fields["also_known_as"] = [*fields.get("also_known_as", []), *sorted(other_names.values())]
    if needs:
        fields["needs"] = list(dict.fromkeys(needs))
    fields["organisation"] = organisation
    fields["sessions"] = _sessions(group, place_ids, fields)
    fields.setdefault(
        "sources", [_source(mapping, ", ".join(dict.fromkeys(d.key.partition("#")[0] for d in group.drafts)))]
    )
    return fields


def place_name(drafts: Sequence[RowDraft]) -> str:
    """Choose a name for a place: the building's own, else the one service with its street, else the street."""
    given = [str(draft.fields["place"]["name"]) for draft in drafts if draft.fields["place"].get("name")]
    street = next(
        (draft.fields["place"]["address"]["street"] for draft in drafts if "address" in draft.fields["place"]), ""
    )
    named = [part for draft in drafts for part in reversed(take_apart(_street(draft)).buildings)]
    often = Counter(plain(name) for name in named)
    named.sort(key=lambda name: -often[plain(name)])
    named += [
        draft.name for draft in drafts if is_building(draft.name) and not draft.name.casefold().startswith(TITLES)
    ]
    alone = len({plain(draft.name) for draft in drafts}) == 1 and not drafts[0].name.casefold().startswith(TITLES)
    with_street = (
        f"{drafts[0].name}, {street}"
        if street and plain(drafts[0].name) not in plain(street)
        else street or drafts[0].name
    )
    return next(iter([*given, *named]), with_street if alone else street or drafts[0].name)


def place_fields_of(drafts: Sequence[RowDraft], mapping: ImportMap) -> dict[str, Any]:
    """Put together what rows say of one place. The fullest address is taken."""
    fields = deepcopy(drafts[0].fields["place"])
    for draft in drafts[1:]:
        _fill_gaps(fields, draft.fields["place"])
    addresses = [
        draft.fields["place"]["address"] for draft in drafts if "street" in draft.fields["place"].get("address", {})
    ]
    if addresses:
        fields["address"] = max(
            addresses,
            key=lambda address: (
                any(c.isdigit() for c in address["street"]),
                is_named(address["street"]),
                len(address),
            ),
        )
    fields["name"] = place_name(drafts)
    fields.setdefault("sources", [_source(mapping)])
    return fields


def is_named(street: str) -> bool:
    """Whether an address begins with the name of a building."""
    return is_building(street.partition(",")[0])


def organisation_name(group: RowGroup) -> str:
    """Return the name of the organisation that runs a service: as the mapping says, else the service's own name."""
    return str(group.first.fields["organisation"].get("name") or group.first.name)


def organisation_fields(groups: Sequence[RowGroup], mapping: ImportMap) -> dict[str, Any]:
    """Put together what rows say of one organisation. What they disagree on is left out."""
    given = [group.first.fields["organisation"] for group in groups]
    fields = {
        key: deepcopy(value) for key, value in given[0].items() if all(other.get(key) == value for other in given)
    }
    fields["name"] = organisation_name(groups[0])
    fields.setdefault("sources", [_source(mapping)])
    return fields


def _sessions(group: RowGroup, place_ids: Mapping[str, str], fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for draft in group.drafts:
        place = place_ids.get(draft.key, "")
        given = deepcopy(draft.fields["session"])
        if not place and not given.get("hours"):
            continue
        session = found.setdefault(place, {})
        _fill_gaps(session, given)
        if place:
            session["place"] = place
        session.setdefault("format", next(iter(fields.get("formats", [])), "in_person"))
    return [found[place] for place in found]


def settle_contact(fields: dict[str, Any], group: RowGroup) -> None:
    """Give a service without a way of contact its address for letters; keep only first steps that can be taken."""
    contact = fields.get("contact", {})
    if not contact:
        address = next((d.fields["place"]["address"] for d in group.drafts if "address" in d.fields["place"]), None)
        if address:
            door = (
                str(group.first.fields["session"].get("note", "")).rstrip(".")
                if "unit" in str(group.first.fields["session"]).lower()
                else ""
            )
            pieces = (door, address.get("street"), address.get("district"), address.get("postcode"))
            fields["contact"] = contact = {"post": ", ".join(piece for piece in pieces if piece)}
    how = fields.get("start", {}).get("how")
    if how:
        possible = [step for step in how if step not in _NEEDS_CONTACT or _NEEDS_CONTACT[step] in contact]
        fields["start"]["how"] = possible or ["look_round"]


def overruled(group: RowGroup, fields: Mapping[str, Any], mapping: ImportMap) -> None:
    """Note the numbers and links of joined rows that were not written, because the service has others."""
    columns = {name: heading for heading, names in mapping.all_columns().items() for name in names}
    for draft in group.drafts[1:]:
        for key, value in draft.fields["service"].get("contact", {}).items():
            kept = fields.get("contact", {}).get(key)
            if value != kept:
                draft.notes.append(
                    Note(
                        columns.get(f"service.contact.{key}", key),
                        str(value),
                        f"The service has {kept} already, from another row.",
                    )
                )


def _fill_gaps(fields: dict[str, Any], others: Mapping[str, Any]) -> None:
    for key, value in others.items():
        if key not in fields:
            fields[key] = deepcopy(value)
        elif isinstance(value, Mapping) and isinstance(fields[key], dict):
            _fill_gaps(fields[key], value)


def _street(draft: RowDraft) -> str:
    return str(draft.fields["place"].get("address", {}).get("street", ""))


def _source(mapping: ImportMap, rows: str = "") -> dict[str, Any]:
    note = f"{mapping.source_name} ({rows})" if rows else mapping.source_name
    return {
        "kind": "dataset",
        **({"url": mapping.source_url} if mapping.source_url else {}),
        "on": mapping.source_on,
        "note": note if len(note) <= LONGEST_LINE else mapping.source_name,
    }
