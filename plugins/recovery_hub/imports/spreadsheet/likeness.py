"""Whether two names, or two addresses, mean the same. Careful: two groups wrongly made one cost a person a group."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz

from recovery_hub.geo import LatLon, is_within
from recovery_hub.imports.spreadsheet.address import AddressParts, is_building, take_apart
from recovery_hub.imports.spreadsheet.draft import RowDraft

NEARLY_THE_SAME = 88
"""Out of 100, by rapidfuzz: a few letters in a name."""

SHORT = 2
"""Words of so few letters are never slips: "Ward A" is not "Ward B"."""

NEAR_METRES = 100

_IN_FULL = {"st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "sq": "square", "cl": "close", "dr": "drive"}
_FILLERS = frozenset(["the", "and", "ltd", "limited", "plc", "llp", "co", "inc"])
_TELL_APART_WORDS = (
    "men mens man women womens woman boys girls young younger old older adult adults child children "
    "family families carers parents morning evening day night weekday weekend monday tuesday wednesday "
    "thursday friday saturday sunday north south east west upper lower beginners advanced online phone "
    "new inpatient outpatient male female"
)
_TELL_APART = frozenset(_TELL_APART_WORDS.split())


@dataclass(frozen=True, slots=True)
class PlaceClue:
    """What a row says about where it is.

    Attributes:
        postcode: or "".
        point: where it is, or None.
        number: the house number, or "".
        road: the road in plain words.
        buildings: names of buildings in plain words.
    """

    postcode: str
    point: LatLon | None
    number: str
    road: str
    buildings: frozenset[str]


def plain(words: str) -> str:
    """Reduce a name to what counts: ``"The Grove Medical Practice Ltd."`` -> ``"grove medical practice"``."""
    bare = unicodedata.normalize("NFKD", words.casefold().replace("'", "").replace("’", ""))
    kept = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(word for word in re.findall(r"\w+", kept) if word not in _FILLERS)


def same_name(first: str, second: str) -> bool:
    """Whether two names are the same apart from small words, word order and typing mistakes."""
    left, right = plain(first), plain(second)
    if not left or not right:
        return False
    if left == right:
        return True
    differing = set(left.split()) ^ set(right.split())
    # A number, a single letter or a word such as "women" is never a slip: it is what tells two groups apart.
    if any(len(word) <= SHORT or not word.isalpha() or word in _TELL_APART for word in differing):
        return False
    return fuzz.token_sort_ratio(left, right) >= NEARLY_THE_SAME


def plain_road(parts: AddressParts) -> str:
    """Reduce a road to plain words, with its last word in full: ``"12 Bridge St."`` -> ``"bridge street"``."""
    words = plain(parts.road).split()
    numbers = len(plain(parts.number).split())
    words = words[numbers:] or words
    return " ".join([*words[:-1], *(_IN_FULL.get(word, word) for word in words[-1:])])


def clue(draft: RowDraft) -> PlaceClue:
    """Gather what a draft says about where it is."""
    place = draft.fields["place"]
    address = place.get("address", {})
    parts = take_apart(address.get("street", ""))
    named = (draft.name, *parts.buildings, str(place.get("name", "")))
    point = LatLon(place["latitude"], place["longitude"]) if "latitude" in place else None
    buildings = frozenset(plain(name) for name in named if name and is_building(name))
    road = plain_road(parts)
    return PlaceClue(draft.postcode, point, parts.number, road, buildings)


def same_place(first: PlaceClue, second: PlaceClue) -> bool:
    """Whether two rows are in the same building.

    Equal coordinates alone are not enough: lists often give every house of a postcode the same point.
    """
    if first.postcode and second.postcode and first.postcode != second.postcode:
        return False
    known_near = bool(first.postcode and second.postcode) or _near(first, second)
    if first.point and second.point and not known_near:
        return False
    if first.buildings & second.buildings:
        return True
    if first.number != second.number or not first.road or not second.road or not (known_near or first.number):
        return False
    return fuzz.ratio(first.road, second.road) >= NEARLY_THE_SAME


def _near(first: PlaceClue, second: PlaceClue) -> bool:
    """Whether two points are known to be within a hundred metres."""
    if first.point is None or second.point is None:
        return False
    return is_within(NEAR_METRES, first.point, second.point)
