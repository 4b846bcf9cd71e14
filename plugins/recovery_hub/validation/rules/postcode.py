"""A postcode that does not look like one, or that begins with letters this city does not have.

Right: `postcode: ZZ1 4AB`, in capitals, with one space before the last three. Wrong: `postcode: zz14ab`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import City
from recovery_hub.validation.pattern_rules import Normalisation, PatternRule, absent, found_by
from recovery_hub.validation.placeholders import holds_a_place
from recovery_hub.validation.texts import TextKind, texts_in

POSTCODE = re.compile(r"^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}$")
"""Source: Royal Mail, Programmer's Guide to the Postcode Address File (shapes of postcodes)."""
_POSTCODES = frozenset({TextKind.POSTCODE})
_SQUEEZED: Normalisation = (
    ("UPPER", ""),
    (re.compile(r"[^A-Z0-9]"), ""),
    (re.compile(r"^(.{7}).*$"), r"\1"),
    (re.compile(r"^(.*)(.{3})$"), r"\1 \2"),
)
"""In capitals, with one space before the last three."""
_MENDS: tuple[Normalisation, ...] = (
    _SQUEEZED,
    (*_SQUEEZED, (re.compile(" O"), " 0"), (re.compile(" [IL]"), " 1")),
    (*_SQUEEZED, (re.compile("O "), "0 "), (re.compile("[IL] "), "1 ")),
)
"""Guesses: as it is, and with 0 or 1 where O or I was typed in place of a digit."""
_SHAPE = PatternRule("postcode", (absent(POSTCODE),), _POSTCODES, group="postcode", mends=_MENDS, right=POSTCODE)


def looks(city: City) -> tuple[PatternRule, ...]:
    """List what is looked for in a postcode."""
    if not city.postcodes:
        return (_SHAPE,)
    here = re.compile(rf"^(?:{'|'.join(city.postcodes)})(?![A-Z])")
    known = {"known": ", ".join(city.postcodes)}
    elsewhere = PatternRule(
        "postcode.elsewhere", (absent(here),), _POSTCODES, level=Level.WARNING, group="postcode", fixed=known
    )
    return (_SHAPE, elsewhere)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of every postcode."""
    table = looks(directory.city)
    for field in texts_in(directory, TextKind.POSTCODE):
        if not holds_a_place(field.text, field.kind):
            yield from found_by(table, field, directory)
