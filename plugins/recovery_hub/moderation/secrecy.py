"""What must not be repeated where more people read than the file: where a hidden place is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from recovery_hub.directory.problem import Problem
from recovery_hub.moderation.comparing import EntryChange
from recovery_hub.moderation.states import PLACES_FILE, CityState, WrittenEntry, read_state
from recovery_hub.validation.messages import NOT_SHOWN

_WHERE = frozenset({"address", "latitude", "longitude"})
_MAY_BE_TOLD = frozenset({"name", "summary", "status", "status_note", "contact", "cost", "verified", "organisation"})
"""Fields of a service that meets at a hidden place; the others could say where."""
_SHORTEST = 4


class Secrets:
    """Knows the hidden places of both states, and what may be said."""

    def __init__(self, *states: CityState) -> None:
        """Gather the hidden places of one state or several, and the words that would give them away."""
        places = [(id_, place) for state in states for id_, place in state.of_kind("place")]
        self._hidden = {id_ for id_, place in places if _is_hidden(place)}
        words = {word for id_, place in places if id_ in self._hidden for word in _tokens(place)}
        words |= {word for state in states for word in state.hidden_words if len(word) >= _SHORTEST}
        ordered = sorted(words, key=len, reverse=True)
        self._words = re.compile("|".join(map(_loosely, ordered)), re.IGNORECASE) if ordered else None

    def hides(self, change: EntryChange) -> bool:
        """Whether an entry is a hidden place, or tells how one arrives there."""
        return change.key[0] in {"place", "arrival"} and bool({change.key[1], change.was} & self._hidden)

    def may_tell(self, change: EntryChange, top: str) -> bool:
        """Whether the text of a field may be quoted."""
        if self.hides(change):
            return top == "location_public"
        versions = [version for version in (change.before, change.after) if version is not None]
        if change.key[0] == "place" and top in _WHERE:
            return all(version.text("location_public") == "yes" for version in versions)
        if change.key[0] == "service" and any(_places(version) & self._hidden for version in versions):
            return top in _MAY_BE_TOLD
        return True

    def without(self, text: str) -> str:
        """Take out every word that would tell where a hidden place is, wherever it stands."""
        return self._words.sub(NOT_SHOWN, text) if self._words is not None else text

    def out_of(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Take such words out of problems: a rule that knows nothing of hidden places may quote them."""
        return tuple(
            replace(
                problem,
                found=self.without(problem.found),
                advice=self.without(problem.advice),
                suggestion=self.without(problem.suggestion),
            )
            for problem in problems
        )


def secrets_in(folder: Path) -> Secrets:
    """Find out what the hidden places of a city are given away by."""
    return Secrets(read_state(folder, only=frozenset({PLACES_FILE})))


def _is_hidden(place: WrittenEntry) -> bool:
    """Whether a place is hidden. A word that is misspelled there may have been meant for "hidden"."""
    return place.text("location_public") not in {"yes", "area_only"}


def _tokens(place: WrittenEntry) -> Iterator[str]:
    found = (*(place.text("address", name) for name in ("street", "postcode")), place.text("address"))
    found = (*found, place.text("latitude"), place.text("longitude"))
    yield from (word for word in found if len(word) >= _SHORTEST)


def _loosely(word: str) -> str:
    """Find a postcode or street with any spaces in it, or with none."""
    return r"\s*".join(re.escape(letter) for letter in word if not letter.isspace())


def _places(service: WrittenEntry) -> set[str]:
    sessions = service.fields.get("sessions")
    listed = sessions if isinstance(sessions, list) else []
    at = {session.get("place") for session in listed if isinstance(session, dict)} | {service.text("moved", "place")}
    return {place for place in (*at, *service.texts("meeting_places")) if isinstance(place, str)}
