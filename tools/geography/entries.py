"""Entries of the real data as patterns for more of them: read as plain words, written back as plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

Entry = dict[str, Any]
"""An entry as it stands in a file: every value is text, a list or another group of fields."""

IN_LIST = 2_000
"""So many services are kept in one file; the reader refuses a file of more than 16 million letters."""


def read(path: Path) -> list[Entry]:
    """Read a list of entries; an empty one if there is no such file."""
    if not path.is_file():
        return []
    return _load(path)


def read_services(data: Path) -> list[Entry]:
    """Read all services: those of the list, and those with a file of their own; not those that were taken out."""
    withdrawn = {entry["id"] for entry in read(data / "withdrawn.yaml")}
    files = [data / "services.yaml", *sorted((data / "services").glob("*.yaml"))]
    return [entry for path in files for entry in read(path) if entry["id"] not in withdrawn]


def _load(path: Path) -> list[Entry]:
    # BaseLoader keeps every value as it is written ("no" stays "no"), and makes nothing but text, lists and groups.
    loaded: list[Entry] | Entry | None = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
    return loaded if isinstance(loaded, list) else [loaded] if loaded else []


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Write a list of entries."""
    # One after the other: all at once takes twice the memory.
    path.write_text("".join(_text([entry]) for entry in entries), encoding="utf-8")


def write_services(data: Path, services: Sequence[Entry]) -> None:
    """Write services as a large city would keep them: a list, and the later ones each in a file of its own."""
    write(data / "services.yaml", services[:IN_LIST])
    for service in services[IN_LIST:]:
        (data / "services").mkdir(exist_ok=True)
        (data / "services" / f"{service['id']}.yaml").write_text(_text(service), encoding="utf-8")


def _text(entries: Entry | list[Entry]) -> str:
    text: str = yaml.dump(entries, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    return text


def numbered(names: Iterable[str]) -> Iterator[str]:
    """Number names that have come before: "Shops", "Shops 2"."""
    given: set[str] = set()
    last: dict[str, int] = {}
    for name in names:
        new = name
        while new in given:
            last[name] = last.get(name, 1) + 1
            new = f"{name} {last[name]}"
        given.add(new)
        yield new
