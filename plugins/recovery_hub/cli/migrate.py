"""``recovery-hub migrate``: carry a city's data to the format of this program. All files or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from recovery_hub.cli.terminal import City, city_of, say, stop
from recovery_hub.directory.records.city import FORMAT
from recovery_hub.editing.migrations import MIGRATIONS, NotMigratedError, migrated
from recovery_hub.editing.migrations.migrating import format_of
from recovery_hub.validation.reading.files import CITY_FILE, files_of


def migrate(city: City = Path()) -> None:
    """Carry the data to the newest format: comments stay, and what was changed is said."""
    folder = city_of(city)
    try:
        files = {path: _text(folder / path) for path in (CITY_FILE, *(file.path for file in files_of(folder)))}
        before = format_of(files)
        if before > FORMAT:
            stop(f"This city has format {before}, and this program knows formats up to {FORMAT}. Install a newer one.")
        found = migrated(files, MIGRATIONS)
        write_all(folder, found.files)
    except (NotMigratedError, OSError, UnicodeDecodeError) as reason:
        stop(f"{reason}\nNothing was changed.")
    for line in found.told:
        say(line)
    say(
        f"The data has format {max(before, FORMAT)}."
        + (" Now type: recovery-hub check" if found.told else " There is nothing to do.")
    )


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def write_all(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files or none.

    Args:
        folder: the city's.
        files: path from it -> text.

    Raises:
        OSError: if one can't be written; then all are as they were.
    """
    fresh = {folder / path: (folder / path).with_name(f".{Path(path).name}.part") for path in files}
    before = {path: path.read_bytes() for path in fresh}
    try:
        for (path, beside), text in zip(fresh.items(), files.values(), strict=True):
            beside.write_bytes(text.encode())
            beside.chmod(path.stat().st_mode)
        for path, beside in fresh.items():
            os.replace(beside, path)  # noqa: PTH105 - replaces in one step on every system
    except OSError:
        for path, content in before.items():
            if path.read_bytes() != content:
                path.write_bytes(content)
        raise
    finally:
        for beside in fresh.values():
            beside.unlink(missing_ok=True)
