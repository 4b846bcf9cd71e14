"""The look of an address: streets, house numbers, postcodes, points on a map and links to one.

Better one sentence too many than one too few: this is only asked of places that must not be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import unquote

from recovery_hub.validation.whereabouts.points import point_in


class Telling(StrEnum):
    """In what way words tell where something is. The value is what a volunteer reads in place of the words."""

    STREET = "a street or a house number"
    POSTCODE = "a postcode"
    POINT = "a point on a map"
    MAP = "a link to a map"
    SHORT_LINK = "a short link, which may lead to a map"
    WAY = "the way there"
    SPOT = "what may be a building or a spot that people know"
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
_IN_WORDS = (
    "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)"
)
_STREET_NAMES = (
    re.compile(rf"\b(?i:{_NO_NAME})[A-Z][\w'’]+\s+(?:{_CAPITAL}){{0,2}}(?:{_SURE.title()})\b"),
    re.compile(rf"\b(?i:{_NO_NAME})[A-Z][\w'’]+\s+(?:{_CAPITAL}){{0,2}}(?:{_SHORT.title()})\b\.?(?!\s?[A-Z])"),
    re.compile(rf"\b{_NO_NAME}[a-z][a-z'’]{{2,}}\s+(?:{_SURE}|rd|ave)\b{_NOT_OF_STREETS}"),
    re.compile(r"\b(?!back|high)[a-z]{3,}(?:street|avenue|crescent|terrace)\b", re.IGNORECASE),
)
_MAYBE_STREET_NAME = re.compile(rf"\b(?i:{_NO_NAME})[A-Z][\w'’]+\s+(?:{_CAPITAL}){{0,2}}(?:{_UNSURE.title()})\b")
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat"
    "|Sun)"
)
_HOUSE_NUMBERS = (
    re.compile(r"\b(?:nos?|nr|num)\.\s?\d{1,4}[a-z]?(?![\w-])", re.IGNORECASE),
    re.compile(r"\bNo\s\d{1,4}[a-z]?(?![\w-])"),
    re.compile(r"(?:\bnumber\s+|#\s?)\d{1,4}[a-z]?(?![\w-])(?![\s\d]*\d)", re.IGNORECASE),
    re.compile(
        r"\b(?i:flats?|apartment|apt|unit|suite|maisonette|plot|block)\.?\s*(?i:no\.?\s*|number\s*)?(?:\d{1,4}[a-zA-Z]?|[A-H])"
        r"(?![\w/-])(?!\s*(?i:hours?|hrs|days?|people|beds|minutes|weeks))"
    ),
    re.compile(
        rf"\b(?:house|number)\s+(?:{_IN_WORDS}|\d{{1,4}}[a-z]?)\b(?!\s*(?:or|to|of|pencil|people)\b)(?![\s\d]*\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:berth|pontoon|mooring|pitch|lamp\s?post|caravan|chalet|cabin|garage|stall|arch|lock-?up)\s+"
        r"(?:no\.?\s*|number\s*)?(?:[A-Z]|\d{1,4}[a-z]?)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bc/o\b|\bcare of (?:the )?[A-Z]"),
    re.compile(
        rf"^\W*\d{{1,3}}[a-z]?,?\s+(?i:{_COUNTED})(?:[Tt]he\s+)?(?!Seven\b)(?:[A-Z][\w'’]+[\s.,]*)+$"
    ),  # all there is: "12 Gluepot"
    re.compile(rf"\b(?:at|is|address:?)\s+\d{{1,3}}[a-z]?,?\s+(?:[Tt]he\s+)?(?!{_MONTH})[A-Z][a-z]{{2,}}"),
)
_POSTCODES = (
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[\s.–-]*\d(?![ap]m\b)[A-Z]{2}\b", re.IGNORECASE),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?O[A-Z]{2}\b"),
    re.compile(r"\bpost\s?code\W+(?:\w+\s+){0,2}(?:[A-Z]{1,2}\d|\d[A-Z]{2}\b)", re.IGNORECASE),
    re.compile(r"\b(?:[A-Z]\s){1,2}\d\s(?:[A-Z\d]\s)?\d\s?[A-Z]\s?[A-Z]\b"),
)
_MAPS = re.compile(
    r"google\.[a-z.]+/maps|\bmaps\.|goo\.gl/|openstreetmap|osm\.org|what3words|w3w\.co|bing\.com/maps|streetmap"
    r"|plus\.codes|\bgeo:|waze\.com|citymapper|multimap|ordnancesurvey|osmaps|\bg\.page\b|\bhere\.com|magic\.earth"
    r"|organicmaps|mapcarta|mapquest|gridreferencefinder|streetview",
    re.IGNORECASE,
)
_SHORT_LINKS = re.compile(
    r"\b(?:bit\.ly|tinyurl\.com|t\.co|g\.co|ow\.ly|is\.gd|t\.ly|rb\.gy|cutt\.ly|rebrand\.ly|shorturl\.at|qrco\.de|buff\.ly)/",
    re.IGNORECASE,
)
"""Nobody can see where these lead, and they can lead elsewhere tomorrow."""


def address_in(text: str, outward: Iterable[str] = ()) -> Telling | None:
    """Say what of an address stands in a text, however it is written; None if nothing of one does.

    Args:
        text: words, or the address of a page.
        outward: the letters with which the postcodes of the city begin ("PL").
    """
    if _MAPS.search(text):
        return Telling.MAP
    if _SHORT_LINKS.search(text):
        return Telling.SHORT_LINK
    for view in {text, as_words(text)}:
        if _holds(_POSTCODES, view) or any(
            re.search(rf"\b{re.escape(letters)}(?:\d{{1,2}}[A-Z]?|\s+(?:one|{_IN_WORDS}))\b", view, re.IGNORECASE)
            for letters in outward
        ):
            return Telling.POSTCODE
        if _holds((*_STREETS, *_HOUSE_NUMBERS), view):
            return Telling.STREET
    return Telling.POINT if point_in(text) else None


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


def as_words(text: str) -> str:
    """Show the address of a page, or words joined by other signs, as words: "12-bridge-street" is a street."""
    return " ".join(re.sub(r"[-_/+.%:=&?#]+", " ", unquote(text)).split())
