"""Strangers' words inside Markdown: they are read as words, whatever they hold.

In a code span GitHub makes no link, no mention, no picture and no HTML. Signs that turn the writing round or can't be
seen are shown as a dot, so that nobody approves one thing and publishes another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recovery_hub.validation.report.terminal import visible

LONGEST = 300
_TICKS = re.compile("`+")
_PIECES = re.compile(r"^([“‘(]*)(.*?)([”’).,;:?!…]*)$", re.DOTALL)
_PLAIN_WORD = re.compile(r"[^\W_]+(?:[’'_-][^\W_]+)*|\d+\.\d+|[–—]|")


def code(text: str, longest: int = LONGEST) -> str:
    """Quote a text on one line: ``code("a `b`")`` -> ``"`` a `b` ``"``."""
    line = " ".join(visible(text.replace("\n", " ")).split())
    line = cut(line, longest) or "(nothing)"
    ticks = "`" * (max((len(run) for run in _TICKS.findall(line)), default=0) + 1)
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{space}{line}{space}{ticks}"


def cell(text: str, longest: int = LONGEST) -> str:
    """Quote a text for a table, where a bar would begin the next column."""
    return code(text, longest).replace("|", "\\|")


def prose(sentence: str) -> str:
    """Write a sentence of ours that quotes a stranger: plain words stay, all else is quoted."""
    return " ".join(_word(word) for word in visible(sentence.replace("\n", " ")).split())


def _word(word: str) -> str:
    parts = _PIECES.match(word)
    start, middle, end = parts.groups() if parts is not None else ("", word, "")
    return word if _PLAIN_WORD.fullmatch(middle) else f"{start}{code(middle)}{end}"


def cut(text: str, longest: int) -> str:
    """Cut a text that is too long, and say so."""
    return text if len(text) <= longest else f"{text[:longest].rstrip()} … ({len(text) - longest} more letters)"


def windows(before: str, after: str, around: int = 40) -> tuple[str, str]:
    """Cut two long texts to where they differ, with some letters around it."""
    if max(len(before), len(after)) <= LONGEST:
        return before, after
    start = _same(before, after)
    end = min(_same(before[::-1], after[::-1]), min(len(before), len(after)) - start)
    first = max(0, start - around)
    shown = [text[first : len(text) - max(0, end - around)] for text in (before, after)]
    before, after = (f"{'…' if first else ''}{text}{'…' if end > around else ''}" for text in shown)
    return before, after


def _same(first: Sequence[str], second: Sequence[str]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
