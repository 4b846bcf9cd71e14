"""Letters that were garbled on their way: `cafÃ©` for `café`, `thatâ€™s` for `that's`.

A file was saved in one way and opened in another. Each garbled letter looks like two or three odd ones. Type them
again, or open the first file once more as UTF-8 and copy from there.

Right: `a café`. Wrong: `a cafÃ©`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import City
from recovery_hub.validation.messages import problem
from recovery_hub.validation.pattern_rules import Condition, PatternRule
from recovery_hub.validation.texts import SENTENCES, TextKind, texts_in

_GARBLED = re.compile(
    "Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜š¦“”¢‹›]|Â[\u00a0-\u00bf]|ï¿½|\ufffd"
)


def looks(_: City) -> tuple[PatternRule, ...]:
    """List what is looked for, for those who can't undo the mistake: the whole word is quoted."""
    word = re.compile(rf"\S*(?:{_GARBLED.pattern})\S*")
    return (
        PatternRule(
            "garbled-letters", (Condition(word),), frozenset({*SENTENCES, TextKind.NAME, TextKind.ADDRESS}), quotes=True
        ),
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for the first garbled word of every text."""
    for field in texts_in(directory, *SENTENCES, TextKind.NAME, TextKind.ADDRESS):
        found = _GARBLED.search(field.text)
        if found is not None:
            begin = field.text.rfind(" ", 0, found.start()) + 1
            word = re.split(r"\s", field.text[begin:])[0]
            spot = field.spot(directory, begin)
            yield problem("garbled-letters", spot, suggestion=_mended(word), value=word)


def _mended(word: str) -> str:
    """Undo the usual mistake: UTF-8 that was read as the old code of Windows."""
    try:
        return word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
