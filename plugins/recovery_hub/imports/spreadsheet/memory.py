"""What an earlier import wrote: which row became which entry, and a fingerprint of every text as it was written."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError

MEMORY_FILE = "data/.imported.json"
_ABOUT = "Written by the import. Leave it as it is: it tells the next import which entries people have changed."


@dataclass(frozen=True, slots=True)
class Memory:
    """The memory of one city.

    Attributes:
        rows: list id -> row key -> ``{"service": id, "place": id, "organisation": id}``.
        prints: list id -> entry (``"service/west-end-surgery"``) -> fingerprint of its text.
        copied: files that came with the project.
    """

    rows: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    prints: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    copied: tuple[str, ...] = ()

    def owned(self) -> frozenset[str]:
        """Every entry that some import has written."""
        return frozenset(entry for prints in self.prints.values() for entry in prints)

    def text(self) -> str:
        """Write it down, the same way every time."""
        lists = {
            name: {"entries": dict(self.prints.get(name, {})), "rows": dict(self.rows[name])} for name in self.rows
        }
        return (
            json.dumps(
                {"about": _ABOUT, "copied": sorted(self.copied), "lists": lists},
                indent=1,
                sort_keys=True,
                ensure_ascii=False,
            )
            + "\n"
        )


_DATED = re.compile(r"^(?:  )?(?:added|changed): [\"']?\d{4}-\d\d-\d\d[\"']?[ \t]*(?:\n|\Z)", re.MULTILINE)


def fingerprint(text: str) -> str:
    """Fingerprint a text; how its lines end makes no difference, nor on which days it was added and changed."""
    return hashlib.sha256(_DATED.sub("", text.replace("\r\n", "\n")).rstrip().encode()).hexdigest()


def _words(held: Mapping[str, Any]) -> dict[str, str]:
    """Take names with words behind them, and nothing else."""
    if not all(isinstance(word, str) for pair in held.items() for word in pair):
        raise TypeError
    return dict(held)


def read_memory(city_folder: Path) -> Memory:
    """Read the memory of a city; a city that was never imported into has none.

    Raises:
        CannotImport: if somebody changed the file so that it can't be read.
    """
    path = city_folder / MEMORY_FILE
    if not path.is_file():
        return Memory()
    try:
        held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        lists = held["lists"]
        rows = {name: {key: _words(ids) for key, ids in held_list["rows"].items()} for name, held_list in lists.items()}
        prints = {name: _words(held_list["entries"]) for name, held_list in lists.items()}
        return Memory(rows, prints, tuple(_words(dict.fromkeys(held["copied"], ""))))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ImportStoppedError(
            f"{MEMORY_FILE} in the city's folder can't be read. Get it back from an earlier version: "
            "without it we can't tell which entries people have changed."
        ) from None
