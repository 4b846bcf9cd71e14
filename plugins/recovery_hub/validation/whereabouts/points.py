"""A point on a map, in every way in which people write one: degrees, grid references, plus codes, three words.

Source: Ordnance Survey, "A guide to coordinate systems in Great Britain"; the Open Location Code; RFC 5870 (geo:).
"""

from __future__ import annotations

import re

_SIDE = r"(?:north|south|east|west|[NSEW])\b"
_POINTS = (
    re.compile(r"-?\d{1,3}[.,]\d{3,}[\s,;]+-?\d{1,3}[.,]\d{3,}|-?\b\d{1,3}\.\d{3,}"),  # degrees
    re.compile(r"\d\s*(?:[°º]|deg(?:rees?)?\b)(?!\s*[CF]\b)|\b\d{1,3}\.\d+\s*,?\s*[NSEW]\b"),
    re.compile(r"(?<![£\d.])\b(?:49|5\d|60)\.\d+\s*[,;/\s]\s*-?\d{1,2}\.\d+"),  # a latitude of ours, then a longitude
    re.compile(rf"\b\d{{1,3}}(?:\.\d+)?\s*{_SIDE}\W+(?:and\s+)?\d{{1,3}}(?:\.\d+)?\s*{_SIDE}", re.IGNORECASE),
    re.compile(
        r"\b[NSEW]\s?\d{1,3}[\s°:]+\d{1,2}\.\d+|\b\d{1,3}[\s°:]\d{1,2}[\s'′:]\d{1,2}(?:\.\d+)?[\"″]?\s?[NSEW]\b"
    ),
    re.compile(r"\b(?:lat(?:itude)?|long?(?:itude)?|lng)\b\W{0,3}-?\d{1,3}\.\d", re.IGNORECASE),
    re.compile(r"\b(?:forty[\s-]nine|fifty(?:[\s-]\w+)?|sixty)\s+(?:point|degrees)\b", re.IGNORECASE),
    re.compile(r"\b(?:easting|northing|uprn|usrn|toid)s?\b\W{0,3}(?:is\s+)?\d", re.IGNORECASE),
    re.compile(r"\bcoordinates?\b\W{0,3}(?:\w+\s+){0,2}-?\d", re.IGNORECASE),
    re.compile(r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b", re.IGNORECASE),  # a plus code
    re.compile(r"\b(?=\w{0,3}\d)(?=\d{0,3}[CFGHJMPQRVWX])[2-9CFGHJMPQRVWX]{4}\s(?=\w?\d|\d)[2-9CFGHJMPQRVWX]{2,3}\b"),
    re.compile(r"\bplus\s?code\b", re.IGNORECASE),
    re.compile(r"\b\d{6}[\s,]+\d{6,7}\b|\b[EN]\s?\d{6}\b"),  # metres east and north
    re.compile(r"/{2,3}\s?[^\W\d]+[.。․][^\W\d]+[.。․][^\W\d]+|\bwhat\s?(?:3|three)\s?words\b|\bw3w\b", re.IGNORECASE),
    re.compile(r"\b[a-z]{3,}(?:\s\.\s|\s?[·•․。]\s?)[a-z]{3,}(?:\s\.\s|\s?[·•․。]\s?)[a-z]{3,}\b", re.IGNORECASE),
    re.compile(r"\bgrid\s?(?:ref|square\s+[A-Z]{2}\b)|\bgrid\W{0,3}[A-Z]{0,2}\s?\d", re.IGNORECASE),
)
_THREE_WORDS = re.compile(
    r"(?<![\w./@-])(?!www\.)[a-z]{3,}\.[a-z]{3,}\.(?!example\b|org\b|com\b|net\b)[a-z]{3,}(?![\w./@-])", re.IGNORECASE
)
_GRID = re.compile(
    r"\b(?P<letters>[HJNOST][A-HJ-Z]|[A-HJ-Z](?=\s?\d{3}))\s?(?P<east>\d{2,5}) ?(?P<north>\d{2,5})\b", re.IGNORECASE
)
_ORDINARY_WORDS = frozenset({"ha", "he", "hi", "ho", "no", "of", "oh", "ok", "on", "or", "ox", "so", "to", "tv"})
_FEWEST_DIGITS = 4
_FEWEST_DIGITS_IN_SMALL_LETTERS = 6


def point_in(text: str) -> bool:
    """Whether a text names a point on a map."""
    return any(pattern.search(text) for pattern in (*_POINTS, _THREE_WORDS)) or _grid_in(text)


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
