"""Times as people say them, in ``hours`` or as a note instead of hours, become fields: ``repeats`` and ``dates``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import yaml

from recovery_hub.directory.records import Service
from recovery_hub.directory.records.base import FileForm
from recovery_hub.directory.records.service import said_times
from recovery_hub.editing.mending import MendingError, pieces_of, with_fields
from recovery_hub.editing.migrations.migrating import Files
from recovery_hub.editing.said_times import times_as_yaml
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree


def said_times_to_fields(files: Files) -> Files:
    """Write the fields of times that were said in words; what is not complete stays as it is, and ``check`` asks."""
    return {path: _changed(text) for path, text in files.items() if _holds_services(path)}


def _holds_services(path: str) -> bool:
    folder = PurePosixPath(Service.path_as(FileForm.ONE))
    return path == Service.path_as(FileForm.LIST) or PurePosixPath(path).parent == folder


def _changed(text: str) -> str:
    for id_, number, said in list(_to_change(text)):
        new = {f"sessions.{number}.{name}": written for name, written in times_as_yaml(said).items()}
        try:
            changed = with_fields(text, Service, id_, new)
            for name in (name for name, value in said.items() if value is None):
                changed = _without(changed, id_, number, name)
        except MendingError:
            continue  # it is read as it stands: nobody loses anything
        text = changed
    return text


def _to_change(text: str) -> Iterator[tuple[str, int, Mapping[str, object]]]:
    for entry in _entries(text):
        sessions = entry.get("sessions")
        for number, session in enumerate(sessions if isinstance(sessions, list) else ()):
            said = said_times(session) if isinstance(session, dict) else {}
            if said:
                gone = {name for name, value in said.items() if value is None and name not in session}
                yield str(entry.get("id")), number, {name: said[name] for name in said if name not in gone}


def _entries(text: str) -> list[dict[str, object]]:
    tree = parse(text)
    value = tree.value if isinstance(tree, Tree) and not tree.repeats else None
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, dict)]


def _without(text: str, id_: str, number: int, name: str) -> str:
    """Take a field out of a session; all else stays as it is.

    Raises:
        MendingError: if the text would say something else afterwards.
    """
    key, value = _pair(text, id_, number, name)
    start, end = key.start_mark.index, value.end_mark.index
    before, after = text[:start], text[end:]
    if value.end_mark.column == 0:  # a text of several lines ends where the next line begins
        left = before.rstrip(" ") + after
    elif before.rstrip(" ").endswith(("{", ",")):
        comma = re.match(r"\s*,\s*", after)
        left = before + after[comma.end() :] if comma else re.sub(r",\s*\Z", "", before) + after
    else:
        line = re.match(r"[ \t]*(?:\r?\n|\Z)", after)
        if line is None or before.rstrip(" ").endswith("-"):
            raise MendingError("There is something beside it.")
        left = before.rstrip(" ") + after[line.end() :]
    wanted = _entries(text)
    for entry in wanted:
        if entry.get("id") == id_ and isinstance(sessions := entry["sessions"], list):
            del sessions[number][name]
    if wanted != _entries(left):
        raise MendingError("Taking it out would change something else.")
    return left


def _pair(text: str, id_: str, number: int, name: str) -> tuple[yaml.Node, yaml.Node]:
    root = pieces_of(text)
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
    for entry in entries:
        if not isinstance(entry, yaml.MappingNode):
            continue
        fields = {key.value: value for key, value in entry.value}
        if "id" in fields and fields["id"].value == id_:
            for key, value in fields["sessions"].value[number].value:
                if key.value == name:
                    return key, value
    raise MendingError(f"There is no field “{name}”.")
