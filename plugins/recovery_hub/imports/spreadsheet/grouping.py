"""Which rows belong together: the same place, and the same service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recovery_hub.imports.spreadsheet.draft import RowDraft
from recovery_hub.imports.spreadsheet.likeness import clue, plain, same_name, same_place


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that tell of one service.

    Attributes:
        drafts: the one that speaks first, then the rest.
        reasons: for every draft but the first, why it was taken for the same.
    """

    drafts: tuple[RowDraft, ...]
    reasons: tuple[str, ...]

    @property
    def first(self) -> RowDraft:
        """The draft whose words hold where rows disagree."""
        return self.drafts[0]


def group_places(drafts: Sequence[RowDraft]) -> list[tuple[RowDraft, ...]]:
    """Put rows together that are in the same place. Rows that say nothing about a place are left out.

    Returns:
        Groups in the order of their first drafts.
    """
    placed = [draft for draft in drafts if draft.fields["place"].get("address") or "latitude" in draft.fields["place"]]
    clues = [clue(draft) for draft in placed]
    near: dict[str, list[int]] = defaultdict(list)
    for n, place_clue in enumerate(clues):
        near[place_clue.postcode].append(n)
    joint = _Joint(len(placed))
    loose = near.get("", [])
    for indexes in near.values():
        for position, n in enumerate(indexes):
            for m in [*indexes[:position], *(loose if clues[n].postcode else [])]:
                if same_place(clues[n], clues[m]):
                    joint.join(n, m)
    return [tuple(placed[n] for n in members) for members in joint.sets()]


def group_services(drafts: Sequence[RowDraft], place_of: Callable[[RowDraft], int]) -> list[RowGroup]:
    """Put rows together that tell of the same service.

    Args:
        drafts: in the order in which they speak.
        place_of: the number of a draft's place; -1 if it has none.
    """
    pairs: dict[tuple[str, object], list[int]] = defaultdict(list)
    for n, draft in enumerate(drafts):
        pairs[draft.family, place_of(draft)].append(n)
        pairs[draft.family, draft.key.partition("#")[0]].append(n)
        if draft.phone:
            pairs[draft.family, (draft.phone, plain(draft.name))].append(n)
    joint = _Joint(len(drafts))
    why: dict[int, str] = {}
    for (_, meeting), indexes in pairs.items():
        for position, n in enumerate(indexes):
            for m in indexes[:position]:
                reason = _reason(drafts[m], drafts[n], meeting)
                if reason and joint.join(n, m):
                    why.setdefault(n, reason)
    return [_group(drafts, members, why) for members in joint.sets()]


def look_alikes(groups: Sequence[RowGroup], place_of: Callable[[RowDraft], int]) -> list[tuple[RowGroup, RowGroup]]:
    """Find pairs that may be one service after all: the same phone number in the same place, under other names."""
    meeting: dict[tuple[int, str], list[RowGroup]] = defaultdict(list)
    for group in groups:
        if group.first.phone and place_of(group.first) >= 0:
            meeting[place_of(group.first), group.first.phone].append(group)
    return [(same[0], other) for same in meeting.values() for other in same[1:]]


def _reason(first: RowDraft, second: RowDraft, meeting: object) -> str:
    if isinstance(meeting, tuple):
        return "It has the same name and phone number."
    if isinstance(meeting, str):
        return "It has the same id and nearly the same name." if same_name(first.name, second.name) else ""
    if meeting == -1 or not same_name(first.name, second.name):
        return ""
    same = "the same" if plain(first.name) == plain(second.name) else "nearly the same"
    return f"It is in the same place and has {same} name."


def _group(drafts: Sequence[RowDraft], members: list[int], why: dict[int, str]) -> RowGroup:
    return RowGroup(
        tuple(drafts[n] for n in members), tuple(why.get(n, "It is the same service.") for n in members[1:])
    )


class _Joint:
    """Sets that grow together, each known by its lowest number."""

    def __init__(self, size: int) -> None:
        self._lowest = list(range(size))

    def _root(self, n: int) -> int:
        while self._lowest[n] != n:
            self._lowest[n] = self._lowest[self._lowest[n]]
            n = self._lowest[n]
        return n

    def join(self, first: int, second: int) -> bool:
        """Join the sets of two members; say whether they were apart."""
        low, high = sorted((self._root(first), self._root(second)))
        self._lowest[high] = low
        return low != high

    def sets(self) -> list[list[int]]:
        """Return the sets, by their lowest members."""
        found: dict[int, list[int]] = {}
        for n in range(len(self._lowest)):
            found.setdefault(self._root(n), []).append(n)
        return list(found.values())
