"""Scripts for readers on little data: without what only their authors need, and modules joined into one file.

Nothing is renamed or rewritten; what is left can still be read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.DOTALL | re.MULTILINE)
"""One that stands on lines of its own."""
_BEHIND = re.compile(r"(?<=\S)[ \t]+// [^'\"`]*$", re.MULTILINE)
"""One behind code. With a quotation mark after it, it may be part of a text, and is left alone."""
_IMPORT = re.compile(r"^import \{[^}]*\} from '\./(?P<name>[\w-]+\.js)';\n", re.MULTILINE)
_EXPORT = re.compile(r"^export const (?=(?P<name>\w+))", re.MULTILINE)


def lean(script: str) -> str:
    """Take comments and indents out of a script.

    Args:
        script: one in which no string or template holds a line that begins like a comment.
    """
    lines = (_BEHIND.sub("", line.strip()) for line in _COMMENT.sub("", script).splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def joined(scripts: Mapping[str, str], first: str) -> str:
    """Put a module and all that it imports into one, each after what it needs.

    Each keeps a scope of its own, and gives out what it exports: one name with each ``export const``.

    Args:
        scripts: file name -> module. Each imports by name from files beside it (``import { a } from './b.js';``).
        first: the one whose work is wanted.

    Raises:
        ValueError: if two of them export the same name.
    """
    order: dict[str, str] = {}
    given: dict[str, str] = {}

    def take(name: str) -> None:
        if name in order:
            return
        for wanted in _IMPORT.finditer(scripts[name]):
            take(wanted["name"])
        exports = [found["name"] for found in _EXPORT.finditer(scripts[name])]
        if twice := given.keys() & exports:
            message = f"{name} and {given[twice.pop()]} export the same name."
            raise ValueError(message)
        given.update(dict.fromkeys(exports, name))
        body = _EXPORT.sub("", _IMPORT.sub("", scripts[name]))
        order[name] = f"let {', '.join(exports)};\n{{\n{body}}}\n" if exports else body

    take(first)
    return "".join(order.values())
