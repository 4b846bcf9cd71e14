"""What comes out of an issue: files as they should be, with what somebody must know who says yes to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recovery_hub.moderation.issues.reading import NeedsAPersonError
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that has not been tried yet.

    Attributes:
        title: of the change: "Add: Tuesday Table".
        files: file from the city's folder -> its whole text; None for one that goes.
        notes: sentences about what we made of the answers.
    """

    title: str
    files: Mapping[str, str | None]
    notes: tuple[str, ...] = ()


def appended(text: str, entry: str) -> str:
    """Put an entry at the end of a list.

    Raises:
        ByHand: if the list can't be read at the moment.
    """
    before = parse(text)
    joined = f"{text.rstrip()}\n\n{entry}".lstrip("\n")
    after = parse(joined)
    if not isinstance(before, Tree) or not isinstance(after, Tree):
        raise NeedsAPersonError("The list it belongs into can't be read just now. That is our fault.")
    old = before.value or []
    if not isinstance(old, list) or not isinstance(after.value, list) or after.value[:-1] != old:
        raise NeedsAPersonError("Writing it there would change something else.")
    return joined
