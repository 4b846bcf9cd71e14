"""Style sheets as they go out: what phones of spring 2019 (Chrome 74, Safari 12) lack is written in the way they know.

Ours are written with logical properties (``padding-block``, ``inline-size``), so that a page that reads from right to
left needs no second sheet. Those phones know few of them. Text runs from top to bottom on every page, so the block
direction and sizes have one physical name; in the direction of the line only what is the same on both sides has. What
differs there ("start", "end") those phones know by its long name, and it stays.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_DECLARATION = re.compile(r"(?<=[{;])(\s*)([a-z-]+):\s*([^;{}]+?)\s*(?=[;}])")
_CLOSING = re.compile(r";?\s*}\s*")
"""The end of a rule and what is empty around it: a tenth of a kilobyte that every first visit would wait for."""
_PART = re.compile(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+")
_BLOCK = {"block-start": "top", "block-end": "bottom"}
_SIZES = {"inline-size": "width", "block-size": "height"}
_BOXES = ("margin", "padding", "scroll-padding", "inset", "border")


def for_older_phones(sheet: str) -> str:
    """Write a style sheet for phones of 2019 too, without its comments and empty lines.

    Args:
        sheet: one whose logical properties stand as ``margin``, ``padding``, ``inset`` or ``border`` and as sizes.

    Returns:
        The same rules in the same order; ``padding-block: 1rem .2rem`` is ``padding-top: 1rem; padding-bottom: .2rem``.
    """
    return _CLOSING.sub("}", _DECLARATION.sub(_written, _COMMENT.sub("", sheet)))


def _written(found: re.Match[str]) -> str:
    space, name, value = found.groups()
    return space + "; ".join(f"{other}: {words}" for other, words in _physical(name, value))


def _physical(name: str, value: str) -> list[tuple[str, str]]:
    for logical, plain in _SIZES.items():
        if name.removeprefix("min-").removeprefix("max-") == logical:
            return [(name.replace(logical, plain), value)]
    box = next((box for box in _BOXES if name.startswith(f"{box}-")), "")
    side = name[len(box) + 1 :]
    own = "" if box == "inset" else f"{box}-"
    for logical, plain in _BLOCK.items():
        if box and side.startswith(logical):
            return [(f"{own}{side.replace(logical, plain)}", value)]
    if box and side in {"block", "inline"}:
        return _both_sides(box, own, side, value)
    return [(name, value)]


def _both_sides(box: str, own: str, side: str, value: str) -> list[tuple[str, str]]:
    words = value.removesuffix("!important").strip()
    force = value[len(words) :]
    parts = [words] if box == "border" else _PART.findall(words)
    first, last = f"{parts[0]}{force}", f"{parts[-1]}{force}"
    if side == "block":
        return [(f"{own}top", first), (f"{own}bottom", last)]
    if first == last:
        return [(f"{own}left", first), (f"{own}right", last)]
    return [(f"{box}-inline-start", first), (f"{box}-inline-end", last)]
