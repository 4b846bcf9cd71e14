"""From drafts to entries: groups get their ids, the model has its say, and the texts are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recovery_hub.directory.records import Organisation, Place, Record, Service
from recovery_hub.editing.naming import Wanted, give_ids, slug
from recovery_hub.editing.yaml_text import list_entry, yaml_text
from recovery_hub.imports.spreadsheet.assembly import (
    organisation_fields,
    organisation_name,
    overruled,
    place_fields_of,
    place_name,
    service_fields,
    settle_contact,
)
from recovery_hub.imports.spreadsheet.cells.position import district_of
from recovery_hub.imports.spreadsheet.draft import Rejected, RowDraft
from recovery_hub.imports.spreadsheet.existing import Existing
from recovery_hub.imports.spreadsheet.fallbacks import complete
from recovery_hub.imports.spreadsheet.grouping import RowGroup, group_places, group_services
from recovery_hub.imports.spreadsheet.judging import Refusals
from recovery_hub.imports.spreadsheet.likeness import plain
from recovery_hub.imports.spreadsheet.mapping import ImportMap
from recovery_hub.imports.spreadsheet.own_entries import OwnEntries
from recovery_hub.imports.spreadsheet.plan import PlannedEntry
from recovery_hub.imports.spreadsheet.records import BuiltRecord, build, taken_out, value_at
from recovery_hub.imports.spreadsheet.table import Note

Ids = Mapping[str, Mapping[str, str]]
WITHDRAWN = "The people there asked to be taken out, so it is not added again."


@dataclass(frozen=True, slots=True)
class Earlier:
    """What imports have made before.

    Attributes:
        rows: row key -> ids, for this list.
        entries: what any import has written, such as ``"place/some-id"``.
    """

    rows: Ids
    entries: frozenset[str]


@dataclass(slots=True)
class Made:
    """What the rows have become.

    Attributes:
        mapping: what the mapping says.
        refusals: what the check's rules refused of these rows before.
        entries: texts of services, places and organisations.
        groups: the services, each with its id.
        rows: draft key -> ``{"service": id, "place": id, "organisation": id}``.
        rejected: rows that became no service after all.
        places: groups of rows in one place.
    """

    mapping: ImportMap
    refusals: Refusals
    entries: list[PlannedEntry] = field(default_factory=list)
    groups: list[tuple[str, RowGroup]] = field(default_factory=list)
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    places: list[tuple[RowDraft, ...]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Ids:
    """Draft key -> id, for each kind of record; services and organisations by the key of a group's first draft."""

    services: Mapping[str, str]
    places: Mapping[str, str]
    organisations: Mapping[str, str]


def make_entries(
    drafts: Sequence[RowDraft], mapping: ImportMap, existing: Existing, earlier: Earlier, refusals: Refusals
) -> Made:
    """Make entries of drafts.

    Args:
        drafts: in the order in which they speak.
        mapping: what the mapping says.
        existing: what is in the city's folder.
        earlier: what earlier imports have made.
        refusals: what the check's rules refused of these rows before.
    """
    remembered = earlier.rows
    made = Made(mapping, refusals, places=group_places(drafts))
    own = OwnEntries(existing, earlier.entries)
    number = {draft.key: n for n, drafts_here in enumerate(made.places) for draft in drafts_here}
    groups = group_services(drafts, lambda draft: number.get(draft.key, -1))
    groups = _without_known(groups, own, remembered, made)
    service_ids = _ids("service", [(g.first.key, g.drafts, _service_names(g)) for g in groups], existing, remembered)
    groups = _without_withdrawn(groups, service_ids, existing, remembered, made)
    place_ids = _place_ids(made.places, own, existing, remembered)
    by_name: dict[str, list[RowGroup]] = {}
    for group in groups:
        by_name.setdefault(plain(organisation_name(group)) or organisation_name(group), []).append(group)
    wanted = [
        (name, [d for g in same for d in g.drafts], (slug(organisation_name(same[0])),))
        for name, same in by_name.items()
    ]
    organisation_ids = _ids("organisation", wanted, existing, remembered)
    organisation_of = {group.first.key: organisation_ids[name] for name, same in by_name.items() for group in same}
    ids = _Ids(service_ids, place_ids, organisation_of)
    for group in groups:
        _make_service(group, ids, made)
    named = {organisation_ids[name]: same for name, same in by_name.items()}
    _make_the_rest(made, place_ids, named, own)
    return made


