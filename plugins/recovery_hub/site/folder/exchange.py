"""Two folders change places in one step: nobody ever finds half of one, or none.

The call is not in Python's library. Whether it works depends on the file system, so it is tried on two empty folders
first.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

RENAME_EXCHANGE = 2
"""Linux, renameat2(2); macOS has the same number for RENAME_SWAP in renamex_np(2)."""
AT_FDCWD = -100
NUMBERS = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "loongarch64": 276, "armv7l": 382, "i686": 353}
"""Machine -> the number of renameat2, for C libraries that have no name for it (musl, glibc before 2.28)."""

_Call = Callable[[bytes, bytes], int]


def exchange(first: Path, second: Path) -> None:
    """Let two folders (or files) change places.

    Raises:
        OSError: if this system, or the file system they stand on, can't. Both stand as they were.
    """
    call = _call()
    if call is None:
        raise OSError(38, "This system can't exchange two folders", str(second))
    if call(os.fsencode(first), os.fsencode(second)) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(second))


def can_exchange(room: Path) -> bool:
    """Try it on two empty folders.

    Args:
        room: a folder of ours on the file system that is meant.
    """
    first, second = room / "first", room / "second"
    try:
        for folder in (first, second):
            folder.mkdir()
        before = first.stat().st_ino, second.stat().st_ino
        exchange(first, second)
        return before == (second.stat().st_ino, first.stat().st_ino)
    except OSError:
        return False
    finally:
        for folder in (first, second):
            with suppress(OSError):
                folder.rmdir()


def flush(folder: Path) -> None:
    """Wait until what was written is on the disk, so that a power cut after the exchange leaves no empty file."""
    library = _library()
    if library is None or not hasattr(library, "syncfs"):
        os.sync()
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        library.syncfs(opened)
    finally:
        os.close(opened)


@cache
def _library() -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(None, use_errno=True)
    except OSError:  # a Python that was linked without a C library to look into
        return None


@cache
def _call() -> _Call | None:
    library = _library()
    if library is None:
        return None
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return lambda first, second: int(library.renamex_np(first, second, RENAME_EXCHANGE))
    if hasattr(library, "renameat2"):
        return lambda first, second: int(library.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE))
    number = NUMBERS.get(platform.machine())
    if number is None or sys.platform != "linux":
        return None
    return lambda first, second: int(library.syscall(number, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE))
