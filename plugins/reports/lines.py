"""The lines of a city's files, as a report quotes them: counted in the same way as by the reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.reports.terminal import ReadLines

MOST_BYTES = 16_000_000
"""A file that is too big to be read is too big to be quoted."""


def lines_in(folder: Path) -> ReadLines:
    """Make what ``as_text`` quotes from.

    Args:
        folder: the city's folder; the paths of problems start there.

    Returns:
        A function from a path to its lines; no lines if the file is not there, or too big. Bytes that are not text are
        shown as a sign.
    """

    @cache
    def read(path: str) -> Sequence[str]:
        file = folder / path
        try:
            if file.stat().st_size > MOST_BYTES:
                return ()
            text = file.read_bytes().decode("utf-8-sig", "replace")
        except OSError:
            return ()
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return read
