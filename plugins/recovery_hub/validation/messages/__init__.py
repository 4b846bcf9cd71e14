"""The words a volunteer reads when something is wrong, apart from the rules, so that one person can mend them all.

Every message has the same four parts: where (the spot), what we found, what we need, and an example or "Did you mean
...?". A key is the name of a rule, or ``rule.variant`` where one rule has several things to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.validation.messages.rules import RULES
from recovery_hub.validation.messages.shape import SHAPE
from recovery_hub.validation.messages.unreadable import UNREADABLE

WORDS: dict[str, tuple[str, str]] = {**UNREADABLE, **SHAPE, **RULES}
"""key -> (what we found, what we need), with {names} to be filled in."""

NOT_SHOWN = "(not shown here)"
LONGEST_QUOTE = 90
LONGEST_LIST = 700


def problem(
    key: str, spot: SourcePosition, level: Level = Level.ERROR, suggestion: str = "", **values: object
) -> Problem:
    """Make a problem in plain words.

    Args:
        key: which message.
        spot: where it is.
        level: whether it stops the build.
        suggestion: the nearest right value, shown as "Did you mean ...?".
        values: what the message quotes. Long values are cut, so that a message stays a message.
    """
    shown = {
        name: _quoted(value, LONGEST_LIST if name in {"known", "choices"} else LONGEST_QUOTE)
        for name, value in values.items()
    }
    found, advice = _said(key, shown)
    return Problem(spot, key.partition(".")[0], found, advice, suggestion, level, key=key, quotes=tuple(shown.items()))


def said_without(given: Problem, hide: Callable[[str, str], bool], instead: str = NOT_SHOWN) -> Problem:
    """Say a problem again, without some of the words that it quotes.

    Args:
        given: a problem that ``problem`` made.
        hide: whether a value must not be shown: asked with its name and the value.
        instead: what stands in the place of each.
    """
    shown = {name: instead if hide(name, value) else value for name, value in given.quotes}
    found, advice = _said(given.key, shown) if given.key else (given.found, given.advice)
    return replace(given, found=found, advice=advice, quotes=tuple(shown.items()))


def _said(key: str, shown: Mapping[str, str]) -> tuple[str, str]:
    found, advice = WORDS[key]
    return found.format(**shown), advice.format(**shown)


def _quoted(value: object, longest: int) -> str:
    """Cut a value to what fits in a sentence, and take out what a terminal would obey."""
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in str(value)).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
