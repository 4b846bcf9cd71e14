"""The only function of the import that changes a city's folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def write_files(city_folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write files whose content differs, each in one step, so that no reader ever meets half a file.

    Args:
        city_folder: made if it is missing.
        files: path from that folder -> content, in the order in which they are to be written.

    Returns:
        The paths that were written.
    """
    written = []
    for name, content in files.items():
        path = city_folder / name
        if path.is_file() and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        beside.write_bytes(content)
        os.replace(beside, path)  # noqa: PTH105 - replaces in one step on every system
        written.append(name)
    return tuple(written)
