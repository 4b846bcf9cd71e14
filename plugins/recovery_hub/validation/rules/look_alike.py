"""A word holds a letter of another alphabet that looks like one of ours, such as a Cyrillic "a" in "Tuesday".

Nobody sees it, and nobody finds the word: a search compares letters, and a screen reader stumbles over it. It comes
from copying. In a name it stops the build; in a sentence it is worth a look. Words wholly in another alphabet are fine.

Right: `name: Tuesday Table`, typed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import SENTENCES, TextKind, texts_in

_OTHERS = "\u0370-\u03bb\u03bd-\u052f\u0531-\u058f\u13a0-\u13ff\uff21-\uff3a\uff41-\uff5a"
"""Greek, but for the sign of "micro", Cyrillic, Armenian, Cherokee, and the wide letters of East Asian fonts."""
_MIXED = re.compile(rf"\b\w*(?:[A-Za-z][{_OTHERS}]|[{_OTHERS}][A-Za-z])\w*\b")
_OTHER = re.compile(f"[{_OTHERS}]")
_MEANT = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ",
    "ABESIJKMHOPCTXYaesijopcyxhdqwABEZHIKMNOPTYXovp",
)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for the first mixed word of every text."""
    for field in texts_in(directory, TextKind.NAME, TextKind.ADDRESS, *SENTENCES):
        found = None if field.text.isascii() else _MIXED.search(field.text)
        if found is None:
            continue
        word = found.group()
        level = Level.ERROR if field.kind is TextKind.NAME else Level.WARNING
        meant = word.translate(_MEANT)
        shown = _OTHER.sub(lambda letter: f"[{letter.group()}]", word)
        spot = field.spot(directory, found.start())
        yield problem("look-alike", spot, level, meant if meant.isascii() else "", value=word, shown=shown)
