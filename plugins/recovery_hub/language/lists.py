"""Several things in one sentence: "a, b and c"."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], last: str = "and", *, names: bool = False) -> str:
    """Join words as one says them: "a, b and c"; "a, b or c, and d" where one of them is joined itself.

    Args:
        words: any number; () gives "".
        last: what stands before the last of them.
        names: whether they are names: an "and" in "Bread and Roses" joins nothing.
    """
    if len(words) < 2:  # noqa: PLR2004 - one thing needs no joining
        return "".join(words)
    joined = not names and any(inner in word for word in words for inner in (" and ", " or ", ", "))
    return f"{', '.join(words[:-1])}{',' if joined else ''} {last} {words[-1]}"
