"""The names by which a door could be found: streets, stops, buses and places of the directory.

A name is the same in whatever way it is written: "BRIDGE-STREET librarys" is Bridge Street Library.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import Place
from recovery_hub.validation.whereabouts.address_words import is_street

_SHORTEST = 4
"""Names with fewer letters than this are looked for in no text: there is an "Oak" in every "cloak"."""
_BEGINNING = 3
_ARTICLE = re.compile(r"^(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_HOUSE = re.compile(r"^(?:.*,\s*)?(?:\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?,?\s+)", re.IGNORECASE)
_AS_A_PLURAL = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"))
_SHORTEST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without its capitals, accents, signs, spaces and plurals, and where words begin and end in it.

    Attributes:
        letters: all words in one run.
        starts: place in it at which a word begins -> the letter of the text.
        ends: place at which one ends -> the letter of the text after it.
    """

    letters: str
    starts: Mapping[int, int]
    ends: Mapping[int, int]

    def holds(self, name: str) -> bool:
        """Whether a name that was folded stands there, as whole words."""
        return bool(name) and any(self.has_at(start, name) for start in self.starts)

    def has_at(self, start: int, name: str) -> bool:
        """Whether a folded name stands at one place, and a word ends where it does."""
        return start + len(name) in self.ends and self.letters.startswith(name, start)


def fold(text: str, *, plurals: bool = True) -> Folded:
    """Fold a text.

    Args:
        text: words.
        plurals: whether "churches" becomes "church"; without, "Coopersrow" is found as "Cooper's Row".
    """
    letters, starts, ends = "", dict[int, int](), dict[int, int]()
    for found in re.finditer(r"&|[^\W_](?:[^\W_]|['’‘`])*", text):
        word = _plain(found[0])
        starts[len(letters)] = found.start()
        letters += _singular(word) if plurals else word
        ends[len(letters)] = found.end()
    return Folded(letters, starts, ends)


def _plain(word: str) -> str:
    bare = word
    if not word.isascii():
        bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return re.sub(r"['’‘`]", "", bare.casefold().replace("&", "and"))


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL:
        return word
    for plural, singular in _AS_A_PLURAL:
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return word.removesuffix("s") if not word.endswith("ss") else word


@dataclass(frozen=True)
class Name:
    """A name that is looked for.

    Attributes:
        text: as it is written in the directory, without "the".
        owner: the id of the place that is called so; "" for others.
        is_street: whether it is the name of a street.
    """

    text: str
    owner: str = ""
    is_street: bool = False

    @cached_property
    def views(self) -> tuple[str, str]:
        """The name folded, and folded with its plurals."""
        return fold(self.text).letters, fold(self.text, plurals=False).letters

    def stands_in(self, views: tuple[Folded, Folded]) -> bool:
        """Whether it stands in a text, which is given with its plurals folded and without."""
        return any(view.holds(name) for view, name in zip(views, self.views, strict=True))

    @property
    def is_plain(self) -> bool:
        """Whether it is one word, which may be meant as a word: "Infirmary"."""
        return " " not in self.text.strip()

    def has_number(self, text: str) -> bool:
        """Whether a house number stands before it in a text."""
        return (
            re.search(rf"\b\d{{1,4}}\s?[a-z]?,?\s+(?:the\s+)?{re.escape(self.text)}\b", text, re.IGNORECASE) is not None
        )

    @property
    def is_long_enough(self) -> bool:
        """Whether it is worth looking for."""
        return len(self.views[1]) >= _SHORTEST


def name_of(text: str, owner: str = "", *, street: bool = False) -> Name:
    """Make a name to look for, without its article."""
    return Name(_ARTICLE.sub("", text.strip()), owner, street)


class Vocabulary:
    """All names of a city: those that lead to a door, and those of the parts of the city, which may be told."""

    def __init__(self, directory: Directory) -> None:
        """Gather the names."""
        shown = [place for place in directory.places.values() if place.location_public is LocationPublic.YES]
        found = {
            *_of_places(shown),
            *(name_of(stop.name, street=is_street(stop.name)) for stop in directory.stops.values()),
            *(name_of(route.name) for route in directory.routes.values()),
        }
        self.parts = frozenset(_parts(directory, shown))
        parts = {fold(part).letters for part in self.parts}
        self.names = tuple(
            name
            for name in sorted(found, key=lambda name: (name.text, name.owner))
            if name.is_long_enough and fold(name.text).letters not in parts
        )
        self.outward = directory.city.postcodes
        self._by_beginning = (self._index(0), self._index(1))

    def _index(self, view: int) -> dict[str, list[Name]]:
        """Sort the names by their first letters: a city has thousands, and few of them stand in any text."""
        found: dict[str, list[Name]] = {}
        for name in self.names:
            found.setdefault(name.views[view][:_BEGINNING], []).append(name)
        return found

    def named_in(self, text: str) -> tuple[Name, ...]:
        """Find the names that stand in a text."""
        return tuple(dict.fromkeys(name for name, _, _ in self._found_in(text)))

    def without_places(self, text: str) -> str:
        """Take out the names of places, as far as they are more than a word: Bridge Street Library is not a street."""
        for name, start, end in self._found_in(text):
            if name.owner and not name.is_plain:
                text = text[:start] + " " * (end - start) + text[end:]
        return text

    def _found_in(self, text: str) -> Iterator[tuple[Name, int, int]]:
        """Yield names, with the letters of the text between which they stand."""
        for view, folded in enumerate((fold(text), fold(text, plurals=False))):
            for start, letter in folded.starts.items():
                for name in self._by_beginning[view].get(folded.letters[start : start + _BEGINNING], ()):
                    if folded.has_at(start, name.views[view]):
                        yield name, letter, folded.ends[start + len(name.views[view])]

    def without_parts(self, text: str, more: Iterable[str] = ()) -> str:
        """Take the names of the parts of the city out of a text, and others that may be told."""
        for part in sorted({*more, *self.parts}, key=len, reverse=True):
            text = re.sub(rf"\b{re.escape(part)}(?!\w)", "…", text, flags=re.IGNORECASE)
        return text


def _of_places(shown: Iterable[Place]) -> Iterator[Name]:
    for place in shown:
        yield from (name_of(name, place.id) for name in (place.name, *place.also_known_as))
        if place.address is not None:
            street = _HOUSE.sub("", place.address.street)
            yield name_of(street, street=is_street(street))


def _parts(directory: Directory, shown: Iterable[Place]) -> set[str]:
    found = {area.neighbourhood for area in directory.areas.values()} | {directory.city.name}
    return {part for part in (*found, *(place.part_of_city for place in shown)) if part}
