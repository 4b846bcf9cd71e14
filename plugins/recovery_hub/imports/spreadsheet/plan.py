"""What is to be done with every entry, given what is in the folder and what we last wrote there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import yaml

from recovery_hub.directory.records import DATED, City
from recovery_hub.imports.spreadsheet.existing import LISTS, Existing, file_of
from recovery_hub.imports.spreadsheet.memory import fingerprint
from recovery_hub.validation.reading.tree import UnreadableYamlError, Value, read_tree


class Fate(StrEnum):
    """What happens to an entry."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "unchanged"
    KEPT = "kept: edited by people"
    REMOVED = "left out: removed by people"


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """An entry as the list would have it.

    Attributes:
        name: ``"service/west-end-surgery"``.
        text: the whole text of its file, or its lines in a list.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens to one entry.

    Attributes:
        entry: the entry.
        fate: what happens.
        differences: for a kept one, where people and the list say different things, a sentence each.
    """

    entry: PlannedEntry
    fate: Fate
    differences: tuple[str, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether the import writes the entry, or would if it did not stand there already."""
        return self.fate in {Fate.NEW, Fate.CHANGED, Fate.SAME}


def decide(entry: PlannedEntry, existing: Existing, prints: Mapping[str, str]) -> Decision:
    """Decide about one entry. What people have changed, moved or taken away is left as they want it."""
    held, remembered = existing.text_of(entry.name), prints.get(entry.name)
    if held is not None and fingerprint(held) == fingerprint(entry.text):
        return Decision(entry, Fate.SAME)
    if held is not None and fingerprint(held) == remembered:
        return Decision(entry, Fate.CHANGED)
    if held is not None:
        return Decision(entry, Fate.KEPT, differences(held, entry.text))
    if entry.name in existing.fields:
        moved = yaml.safe_dump(dict(existing.fields[entry.name]), allow_unicode=True)
        return Decision(entry, Fate.KEPT, differences(moved, entry.text))
    return Decision(entry, Fate.NEW if remembered is None else Fate.REMOVED)


def texts_to_write(decisions: Sequence[Decision], existing: Existing, heading: str, today: date) -> dict[str, str]:
    """Work out the new text of every file that changes: path -> text.

    Args:
        decisions: about every entry.
        existing: what is there.
        heading: a remark for the top of a new list file.
        today: the day on which what is new was added, and the rest changed.
    """
    wanted = [_dated(decision, existing, today) for decision in decisions if decision.fate in {Fate.NEW, Fate.CHANGED}]
    texts = {file_of(entry.name): entry.text for entry in wanted if entry.name.partition("/")[0] not in LISTS}
    for kind, path in LISTS.items():
        entries = {entry.name.partition("/")[2]: entry.text for entry in wanted if entry.name.startswith(f"{kind}/")}
        if entries:
            before = existing.lists[path]
            texts[path] = ("" if before.blocks or before.tail else heading + "\n") + before.with_entries(entries)
    return texts


def _dated(decision: Decision, existing: Existing, today: date) -> PlannedEntry:
    """Write the day on which an entry was added, or keep it and write the day on which it changed."""
    entry = decision.entry
    kind = entry.name.partition("/")[0]
    if kind == City.kind_name:
        return entry
    added = existing.fields.get(entry.name, {}).get("added") if decision.fate is Fate.CHANGED else today
    days = {"added": added, "changed": today if decision.fate is Fate.CHANGED else None}
    margin = "  " if kind in LISTS else ""
    lines = "".join(f"{margin}{name}: {day}\n" for name, day in days.items() if day)
    return PlannedEntry(entry.name, f"{entry.text.rstrip()}\n{lines}")


def differences(held: str, wanted: str) -> tuple[str, ...]:
    """Say field by field what differs between two texts of one entry."""
    ours, theirs = _flat(_read(held)), _flat(_read(wanted))
    found = []
    for name in dict.fromkeys(name for name in (*ours, *theirs) if name not in DATED):
        here, there = ours.get(name, ""), theirs.get(name, "")
        if here != there:
            found.append(f"{name}: here “{here or 'nothing'}”, in the list “{there or 'nothing'}”")
    return tuple(found)


def _read(text: str) -> Value:
    try:
        value = read_tree(text).value
    except (UnreadableYamlError, yaml.YAMLError):
        return {"text": "it can't be read"}
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _flat(value: object, name: str = "") -> dict[str, str]:
    if isinstance(value, dict):
        return {
            key: text
            for inner, item in value.items()
            for key, text in _flat(item, f"{name}.{inner}" if name else inner).items()
        }
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return {name: ", ".join(value)}
    if isinstance(value, list):
        return {key: text for n, item in enumerate(value, start=1) for key, text in _flat(item, f"{name} {n}").items()}
    return {name: str(value)}
