"""What must not be repeated where more people read than the file: where a place is that must not be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from recovery_hub.directory.problem import Problem
from recovery_hub.moderation.comparing import EntryChange, FieldDifference
from recovery_hub.moderation.states import PLACES_FILE, CityState, WrittenEntry, read_state
from recovery_hub.validation.messages import NOT_SHOWN
from recovery_hub.validation.whereabouts.address_words import address_in, street_in
from recovery_hub.validation.whereabouts.directions import way_in

_WHERE = frozenset({"address", "latitude", "longitude"})
_MAY_BE_TOLD = frozenset({"name", "summary", "status", "status_note", "contact", "cost", "verified", "organisation"})
"""Fields of a service that meets at a hidden place; the others could say where."""
_SHORTEST = 4
_PUBLIC, _PART_ONLY = "yes", "area_only"


class Secrets:
    """Knows the places of both states that must not be found, and what may be said."""

    def __init__(self, *states: CityState) -> None:
        """Gather those places of one state or several, and the words that would give them away."""
        places = [(id_, place) for state in states for id_, place in state.of_kind("place")]
        self._kept = {id_ for id_, place in places if place.text("location_public") != _PUBLIC}
        self._hidden = {id_ for id_, place in places if _is_hidden(place)}
        meeting = [(id_, it) for state in states for id_, it in state.of_kind("service") if _places(it) & self._kept]
        self._services = {id_ for id_, _ in meeting}
        self._run_by = {service.text("organisation") for _, service in meeting}
        self._outward = {
            letters for state in states for _, city in state.of_kind("city") for letters in city.texts("postcodes")
        }
        words = {word for id_, place in places if id_ in self._kept for word in _tokens(place)}
        words |= {word for state in states for word in state.hidden_words if len(word) >= _SHORTEST}
        ordered = sorted(words, key=len, reverse=True)
        self._words = re.compile("|".join(map(_loosely, ordered)), re.IGNORECASE) if ordered else None

    def hides(self, change: EntryChange) -> bool:
        """Whether an entry is a hidden place, or tells how one arrives there."""
        return change.key[0] in {"place", "arrival"} and bool({change.key[1], change.was} & self._hidden)

    def may_tell(self, change: EntryChange, difference: FieldDifference) -> bool:
        """Whether the text of a field may be quoted."""
        top = difference.way[0]
        if not self.may_tell_of(change, top):
            return False
        if self._is_kept(change) and change.key[0] in {"place", "arrival"}:
            return top == "location_public" or _is_choice_or_day(difference)
        return not (self._is_kept(change) and any(map(self._tells, _texts((difference.before, difference.after)))))

    def may_tell_of(self, change: EntryChange, top: str) -> bool:
        """Whether anything of a field may be quoted, whatever stands in it."""
        if self.hides(change):
            return top == "location_public"
        versions = [version for version in (change.before, change.after) if version is not None]
        if change.key[0] == "place" and top in _WHERE:
            return all(version.text("location_public") == _PUBLIC for version in versions)
        if change.key[0] == "service" and any(_places(version) & self._hidden for version in versions):
            return top in _MAY_BE_TOLD
        return True

    def said(self, change: EntryChange, text: str) -> str:
        """Quote a text of an entry; not if it leads to a place that must not be found."""
        return NOT_SHOWN if self._is_kept(change) and self._tells(text) else self.without(text)

    def _is_kept(self, change: EntryChange) -> bool:
        """Whether an entry is a place that must not be found, or belongs to what meets there."""
        kind, ids = change.key[0], {change.key[1], change.was}
        meets = {"place": self._kept, "arrival": self._kept, "service": self._services, "organisation": self._run_by}
        if kind == "opportunity":
            return change.entry.text("service") in self._services
        return bool(ids & meets.get(kind, set()))

    def _tells(self, text: str) -> bool:
        return address_in(text, self._outward) is not None or street_in(text) or way_in(text)

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
    """Find out by what the places of a city that must not be found are given away."""
    return Secrets(read_state(folder, only=frozenset({PLACES_FILE})))


def _is_hidden(place: WrittenEntry) -> bool:
    """Whether a place is hidden. A word that is misspelled there may have been meant for "hidden"."""
    return place.text("location_public") not in {_PUBLIC, _PART_ONLY}


def _is_choice_or_day(difference: FieldDifference) -> bool:
    """Whether nothing can stand in a field but one of our words, or a day."""
    field = difference.field
    texts = list(_texts((difference.before, difference.after)))
    known = {word for word, _ in field.choices} if field is not None else set[str]()
    return all(text in known or re.fullmatch(r"\d{4}-\d\d-\d\d", text) for text in texts)


def _texts(value: object) -> Iterator[str]:
    """Yield every text inside a value."""
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


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
