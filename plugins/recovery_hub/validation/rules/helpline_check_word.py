"""The digits of a helpline do not match its check word.

A slip in a helpline's number sends somebody to nobody, at the worst hour. So each number has a check word, made from
its digits. Only `recovery-hub verified` writes it, for somebody who has the helpline's own page before them and types
the number from there. Change the digits by hand, and the word no longer matches.

Right: read the page, then `recovery-hub verified samaritans --role maintainer --how web --number "…"`. Wrong: changing
the digits alone. A second person looks at it as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.check_word import check_word_of
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield an error for digits that don't match the word, a warning where there is none yet."""
    for line in directory.helplines.values():
        if line.number is None:
            continue
        if line.check_word is None:
            spot = directory.spot(line, "number")
            yield problem("helpline-check-word.missing", spot, Level.WARNING, name=line.name, id=line.id)
        elif line.check_word != check_word_of(line.number, line.text_word):
            spot = directory.spot(line, "number")
            yield problem("helpline-check-word", spot, name=line.name, id=line.id, word=line.check_word)
