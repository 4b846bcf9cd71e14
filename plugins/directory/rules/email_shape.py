"""An e-mail address that can't receive anything.

Right: `email: hello@riverpeople.example`. Wrong: `email: hello at riverpeople.example`.

In an invented city the addresses end in `.example`, an ending that is kept for examples, so that no message ever
reaches somebody by accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.directory.choices import Answer
from plugins.directory.directory import Directory
from plugins.directory.problem import Problem
from plugins.directory.rules._placeholders import holds_a_place
from plugins.directory.rules._texts import Kind, texts_in
from plugins.directory.wording import problem

_SHAPE = re.compile(r"^[A-Za-z0-9._+'\-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$")
_FOR_EXAMPLES = re.compile(r"[@.]example(?:\.(?:org|com|net))?$|\.invalid$|\.test$")
"""Endings that nobody can own. Source: RFC 2606."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every address that is not one."""
    for one in texts_in(directory, Kind.EMAIL):
        if holds_a_place(one.text, one.kind):
            continue
        if not one.text.isascii():
            shown = "".join(letter if letter.isascii() else f"[{letter}]" for letter in one.text)
            yield problem("email-shape.look-alike", one.spot(directory), value=one.text, shown=shown)
        elif not _SHAPE.match(one.text) or ".." in one.text:
            yield problem("email-shape", one.spot(directory), suggestion=_mended(one.text), value=one.text)
        elif directory.city.invented is Answer.YES and "contact" in one.at and not _FOR_EXAMPLES.search(one.text):
            yield problem("email-shape.not-example", one.spot(directory), value=one.text)


def _mended(text: str) -> str:
    """Guess the address that was meant, where the slip is one of the usual ones."""
    guess = text.strip().removeprefix("mailto:").strip("<>.,; ")
    guess = re.sub(r"\s*(?:\(at\)|\[at\]|\sat\s)\s*", "@", guess)
    guess = re.sub(r"\s*(?:\(dot\)|\[dot\]|\sdot\s)\s*", ".", guess).replace(",", ".").replace(" ", "")
    return guess if guess != text and _SHAPE.match(guess) and ".." not in guess else ""
