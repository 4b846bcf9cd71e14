"""Results kept from one build to the next, under the hash of everything they depend on.

What is hashed is what the search reads: numbers, not words. Editing a description, or the name of a stop, changes
nothing; editing a Sunday's times changes Sunday's results only. The code of the search counts too.
"""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from recovery_hub.gtfs.timetable import Timetable

Arrays = Mapping[str, NDArray[np.generic]]

KEPT = 64
"""How many results stay in the folder; those that were not used for longest go first."""

CODE = (
    "walking.py",
    "entrances.py",
    "network.py",
    "raptor.py",
    "minutes.py",
    "time_periods.py",
    "sessions.py",
    "egress_last_departure.py",
)


NAMES = "which"
"""The array that says which others there are."""
DAMAGED = (OSError, ValueError, EOFError, BadZipFile, zlib.error, RuntimeError, KeyError, MemoryError)
"""What reading a result may raise whose bytes are not as they were written; among RuntimeError is a password."""


def key_of(*parts: object) -> str:
    """Hash what a result depends on: arrays by their numbers, timetables by their arrays, the rest by its ``repr``."""
    digest = blake2b(_code(), digest_size=16)
    for part in parts:
        for piece in _pieces(part):
            digest.update(len(piece).to_bytes(8, "big"))
            digest.update(piece)
    return digest.hexdigest()


def kept(folder: Path | None, key: str, work_out: Callable[[], Arrays]) -> Arrays:
    """Take a result out of the cache, or work it out and put it there.

    Args:
        folder: where results are kept; None to keep nothing.
        key: from ``key_of``.
        work_out: makes the arrays.

    Returns:
        The arrays by name. A damaged file is as good as none.
    """
    if folder is None:
        return work_out()
    path = folder / f"{key}.npz"
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            found = {name: file[name] for name in file.files}
        if sorted(found.pop(NAMES).tolist()) != sorted(found):
            raise ValueError(path)
        os.utime(path)
    except DAMAGED:
        found = dict(work_out())
        _write(path, found)
        _tidy(folder)
    return found


def _write(path: Path, arrays: Arrays) -> None:
    """Write whole or not at all: two builds may run at once, and a disk may be full.

    Raises:
        OSError: with the name of the folder, so that whoever builds knows where room is needed.
    """
    part: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            part = Path(file.name)
            np.savez(file, allow_pickle=False, **arrays, **{NAMES: np.array(sorted(arrays), dtype=str)})
        part.replace(path)
    except BaseException as error:
        if part is not None:
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path.parent)) from error
        raise


def _tidy(folder: Path) -> None:
    by_use = sorted(folder.glob("*.npz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_use[KEPT:]:
        path.unlink(missing_ok=True)


def _pieces(part: object) -> Iterable[bytes]:
    if isinstance(part, Timetable):
        for name in ("latitude", "longitude", "first_call", "call_stop", "boards", "alights"):
            yield from _pieces(getattr(part, name))
        for name in ("first_trip", "first_time", "arrival", "departure"):
            yield from _pieces(getattr(part, name))
        for name in ("spot_stop", "call_spot", "first_onward", "onward_trip"):
            yield from _pieces(getattr(part, name))
        for name in ("start", "end", "kind", "seconds"):
            yield from _pieces(getattr(part.transfers, name))
        yield from _pieces(sorted(part.entrances.items()))
    elif isinstance(part, np.ndarray):
        yield f"{part.dtype.str}{part.shape}".encode()
        yield np.ascontiguousarray(part).tobytes()
    else:
        yield repr(part).encode()


@cache
def _code() -> bytes:
    return b"".join((Path(__file__).parent / name).read_bytes() for name in CODE)
