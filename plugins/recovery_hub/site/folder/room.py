"""One build at a time, in a room of its own: a folder beside the output folder that nobody else may read."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from recovery_hub.site.folder.exchange import can_exchange
from recovery_hub.site.folder.in_place import finish
from recovery_hub.site.folder.judging import judge_way
from recovery_hub.site.folder.receipt import RECEIPT
from recovery_hub.site.folder.trouble import OutputFolderError, in_words

Tell = Callable[[str], None]

INSIDE = f"{RECEIPT}.room"
"""The room's name where it can only stand in the output folder itself."""

HOMES = "homes"
"""A file of the room: folders of which all but the one that the link names are to go."""


class Way(Enum):
    """How the new site comes to its place."""

    EXCHANGE = "the two folders change places"
    LINK = "the link that names the folder is replaced"
    IN_PLACE = "file by file"


@dataclass(slots=True)
class Room:
    """The room of one build.

    Attributes:
        out: the output folder as the person named it.
        real: the same, with links followed: what readers are shown.
        folder: the room.
        way: how the new site will come to its place.
        why: for the third way: why nothing better can be done here.
        tell: says something to the person who builds.
    """

    out: Path
    real: Path
    folder: Path
    way: Way
    why: str
    tell: Tell

    @property
    def new(self) -> Path:
        """Where the new site is made."""
        return self.folder / "new"

    @property
    def link(self) -> Path:
        """The link that names the real folder; the last one, where one leads to another."""
        link = self.out
        while (onward := link.parent / link.readlink()).is_symlink():
            link = onward
        return link


@contextmanager
def claimed(out: Path, tell: Tell, around: tuple[Path, ...] = ()) -> Iterator[Room]:
    """Claim the output folder for one build; another build that has it is waited for.

    Args:
        out: the output folder; need not be there.
        tell: says something to the person who builds.
        around: folders that the build reads. An output folder that holds one of them is renewed file by file.

    Raises:
        OutputFolderError: if a site can't be put there, before any work is done; or if the work meets a full disk.
    """
    out = out.absolute()
    judge_way(out)
    real = out.resolve()
    made = _missing(real.parent)
    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        for folder in made:
            folder.chmod(folder.stat().st_mode | 0o755)
        place = _place(real)
        lock = _lock(place, tell, out)
        try:
            _clear(place, real)
            judge_way(out)  # whoever was before us may have changed it
            real = out.resolve()
            finish(real)
            if place != real / INSIDE:
                shutil.rmtree(real / INSIDE, ignore_errors=True)
            (place / "new").mkdir()
            yield Room(out, real, place, *_way(out, real, place, around), tell)
        finally:
            try:  # also where somebody is in a hurry and presses Ctrl and C twice
                _clear(place, out.resolve())
            finally:
                _leave(place, lock)
    except OSError as error:
        raise OutputFolderError(in_words(error)) from error
    finally:
        for folder in made:
            with suppress(OSError):  # a build that failed leaves no empty folder behind
                folder.rmdir()


def stem(real: Path) -> str:
    """The name of a folder without the number that it gets where a link is replaced: "site.2" is "site"."""
    return re.sub(r"\.\d+$", "", real.name)


def _missing(folder: Path) -> list[Path]:
    """List the folders that have to be made, the innermost first."""
    return [path for path in (folder, *folder.parents) if not path.exists()]


def _place(real: Path) -> Path:
    """Make the room: beside the folder, or in it where nothing can be made beside it."""
    beside = real.parent / f".{stem(real)}{RECEIPT}"
    try:
        return _private_folder(beside)
    except OSError as error:
        if not real.is_dir() or isinstance(error, FileExistsError):
            raise
    try:
        return _private_folder(real / INSIDE)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(real)) from error


def _private_folder(path: Path) -> Path:
    path.mkdir(mode=0o700, exist_ok=True)
    if path.is_symlink():
        raise OutputFolderError(f"“{path}” is a link, and this build needs a folder of that name. Delete the link.")
    return path


def _lock(place: Path, tell: Tell, out: Path) -> int:
    """Take the lock of the room; whoever leaves deletes the file, so the one that was taken must still stand there."""
    path = place / "lock"
    told = False
    while True:
        place.mkdir(mode=0o700, exist_ok=True)
        try:
            lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError:  # the one before us was just tidying up
            continue
        except OSError:
            with suppress(OSError):
                place.rmdir()
            raise
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not told:
                tell(f"Another build is writing into “{out}”. Waiting until it is done ...")
            told = True
            fcntl.flock(lock, fcntl.LOCK_EX)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(lock), path.stat()):
                return lock
        os.close(lock)


def _clear(place: Path, real: Path) -> None:
    """Take away what a build left here: one that failed or was killed, or the old site once the new one is in place."""
    for name in ("new", "first", "second"):
        shutil.rmtree(place / name, ignore_errors=True)
    homes = place / HOMES
    # Damaged, the list may hold anything: only a plain name can be one of ours.
    for name in homes.read_text(encoding="utf-8", errors="replace").splitlines() if homes.is_file() else ():
        if name == Path(name).name != real.name and stem(Path(name)) == stem(real):
            shutil.rmtree(real.parent / name, ignore_errors=True)
    homes.unlink(missing_ok=True)


def _leave(place: Path, lock: int) -> None:
    try:
        with suppress(OSError):
            (place / "lock").unlink()
            place.rmdir()
    finally:
        os.close(lock)


def _way(out: Path, real: Path, place: Path, around: tuple[Path, ...]) -> tuple[Way, str]:
    """Choose how the new site will come to its place, by what can be done here."""
    if why := _why_not(real, place, around):
        return Way.IN_PLACE, why
    if not real.exists() or can_exchange(place):
        return Way.EXCHANGE, ""
    if out.is_symlink():
        return Way.LINK, ""
    return Way.IN_PLACE, "its disk can't let two folders change places"


def _why_not(real: Path, place: Path, around: tuple[Path, ...]) -> str:
    """Say why the folder has to stay where it is; "" where it may go."""
    if place.is_relative_to(real):
        return "nothing can be made beside it"
    if any(folder.resolve().is_relative_to(real) for folder in around):
        return "it holds what the site is made from"
    if real.exists() and (real.is_mount() or real.stat().st_dev != place.stat().st_dev):
        return "it is a disk of its own"
    return ""
