"""``who.situations`` becomes ``who.especially_for``: nobody was counted out by it, so nobody is afterwards.

Whether a service is for these people only, no file of format 1 says. A volunteer who knows moves the word to
``only_for``. Ages and genders that were left out stay left out: they were not known, and "anyone" would be a guess.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from recovery_hub.directory.records import Service
from recovery_hub.editing.mending import MendingError, pieces_of
from recovery_hub.editing.migrations.migrating import Files
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree

OLD, NEW = "situations", "especially_for"
_BYTE_ORDER_MARK = "\ufeff"


def renamed_situations(files: Files) -> Files:
    """Give the field its new name in every file of services; nothing else in them moves.

    Raises:
        MendingError: if an entry has both names, so that somebody has to choose.
    """
    return {path: changed for path, text in files.items() if _holds_services(path) and (changed := _renamed(text))}


def _holds_services(path: str) -> bool:
    return any(
        path == stored.path or (stored.ending and path.startswith(stored.shown) and path.endswith(stored.ending))
        for stored in Service.stored
    )


def _renamed(text: str) -> str:
    """Rename the field; "" where no entry has it."""
    mark = text[: len(_BYTE_ORDER_MARK)] if text.startswith(_BYTE_ORDER_MARK) else ""
    plain = text.removeprefix(mark)  # the parser does not count it
    if OLD not in plain:
        return ""
    renamed = plain
    for key in sorted(_old_keys(plain), key=lambda key: -key.start_mark.index):
        renamed = renamed[: key.start_mark.index] + NEW + renamed[key.end_mark.index :]
    if renamed == plain:
        return ""
    if _read(renamed) != _lifted(_read(plain)):
        raise MendingError(f"“{OLD}” can't be renamed without changing something else.")
    return mark + renamed


def _old_keys(text: str) -> Iterator[yaml.ScalarNode]:
    root = pieces_of(text)
    for entry in root.value if isinstance(root, yaml.SequenceNode) else [root]:
        for name, who in _pairs(entry):
            if name.value != "who":
                continue
            names = {key.value: key for key, _ in _pairs(who)}
            if OLD in names and NEW in names:
                line = names[OLD].start_mark.line + 1
                raise MendingError(f"Line {line} has both “{OLD}” and “{NEW}”. Keep the second, and mend it by hand.")
            if OLD in names:
                yield names[OLD]


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _read(text: str) -> object:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise MendingError("It can't be read yet: run “recovery-hub check” first.")
    return tree.value


def _lifted(value: object) -> object:
    return [_lifted_entry(entry) for entry in value] if isinstance(value, list) else _lifted_entry(value)


def _lifted_entry(entry: object) -> object:
    if not isinstance(entry, dict) or not isinstance(entry.get("who"), dict):
        return entry
    return {**entry, "who": {NEW if name == OLD else name: value for name, value in entry["who"].items()}}
