"""The lines of a city's files, as a report quotes them: counted in the same way as by the reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from recovery_hub.validation.reading.text import bytes_of, cleaned

if TYPE_CHECKING:
    from pathlib import Path

    from recovery_hub.validation.report.terminal import ReadLines


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
        try:
            text = bytes_of(folder, path).decode("utf-8-sig", "replace")
        except (OSError, ValueError):
            return ()
        return cleaned(text).split("\n")

    return read
