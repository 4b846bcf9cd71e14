"""An e-mail address that can't receive anything.

Right: `email: hello@riverpeople.example`. Wrong: `email: hello at riverpeople.example`.

In an invented city the addresses end in `.example`, an ending that is kept for examples, so that no message ever
reaches somebody by accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import City
from recovery_hub.validation.pattern_rules import Condition, Normalisation, PatternRule, absent, found_by
from recovery_hub.validation.placeholders import holds_a_place
from recovery_hub.validation.texts import TextKind, texts_in

_SHAPE = re.compile(r"^(?!.*\.\.)[A-Za-z0-9._+'\-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$")
_FOR_EXAMPLES = re.compile(r"[@.]example(?:\.(?:org|com|net))?$|\.invalid$|\.test$")
"""Endings that nobody can own. Source: RFC 2606."""
_MENDED: Normalisation = (
    (re.compile(r"^\s*(?:mailto:)?[<>.,; ]*|[<>.,; ]+$"), ""),
    (re.compile(r"\s*(?:\(at\)|\[at\]|\sat\s)\s*"), "@"),
    (re.compile(r"\s*(?:\(dot\)|\[dot\]|\sdot\s)\s*"), "."),
    (re.compile(","), "."),
    (re.compile(" "), ""),
)
"""The address that was meant, where the slip is one of the usual ones."""
_ADDRESSES = frozenset({TextKind.EMAIL})
_ODD = re.compile(r"[^\x00-\x7f]")
_LOOK_ALIKE = PatternRule(
    "email-shape.look-alike", (Condition(_ODD),), _ADDRESSES, group="shape", says={"shown": ((_ODD, r"[\g<0>]"),)}
)
_NO_ADDRESS = PatternRule("email-shape", (absent(_SHAPE),), _ADDRESSES, group="shape", mends=(_MENDED,), right=_SHAPE)
_NOT_EXAMPLE = PatternRule("email-shape.not-example", (absent(_FOR_EXAMPLES),), _ADDRESSES, "contact", group="shape")


def looks(city: City) -> tuple[PatternRule, ...]:
    """List what is looked for in an address."""
    return (_LOOK_ALIKE, _NO_ADDRESS, *((_NOT_EXAMPLE,) if city.invented is Answer.YES else ()))


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every address that is not one."""
    table = looks(directory.city)
    for field in texts_in(directory, TextKind.EMAIL):
        if not holds_a_place(field.text, field.kind):
            yield from found_by(table, field, directory)
