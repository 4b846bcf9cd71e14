"""The receipt: names the files we wrote, so that nothing else in the folder is ever deleted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

RECEIPT = ".recovery-hub"
"""Its name. All our names at the top of an output folder begin so."""
_HEAD = re.compile(r"# (\d+) files? of the site")


class DamagedReceiptError(Exception):
    """The receipt is there, but it is empty or cut off: nobody can tell which files are ours."""


def receipt_for(names: Iterable[str]) -> bytes:
    """Write the receipt: how many files there are, then their names, one a line."""
    lines = sorted(names)
    return "".join(f"{line}\n" for line in (f"# {len(lines)} files of the site", *lines)).encode()


def read_receipt(folder: Path) -> frozenset[str] | None:
    """Read which files of a folder are ours.

    Returns:
        Names from that folder; None if there is no receipt. Names that lead out of the folder are left out.

    Raises:
        DamagedReceiptError: if it is empty, cut off or no text.
    """
    path = folder / RECEIPT
    if path.is_symlink() or not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DamagedReceiptError from error
    names = text.splitlines()
    if not text.strip() or not text.endswith("\n") or "\0" in text:
        raise DamagedReceiptError
    if head := _HEAD.fullmatch(names[0]):  # receipts of version 0.1 have none
        del names[0]
        if len(names) != int(head[1]):
            raise DamagedReceiptError
    return frozenset(name for name in names if name and not name.startswith("/") and ".." not in name.split("/"))
