"""Writing YAML as a careful person would: one thing a line, quotation marks only where words could be misread.

"Somebody" includes programs that read ``no`` as false, ``18:00`` as a number and ``0113`` as 75, as YAML 1.1 has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

PLAIN = re.compile(r"^[^\W_][^\n\t#:\[\]{},&*!|>'\"%@`\\]*$")
ODD = re.compile(r"[^\x20-\x7e\u00a0-\u024f\u2010-\u2027\u20ac]")
NUMBER_LIKE = re.compile(r"^[-+]?[\d.][\d_.,:eExXoObBa-fA-F+-]*$")
ANSWER_LIKE = re.compile(r"^(?:y|n|yes|no|on|off|true|false|null|none|nan|inf)$", re.IGNORECASE)
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_RESOLVER = yaml.resolver.Resolver()


def yaml_text(value: Mapping[str, Any], step: int = 0) -> str:
    """Write the fields of an entry.

    Args:
        value: strings, numbers, dates, lists and mappings; empty lists and mappings are left out.
        step: how many steps to move in.

    Returns:
        Lines, each with its end.
    """
    return "".join(_field(key, inner, step) for key, inner in value.items() if inner not in ("", [], {}, ()))


def list_entry(value: Mapping[str, Any]) -> str:
    """Write an entry of a list: the first line begins with ``- ``."""
    return "- " + yaml_text(value, 1)[2:]


def scalar(value: object) -> str:
    """Write one value on one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return repr(round(value, 6))
    if isinstance(value, int | Decimal | date):
        return str(value)
    text = str(value)
    if _needs_no_marks(text):
        return text
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def in_one_line(value: object) -> str:
    """Write a value as YAML in one line: ``{kind: free}``, ``[company, forms]``."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {in_one_line(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_one_line, value)) + "]"
    return safe_between_braces(scalar(value))


def safe_between_braces(text: str) -> str:
    """Put quotation marks around a value in which a comma, a bracket or a question mark would end it."""
    return text if text.startswith('"') or not re.search(r"[,\[\]{}?]", text) else f'"{text}"'


def _field(key: str, value: object, step: int) -> str:
    margin = "  " * step
    if isinstance(value, Mapping):
        return f"{margin}{key}:\n{yaml_text(value, step + 1)}"
    if isinstance(value, str) and "\n" in value and _can_be_block(value):
        lines = "".join(f"{margin}  {line}\n" if line else "\n" for line in value.split("\n"))
        return f"{margin}{key}: |-\n{lines}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"{margin}{key}:\n" + "".join(_item(item, step + 1) for item in value)
    return f"{margin}{key}: {scalar(value)}\n"


def _item(value: object, step: int) -> str:
    margin = "  " * step
    if isinstance(value, Mapping):
        return margin + "- " + yaml_text(value, step + 1)[len(margin) + 2 :]
    return f"{margin}- {scalar(value)}\n"


def _needs_no_marks(text: str) -> bool:
    if not text or text != text.strip() or ANSWER_LIKE.match(text) or NUMBER_LIKE.match(text) or ODD.search(text):
        return False
    # A colon or a hash inside words is harmless unless a space stands beside it, but people stumble over it.
    plain = text.replace(",", "").replace("'", "").replace("&", "").replace("!", "").replace("://", "")
    if not PLAIN.match(plain) or not text[0].isalnum():
        return False
    tag: object = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str"


def _escaped(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    if letter.isprintable():
        return letter
    # repr writes what can't be seen as \\x.., \\u.... or \\U........, and so does YAML.
    return repr(letter)[1:-1]


def _can_be_block(text: str) -> bool:
    lines = text.split("\n")
    return bool(lines[0]) and bool(lines[-1]) and all(line == line.strip() and line.isprintable() for line in lines)
