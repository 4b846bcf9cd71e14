"""The files in tests/broken, put into a copy of the little town one after the other, and taken out again.

The first line of a broken file says which file of the little town it replaces or adds; another line of the same kind
begins another file. In Markdown and map files that line is left out, for they begin with ``---`` or ``{``. Files that
end in ``.bin`` hold bytes that can't be typed, written as in Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.shared import ROOT

BROKEN = ROOT / "tests" / "broken"
FILES = sorted(path for path in BROKEN.iterdir() if path.suffix != ".txt")
_PART = re.compile(r"^(?=# (?:data|content)/\S+$)", re.MULTILINE)


def parts_of(broken: Path) -> dict[str, bytes]:
    """Split a broken file: path in the town -> what a volunteer has there."""
    found = {}
    for part in _PART.split(broken.read_text(encoding="utf-8"))[1:]:
        first, _, rest = part.partition("\n")
        text = rest if broken.suffix in {".md", ".geojson"} else part
        if broken.suffix == ".bin":
            found[first.removeprefix("# ")] = text.encode("ascii").decode("unicode_escape").encode("latin-1")
        else:
            found[first.removeprefix("# ")] = text.encode()
    return found


@contextmanager
def broken_with(town: Path, broken: Path) -> Iterator[None]:
    """Break a town for as long as the block lasts: one folder serves for all files, and none is copied anew."""
    new_folders: list[Path] = []
    before: dict[Path, bytes | None] = {}
    try:
        for name, content in parts_of(broken).items():
            path = town / name
            new_folders += [folder for folder in path.parents if not folder.exists()]
            path.parent.mkdir(parents=True, exist_ok=True)
            before[path] = path.read_bytes() if path.exists() else None
            path.write_bytes(content)
        yield
    finally:
        for path, content_before in before.items():
            if content_before is None:
                path.unlink()
            else:
                path.write_bytes(content_before)
        for folder in new_folders:
            folder.rmdir()
