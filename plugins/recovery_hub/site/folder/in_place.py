"""The third way: file by file, where two folders can't change places. For a moment, old and new stand side by side.

All that is new is made first, in a folder of the output folder, so that a full disk changes nothing. Then it is moved:
what pages need before the pages, and deletions last. What is broken off is finished by the next build that starts.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from recovery_hub.site.folder.files import (
    copy_or_link,
    files_in,
    folders_in,
    is_file,
    is_folder,
    is_open,
    on_foot,
    open_up,
)
from recovery_hub.site.folder.receipt import RECEIPT
from recovery_hub.site.folder.trouble import UnfinishedError, in_words

MAKING = f"{RECEIPT}.making"
READY = f"{RECEIPT}.ready"
"""What is to be moved; the name says whether all of it is there."""


def renew(new: Path, out: Path, gone: Collection[str]) -> None:
    """Make an output folder hold what a new one holds.

    Args:
        new: the new site, whole; on any disk.
        out: the output folder.
        gone: files in it that are ours and no part of the new site.

    Raises:
        OSError: nothing was changed.
        UnfinishedError: the next build has to finish it.
    """
    out.mkdir(exist_ok=True)
    making = out / MAKING
    shutil.rmtree(making, ignore_errors=True)
    try:
        making.mkdir(mode=0o700)
        (making / "files").mkdir()
        for folder in folders_in(new):
            if is_folder(out / folder) and is_open(new / folder):
                open_up(out / folder)
        for name in files_in(new):
            if not _alike(new / name, out / name):
                (making / "files" / name).parent.mkdir(parents=True, exist_ok=True)
                copy_or_link(new / name, making / "files" / name)
        (making / "gone").write_text("".join(f"{name}\n" for name in sorted(gone)), encoding="utf-8")
        making.rename(out / READY)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    finish(out)


def finish(out: Path) -> None:
    """Finish what a build has begun, if all of it was there; otherwise only take away what it had made.

    Raises:
        UnfinishedError: if it can't be finished now either.
    """
    ready = out / READY
    shutil.rmtree(out / MAKING, ignore_errors=True)
    if not is_folder(ready):
        return
    try:
        gone = _gone(ready)
        names = sorted(files_in(ready / "files"), key=_turn) if is_folder(ready / "files") else []
        for name in names:
            if _turn(name)[0] == _LAST:
                _delete(out, gone)
            _make_room(out, name, gone)
            (ready / "files" / name).replace(out / name)
        _delete(out, gone)
        shutil.rmtree(ready)
    except OSError as error:
        raise UnfinishedError(
            f"{in_words(error)} The new site is in “{out}” by half; the next build finishes it."
        ) from error


_LAST = 3


def _turn(name: str) -> tuple[int, str]:
    """The order: what pages need, pages, the worker of the copy, and the receipt when all else is done."""
    last = name.rpartition("/")[2]
    if last == RECEIPT:
        return _LAST, name
    return (2 if last == "sw.js" else 1 if last.endswith(".html") else 0), name


def _gone(ready: Path) -> list[str]:
    return (ready / "gone").read_text(encoding="utf-8").splitlines() if is_file(ready / "gone") else []


def _alike(new: Path, old: Path) -> bool:
    if not os.path.lexists(old):
        return False
    if os.path.samestat(new.lstat(), old.lstat()):
        return True
    if new.is_symlink() and old.is_symlink():
        return new.readlink() == old.readlink()
    alike = is_file(new) and is_file(old) and new.stat().st_mode == old.stat().st_mode
    return alike and filecmp.cmp(new, old, shallow=False)


def _make_room(out: Path, name: str, gone: Collection[str]) -> None:
    """Take away files of ours where a folder has to be, and the other way round. What is others' was seen to before."""
    parts = name.split("/")
    for depth in range(1, len(parts)):
        above = out.joinpath(*parts[:depth])
        if os.path.lexists(above) and not is_folder(above):
            above.unlink()
        if not is_folder(above):
            above.mkdir()
        open_up(above)
    if is_folder(out / name):
        _delete(out, [file for file in gone if file.startswith(f"{name}/")])
        if is_folder(out / name):
            (out / name).rmdir()


def _delete(out: Path, gone: Collection[str]) -> None:
    for name in gone:
        if not on_foot(out, name):
            continue
        if is_file(out / name) or (out / name).is_symlink():
            (out / name).unlink()
        with suppress(OSError):  # somebody's own file keeps the folder
            for above in list((out / name).parents)[: name.count("/")]:
                above.rmdir()
