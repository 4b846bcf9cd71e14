"""The new site, whole, beside the old one. What is the same is the same file, and what is others' comes along."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.site.folder.files import (
    ENTERABLE,
    READABLE,
    copy_or_link,
    is_file,
    is_folder,
    is_open,
    names_in,
    on_foot,
    open_up,
)
from recovery_hub.site.folder.judging import Standing, in_the_way, is_private
from recovery_hub.site.folder.receipt import RECEIPT, receipt_for

STAYS = ("CNAME",)
"""What comes along besides names that begin with a dot, where the receipt is damaged: no page of ours is called so."""


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What the writing came to: numbers of files."""

    files: int
    changed: int
    removed: int


def lay(old: Path, new: Path, files: Mapping[str, bytes], standing: Standing) -> WriteResult:
    """Make a folder that holds exactly these files and their receipt.

    Args:
        old: what stands now; read, never written.
        new: the folder to make.
        files: file from that folder -> bytes.
        standing: what is ours in the old folder.
    """
    new.mkdir(parents=True, exist_ok=True)
    new.chmod(ENTERABLE)
    changed = sum(_lay_file(old, new, name, content) for name, content in files.items())
    _lay_file(old, new, RECEIPT, receipt_for(files))
    removed = sum(1 for name in standing.ours if name not in files and is_file(old / name) and on_foot(old, name))
    return WriteResult(len(files), changed, removed)


def _lay_file(old: Path, new: Path, name: str, content: bytes) -> bool:
    """Put a file into the new folder, and say whether it differs from the old one."""
    _folder(new, name.rpartition("/")[0])
    if on_foot(old, name) and _same(old / name, content):
        try:
            os.link(old / name, new / name)
        except OSError:  # a disk without links, or a file of somebody else: a copy does as well
            _write(new / name, content)
        return False
    _write(new / name, content)
    return True


def _same(old: Path, content: bytes) -> bool:
    """Whether the old file can serve for the new one: its bytes, and that everybody may read it."""
    try:
        found = old.lstat()
        return (
            stat.S_ISREG(found.st_mode)
            and is_open(old)
            and found.st_size == len(content)
            and old.read_bytes() == content
        )
    except OSError:
        return False


def _write(path: Path, content: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:  # noqa: PTH123 - never through a link
        file.write(content)
    path.chmod(READABLE)


def _folder(new: Path, name: str) -> None:
    """Make a folder of the new site, and those above it, so that everybody may look into them."""
    if name and not (new / name).is_dir():
        _folder(new, name.rpartition("/")[0])
        (new / name).mkdir()
        (new / name).chmod(ENTERABLE)


def make_readable(new: Path) -> None:
    """Let everybody read what others (Pelican) have written into the new folder."""
    for path in (new, *new.rglob("*")):
        open_up(path)


def carry(
    old: Path, new: Path, ours: Collection[str], laid: Collection[str], stays: Callable[[str], bool] = lambda _: True
) -> dict[str, int]:
    """Take along what other people have put into the old folder: a CNAME, a ``.git``. Links are not followed.

    Args:
        old: what stands now.
        new: the new site.
        ours: files of the old folder that an earlier build wrote, from that folder; its receipt among them.
        laid: files of the new site that this build wrote, from that folder.
        stays: says of a name whether it comes along.

    Returns:
        What others have put there -> its number on the disk; 0 for what was copied, or does not come along.

    Raises:
        OutputFolderError: if something of theirs stands where a file or folder of ours belongs.
    """
    if not old.is_dir():
        return {}
    _keep_mode(old, new)
    carried: dict[str, int] = {}
    for name in names_in(old):
        if not is_private(name):
            _carry(old, new, name, _Side(frozenset(ours), frozenset(laid), stays, carried))
    return carried


@dataclass(frozen=True, slots=True)
class _Side:
    ours: frozenset[str]
    laid: frozenset[str]
    stays: Callable[[str], bool]
    carried: dict[str, int]


def _carry(old: Path, new: Path, name: str, side: _Side) -> bool:
    """Take along an entry; say whether there was anything of theirs in it."""
    here, there = old / name, new / name
    if is_folder(here):
        inner = names_in(here)
        theirs = [_carry(old, new, f"{name}/{entry}", side) for entry in inner]
        if inner:
            return any(theirs)
        if side.stays(name) and not is_folder(there):
            _clear_way(here, there, name, side)
            _folder_like(old, new, name)
        return True
    if name in side.ours:
        return False
    if os.path.lexists(there) and not is_folder(there) and name not in side.laid:
        side.carried[name] = 0  # Pelican has written its own anew
        return True
    if not side.stays(name):
        side.carried[name] = 0
        return False
    _clear_way(here, there, name, side)
    _folder_like(old, new, name.rpartition("/")[0])
    side.carried[name] = there.lstat().st_ino if copy_or_link(here, there) else 0
    return True


def _clear_way(here: Path, there: Path, name: str, side: _Side) -> None:
    """See that nothing of the new site stands where something of theirs would go."""
    above = [name[:n] for n, letter in enumerate(name) if letter == "/"]
    if os.path.lexists(there) or any(part in side.laid for part in above):
        raise in_the_way(here)


def _folder_like(old: Path, new: Path, name: str) -> None:
    """Make a folder of theirs with the mode it had, and those above it."""
    if not name or is_folder(new / name):
        return
    _folder_like(old, new, name.rpartition("/")[0])
    (new / name).mkdir()
    (new / name).chmod(stat.S_IMODE((old / name).stat().st_mode) | stat.S_IRWXU)


def _keep_mode(old: Path, new: Path) -> None:
    """The folder itself keeps its mode and its group, and everybody may look into it."""
    before = old.stat()
    if before.st_gid != new.stat().st_gid:
        with suppress(OSError):
            os.chown(new, -1, before.st_gid)
    new.chmod(stat.S_IMODE(before.st_mode) | ENTERABLE)
