"""Writes fields into a volunteer's file. All else stays as it is: comments, order, blank lines, quotation marks.

The result is read again, and only handed out if it says what the text said before, and the new fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from recovery_hub.directory.fields import fields_of, part_in
from recovery_hub.directory.records import Model, Record
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree

_BYTE_ORDER_MARK = "\ufeff"
_FEEDS = re.compile(r"\r\n|\n")


class MendingError(Exception):
    """The text was left as it is; the message says why."""


def with_fields(text: str, record: type[Record], id_: str, fields: Mapping[str, str]) -> str:
    """Write fields of one entry: those that are there are replaced, the others come where the model has them.

    Args:
        text: the whole file: a list of entries, or one entry alone.
        record: what its entries are.
        id_: of the entry.
        fields: name of a field -> its value as YAML in one line: ``{"latitude": "53.8012"}``. One further in has its
            way in dots, places in a list counted from 0: ``contact.phone``, ``sessions.0.hours``.

    Returns:
        The text with these fields; not a sign of the others is touched.

    Raises:
        NotMended: if the entry is not there, or the text would say something else afterwards.
    """
    mark = text[: len(_BYTE_ORDER_MARK)] if text.startswith(_BYTE_ORDER_MARK) else ""
    mended = text.removeprefix(mark)  # the parser does not count it
    for way, value in fields.items():
        mended = _with_field(mended, record, id_, way, value)
    mended = mark + mended
    wanted, found = _read(text), _read(mended)
    entry = _entry(wanted, id_)
    for way, value in fields.items():
        _put(entry, way.split("."), _read(value))
    if wanted != found:
        raise MendingError("Writing it there would change something else.")
    return mended


def pieces_of(text: str) -> yaml.Node | None:
    """Cut a text into pieces that know where they begin and end; their marks count signs, not bytes.

    Raises:
        MendingError: if the check would not read it: with an unclosed bracket, an alias, or a field that stands twice.
    """
    _read(text)
    return yaml.compose(text, Loader=yaml.CBaseLoader)


def without_entry(text: str, id_: str) -> str:
    """Take an entry out of a list, with the empty line that ends it. The comments before it stay.

    Raises:
        NotMended: if the entry is not there, or the text would say something else afterwards.
    """
    root = pieces_of(text)
    entries = root.value if isinstance(root, yaml.SequenceNode) and not root.flow_style else []
    at = next((number for number, entry in enumerate(entries) if _id(entry) == id_), None)
    if at is None:
        raise MendingError(f"There is no entry with the id “{id_}” in it.")
    start = text.rindex("-", 0, entries[at].start_mark.index)
    end = _span(text, entries[at])[1]
    rest = re.sub(r"\A[ \t]*(?:#[^\n]*)?(?:\r?\n)?(?:[ \t]*(?:\r?\n))?", "", text[end:])
    left = text[:start] + rest
    wanted = _read(text)
    if not isinstance(wanted, list) or [entry for n, entry in enumerate(wanted) if n != at] != (_read(left) or []):
        raise MendingError("Taking it out would change something else.")
    return left


def without_field(text: str, record: type[Record], id_: str, way: str) -> str:
    """Take a field out of an entry. A comment beside it stays, on a line of its own.

    Args:
        text: the whole file: a list of entries, or one entry alone.
        record: what its entries are.
        id_: of the entry.
        way: to the field, in dots: ``contact.phone_note``; not into a list.

    Raises:
        NotMended: if the entry or the field is not there, or the text would say something else afterwards.
    """
    pairs, steps = _pairs(text, id_), way.split(".")
    part: type[Model] = record
    while len(steps) > 1:
        node = next((value for key, value in pairs if key.value == steps[0]), None)
        if node is None:
            raise MendingError(f"There is no field “{way}”.")
        node, part, steps = _inner(node, part, steps)
        pairs = list(node.value)
    key, value = next(((key, value) for key, value in pairs if key.value == steps[0]), (None, None))
    if key is None or value is None:
        raise MendingError(f"There is no field “{way}”.")
    before, after = text[: key.start_mark.index], text[_span(text, value)[1] :]
    left = _closed_up(before, after, is_flow=_flows(text, key))
    wanted = _read(text)
    inside: object = _entry(wanted, id_)
    for step in way.split(".")[:-1]:
        inside = inside.get(step) if isinstance(inside, dict) else None
    if isinstance(inside, dict):
        del inside[steps[0]]
    if wanted != _read(left):
        raise MendingError("Taking it out would change something else.")
    return left


def _closed_up(before: str, after: str, *, is_flow: bool) -> str:
    """Join what stood before and after a field that is gone."""
    if not is_flow:
        empty = re.match(r"[ \t]*(?:\r?\n|\Z)", after)
        return before.rstrip(" ") + after[empty.end() :] if empty is not None else before + after.lstrip(" ")
    comma = re.match(r"\s*,[ \t]*", after)
    return before + after[comma.end() :] if comma is not None else re.sub(r",\s*\Z", "", before) + after


def _put(entry: dict[str, object], way: list[str], value: object) -> None:
    """Set a field of what was read, as the text should say it."""
    inside: object = entry
    for step in way[:-1]:
        if isinstance(inside, list):
            inside = inside[int(step)]
        elif isinstance(inside, dict):
            inside = inside.setdefault(step, {})
    if not isinstance(inside, dict):
        raise MendingError("There is something else in its place.")
    inside[way[-1]] = value


def _inner(node: yaml.Node, part: type[Model], steps: list[str]) -> tuple[yaml.MappingNode, type[Model], list[str]]:
    """Go one group further in; the first of the steps is the name that led here."""
    inner = part_in(fields_of(part)[steps[0]]) if steps[0] in fields_of(part) else None
    left = steps[1:]
    if isinstance(node, yaml.SequenceNode) and left[0].isdecimal() and int(left[0]) < len(node.value):
        node, left = node.value[int(left[0])], left[1:]
    if not isinstance(node, yaml.MappingNode) or not node.value or inner is None or not left:
        raise MendingError("There is something else in its place.")
    return node, inner, left


def _with_field(text: str, record: type[Record], id_: str, way: str, value: str) -> str:
    pairs, steps = _pairs(text, id_), way.split(".")
    part: type[Model] = record
    names = [key.value for key, _ in pairs]
    while len(steps) > 1 and steps[0] in names:
        node, part, steps = _inner(pairs[names.index(steps[0])][1], part, steps)
        pairs = list(node.value)
        names = [key.value for key, _ in pairs]
    name, *more = steps
    if name not in names and name not in fields_of(part):
        raise MendingError(f"There is no field “{name}”.")
    for step in reversed(more):  # the whole group is new
        value = f"{{{step}: {value}}}"
    if name in names:
        _, old = pairs[names.index(name)]
        start, end = _span(text, old)
        return text[:start] + value + text[end:]
    order = list(fields_of(part))
    place = order.index(name)
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
    root = pieces_of(text)
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
    for entry in entries:
        if isinstance(entry, yaml.MappingNode) and _id(entry) == id_:
            return list(entry.value)
    raise MendingError(f"There is no entry with the id “{id_}” in it.")


def _id(entry: yaml.Node) -> str | None:
    pairs = entry.value if isinstance(entry, yaml.MappingNode) else ()
    return next((at.value for key, at in pairs if key.value == "id"), None)


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
        raise MendingError("It can't be read yet: run “make check” first.")
    return tree.value


def _entry(value: object, id_: str) -> dict[str, object]:
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict) and entry.get("id") == id_:
            return entry
    raise MendingError(f"There is no entry with the id “{id_}” in it.")
