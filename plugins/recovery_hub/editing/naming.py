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
    given = {one.key: one.remembered for one in wanted if one.remembered}
    used = {*taken, *given.values()}
    left = [one for one in wanted if not one.remembered]
    for level in range(max((len(one.names) for one in left), default=0)):
        ids = {one.key: _padded(one.names[min(level, len(one.names) - 1)]) for one in left}
        count = Counter(ids.values())
        alone = [one for one in left if count[ids[one.key]] == 1 and ids[one.key] not in used and ids[one.key]]
        given |= {one.key: ids[one.key] for one in alone}
        used |= {ids[one.key] for one in alone}
        left = [one for one in left if one.key not in given]
    for one in left:
        number = 2
        while slug(one.names[-1] or "entry", str(number)) in used:
            number += 1
        given[one.key] = slug(one.names[-1] or "entry", str(number))
        used.add(given[one.key])
    return given


def _padded(name: str) -> str:
    return name if len(name) >= SHORTEST or not name else f"{name}-entry"


def _plain(words: str) -> str:
    bare = unicodedata.normalize("NFKD", words.replace("&", " and ").replace("'", "").replace("’", ""))
    return re.sub(r"[^a-z0-9]+", "-", bare.encode("ascii", "ignore").decode().lower()).strip("-")
