"""One state of the data as plain fields, however broken: what ``compare`` sets side by side with another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from os import walk
from os.path import lexists
from pathlib import Path
from typing import Any

from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import City, FileForm, Need, Place, Record
from recovery_hub.validation.reading.entries import read_entries
from recovery_hub.validation.reading.files import CITY_FILE, DataFile, files_of
from recovery_hub.validation.reading.text import bytes_of, read_text

Key = tuple[str, str]
"""Kind of record and id."""

PLACES_FILE = Place.path_as(FileForm.LIST)
NOT_COMPARED = frozenset({"body_line", "changed"})
"""What is no news: the day of a change says nothing beside the change itself."""
CITY_KEY = (City.kind_name, "city")


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """One entry as it was written.

    Attributes:
        part: the class of the record.
        fields: strings, lists and mappings, by the names of YAML. Nothing has been checked.
        path: its file, from the city's folder.
    """

    part: type[Record | City]
    fields: Mapping[str, Any]
    path: str

    @property
    def says(self) -> str:
        """The word for this sort of entry."""
        return self.part.label

    @property
    def name(self) -> str:
        """What it is called."""
        name = self.fields.get("name") or self.fields.get("title") or self.fields.get("id") or ""
        return name if isinstance(name, str) else ""

    def text(self, *way: str) -> str:
        """Give the words of a field, or "" where there are none."""
        inside: Any = self.fields
        for step in way:
            inside = inside.get(step) if isinstance(inside, Mapping) else None
        return inside if isinstance(inside, str) else ""

    def texts(self, *way: str) -> frozenset[str]:
        """Give the words of a list."""
        inside: Any = self.fields
        for step in way:
            inside = inside.get(step) if isinstance(inside, Mapping) else None
        listed = inside if isinstance(inside, list) else [inside]
        return frozenset(word for word in listed if isinstance(word, str) and word)


@dataclass(slots=True)
class CityState:
    """All entries of a city.

    Attributes:
        entries: by kind and id; an entry without an id goes by its file and place in it.
        unread: file -> a mark of what is in it, for those with parts that can't be read.
        others: file -> a mark of what is in it, for files that hold no entries (maps, timetables).
        hidden_words: what is written about where places are that must not be found, even in entries that can't be read.
    """

    entries: dict[Key, WrittenEntry] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    hidden_words: set[str] = field(default_factory=set)

    def of_kind(self, kind: str) -> Iterator[tuple[str, WrittenEntry]]:
        """Yield the entries of one kind with their ids."""
        return ((id_, entry) for (found, id_), entry in self.entries.items() if found == kind)


def read_state(folder: Path, only: frozenset[str] = frozenset()) -> CityState:
    """Read every entry of a city that can be read, without a look at whether it is right.

    Args:
        folder: holds ``data/`` and ``content/``; either may be missing.
        only: of these files alone; all, if it is empty.
    """
    state = CityState()
    if only:
        for file in files_of(folder):
            if file.path in only:
                _read_file(folder, file, state)
        return state
    read: set[str] = set()
    if lexists(folder / CITY_FILE):
        read.add(CITY_FILE)
        _read(folder, CITY_FILE, City.stored.form, City, state)
    for file in files_of(folder):
        read.add(file.path)
        _read_file(folder, file, state)
    state.others = {path: _mark(folder, path) for path in _all_files(folder) if path not in read}
    return state


def needs_of(folder: Path) -> dict[str, str]:
    """List the needs of a city: id -> name."""
    state = read_state(folder, only=frozenset({Need.path_as(FileForm.LIST)}))
    return {id_: need.name for id_, need in state.of_kind(Need.kind_name)}


def _read_file(folder: Path, file: DataFile, state: CityState) -> None:
    _read(folder, file.path, file.form, file.record, state)


def _read(folder: Path, path: str, form: str, part: type[Record | City], state: CityState) -> None:
    text = read_text(folder, path)
    if isinstance(text, Problem):
        state.unread[path] = _mark(folder, path)
        return
    if path == PLACES_FILE:
        state.hidden_words.update(_hidden_words(text.text))
    found = read_entries(text.path, form, text.text)
    if found.problems:
        state.unread[path] = _mark(folder, path)
    kind = part.kind_name
    for number, entry in enumerate(found.entries, 1):
        fields = {name: value for name, value in entry.fields.items() if name not in NOT_COMPARED}
        id_ = entry.fields.get("id")
        named = id_ if isinstance(id_, str) and id_ else f"{path}, entry {number}"
        key = CITY_KEY if part is City else (kind, named)
        while key in state.entries:  # the check says that two have the same id; here both are looked at
            key = (kind, f"{key[1]} (again)")
        state.entries[key] = WrittenEntry(part, fields, path)


_WHERE = re.compile(r"\b(?:address|street|postcode|latitude|longitude)[\"']?\s*:\s*[\"']?([^\n,{}]*[^\s,{}\"'])")


def _hidden_words(text: str) -> Iterator[str]:
    """Find where places are that must not be found by the look of the text: one that can't be read would be quoted."""
    for piece in re.split(r"^(?=-(?: |$))", text, flags=re.MULTILINE):
        shown = re.search(r"location_public[\"']?\s*:\s*[\"']?yes\b", piece)
        if shown is None:
            yield from (found[1].strip() for found in _WHERE.finditer(piece))


def _all_files(folder: Path) -> Iterator[str]:
    for below in ("data", "content"):
        for here, folders, files in walk(folder / below):
            folders.sort()
            links = [name for name in folders if (Path(here) / name).is_symlink()]
            for name in sorted([*files, *links]):
                if not name.startswith("."):
                    yield (Path(here) / name).relative_to(folder).as_posix()


def _mark(folder: Path, path: str) -> str:
    """Tell two versions of a file apart without a look inside."""
    try:
        return sha256(bytes_of(folder, path)).hexdigest()
    except (OSError, ValueError) as reason:
        return f"not read: {reason.args}"
