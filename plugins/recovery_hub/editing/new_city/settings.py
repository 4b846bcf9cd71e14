"""What every city needs beside its entries, and a new one borrows: needs, helplines, the law, pages, starts, guides."""

from __future__ import annotations

from pathlib import Path

from recovery_hub.directory.directory import KINDS
from recovery_hub.directory.fields import fields_of, points_to
from recovery_hub.directory.records import FileForm, Law

BORROWED = tuple(stored for kind in KINDS.values() if kind.comes_along for stored in kind.stored)
LAW = Law.path_as(FileForm.LIST)
FILES = tuple(stored.path for stored in BORROWED if not stored.ending and stored.path != LAW)
LAW_POINTS_TO = tuple(
    KINDS[kind].stored[0].path for name in fields_of(Law) if (kind := points_to(Law, name)) is not None
)
"""What the register of law names by id: it fits only a city that takes all of these over."""
FOLDERS = tuple(stored.path for stored in BORROWED if stored.ending)


def missing_from(city_folder: Path, starter: Path | None) -> dict[str, bytes]:
    """Find what a city lacks and the project has: path -> content. A folder that is there is left as it is."""
    if starter is None or starter.resolve() == city_folder.resolve():
        return {}
    takes_law = not any((city_folder / path).exists() for path in LAW_POINTS_TO)
    found = {
        path: (starter / path).read_bytes()
        for path in (*FILES, *((LAW,) if takes_law else ()))
        if (starter / path).is_file() and not (city_folder / path).exists()
    }
    for folder in FOLDERS:
        if (city_folder / folder).exists() or not (starter / folder).is_dir():
            continue
        found |= {
            f"{folder}/{path.name}": path.read_bytes()
            for path in sorted((starter / folder).glob("*.md"))
            if path.is_file()
        }
    return found
