"""Which files make a city, and which kind of record each of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.directory.model import (
    Arrival,
    Guide,
    Helpline,
    Need,
    Opportunity,
    Organisation,
    Page,
    Place,
    Record,
    Route,
    Service,
    StartPage,
    Stop,
    Voiced,
    Withdrawn,
    Writing,
)

CITY_FILE = "data/city.yaml"

LISTS: dict[str, type[Record]] = {
    "data/services.yaml": Service,
    "data/organisations.yaml": Organisation,
    "data/places.yaml": Place,
    "data/needs.yaml": Need,
    "data/helplines.yaml": Helpline,
    "data/opportunities.yaml": Opportunity,
    "data/bus-stops.yaml": Stop,
    "data/bus-routes.yaml": Route,
    "data/missing.yaml": Voiced,
    "data/withdrawn.yaml": Withdrawn,
}
"""Files that hold a list of entries."""

NEEDED = (CITY_FILE, "data/needs.yaml", "data/helplines.yaml")
"""Files without which there is nothing to build."""

ONE_A_FILE: dict[str, type[Record]] = {"data/services": Service}
"""Folders with one entry a file; the file's name is the id."""

WRITINGS: dict[str, type[Writing]] = {
    "content/pages": Page,
    "content/guides": Guide,
    "content/starts": StartPage,
    "content/places": Arrival,
}
"""Folders of Markdown files; the file's name is the id."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to be read.

    Attributes:
        path: from the city's folder, with forward slashes.
        record: what it holds.
        form: ``list``, ``one`` (a single entry in YAML) or ``markdown``.
    """

    path: str
    record: type[Record]
    form: str


def files_of(folder: Path) -> Iterator[DataFile]:
    """Yield the files of a city that are there, in a fixed order; city.yaml is not among them."""
    for path, record in LISTS.items():
        if (folder / path).is_file():
            yield DataFile(path, record, "list")
    for below, record in ONE_A_FILE.items():
        yield from (DataFile(path, record, "one") for path in _inside(folder, below, ".yaml"))
    for below, writing in WRITINGS.items():
        yield from (DataFile(path, writing, "markdown") for path in _inside(folder, below, ".md"))


def strays_of(folder: Path) -> Iterator[str]:
    """Yield files that stand where entries are read but would be passed over: ``.yml``, ``.YAML``, ``.txt``."""
    for below, ending in (("data/services", ".yaml"), *((writing, ".md") for writing in WRITINGS)):
        for path in sorted((folder / below).glob("*")):
            if path.is_file() and path.suffix != ending and not path.name.startswith("."):
                yield f"{below}/{path.name}"


def _inside(folder: Path, below: str, ending: str) -> Iterator[str]:
    for path in sorted((folder / below).glob(f"*{ending}")):
        if path.is_file() and not path.name.startswith("."):
            yield f"{below}/{path.name}"
