r"""From a pattern in Python to the same pattern in JavaScript, so that the form need not know a rule twice.

Only what our rules use is known; anything else is refused, and a test tries every pattern in a real browser. In Python
``\w``, ``\d`` and ``\b`` know all letters of the world; in JavaScript they know ASCII, so they are written out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORD, _DIGIT = r"\p{L}\p{N}_", r"\p{Nd}"
_OUTSIDE = {
    "w": f"[{_WORD}]",
    "W": f"[^{_WORD}]",
    "d": _DIGIT,
    "D": r"\P{Nd}",
    "s": r"\s",
    "S": r"\S",
    "b": f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))",
}
_INSIDE = {"w": _WORD, "d": _DIGIT, "s": r"\s", "S": r"\S"}
_WHOLE_SETS = {
    r"[^\W_]": r"[\p{L}\p{N}]",
    r"[^\W\dOoIl]": r"(?![\p{Nd}OoIl])[\p{L}\p{N}_]",
}
"""Sets that mean "letters apart from"; JavaScript can't say that within one set."""
_SYNTAX = frozenset(r"^$\.*+?()[]{}|/")
_ESCAPE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
_PIECE = re.compile(
    rf"(?P<whole>{'|'.join(map(re.escape, _WHOLE_SETS))})|(?P<named>\(\?P<\w+>)"
    rf"|(?P<set>\[\^?(?:{_ESCAPE}|[^\]\\])*\])|(?P<count>\{{\d*,?\d*\}})|(?P<escape>{_ESCAPE})|(?P<brace>[{{}}\]])",
    re.DOTALL,
)
_IN_SET = re.compile(rf"(?P<escape>{_ESCAPE})|(?P<bracket>\[)", re.DOTALL)
_FLAGS = ((re.IGNORECASE, "i"), (re.MULTILINE, "m"), (re.DOTALL, "s"))


def in_javascript(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Write a pattern for ``new RegExp(source, flags)``.

    Raises:
        ValueError: if it holds something that we can't say the same way there.
    """
    if pattern.flags & re.VERBOSE:
        raise ValueError(f"written over several lines: {pattern.pattern}")
    flags = "u" + "".join(flag for known, flag in _FLAGS if pattern.flags & known)
    return _PIECE.sub(_translated, pattern.pattern), flags


def replacement(text: str) -> str:
    r"""Write what takes the place of a pattern for ``String.replace``: ``\1`` is ``$1``, ``\g<0>`` is ``$&``."""
    return re.sub(r"\\(\d)", r"$\1", text.replace("$", "$$").replace(r"\g<0>", "$&"))


def _translated(piece: re.Match[str]) -> str:
    text = piece.group()
    if piece.lastgroup == "whole":
        return _WHOLE_SETS[text]
    if piece.lastgroup == "set":
        start = len("[^") if text.startswith("[^") else len("[")
        return text[:start] + _IN_SET.sub(_translated_in_set, text[start:-1]) + "]"
    if piece.lastgroup == "escape":
        return _escape(text, _OUTSIDE, "")
    return {"named": "(", "brace": f"\\{text}"}.get(piece.lastgroup or "", text)


def _translated_in_set(piece: re.Match[str]) -> str:
    return r"\[" if piece.lastgroup == "bracket" else _escape(piece.group(), _INSIDE, "-")


def _escape(text: str, known: Mapping[str, str], also: str) -> str:
    """Translate what begins with a backslash; a sign that needs none in JavaScript must not have one."""
    letter = text[1]
    if len(text) > len(r"\w") or letter in "ntr" or letter.isdigit():
        return text
    if letter.isalpha():
        if letter not in known:
            raise ValueError(f"{text} has no equal in JavaScript")
        return known[letter]
    return text if letter in _SYNTAX or letter in also else letter
