"""Puts a list of entries, or one entry alone, into its usual order and spacing.

Volunteers are never asked to do what a script can.

It works on lines, so that comments and the way things are written stay. The result is read again, and only handed out
if it says exactly what the text said before.
"""

from __future__ import annotations

import re
from typing import Any

from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.records import Record
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree

_FIELD = re.compile(r"  [\w-]+:")
_COMMENT = re.compile(r"  #")


class TidyingError(Exception):
    """The text was left as it is; the message says why."""


def tidied(text: str, record: type[Record]) -> str:
    """Tidy the text of a list.

    Args:
        text: the whole file.
        record: what its entries are.

    Returns:
        The same entries: sorted by id (needs and helplines stay in their order), fields in the order of the model, one
        blank line between entries, no spaces at line ends.

    Raises:
        NotTidied: if the text can't be read, or if tidying would change what it says.
    """
    before = _entries(text)
    lines = [line.rstrip() for line in _plain_lines(text)]
    head, blocks = _blocks(lines)
    blocks = [_trimmed(_ordered(block, record)) for block in blocks]
    if not record.keeps_order:
        blocks.sort(key=_id)
    body = "\n\n".join("\n".join(block) for block in blocks)
    after = "\n\n".join(part for part in ("\n".join(head).strip("\n"), body) if part) + "\n"
    if _as_set(_entries(after)) != _as_set(before):
        raise TidyingError("Tidying would change what it says.")
    return after


def tidied_alone(text: str, record: type[Record]) -> str:
    """Tidy a file that holds one entry alone, ``data/services/<id>.yaml``.

    Args:
        text: the whole file.
        record: what the entry is.

    Returns:
        The same entry: fields in the order of the model, no spaces at line ends, comments where they belong. An entry
        in an unusual form keeps its order.

    Raises:
        NotTidied: if the text can't be read, or if tidying would change what it says.
    """
    before = _alone(text)
    lines = [line.rstrip() for line in _plain_lines(text)]
    head, body = _head(lines)
    if body and _ALONE.match(body[0]):
        fields = _fields([f"  {line}" if line else "" for line in _trimmed(body)])
        body = [line[2:] for field in _in_order(fields, record) for line in field]
    after = "\n".join([*head, *_trimmed(body)]) + "\n"
    if _plain(_alone(after)) != _plain(before):
        raise TidyingError("Tidying would change what it says.")
    return after


_ALONE = re.compile(r"[\w-]+:")


def _head(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut off what stands at the head of the file: comments with nothing but a gap, or the first field, after them."""
    first = next((number for number, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    return lines[:first], lines[first:]


def _alone(text: str) -> dict[str, Any]:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise TidyingError("It can't be read yet.")
    if not isinstance(tree.value, dict):
        raise TidyingError("It does not hold one entry.")
    return tree.value


def _plain_lines(text: str) -> list[str]:
    return text.expandtabs(2).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _entries(text: str) -> list[object]:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise TidyingError("It can't be read yet.")
    if not isinstance(tree.value, list):
        if tree.value == "":
            return []
        raise TidyingError("It does not hold a list.")
    return list(tree.value)


def _as_set(entries: list[object]) -> list[str]:
    return sorted(_plain(entry) for entry in entries)


def _plain(value: object) -> str:
    """A value as text in which the order of fields makes no difference and that of lists does."""
    if isinstance(value, dict):
        return "{" + ",".join(sorted(f"{key!r}:{_plain(inner)}" for key, inner in value.items())) + "}"
    return "[" + ",".join(_plain(inner) for inner in value) + "]" if isinstance(value, list) else repr(value)


def _blocks(lines: list[str]) -> tuple[list[str], list[list[str]]]:
    """Split a file into the text before the first entry, and the entries with the comments right above them."""
    starts = [number for number, line in enumerate(lines) if line.startswith("- ")]
    begins = [_with_comments(lines, start) for start in starts]
    if not begins:
        return lines, []
    ends = [*begins[1:], len(lines)]
    return lines[: begins[0]], [_trimmed(lines[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def _with_comments(lines: list[str], start: int) -> int:
    while start > 0 and lines[start - 1].startswith("#"):
        start -= 1
    return start


def _trimmed(block: list[str]) -> list[str]:
    while block and not block[-1]:
        block = block[:-1]
    return block


def _id(block: list[str]) -> str:
    return next((match[1] for line in block if (match := re.match(r"(?:- |  )id:\s*[\"']?([\w-]+)", line))), "")


def _ordered(block: list[str], record: type[Record]) -> list[str]:
    """Put the fields of one entry into the order of the model. A block in an unusual form stays as it is."""
    above = [line for line in block if line.startswith("#")]
    body = block[len(above) :]
    if not body or not re.match(r"- [\w-]+:", body[0]):
        return block
    fields = _fields(["  " + body[0][2:], *body[1:]])
    flat = [line for field in _in_order(fields, record) for line in field]
    first = next(number for number, line in enumerate(flat) if not _COMMENT.match(line))
    return [*above, *(line[2:] for line in flat[:first]), "- " + flat[first][2:], *flat[first + 1 :]]


def _in_order(fields: list[list[str]], record: type[Record]) -> list[list[str]]:
    """Sort fields as the model has them; one that it does not know comes last."""
    order = {name: number for number, name in enumerate(fields_of(record))}
    return sorted(fields, key=lambda field: order.get(_name(field), len(order)))


def _fields(lines: list[str]) -> list[list[str]]:
    """Cut an entry into its fields, each with the comments right above it."""
    fields: list[list[str]] = []
    for line in lines:
        if not fields or not _FIELD.match(line):
            fields = [*fields[:-1], [*fields[-1], line]] if fields else [[line]]
            continue
        above: list[str] = []
        while len(fields[-1]) > 1 and _COMMENT.match(fields[-1][-1]):
            above.insert(0, fields[-1].pop())
        fields.append([*above, line])
    return fields


def _name(field: list[str]) -> str:
    return next(line for line in field if not _COMMENT.match(line)).strip().partition(":")[0]
