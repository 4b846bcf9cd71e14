"""What every city needs beside its entries: needs, helplines, pages, starts and guides. A new city borrows them."""

from __future__ import annotations

from pathlib import Path

FILES = ("data/needs.yaml", "data/helplines.yaml")
FOLDERS = ("content/pages", "content/starts", "content/guides")


def missing_from(city_folder: Path, starter: Path | None) -> dict[str, bytes]:
    """Find what a city lacks and the project has: path -> content. A folder that is there is left as it is."""
    if starter is None or starter.resolve() == city_folder.resolve():
        return {}
    found = {
        path: (starter / path).read_bytes()
        for path in FILES
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
