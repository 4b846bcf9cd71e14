"""Ids: made once out of a name, remembered for ever."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

LONGEST = 60
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry that needs an id.

    Attributes:
        key: what it is known by while we work.
        remembered: its id from an earlier import, or "".
        names: names to make an id of, the shortest first, such as the name, then the name with the postcode.
    """

    key: str
    remembered: str
    names: tuple[str, ...]


def slug(*words: str) -> str:
    """Make an id of words: ``slug("Dr. Núñez & Sons", "SO16")`` -> ``"dr-nunez-and-sons-so16"``; the end is kept."""
    pieces = [piece for piece in (_plain(word) for word in words) if piece]
    if not pieces:
        return ""
    end = "-".join(pieces[1:])[: LONGEST // 2].strip("-")
    room = LONGEST - (len(end) + 1 if end else 0)
    start = pieces[0]
    if len(start) > room:
        cut = start[: room + 1].rpartition("-")[0]
        start = (cut or start[:room]).strip("-")
    return "-".join(piece for piece in (start, end) if piece)


def give_ids(wanted: Sequence[Wanted], taken: Collection[str]) -> dict[str, str]:
    """Give every entry an id of its own: the remembered one, else the shortest free name, else a number.

    Args:
        wanted: in a fixed order; the order decides only who gets which number.
        taken: ids that belong to others.

    Returns:
        key -> id.
    """
    given = {entry.key: entry.remembered for entry in wanted if entry.remembered}
    used = {*taken, *given.values()}
    left = [entry for entry in wanted if not entry.remembered]
    for level in range(max((len(entry.names) for entry in left), default=0)):
        ids = {entry.key: _padded(entry.names[min(level, len(entry.names) - 1)]) for entry in left}
        count = Counter(ids.values())
        alone = [
            entry for entry in left if count[ids[entry.key]] == 1 and ids[entry.key] not in used and ids[entry.key]
        ]
        given |= {entry.key: ids[entry.key] for entry in alone}
        used |= {ids[entry.key] for entry in alone}
        left = [entry for entry in left if entry.key not in given]
    for entry in left:
        number = 2
        while slug(entry.names[-1] or "entry", str(number)) in used:
            number += 1
        given[entry.key] = slug(entry.names[-1] or "entry", str(number))
        used.add(given[entry.key])
    return given


def _padded(name: str) -> str:
    return name if len(name) >= SHORTEST or not name else f"{name}-entry"


def _plain(words: str) -> str:
    bare = unicodedata.normalize("NFKD", words.replace("&", " and ").replace("'", "").replace("’", ""))
    return re.sub(r"[^a-z0-9]+", "-", bare.encode("ascii", "ignore").decode().lower()).strip("-")
