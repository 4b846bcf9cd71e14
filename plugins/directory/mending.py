"""Writes fields into a volunteer's file. All else stays as it is: comments, order, blank lines, quotation marks.

The result is read again, and only handed out if it says what the text said before, and the new fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from plugins.directory.model import Record
from plugins.directory.reading.entries import parse
from plugins.directory.reading.fields import fields_of
from plugins.directory.reading.tree import Tree

_BYTE_ORDER_MARK = "\ufeff"
_FEEDS = re.compile(r"\r\n|\n")


class NotMended(Exception):  # noqa: N818 - it is a reason for leaving a file alone, not a fault
    """The text was left as it is; the message says why."""


def with_fields(text: str, record: type[Record], id_: str, fields: Mapping[str, str]) -> str:
    """Write fields of one entry: those that are there are replaced, the others come where the model has them.

    Args:
        text: the whole file: a list of entries, or one entry alone.
        record: what its entries are.
        id_: of the entry.
        fields: name of a field at the top of the entry -> its value as YAML in one line: ``{"latitude": "53.8012"}``.

    Returns:
        The text with these fields; not a sign of the others is touched.

    Raises:
        NotMended: if the entry is not there, or the text would say something else afterwards.
    """
    mark = text[: len(_BYTE_ORDER_MARK)] if text.startswith(_BYTE_ORDER_MARK) else ""
    mended = text.removeprefix(mark)  # the parser does not count it
    for name, value in fields.items():
        mended = _with_field(mended, record, id_, name, value)
    mended = mark + mended
    wanted, found = _read(text), _read(mended)
    entry = _entry(wanted, id_)
    entry.update({name: _read(value) for name, value in fields.items()})
    if wanted != found:
        raise NotMended("Writing it there would change something else.")
    return mended


def _with_field(text: str, record: type[Record], id_: str, name: str, value: str) -> str:
    pairs = _pairs(text, id_)
    names = [key.value for key, _ in pairs]
    if name in names:
        _, old = pairs[names.index(name)]
        start, end = _span(text, old)
        return text[:start] + value + text[end:]
    order = list(fields_of(record))
    place = order.index(name) if name in order else len(order)
    before = [number for number, known in enumerate(names) if known in order[:place]]
    key, last = pairs[max(before, default=0)]
    end = _span(text, last)[1]
    if _flows(text, key):
        return f"{text[:end]}, {name}: {value}{text[end:]}"
    feed = _FEEDS.search(text)
    line_end = next((match.start() for match in _FEEDS.finditer(text, end)), len(text))
    column = key.start_mark.column
    return f"{text[:line_end]}{feed[0] if feed else chr(10)}{' ' * column}{name}: {value}{text[line_end:]}"


def _pairs(text: str, id_: str) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """Find the fields of an entry, as pieces of the text in order. Their marks count signs, not bytes."""
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
    for entry in entries:
        if isinstance(entry, yaml.MappingNode) and any(
            key.value == "id" and at.value == id_ for key, at in entry.value
        ):
            return list(entry.value)
    raise NotMended(f"There is no entry with the id “{id_}” in it.")


def _span(text: str, value: yaml.Node) -> tuple[int, int]:
    """Say where a value stands. One of several lines is said to end where the next begins: not so far."""
    start, end = value.start_mark.index, value.end_mark.index
    lines = text[start:end].splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return start, start + len("".join(lines).rstrip("\r\n "))


def _flows(text: str, key: yaml.ScalarNode) -> bool:
    """Tell whether an entry is written between braces, in one run."""
    before = text[: key.start_mark.index].rstrip(" ")
    return before.endswith(("{", ","))


def _read(text: str) -> object:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise NotMended("It can't be read yet: run “make check” first.")
    return tree.value


def _entry(value: object, id_: str) -> dict[str, object]:
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict) and entry.get("id") == id_:
            return entry
    raise NotMended(f"There is no entry with the id “{id_}” in it.")
