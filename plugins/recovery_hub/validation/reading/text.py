"""From bytes to text. A file that can't be text is refused with a line, before anything else looks at it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.validation.messages import problem

MOST_BYTES = 16_000_000
LONGEST_LINE = 50_000
"""Letters. A page of a book has two thousand; what is longer came out of a program."""
_BY_HAND = (".yaml", ".md")
"""How files end that people write in lines; a map may stand in one."""
_TOO_LONG = re.compile(rf"[^\n]{{{LONGEST_LINE + 1}}}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029]")
_UNSEEN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
UNSEEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{_UNSEEN}]")
"""Signs that nobody can see and that say nothing."""
_COPIED_ALONG = re.compile(f"[{_UNSEEN}]")
"""Invisible letters copied along from a chat, an address book or a web page. They are removed:
nobody could find them, and one of them would make another id of an id. What joins an emoji stays."""

_OTHER_PROGRAMS = (b"PK\x03\x04", b"\x89PNG", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\xff\xd8\xff", b"GIF8")
"""How files begin that hold no plain text: Word and Excel, pictures, PDF."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that could be read.

    Attributes:
        path: from the city's folder, with forward slashes.
        text: with line ends as a single newline.
    """

    path: str
    text: str


def cleaned(text: str) -> str:
    """Write line ends as a single newline, and leave out what nobody can see."""
    return _COPIED_ALONG.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def refuse_half_signs(text: str, read: object) -> None:
    r"""Refuse JSON in which half a sign is spelled out (``\ud83d`` alone): no page and no terminal can show it.

    Args:
        text: as it stands in the file.
        read: what ``json.loads`` made of it.

    Raises:
        ValueError: if there is one.
    """
    if "\\ud" in text.lower():
        json.dumps(read, ensure_ascii=False).encode()  # UnicodeEncodeError is a ValueError


def bytes_of(folder: Path, path: str) -> bytes:
    """Read one file of a city, if it is a file and lies in the city's folder.

    Raises:
        OSError: if it can't be read; ``strerror`` says why.
        ValueError: if it has more than ``MOST_BYTES`` bytes; its argument is their number.
    """
    file = folder / path
    about = file.stat()
    if not S_ISREG(about.st_mode):
        raise OSError(0, "it is not a file, though it has the name of one")
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        raise OSError(0, "it only points to a file somewhere else")
    if about.st_size > MOST_BYTES:
        raise ValueError(about.st_size)
    return file.read_bytes()


def read_text(folder: Path, path: str) -> TextFile | Problem:
    """Read one file of a city, or say why not.

    Args:
        folder: the city's folder.
        path: the file, from that folder.
    """
    try:
        raw = bytes_of(folder, path)
    except OSError as error:
        return problem("unreadable.open", SourcePosition(path), value=error.strerror or "it may have been moved")
    except ValueError as error:
        size, limit = error.args[0] / 1e6, MOST_BYTES // 1_000_000
        return problem("unreadable.big", SourcePosition(path), value=f"{size:.0f}", limit=limit)
    return _decoded(path, raw)


def _decoded(path: str, raw: bytes) -> TextFile | Problem:
    if raw.startswith(_OTHER_PROGRAMS):
        return problem("unreadable.not-text", SourcePosition(path))
    if raw.startswith(_UTF_16) or b"\x00" in raw[:200]:
        return problem("unreadable.doubled", SourcePosition(path))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        near = before.rpartition("\n")[2]
        return problem(
            "unreadable.encoding",
            SourcePosition(path, line, len(near) + 1),
            value=near[-30:].strip() or "the start of the line",
        )
    text = cleaned(text)
    if (unseen := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, unseen.start()) + 1
        column = unseen.start() - text.rfind("\n", 0, unseen.start())
        return problem("unreadable.control", SourcePosition(path, line, column), value=ord(unseen.group()))
    if path.endswith(_BY_HAND) and (long := _TOO_LONG.search(text)) is not None:
        line = text.count("\n", 0, long.start()) + 1
        return problem("unreadable.long-line", SourcePosition(path, line), limit=f"{LONGEST_LINE:,}")
    return TextFile(path, text)
