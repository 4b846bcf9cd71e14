"""A note that is a list of parts of the city becomes the list that pages and filters read.

    area_note: Hollin and Fairfield only.   ->   service_areas: [Hollin, Fairfield]

A note that says more stays as it is: the check then says what to write.
"""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from recovery_hub.directory.records import Service
from recovery_hub.directory.records.service_areas import lifted, names_in
from recovery_hub.editing.mending import MendingError, pieces_of
from recovery_hub.editing.migrations.migrating import Files
from recovery_hub.editing.yaml_text import scalar
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree

NOTE = "area_note"
_BYTE_ORDER_MARK = "\ufeff"


def notes_to_lists(files: Files) -> Files:
    """Rewrite the notes of services that are lists.

    Args:
        files: every file of the city.

    Returns:
        Those that become different; comments, order and all other signs stay.

    Raises:
        MendingError: if a file would say something else afterwards.
    """
    return {path: now for path, text in files.items() if _holds_services(path) and (now := _changed(text)) != text}


def _holds_services(path: str) -> bool:
    return any(
        path.startswith(f"{stored.path}/") and path.endswith(stored.ending) if stored.ending else path == stored.path
        for stored in Service.stored
    )


def _changed(text: str) -> str:
    if f"{NOTE}:" not in text:
        return text
    before = _lifted(_read(text))
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    now = text.removeprefix(mark)  # the parser does not count it
    root = pieces_of(now)
    for entry in reversed(root.value if isinstance(root, yaml.SequenceNode) else [root]):
        now = _with_list(now, entry)
    now = mark + now
    if _read(now) != before:
        raise MendingError(f"“{NOTE}” can't be turned into a list there without changing something else.")
    return now


def _with_list(text: str, entry: yaml.Node) -> str:
    pairs = entry.value if isinstance(entry, yaml.MappingNode) else ()
    fields = {key.value: value.value for key, value in pairs if isinstance(value, yaml.ScalarNode)}
    names = {key.value for key, _ in pairs}
    for key, value in pairs:
        is_note = key.value == NOTE and isinstance(value, yaml.ScalarNode)
        if is_note and "service_areas" not in names and NOTE not in lifted(fields):
            start, end = key.start_mark.index, value.start_mark.index + len(_own(text, value))
            return f"{text[:start]}service_areas: {_as_yaml(names_in(value.value))}{text[end:]}"
    return text


def _own(text: str, value: yaml.Node) -> str:
    """The signs of a value. A text of several lines is said to end where the next field begins: not so far."""
    lines = text[value.start_mark.index : value.end_mark.index].splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "".join(lines).rstrip("\r\n ")


def _as_yaml(names: Mapping[str, list[str]]) -> str:
    written = {key: f"[{', '.join(map(scalar, some))}]" for key, some in names.items()}
    if set(written) == {"in"}:
        return written["in"]
    return f"{{{', '.join(f'{key}: {some}' for key, some in written.items())}}}"


def _lifted(value: object) -> object:
    if isinstance(value, list):
        return [_short(lifted(entry)) for entry in value]
    return _short(lifted(value))


def _short(entry: object) -> object:
    """What was read as a group with one list in it is written as the list alone."""
    if isinstance(entry, dict) and isinstance(areas := entry.get("service_areas"), dict) and set(areas) == {"in"}:
        return {**entry, "service_areas": areas["in"]}
    return entry


def _read(text: str) -> object:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise MendingError("It can't be read yet: run “make check” first.")
    return tree.value
