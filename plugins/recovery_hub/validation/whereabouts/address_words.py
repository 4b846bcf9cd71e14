"""The look of an address: streets, house numbers, postcodes, points on a map and links to one.

Better one sentence too many than one too few: this is only asked of places that must not be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import unquote


class Telling(StrEnum):
    """In what way words tell where something is. The value is what a volunteer reads in place of the words."""

    STREET = "a street or a house number"
    POSTCODE = "a postcode"
    POINT = "a point on a map"
    MAP = "a link to a map"
    WAY = "the way there"
    NAME = "the name of a street, a bus stop, a bus or a place nearby"


_SURE = "street|road|lane|avenue|crescent|terrace|mews|boulevard"
_SHORT = r"st|rd|ave?|ln|cres|terr|blvd"
_UNSURE = (
    "close|drive|way|place|gardens?|square|hill|row|court|grove|walk|yard|wharf|quay|passage|alley|parade|rise|villas"
    "|buildings|cottages|mansions|esplanade|promenade|embankment|steps"
)
"""Words that a street may end with and that are ordinary words as well."""

_NO_NAME = (
    r"(?!(?:an?|the|this|that|these|those|our|your|my|his|her|their|its|any|no|every|each|some|one|same|whole|own|next"
    r"|last|other|another|side|main|busy|quiet|small|narrow|long|short|back|front|wrong|right|open|and|or|by|for|with"
    r"|down|up|along|across|which|what|of|memory|on|off|in|at|from|to|into|onto|as|is|are|was|but|than|about|after|before)\b)"
)
_COUNTED = r"(?!(?:min|hour|day|week|month|year|people|person|women|men|children|more|free|steps?\b)\w*\b)"
_NOT_OF_STREETS = r"(?!\s+(?:pastor|team|work|outreach|drink|food|link|level|light|sleep|homeless|angel|doctor|safety))"
_NUMBER = r"\b\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?,?\s+"
_WORD = rf"{_NO_NAME}[^\W\d][\w'’]*\s+"
_CAPITAL = r"[A-Z][\w'’]*\s+"

_STREETS = (
    re.compile(rf"{_NUMBER}{_COUNTED}(?:{_WORD}){{1,3}}(?:{_SURE}|{_SHORT})\b", re.IGNORECASE),
    re.compile(rf"{_NUMBER}(?:the\s+)?(?:{_CAPITAL}){{1,3}}(?i:{_SURE}|{_SHORT}|{_UNSURE})\b"),
    # in small letters what is counted stands in the plural: "12 minutes walk" is no "12 curlew way"
    re.compile(rf"{_NUMBER}{_COUNTED}{_NO_NAME}[a-z]+(?:['’]s|(?<!s))\s+(?:{_UNSURE})\b"),
    re.compile(rf"{_NUMBER}(?:the\s+)?[A-Z][a-z]+(?:gate|bank|side|croft|fields?|hill|way|mead|quay|wharf)\b"),
)
_STREET_NAMES = (
    re.compile(rf"\b(?i:{_NO_NAME})[A-Z][\w'’]+\s+(?:{_CAPITAL}){{0,2}}(?:{_SURE.title()})\b"),
    re.compile(rf"\b(?i:{_NO_NAME})[A-Z][\w'’]+\s+(?:{_CAPITAL}){{0,2}}(?:{_SHORT.title()})\b\.?(?!\s?[A-Z])"),
    re.compile(rf"\b{_NO_NAME}[a-z][a-z'’]{{2,}}\s+(?:{_SURE}|rd|ave)\b{_NOT_OF_STREETS}"),
)
_MAYBE_STREET_NAME = re.compile(rf"\b(?i:{_NO_NAME})[A-Z][\w'’]+\s+(?:{_CAPITAL}){{0,2}}(?:{_UNSURE.title()})\b")
_HOUSE_NUMBERS = (
    re.compile(r"\b(?:nos?|nr|num)\.\s?\d{1,4}[a-z]?(?![\w-])", re.IGNORECASE),
    re.compile(r"\bNo\s\d{1,4}[a-z]?(?![\w-])"),
    re.compile(r"(?:\bnumber\s+|#\s?)\d{1,4}[a-z]?(?![\w-])(?![\s\d]*\d)", re.IGNORECASE),
    re.compile(
        r"\b(?i:flats?|apartment|apt|unit|suite|maisonette|plot|block)\.?\s*(?i:no\.?\s*|number\s*)?(?:\d{1,4}[a-zA-Z]?|[A-H])"
        r"(?![\w/-])(?!\s*(?i:hours?|hrs|days?|people|beds|minutes|weeks))"
    ),
)
_POSTCODES = (
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[\s.–-]*\d(?![ap]m\b)[A-Z]{2}\b", re.IGNORECASE),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?O[A-Z]{2}\b"),
    re.compile(r"\bpost\s?code\W+(?:is\s+)?[A-Z]{1,2}\d", re.IGNORECASE),
)
_POINTS = (
    re.compile(r"-?\d{1,3}[.,]\d{3,}[\s,;]+-?\d{1,3}[.,]\d{3,}|-?\b\d{1,3}\.\d{3,}"),  # degrees
    re.compile(r"\d\s*(?:[°º]|deg(?:rees?)?\b)(?!\s*[CF]\b)|\b\d{1,3}\.\d+\s*,?\s*[NSEW]\b"),
    re.compile(r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b", re.IGNORECASE),  # a plus code
    re.compile(r"\b\d{6}[\s,]+\d{6,7}\b"),  # metres east and north
    re.compile(r"/{2,3}\s?[^\W\d]+[.。․][^\W\d]+[.。․][^\W\d]+|\bwhat\s?3\s?words\b|\bw3w\b", re.IGNORECASE),
    re.compile(r"\bgrid\s?ref", re.IGNORECASE),
)
_THREE_WORDS = re.compile(
    r"(?<![\w./@-])(?!www\.)[a-z]{3,}\.[a-z]{3,}\.(?!example\b|org\b|com\b|net\b)[a-z]{3,}(?![\w./@-])"
)
_GRID = re.compile(
    r"\b(?P<letters>[HJNOST][A-HJ-Z]|[A-HJ-Z](?=\s?\d{3}))\s?(?P<east>\d{2,5}) ?(?P<north>\d{2,5})\b", re.IGNORECASE
)
_ORDINARY_WORDS = frozenset({"ha", "he", "hi", "ho", "no", "of", "oh", "ok", "on", "or", "ox", "so", "to", "tv"})
_FEWEST_DIGITS = 4
_FEWEST_DIGITS_IN_SMALL_LETTERS = 6
_MAPS = re.compile(
    r"google\.[a-z.]+/maps|\bmaps\.|goo\.gl/|openstreetmap|osm\.org|what3words|w3w\.co|bing\.com/maps|streetmap"
    r"|plus\.codes|\bgeo:|waze\.com|citymapper|multimap|ordnancesurvey|explore\.osmaps",
    re.IGNORECASE,
)


def address_in(text: str, outward: Iterable[str] = ()) -> Telling | None:
    """Say what of an address stands in a text, however it is written; None if nothing of one does.

    Args:
        text: words, or the address of a page.
        outward: the letters with which the postcodes of the city begin ("PL").
    """
    if _MAPS.search(text):
        return Telling.MAP
    for view in {text, as_words(text)}:
        if _holds(_POSTCODES, view) or any(
            re.search(rf"\b{re.escape(letters)}\d{{1,2}}[A-Z]?\b", view, re.IGNORECASE) for letters in outward
        ):
            return Telling.POSTCODE
        if _holds((*_STREETS, *_HOUSE_NUMBERS), view):
            return Telling.STREET
    return Telling.POINT if _holds((*_POINTS, _THREE_WORDS), text) or _grid_in(text) else None


def street_in(text: str, *, is_name: bool = False) -> bool:
    """Whether a text names a street without a number.

    Args:
        text: words from which the names of parts of the city have been taken out: one may be called Kiln Lane.
        is_name: whether it is what something is called: "Safe Place" need not be a street.
    """
    return _holds(_STREET_NAMES, text) or (not is_name and _MAYBE_STREET_NAME.search(text) is not None)


def is_street(name: str) -> bool:
    """Whether a name ends as only streets do."""
    return re.search(rf"\b(?:{_SURE}|{_SHORT})$", name.strip(" ."), re.IGNORECASE) is not None


def is_box(text: str) -> bool:
    """Whether an address for letters is one at which nobody can be found: a PO box, with or without its postcode."""
    if not re.match(r"(?:p\.?\s?o\.?\s?box|freepost)\b", text, re.IGNORECASE):
        return False
    for postcode in _POSTCODES:
        text = postcode.sub("", text)
    return address_in(text) is None and not street_in(text)


def _holds(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    return any(pattern.search(text) for pattern in patterns)


def _grid_in(text: str) -> bool:
    """Whether a reference of the national grid stands there: "SX 486 543", two halves of the same length."""
    for found in _GRID.finditer(text):
        letters, digits = found["letters"], len(found["east"] + found["north"])
        even = len(found["east"]) == len(found["north"]) or (
            " " not in found[0][len(letters) :].strip() and digits % 2 == 0
        )
        least = _FEWEST_DIGITS if letters.isupper() and len(letters) > 1 else _FEWEST_DIGITS_IN_SMALL_LETTERS
        if even and digits >= least and letters.lower() not in _ORDINARY_WORDS:
            return True
    return False


def as_words(text: str) -> str:
    """Show the address of a page, or words joined by other signs, as words: "12-bridge-street" is a street."""
    return " ".join(re.sub(r"[-_/+.%:=&?#]+", " ", unquote(text)).split())
