"""A phone number that does not work, costs a lot, or belongs to nobody it should belong to.

A number must be one that can be dialled in the UK. In an invented city only the numbers that Ofcom keeps for films
and radio plays are used, because anything else could ring in somebody's home; in a real city those numbers reach
nobody. Numbers that begin with 09, 0871, 0872, 0873, 084 or 070 cost more than people expect: that deserves a second
look and a word in `phone_note`.

An extension may follow a number: `phone: 01632 960 143 ext 23`. A second number is one of `phones`, where it says what
it is for: `phones: [{number: 01632 960 143, ext: 23, for: bookings}]`. That holds wherever it was written before: in
the same field as the first number, or in the words about it.

Right: `phone: 01632 960 142` in an invented city. Wrong: `phone: 01632 96014` (a digit is missing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import City
from recovery_hub.language.phone import EXTENSION, digits_of
from recovery_hub.validation.digits import UK_DIGITS
from recovery_hub.validation.pattern_rules import Condition, Normalisation, PatternRule, absent, found_by
from recovery_hub.validation.placeholders import holds_a_place
from recovery_hub.validation.texts import TextKind, texts_in
from recovery_hub.validation.uk_numbers import DRAMA_NUMBER, IN_GROUPS, UK_NUMBER

_WELL_FORMED = re.compile(r"^(?:\+44\s?(?:\(0\))?|0|\(0)[\d\s()\-]+$")
_SHORT_CODE = re.compile(r"^[5-8]\d{4}$")
_DEAR = {
    "09": "premium", "0871": "premium", "0872": "premium", "0873": "premium", "118": "premium",
    "084": "extra-cost", "070": "personal",
}  # fmt: skip

_EXTENSION = re.compile(rf"([0-9]\)?){EXTENSION}[0-9]{{1,6}}\)?\s*$", re.IGNORECASE)
_BARE: Normalisation = ((_EXTENSION, r"\1"),)
"""The number without the extension behind it."""
_DIGITS: Normalisation = (
    *_BARE,
    (re.compile(r"^\s*\+44"), "0044"),
    (re.compile(r"\D"), ""),
    (re.compile(r"^00440?"), "0"),
)
"""The digits as they are dialled in the UK."""
_TYPED: Normalisation = (
    ("NFKC", ""),
    (re.compile(r"[Oo]"), "0"),
    (re.compile(r"[Il|]"), "1"),
    *_DIGITS,
)
"""The digits that were meant by letters and signs that look like some."""
_FIRST: Normalisation = (*_DIGITS, (re.compile(rf"^(\d{{{UK_DIGITS}}}).*$"), r"\1"))
_SECOND: Normalisation = (*_DIGITS, (re.compile(rf"^\d{{{UK_DIGITS}}}(\d{{1,{UK_DIGITS}}}).*$"), r"\1"))
_ZEROED: Normalisation = (*_DIGITS, (re.compile("^"), "0"))
_RELAYED: Normalisation = (*_DIGITS, (re.compile("^1800[0-2]"), ""))


def _not_a_number(reason: str, *signs: Condition, guess: Normalisation = ()) -> PatternRule:
    """Say what keeps it from being a number, as exactly as can be told."""
    mends = ((*guess, *IN_GROUPS),) if guess else ()
    return PatternRule(f"phone{reason}", signs, _NUMBERS, "contact", group="number", mends=mends, counts=_DIGITS)


_NUMBERS = frozenset({TextKind.NUMBER})
_FOR_MESSAGES = frozenset({"text", "whatsapp"})
_TWO = (Condition(re.compile(rf"^\d{{{UK_DIGITS + 6},}}$"), _DIGITS),)
_NOT_A_NUMBER = (
    PatternRule("phone.extension", (Condition(_EXTENSION),), _NUMBERS, "contact", _FOR_MESSAGES, group="number"),
    PatternRule("", (Condition(_SHORT_CODE, _DIGITS),), _NUMBERS, "contact", frozenset({"text"}), group="number"),
    PatternRule(
        "", (Condition(_WELL_FORMED, _BARE), Condition(UK_NUMBER, _DIGITS)), _NUMBERS, "contact", group="number"
    ),
    _not_a_number(".spreadsheet", Condition(re.compile(r"\d[.,]?\d*E\+?\d"))),
    _not_a_number(
        ".letters",
        Condition(UK_NUMBER, _TYPED),
        Condition(re.compile("[OoIl|０-９]")),
        absent(re.compile(r"[^\W\dOoIl]")),
        guess=_TYPED,
    ),
    _not_a_number(
        ".no-zero",
        Condition(re.compile(rf"^[1-9]\d{{{UK_DIGITS - 2}}}$"), _DIGITS),
        Condition(UK_NUMBER, _ZEROED),
        guess=_ZEROED,
    ),
    _not_a_number(".relay", Condition(re.compile(r"^1800[0-2]0\d{9,10}$"), _DIGITS), guess=_RELAYED),
    PatternRule(
        "phone.two",
        _TWO,
        _NUMBERS,
        "contact",
        frozenset({"phone"}),
        group="number",
        says={"first": (*_FIRST, *IN_GROUPS), "second": (*_SECOND, *IN_GROUPS)},
    ),
    _not_a_number(".two-in-one", *_TWO),
    _not_a_number(".letters", Condition(UK_NUMBER, _DIGITS), Condition(re.compile(r"^[\d.\s]+$")), guess=_DIGITS),
    _not_a_number(".words", Condition(re.compile(r"[^\d\s()+\-]")), Condition(UK_NUMBER, _FIRST), guess=_FIRST),
    _not_a_number(".abroad", Condition(re.compile(r"^\s*\+(?!44)"))),
    _not_a_number(".digits", Condition(re.compile(rf"^(?!\d{{{UK_DIGITS}}}$)\d+$"), _DIGITS)),
    _not_a_number(""),
)


def looks(city: City) -> tuple[PatternRule, ...]:
    """List what is looked for in a number under ``contact``, the surest signs first."""
    fine = (Condition(_WELL_FORMED, _BARE), Condition(UK_NUMBER, _DIGITS))
    invented = city.invented is Answer.YES
    drama = absent(DRAMA_NUMBER, _DIGITS) if invented else Condition(DRAMA_NUMBER, _DIGITS)
    return (
        *_NOT_A_NUMBER,
        PatternRule(
            "phone.not-drama" if invented else "phone.drama", (*fine, drama), _NUMBERS, "contact", group="sort"
        ),
        PatternRule(
            "phone.not-mobile",
            (*fine, absent(re.compile("^07"), _DIGITS)),
            _NUMBERS,
            "contact",
            _FOR_MESSAGES,
            group="sort",
        ),
        *(
            PatternRule(
                f"phone.{why}",
                (*fine, Condition(re.compile(f"^{beginning}"), _DIGITS)),
                _NUMBERS,
                "contact",
                level=Level.WARNING,
                fixed={"beginning": beginning},
            )
            for beginning, why in _DEAR.items()
        ),
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of every number under ``contact``."""
    helplines = {digits_of(line.number) for line in directory.helplines.values() if line.number}
    table = looks(directory.city)
    for field in texts_in(directory, TextKind.NUMBER):
        # The registry's own numbers are judged by the rules about helplines.
        if (
            "contact" in field.at
            and digits_of(field.text) not in helplines
            and not holds_a_place(field.text, field.kind)
        ):
            yield from found_by(table, field, directory)