def _make_service(group: RowGroup, ids: _Ids, made: Made) -> None:
    name, place_ids = ids.services[group.first.key], ids.places
    organisation = ids.organisations[group.first.key]
    fields = service_fields(group, place_ids, organisation, made.mapping)
    _without_refused(fields, f"service/{name}", group.first, made.refusals)
    guessed = complete(Service, fields, made.mapping.source_name)
    group.first.notes.extend(Note("", "", sentence) for sentence in guessed)
    settle_contact(fields, group)
    formats = set(fields.get("formats", []))
    nowhere = "in_person" in formats and not any("place" in session for session in fields["sessions"])
    built = build(Service, {"id": name, **fields})
    held_back = made.refusals.entries.get(f"service/{name}", "")
    if built.fields is None or nowhere or held_back:
        reason = held_back or built.reason or "We can't tell where it is: there is no street and no point on the map."
        made.rejected += [Rejected(d.key, d.row, reason, notes=tuple(d.notes)) for d in group.drafts]
        return
    group.first.notes.extend(built.notes)
    overruled(group, built.fields, made.mapping)
    rows = ", ".join(draft.key for draft in group.drafts)
    text = f"# From: {made.mapping.source_name}. Row: {_one_line(rows)}\n" + yaml_text(built.fields)
    made.entries.append(PlannedEntry(f"service/{name}", text))
    made.groups.append((name, group))
    for draft in group.drafts:
        named = {"service": name, "place": place_ids.get(draft.key, ""), "organisation": organisation}
        made.rows[draft.key] = {kind: value for kind, value in named.items() if value}


def _make_the_rest(
    made: Made,
    place_ids: Mapping[str, str],
    organisations: Mapping[str, Sequence[RowGroup]],
    own: OwnEntries,
) -> None:
    """Make the places and organisations that the services name, and that people do not keep themselves."""
    used = {ids.get("place", "") for ids in made.rows.values()}
    for drafts in made.places:
        name = place_ids[drafts[0].key]
        staying = [draft for draft in drafts if draft.key in made.rows]
        if name in used and staying and not own.has("place", name):
            _make(Place, name, place_fields_of(staying, made.mapping), staying[0], made)
    written = {group.first.key for _, group in made.groups}
    for name, groups in organisations.items():
        staying_groups = [group for group in groups if group.first.key in written]
        if staying_groups and not own.has("organisation", name):
            fields = organisation_fields(staying_groups, made.mapping)
            _make(Organisation, name, fields, staying_groups[0].first, made)


def _make(
    record: type[Record],
    name: str,
    fields: dict[str, Any],
    speaker: RowDraft,
    made: Made,
) -> None:
    entry = f"{record.kind_name}/{name}"
    _without_refused(fields, entry, speaker, made.refusals)
    complete(record, fields, made.mapping.source_name)
    built = build(record, {"id": name, **fields})
    if entry in made.refusals.entries:
        built = BuiltRecord(None, made.refusals.entries[entry], built.notes)
    speaker.notes.extend(built.notes)
    if built.fields is not None:
        made.entries.append(PlannedEntry(entry, list_entry(built.fields)))
        return
    # Services that name it can't stand without it.
    gone = _naming(made, record.kind_name, name)
    made.entries = [entry for entry in made.entries if entry.name not in {f"service/{service}" for service in gone}]
    for service, group in [pair for pair in made.groups if pair[0] in gone]:
        made.groups.remove((service, group))
        made.rejected += [Rejected(d.key, d.row, built.reason, notes=tuple(d.notes)) for d in group.drafts]
        for draft in group.drafts:
            made.rows.pop(draft.key, None)


