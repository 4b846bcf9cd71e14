"""The digits of a helpline stand outside helplines.yaml.

Helpline numbers change. They are kept in one file, where each is checked by hand at least every 90 days, and every
page takes them from there. A copy in a sentence would be forgotten, and somebody would ring it at night.

Right, in a Markdown file: `{helpline: samaritans}`. Wrong: the number itself, in whatever spelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from unicodedata import decimal

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Helpline
from recovery_hub.language.phone import PhoneNumber, digits_of
from recovery_hub.validation.digits import is_uk_number
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind, texts_in

SHORT = 4
"""Numbers of up to this many digits (999, 111) may also be house numbers, prices or buses: they are read with care."""

WHOLE = 9
"""Groups of digits with at least this many in all are one long number."""

_DIGIT = re.compile(r"\d")
_IN_ORDER = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NAMES = {"oh": "0", **{name: str(digit) for digit, name in enumerate(_IN_ORDER)}}
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_SPELLED = re.compile(rf"\b(?:(?:{'|'.join((*_NAMES, *_TIMES))})\b[\s,.\-]*){{2,}}", re.IGNORECASE)
_RUN = re.compile(r"\+?\d(?:[\s().\-–‑/]*\d)*")
_AHEAD = r"(?<![\w£$€#.,:/@+\-])" + "".join(
    rf"(?<!{word}\s)" for word in (r"No\.", "[Bb]us", "[Rr]oute", "[Rr]oom", "[Ff]lat", "[Nn]umber", "[Pp]age")
)
_THINGS = "people|members|places|pounds|metres|minutes|miles|pages|days|services|years|steps|words|bus|km|kg|p\\b|%"
_STREET = (
    r"(?:[A-Z][\w'’]+\s+){1,3}"
    r"(?i:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Way|Place|Terrace|Crescent|Gardens|Square|Hill|Row|Court)\b"
)
_AFTER = rf"(?!\w|[.,:/\-]\w|\s*(?:{_THINGS})|\s+{_STREET})"
"""What stands before or after a number that is a price, a bus, a house or a count, and not a helpline."""
_SKIPPED = frozenset({TextKind.ID, TextKind.LINK, TextKind.EMAIL, TextKind.POSTCODE, TextKind.HOURS})


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every field outside the registry that holds a number of the registry."""
    numbers = {digits_of(line.number): line.id for line in directory.helplines.values() if line.number}
    long = {digits: id_ for digits, id_ in numbers.items() if len(digits) > SHORT}
    short = {
        re.compile(f"{_AHEAD}(?:{digits}|{'[ -]'.join(digits)}){_AFTER}"): id_
        for digits, id_ in numbers.items()
        if 0 < len(digits) <= SHORT
    }
    for field in texts_in(directory):
        if field.kind in _SKIPPED or isinstance(field.owner, Helpline):
            continue
        words = PhoneNumber(field.text).line if field.kind is TextKind.NUMBER else field.text
        found = _find_spelled(words, numbers)
        if found is None and _DIGIT.search(words) is not None:
            text = "".join(str(decimal(letter)) if letter.isdecimal() else letter for letter in words)
            found = _find_long(text, long) or (None if field.kind is TextKind.ADDRESS else _find_short(text, short))
        if found is not None:
            yield _describe(directory, field, *found)


def _find_spelled(text: str, numbers: Mapping[str, str]) -> tuple[str, int] | None:
    """Find a number that is written in words: "nine nine nine", "triple nine"."""
    for run in _SPELLED.finditer(text):
        digits, times = "", 1
        for word in re.findall(r"[a-z]+", run.group().lower()):
            if word in _TIMES:
                times = _TIMES[word]
            else:
                digits, times = digits + _NAMES[word] * times, 1
        if digits in numbers:
            return numbers[digits], run.start()
    return None


def _find_long(text: str, numbers: Mapping[str, str]) -> tuple[str, int] | None:
    """Find a number however it is spaced: the helpline's id and where the digits begin."""
    longest = max(map(len, numbers), default=0)
    for run in _RUN.finditer(unicodedata.normalize("NFKC", text)):
        whole = digits_of(run.group())
        if whole in numbers:
            return numbers[whole], run.start()
        if is_uk_number(whole):
            continue  # a whole number of its own, in which the digits stand by chance
        groups = re.findall(r"\d+", run.group())
        for first in range(len(groups)):
            joined = ""
            for group in groups[first : first + longest]:  # a group has a digit at least
                joined += group
                if (id_ := numbers.get(joined)) is not None:
                    return id_, run.start()
    return None


def _find_short(text: str, numbers: Mapping[re.Pattern[str], str]) -> tuple[str, int] | None:
    """Find a short number that stands alone, not as a group of a longer one such as 01632 999 111."""
    longer = [run.span() for run in _RUN.finditer(text) if sum(map(str.isdecimal, run.group())) >= WHOLE]
    hits = (
        (id_, found.start())
        for pattern, id_ in numbers.items()
        for found in pattern.finditer(text)
        if not any(begin <= found.start() < end for begin, end in longer)
    )
    return min(hits, key=lambda hit: hit[1], default=None)


def _describe(directory: Directory, field: TextField, id_: str, letter: int) -> Problem:
    variant = {TextKind.NUMBER: ".contact", TextKind.MARKDOWN: ""}.get(field.kind, ".plain")
    key = f"helpline-digits{variant}"
    return problem(key, field.spot(directory, letter), name=directory.helplines[id_].name, id=id_)
