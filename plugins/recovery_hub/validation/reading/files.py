"""Which files make a city, and which kind of record each of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from os.path import lexists
from pathlib import Path

from recovery_hub.directory.directory import KINDS
from recovery_hub.directory.records import City, FileForm, Record

CITY_FILE = City.stored.path


def _stored(form: FileForm) -> dict[str, type[Record]]:
    """Give the paths at which entries stand in one form, with the kind of record in each."""
    return {stored.path: kind for kind in KINDS.values() for stored in kind.stored if stored.form is form}


LISTS = _stored(FileForm.LIST)
"""Files that hold a list of entries."""

ONE_A_FILE = _stored(FileForm.ONE)
"""Folders with one entry a file; the file's name is the id."""

WRITINGS = _stored(FileForm.MARKDOWN)
"""Folders of Markdown files; the file's name is the id."""

FOLDERS = {stored.path: stored.ending for kind in KINDS.values() for stored in kind.stored if stored.ending}
"""Folders with one entry a file -> how the names of these files end."""

NEEDED = (
    CITY_FILE,
    *(stored.path for kind in KINDS.values() for stored in kind.stored if stored.is_needed),
)
"""Files without which there is nothing to build."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to be read.

    Attributes:
        path: from the city's folder, with forward slashes.
        record: what it holds.
        form: how entries stand in it.
    """

    path: str
    record: type[Record]
    form: FileForm


def files_of(folder: Path) -> Iterator[DataFile]:
    """Yield the files of a city that are there, in a fixed order; city.yaml is not among them."""
    for path, record in LISTS.items():
        if lexists(folder / path):
            yield DataFile(path, record, FileForm.LIST)
    for below, record in ONE_A_FILE.items():
        yield from (DataFile(path, record, FileForm.ONE) for path in _inside(folder, below, ".yaml"))
    for below, writing in WRITINGS.items():
        yield from (DataFile(path, writing, FileForm.MARKDOWN) for path in _inside(folder, below, ".md"))


def strays_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield files that would be passed over, each with the reason.

    The reason is the end of a wording key: ``passed-over`` for an ending that is not read (``.yml``, ``.txt``),
    ``folder`` for a file one folder too deep, ``unknown`` for a list whose name we don't know.
    """
    for below, ending in FOLDERS.items():
        for path in sorted((folder / below).glob("*")):
            if path.name.startswith("."):
                continue
            if path.is_dir() and path.suffix != ending:
                yield from ((_from(folder, deeper), "folder") for deeper in sorted(path.rglob(f"*{ending}")))
            elif path.suffix != ending:
                yield f"{below}/{path.name}", "passed-over"
    for path in sorted((folder / "data").glob("*")):
        name = f"data/{path.name}"
        if path.is_dir() and name not in {*ONE_A_FILE, *LISTS}:
            yield from ((_from(folder, deeper), "folder") for deeper in sorted(path.rglob("*.yaml")))
        elif name not in {*LISTS, *ONE_A_FILE, CITY_FILE} and _is_like_a_list(path.name):
            yield name, "unknown"


def _is_like_a_list(name: str) -> bool:
    """Whether a file looks like a list of entries: by its ending, or because it is called like one."""
    plain = name.lower()
    return plain.endswith((".yaml", ".yml")) or any(
        plain.startswith(f"{known.removeprefix('data/').removesuffix('yaml')}") for known in (*LISTS, CITY_FILE)
    )


def _from(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _inside(folder: Path, below: str, ending: str) -> Iterator[str]:
    for path in sorted((folder / below).glob(f"*{ending}")):
        if not path.name.startswith("."):
            yield f"{below}/{path.name}"
