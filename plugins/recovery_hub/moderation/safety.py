"""Which changes two people must look at: those that could lead a frightened reader to the wrong number or door.

The page "Who decides" promises it, line by line.

A wrong bus time costs an hour. A wrong number on a page about abuse can cost a life, and is what somebody would change
who means harm. Where it can't be told, two people look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.freshness import CRISIS_NEEDS
from recovery_hub.directory.records import Law
from recovery_hub.moderation.comparing import EntryChange, FieldDifference
from recovery_hub.moderation.states import CityState, WrittenEntry

MONEY_NEEDS = frozenset({"money"})
BENEFITS_NEEDS = frozenset({"money", "forms"})
ROUTINE = frozenset({"verified"})
"""What one person alone may change of a service about a crisis or about abuse. A number can stand in any words."""
NUMBERS = frozenset({"phone", "phones", "text", "whatsapp"})
"""Fields of ``contact`` that hold digits: someone who means harm would change those."""
LISTED = frozenset({"service", "organisation"})
"""Kinds of entry that are somebody's offer: two people read a new one."""
WHO_IS_RUNG = frozenset({"helplines", "quick_exit", "threshold"})
WHERE = frozenset({"address", "latitude", "longitude", "area"})


_DIGITS = re.compile(r"\d(?:[\s().\-/,;]*\d){4,}|\bext", re.IGNORECASE)
"""Enough digits in a row to be rung, or an extension."""


class Guard:
    """Tells for each change why two people must look at it."""

    def __init__(self, before: CityState, after: CityState) -> None:
        """Gather which needs and services a life may depend on, in either state."""
        self._states = (before, after)
        needs = [pair for state in self._states for pair in state.of_kind("need")]
        self._abuse = {id_ for id_, need in needs if _is_yes(need, "quick_exit")}
        self._run_by: dict[str, str] = {}
        for state in self._states:
            for _, service in state.of_kind("service"):
                if about := self._about(service):
                    who = "about money" if about == "money" else "by people who are not safe"
                    self._run_by[service.text("organisation")] = f"who is reached {who}"

    def reason(self, change: EntryChange, difference: FieldDifference | None = None) -> str:
        """Say why two people must look.

        Args:
            change: an entry that is new, gone, or not as it was.
            difference: one field of it; None for the entry as a whole.

        Returns:
            A few words ("a helpline"), or "" if one person is enough.
        """
        return next(self._reasons(change, difference), "")

    def _reasons(self, change: EntryChange, difference: FieldDifference | None) -> Iterator[str]:
        kind, way = change.key[0], difference.way if difference is not None else ()
        top = way[0] if way else ""
        versions = [version for version in (change.before, change.after) if version is not None]
        if kind == "helpline":
            yield "a helpline"
        if kind == "service":
            about = next((found for version in versions if (found := self._about(version))), "")
            if about in {"crisis", "abuse and safety"} and top not in ROUTINE:
                yield about
            if about == "money" and (not way or top in {"contact", "start", "organisation", "needs", "status"}):
                yield about
        if kind == "organisation" and change.key[1] in self._run_by and top not in ROUTINE:
            yield self._run_by[change.key[1]]
        if top in {"cost", "pay"} or (not way and change.before is None and _costs(change.entry)):
            yield "money"
        if kind == "place":
            yield from self._of_places(change, versions, top, is_whole=not way)
        if kind in LISTED:
            yield from self._of_listed(change, way, difference)
        yield from self._of_others(change, kind, top, is_whole=not way)

    @staticmethod
    def _of_listed(
        change: EntryChange, way: tuple[str | int, ...], difference: FieldDifference | None
    ) -> Iterator[str]:
        """Say what of an entry that is nothing to do with a crisis is still not for one person alone."""
        if not way and change.before is None:
            yield "a new entry"
        if way and way[0] == "contact" and (len(way) == 1 or way[1] in NUMBERS or _holds_number(difference)):
            yield "a phone number"
        if way and way[0] == "privacy":
            yield "what is written down, and who is told"
        is_closed = change.after is not None and change.after.text("status") == "closed"
        if way and way[0] == "status" and is_closed:
            yield "an entry that closes"

    def _of_places(
        self, change: EntryChange, versions: list[WrittenEntry], top: str, *, is_whole: bool
    ) -> Iterator[str]:
        shown = [version.text("location_public") for version in versions]
        if top == "location_public" or any(answer not in {"yes", "area_only"} for answer in shown):
            yield "whether a place may be found"
        if top in WHERE:
            yield "where a place is"
        if is_whole and change.before is None and change.entry.text("latitude"):
            yield "where a place is"

    def _of_others(self, change: EntryChange, kind: str, top: str, *, is_whole: bool) -> Iterator[str]:
        if kind == "need" and (change.key[1] in {*CRISIS_NEEDS, *self._abuse} or top in WHO_IS_RUNG):
            yield "a need that a life may depend on"
        if kind in {"start", "guide", "page"} and any(
            _is_yes(version, "urgent") or _is_yes(version, "quick_exit") or version.text("threshold")
            for version in (change.before, change.after)
            if version
        ):
            yield "a page for somebody who is not safe"
        if kind == "guide" and any(self._is_hard(version) for version in (change.before, change.after) if version):
            yield "a guide about a crisis, abuse or money"
        if kind == "city" and (
            is_whole or top in {"contact", "controller", "invented", "repository", "geocoder", "hand_in"}
        ):
            yield "how the people who keep this site are reached"
        if kind == Law.kind_name:
            yield "what the law says"
        if kind == "withdrawn" and change.after is None:
            yield "an entry that its own people had taken out"
        if kind == "withdrawn" and change.after is not None:
            yield from self._of_taken_out(change.key[1])

    def _of_taken_out(self, id_: str) -> Iterator[str]:
        """Say what would be gone: to take somebody's help away is as bad as to send them to a wrong door."""
        for state in self._states:
            if ("helpline", id_) in state.entries:
                yield "a helpline"
            if (service := state.entries.get(("service", id_))) is not None and (about := self._about(service)):
                yield about
            if id_ in self._run_by:
                yield self._run_by[id_]

    def _is_hard(self, guide: WrittenEntry) -> bool:
        return bool(guide.texts("needs") & (CRISIS_NEEDS | self._abuse | BENEFITS_NEEDS))

    def _about(self, service: WrittenEntry) -> str:
        needs = service.texts("needs")
        if needs & CRISIS_NEEDS:
            return "crisis"
        if needs & self._abuse:
            return "abuse and safety"
        return "money" if needs & MONEY_NEEDS else ""


def _holds_number(difference: FieldDifference | None) -> bool:
    """Whether words that changed hold a number, or held one: a page shows a number out of a note as one to ring."""
    values = (difference.before, difference.after) if difference is not None else ()
    return any(isinstance(value, str) and _DIGITS.search(value) is not None for value in values)


def _is_yes(entry: WrittenEntry, name: str) -> bool:
    return entry.text(name) not in {"", "no", "unknown"}


def _costs(entry: WrittenEntry) -> bool:
    return bool(entry.text("cost", "pounds")) or bool(entry.text("pay", "pounds"))
