"""Puts a finished site into its folder.

Everything is in memory before the first byte is written, so a build that fails leaves the last good site as it stands.
Only files whose bytes differ are written, and files that no longer belong are taken away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RECEIPT = ".recovery-hub"
"""Names the files we wrote: nothing else in the folder is ever deleted."""


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What the writing came to: numbers of files."""

    files: int
    changed: int
    removed: int


class ForeignFolderError(Exception):
    """The output folder holds files that are not ours."""


def write_site(out: Path, files: Mapping[str, bytes]) -> WriteResult:
    """Make a folder hold exactly these files.

    Args:
        out: the output folder; made if it is not there.
        files: file from that folder -> bytes.

    Raises:
        ForeignFolder: if the folder holds something and no build of ours has written it.
    """
    before = _receipt(out)
    out.mkdir(parents=True, exist_ok=True)
    # Names first: whatever stands here if this is broken off, the next build knows that it is ours.
    _sign(out, before | set(files))
    removed = [name for name in sorted(before) if name not in files and (out / name).is_file()]
    for name in removed:
        (out / name).unlink()
        _remove_empty(out, (out / name).parent)
    changed = [name for name, content in files.items() if _write(out / name, content)]
    _sign(out, set(files))
    return WriteResult(len(files), len(changed), len(removed))


def _write(path: Path, content: bytes) -> bool:
    """Write a file in one step, if its bytes differ: a reader never gets half a page."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return True


def _sign(out: Path, names: set[str]) -> None:
    (out / RECEIPT).write_text("".join(f"{name}\n" for name in sorted(names)), encoding="utf-8")


def _receipt(out: Path) -> set[str]:
    if out.exists() and not out.is_dir():
        message = f"“{out}” is a file. Choose a folder for the site: make site OUT=folder"
        raise ForeignFolderError(message)
    if not out.exists() or not any(out.iterdir()):
        return set()
    receipt = out / RECEIPT
    if not receipt.is_file():
        message = (
            f"The folder “{out}” holds files that this build did not make. Choose an empty folder: make site OUT=folder"
        )
        raise ForeignFolderError(message)
    names = receipt.read_text(encoding="utf-8").splitlines()
    return {name for name in names if name and not name.startswith("/") and ".." not in name.split("/")}


def _remove_empty(out: Path, folder: Path) -> None:
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
