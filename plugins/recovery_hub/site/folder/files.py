"""Looking at files and folders without following links."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

READABLE = 0o644
ENTERABLE = 0o755
"""Modes of a file and a folder with which a web server that is somebody else can show them."""


def is_folder(path: Path) -> bool:
    """Whether a folder stands there; a link to one is none."""
    return stat.S_ISDIR(_mode(path))


def is_file(path: Path) -> bool:
    """Whether a plain file stands there; a link to one is none."""
    return stat.S_ISREG(_mode(path))


def is_open(path: Path) -> bool:
    """Whether everybody may read a file, or look into a folder. A link has no mode of its own, and counts as open."""
    mode = _mode(path)
    wanted = ENTERABLE if stat.S_ISDIR(mode) else READABLE
    return stat.S_ISLNK(mode) or mode & wanted == wanted


def open_up(path: Path) -> None:
    """Let everybody read a file, or look into a folder, whatever the umask of who builds."""
    if not is_open(path):
        mode = _mode(path)
        path.chmod(stat.S_IMODE(mode) | (ENTERABLE if stat.S_ISDIR(mode) else READABLE))


def names_in(folder: Path) -> list[str]:
    """List what stands in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


def on_foot(top: Path, name: str) -> bool:
    """Whether a file can be reached from a folder without following a link."""
    parts = name.split("/")
    return all(is_folder(top.joinpath(*parts[:depth])) for depth in range(1, len(parts)))


def files_in(folder: Path, top: str = "") -> Iterator[str]:
    """Yield every file and link below a folder, as "services/index.html"; links are not followed."""
    with os.scandir(folder / top) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            name = f"{top}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from files_in(folder, f"{name}/")
            else:
                yield name


def copy_or_link(here: Path, there: Path) -> bool:
    """Give a file or link a second place on the disk; where that can't be, copy it. Say whether it is the same file."""
    try:
        os.link(here, there, follow_symlinks=False)
    except OSError:
        shutil.copy2(here, there, follow_symlinks=False)
        return False
    return True


def folders_in(folder: Path) -> Iterator[str]:
    """Yield every folder below a folder, from that folder; links are not followed."""
    yield from (str(path.relative_to(folder)) for path in folder.rglob("*") if is_folder(path))


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except OSError:
        return 0