def _without_refused(fields: dict[str, Any], entry: str, speaker: RowDraft, refusals: Refusals) -> None:
    """Take out the fields with which the city could not be built, and note each."""
    for steps, why in sorted(refusals.fields.get(entry, {}).items(), key=lambda found: str(found[0]), reverse=True):
        value = value_at(fields, steps)
        if value is not None and taken_out(fields, steps):
            name = ".".join(map(str, steps))
            lost = f"{entry.partition('/')[0]}.{name}"
            speaker.notes.append(Note(name, str(value)[:200], f"{why} So we left it out.", lost=lost))


def _naming(made: Made, kind: str, name: str) -> set[str]:
    return {ids["service"] for ids in made.rows.values() if ids.get(kind) == name}


def _without_known(groups: Sequence[RowGroup], own: OwnEntries, remembered: Ids, made: Made) -> list[RowGroup]:
    """Leave out services that people have entered themselves."""
    left = []
    for group in groups:
        known = "" if any("service" in remembered.get(d.key, {}) for d in group.drafts) else own.service_like(group)
        if known:
            reason = f"It is in the directory already, as “{known}”. Compare the two and add what is missing there."
            made.rejected += [Rejected(d.key, d.row, reason, notes=tuple(d.notes)) for d in group.drafts]
        else:
            left.append(group)
    return left


def _without_withdrawn(
    groups: Sequence[RowGroup], ids: Mapping[str, str], existing: Existing, remembered: Ids, made: Made
) -> list[RowGroup]:
    left = []
    for group in groups:
        known = any("service" in remembered.get(draft.key, {}) for draft in group.drafts)
        if {ids[group.first.key], "" if known else slug(group.first.name)} & existing.withdrawn:
            made.rejected += [Rejected(d.key, d.row, WITHDRAWN, private=True) for d in group.drafts]
        else:
            left.append(group)
    return left


def _place_ids(
    places: Sequence[tuple[RowDraft, ...]], own: OwnEntries, existing: Existing, remembered: Ids
) -> dict[str, str]:
    """Give every place its id; a place that people keep themselves is used as it is."""
    found = {drafts[0].key: own.place_like(drafts) for drafts in places}
    fresh = [(d[0].key, d, _place_names(d)) for d in places if not found[d[0].key]]
    ids = {**_ids("place", fresh, existing, remembered), **{key: name for key, name in found.items() if name}}
    return {draft.key: ids[drafts[0].key] for drafts in places for draft in drafts}


def _ids(
    kind: str, wanted: Sequence[tuple[str, Sequence[RowDraft], tuple[str, ...]]], existing: Existing, remembered: Ids
) -> dict[str, str]:
    """Give ids; the first group in line gets a remembered one, no other may."""
    taken = {name.partition("/")[2] for name in existing.fields if name.startswith(f"{kind}/")}
    earlier = {ids[kind] for ids in remembered.values() if kind in ids}
    claimed: set[str] = set()
    asks = []
    for key, drafts, names in wanted:
        held = [remembered[d.key][kind] for d in drafts if kind in remembered.get(d.key, {})]
        mine = next((name for name in held if name not in claimed), "")
        claimed.add(mine)
        asks.append(Wanted(key, mine, names))
    return give_ids(asks, taken | earlier)


def _service_names(group: RowGroup) -> tuple[str, ...]:
    return _with_postcode(group.first.name, group.first.postcode, "service")


def _place_names(drafts: Sequence[RowDraft]) -> tuple[str, ...]:
    return _with_postcode(place_name(drafts), next((d.postcode for d in drafts if d.postcode), ""), "place")


def _with_postcode(name: str, postcode: str, otherwise: str) -> tuple[str, ...]:
    start = slug(name) or otherwise
    return slug(start), slug(start, district_of(postcode)), slug(start, postcode)


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:200]
