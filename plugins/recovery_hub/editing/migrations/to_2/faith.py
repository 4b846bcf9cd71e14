"""``faith_based`` and ``faith_expected`` become a part of ``who``, where a session may say that it differs.

An entry that says ``faith_expected: no`` says ``who: {faith_expected: no}`` afterwards.
"""

from __future__ import annotations

import yaml

from recovery_hub.directory.records import Service
from recovery_hub.directory.records.eligibility import FAITH, with_faith_in_who
from recovery_hub.editing.mending import MendingError, with_fields, without_field
from recovery_hub.editing.migrations.migrating import Files
from recovery_hub.editing.yaml_text import in_one_line
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree

_BYTE_ORDER_MARK = "\ufeff"


def faith_into_who(files: Files) -> Files:
    """Move both fields in every file of services. An entry in which that is not possible stays: it is still read.

    Raises:
        MendingError: if a file would say something else afterwards.
    """
    return {path: now for path, text in files.items() if _holds_services(path) and (now := _changed(text)) != text}


def _holds_services(path: str) -> bool:
    return any(
        path == stored.path or (stored.ending and path.startswith(stored.shown) and path.endswith(stored.ending))
        for stored in Service.stored
    )


def _changed(text: str) -> str:
    if not any(name in text for name in FAITH):
        return text
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    plain = text.removeprefix(mark)  # the parser does not count it
    root = yaml.compose(plain, Loader=yaml.CBaseLoader)
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
    now, end = plain, len(plain)
    for entry in reversed(entries):
        start = entry.start_mark.index
        if not isinstance(root, yaml.SequenceNode) or root.flow_style:
            start, end = 0, len(now)
        fields = {key.value for key, _ in entry.value} if isinstance(entry, yaml.MappingNode) else set()
        if fields & set(FAITH):
            # One entry alone is read much faster than the whole file, once for each of its fields.
            column = " " * (entry.start_mark.column if start else 0)
            moved = _moved(column + now[start:end]).removeprefix(column)
            now = now[:start] + moved + now[end:]
        end = plain.rfind("-", 0, start) if start else end
    if _lifted(_read(plain)) != _lifted(_read(now)):
        raise MendingError("The fields about faith can't be moved without changing something else.")
    return mark + now


def _moved(text: str) -> str:
    """Move the fields of the one entry of a text, or of each entry of a list in one run."""
    moved = text
    read = _read(text)
    for entry in read if isinstance(read, list) else [read]:
        if not isinstance(entry, dict):
            continue
        older = {name: entry[name] for name in FAITH if name in entry}
        who = entry.get("who", {}) if older else {}
        new = {f"who.{name}": _as_yaml(value) for name, value in older.items() if name not in who}
        try:
            changed = with_fields(moved, Service, str(entry["id"]), new) if new else moved
            for name in older:
                changed = without_field(changed, Service, str(entry["id"]), name)
        except MendingError:
            continue
        moved = changed
    return moved


def _as_yaml(value: object) -> str:
    """Write an answer as volunteers do, without quotation marks; anything else so that it stays what it is."""
    return value if isinstance(value, str) and value.isalpha() else in_one_line(value)


def _lifted(value: object) -> object:
    return [with_faith_in_who(entry) for entry in value] if isinstance(value, list) else with_faith_in_who(value)


def _read(text: str) -> object:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise MendingError("It can't be read yet: run “make check” first.")
    return tree.value
