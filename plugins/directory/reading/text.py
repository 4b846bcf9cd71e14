"""From bytes to text. A file that can't be text is refused with a line, before anything else looks at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.directory.problem import Problem, Spot
from plugins.directory.wording import problem

MOST_BYTES = 16_000_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that could be read.

    Attributes:
        path: from the city's folder, with forward slashes.
        text: with line ends as a single newline.
    """

    path: str
    text: str


def read_text(folder: Path, path: str) -> TextFile | Problem:
    """Read one file of a city, or say why not.

    Args:
        folder: the city's folder.
        path: the file, from that folder.
    """
    try:
        size = (folder / path).stat().st_size
        if size > MOST_BYTES:
            return problem("unreadable.big", Spot(path), value=f"{size / 1e6:.0f}", limit=MOST_BYTES // 1_000_000)
        raw = (folder / path).read_bytes()
    except OSError as error:
        return problem("unreadable.open", Spot(path), value=error.strerror or "it may have been moved")
    return _decoded(path, raw)


def _decoded(path: str, raw: bytes) -> TextFile | Problem:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        near = before.rpartition("\n")[2]
        return problem(
            "unreadable.encoding", Spot(path, line, len(near) + 1), value=near[-30:].strip() or "the start of the line"
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (unseen := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, unseen.start()) + 1
        column = unseen.start() - text.rfind("\n", 0, unseen.start())
        return problem("unreadable.control", Spot(path, line, column), value=ord(unseen.group()))
    return TextFile(path, text)
