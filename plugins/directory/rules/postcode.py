"""A postcode that does not look like one, or that begins with letters this city does not have.

Right: `postcode: ZZ1 4AB`, in capitals, with one space before the last three. Wrong: `postcode: zz14ab`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Level, Problem
from plugins.directory.rules._placeholders import holds_a_place
from plugins.directory.rules._texts import Kind, texts_in
from plugins.directory.wording import problem

POSTCODE = re.compile(r"^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}$")
"""Source: Royal Mail, Programmer's Guide to the Postcode Address File (shapes of postcodes)."""
_MOST = 7


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of every postcode."""
    for one in texts_in(directory, Kind.POSTCODE):
        if holds_a_place(one.text, one.kind):
            continue
        letters = re.match(r"[A-Z]*", one.text)
        if not POSTCODE.match(one.text):
            yield problem("postcode", one.spot(directory), suggestion=_mended(one.text), value=one.text)
        elif directory.city.postcodes and letters is not None and letters.group() not in directory.city.postcodes:
            known = ", ".join(directory.city.postcodes)
            yield problem("postcode.elsewhere", one.spot(directory), level=Level.WARNING, value=one.text, known=known)


def _mended(text: str) -> str:
    """Guess the postcode that was meant: capitals, one space, and 0 or 1 where O or I was typed in place of a digit."""
    squeezed = re.sub(r"[^A-Z0-9]", "", text.upper())[:_MOST]
    ahead, last = squeezed[:-3], squeezed[-3:]
    guesses = (
        f"{ahead} {last}",
        f"{ahead} {last[:1].translate(_DIGITS)}{last[1:]}",
        f"{ahead[:-1]}{ahead[-1:].translate(_DIGITS)} {last}",
    )
    return next((guess for guess in guesses if POSTCODE.match(guess)), "")


_DIGITS = str.maketrans("OIL", "011")
