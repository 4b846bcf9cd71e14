"""Several things in one sentence: "a, b and c"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Sized
from typing import TypeVar

_T = TypeVar("_T")


def listed(words: Sequence[str], last: str = "and", *, names: bool = False) -> str:
    """Join words as in a spoken list: "a, b and c"; "a, b or c, and d" where one of them is joined itself.

    Args:
        words: any number; () gives "".
        last: what stands before the last of them.
        names: whether they are names: an "and" in "Bread and Roses" joins nothing.
    """
    if len(words) < 2:  # noqa: PLR2004 - one thing needs no joining
        return "".join(words)
    joined = not names and any(inner in word for word in words for inner in (" and ", " or ", ", "))
    return f"{', '.join(words[:-1])}{',' if joined else ''} {last} {words[-1]}"


def joints(things: Sequence[_T]) -> Iterator[tuple[str, _T]]:
    """Yield each thing with what stands before it in a sentence: "", ", " or " and ". For links, which are no words."""
    for number, thing in enumerate(things):
        yield "" if number == 0 else ", " if number < len(things) - 1 else " and ", thing


def several(things: Sized) -> bool:
    """Tell whether there are two or more, so that they have to be told apart."""
    return len(things) > 1


def number_of(*lists: Sized) -> int:
    """Count what stands in some lists together."""
    return sum(map(len, lists))
