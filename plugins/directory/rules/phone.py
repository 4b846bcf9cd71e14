"""A phone number that does not work, costs a lot, or belongs to nobody it should belong to.

A number must be one that can be dialled in the UK. In an invented city only the numbers that Ofcom keeps for films
and radio plays are used, because anything else could ring in somebody's home; in a real city those numbers reach
nobody. Numbers that begin with 09, 0871, 0872, 0873, 084 or 070 cost more than people expect: that deserves a second
look and a word in `phone_note`.

Right: `phone: 01632 960 142` in an invented city. Wrong: `phone: 01632 96014` (a digit is missing).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plugins.directory.choices import Answer
from plugins.directory.directory import Directory
from plugins.directory.problem import Level, Problem, Spot
from plugins.directory.rules._numbers import UK_DIGITS, digits_of, is_drama, is_uk_number, spaced
from plugins.directory.rules._placeholders import holds_a_place
from plugins.directory.rules._texts import Kind, Written, texts_in
from plugins.directory.wording import problem

_WELL_FORMED = re.compile(r"^(?:\+44\s?(?:\(0\))?|0|\(0)[\d\s()\-]+$")
_COSTLY = (("09", "premium"), ("0871", "premium"), ("0872", "premium"), ("0873", "premium"), ("118", "premium"))
_LETTERS_FOR_DIGITS = str.maketrans("OoIl|.", "00111 ")
_DEAR = (*_COSTLY, ("084", "extra-cost"), ("070", "personal"))


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of every number under ``contact``."""
    helplines = {digits_of(line.number) for line in directory.helplines.values() if line.number}
    for one in texts_in(directory, Kind.NUMBER):
        digits = digits_of(one.text)
        if "contact" not in one.at or digits in helplines or holds_a_place(one.text, one.kind):
            continue  # the registry's own numbers are judged by the rules about helplines
        if one.at[-1] == "text" and re.fullmatch(r"[5-8]\d{4}", digits):
            continue  # a short code for text messages
        yield from _judge(directory, one, digits)


def _judge(directory: Directory, one: Written, digits: str) -> Iterator[Problem]:
    spot, value = one.spot(directory), one.text
    if not _WELL_FORMED.match(value) or not is_uk_number(digits):
        yield _not_a_number(spot, value, digits)
        return
    invented = directory.city.invented is Answer.YES
    if invented != is_drama(digits):
        yield problem("phone.not-drama" if invented else "phone.drama", spot, value=value)
    elif one.at[-1] in {"text", "whatsapp"} and not digits.startswith("07"):
        yield problem("phone.not-mobile", spot, value=value, field=one.at[-1])
    for beginning, why in _DEAR:
        if digits.startswith(beginning):
            yield problem(f"phone.{why}", spot, level=Level.WARNING, value=value, beginning=beginning)


def _not_a_number(spot: Spot, value: str, digits: str) -> Problem:
    """Say what keeps it from being a number, as exactly as can be told."""
    typed = digits_of(unicodedata.normalize("NFKC", value).translate(_LETTERS_FOR_DIGITS))
    first = digits[:UK_DIGITS]
    lost_its_zero = not digits.startswith("0") and len(digits) == UK_DIGITS - 1 and is_uk_number(f"0{digits}")
    reasons: tuple[tuple[str, object, str], ...] = (
        ("phone.spreadsheet", re.search(r"\d[.,]?\d*E\+?\d", value), ""),
        ("phone.letters", typed != digits and is_uk_number(typed) and not re.search(r"[^\W\dOoIl]", value), typed),
        ("phone.no-zero", lost_its_zero, f"0{digits}"),
        ("phone.two", len(digits) > UK_DIGITS + 5, ""),
        ("phone.letters", is_uk_number(digits) and re.fullmatch(r"[\d.\s]+", value), digits),
        ("phone.words", re.search(r"[^\d\s()+\-]", value) and is_uk_number(first), first),
        ("phone.abroad", value.strip().startswith("+") and not value.strip().startswith("+44"), ""),
        ("phone.digits", digits and len(digits) != UK_DIGITS, ""),
    )
    key, guess = next(((key, guess) for key, holds, guess in reasons if holds), ("phone", ""))
    return problem(key, spot, suggestion=spaced(guess) if guess else "", value=value, count=len(digits))
