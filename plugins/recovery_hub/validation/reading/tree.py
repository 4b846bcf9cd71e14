"""From YAML text to a tree of plain strings that remembers its lines.

Every value stays the string that was typed: PyYAML's own loaders turn ``no`` into False, ``18:00`` into 1080 and
``0113`` into 75, and keep the last of two equal keys without a warning. The tree is built from the parser's events, so
an alias is seen before it could be expanded, and a file of nested aliases costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from recovery_hub.directory.directory import FieldPath
from recovery_hub.validation.reading.dropped_text import Slip, Watch, watch
from recovery_hub.validation.reading.text import UNSEEN

DEEPEST = 12
MOST_PIECES = 400_000
"""Fields, items and values of one file. Two thousand services have about half of that."""

Value = str | list[Any] | dict[str, Any]
"""A string, a list of values, or fields with values."""


@dataclass(slots=True)
class Tree:
    """What a YAML text holds.

    Attributes:
        value: strings, lists and dicts only; an empty field is left out.
        marks: ``(line, column)`` from 1 for every key (the key's place) and list item; ``()`` is the start.
        repeats: ``(path of the second, line of the first)`` for keys that stand twice; the first is kept.
        slips: words that stand in the text and in no value.
    """

    value: Value = ""
    marks: dict[FieldPath, tuple[int, int]] = field(default_factory=dict)
    repeats: list[tuple[FieldPath, tuple[int, int], int]] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)


class UnreadableYamlError(Exception):
    """The text can't be read from some line on.

    Attributes:
        reason: the end of a wording key: ``unreadable.<reason>``.
        line: from 1.
        column: from 1.
        values: what the message quotes.
    """

    def __init__(self, reason: str, line: int, column: int, **values: object) -> None:
        """Keep the reason and the place."""
        super().__init__(reason)
        self.reason, self.line, self.column, self.values = reason, line, column, values


def read_tree(text: str) -> Tree:
    """Read YAML text.

    Raises:
        Unreadable: for an alias, a tag, a second document, or too many steps in.
        yaml.YAMLError: where the parser itself gives up; ``trouble.explain`` puts it into plain words.
    """
    tree, reading = Tree(), watch(text)
    events = _checked(text)
    first = next(events, None)
    if first is not None:
        tree.marks[()] = _place(first)
        tree.value = _Builder(events, tree, reading).value(first, ())
    for _ in events:
        pass  # what follows the last value is read too: a second document would be lost in silence
    tree.slips = reading.finish()
    return tree


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _checked(text: str) -> Iterator[yaml.Event]:
    """Yield the events that carry content; refuse the features of YAML that we do not use."""
    documents = 0
    for number, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
        line, column = _place(event)
        if number > MOST_PIECES:
            raise UnreadableYamlError("pieces", line, column, limit=f"{MOST_PIECES:,}")
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise UnreadableYamlError("documents", line, column)
        elif isinstance(event, yaml.AliasEvent):
            raise UnreadableYamlError("alias", line, column, mark="*")
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            raise UnreadableYamlError("alias", line, column, mark="&")
        elif (tag := getattr(event, "tag", None)) and isinstance(event, yaml.NodeEvent):
            raise UnreadableYamlError("tag", line, column, value=tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            yield event


@dataclass(frozen=True, slots=True)
class _Builder:
    """Builds values out of the parser's events."""

    events: Iterator[yaml.Event]
    tree: Tree
    reading: Watch

    def value(self, event: yaml.Event, at: FieldPath) -> Value:
        """Build the value that begins with an event."""
        if len(at) > DEEPEST:
            raise UnreadableYamlError("deep", *_place(event), limit=DEEPEST)
        if isinstance(event, yaml.ScalarEvent):
            return self._words(event, at)
        return self._items(at) if isinstance(event, yaml.SequenceStartEvent) else self._fields(at)

    def _words(self, event: yaml.ScalarEvent, at: FieldPath) -> str:
        self.reading.words(event, at)
        if event.style == '"' and UNSEEN.search(event.value):
            raise UnreadableYamlError("escape", *_place(event), value=event.value)
        plain_nothing = not event.style and event.value in {"~", "null"}
        return "" if plain_nothing else event.value.strip()

    def _items(self, at: FieldPath) -> Value:
        items: list[Value] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            way = (*at, len(items))
            self.tree.marks[way] = _place(event)
            item = self.value(event, way)
            if item != "" or not at:  # a hyphen with nothing after it says nothing
                items.append(item)
        return items

    def _fields(self, at: FieldPath) -> Value:
        fields: dict[str, Value] = {}
        last = ""
        for key in self.events:
            if isinstance(key, yaml.MappingEndEvent):
                break
            if not isinstance(key, yaml.ScalarEvent):
                raise UnreadableYamlError("key", *_place(key))
            if key.value == "<<" and not key.style:
                raise UnreadableYamlError("copy-from", *_place(key))
            event = next(self.events)
            if _stands_alone(key, event) and ":" not in key.value:
                self.reading.alone(key, (*at, last) if last else at, str(fields.get(last, "")))
                continue
            self._field(key, event, at, fields)
            last = key.value
        return fields

    def _field(self, key: yaml.ScalarEvent, event: yaml.Event, at: FieldPath, fields: dict[str, Value]) -> None:
        path = (*at, key.value)
        if path in self.tree.marks:
            self.tree.repeats.append((path, _place(key), self.tree.marks[path][0]))
            _Builder(self.events, Tree(), self.reading).value(event, (*at, ""))
            return
        self.tree.marks[path] = _place(key)
        value = self.value(event, path)
        # An empty field says nothing; but ``kind:free`` is a field's name only because its space was forgotten.
        if value != "" or ":" in key.value:
            fields[key.value] = value


def _stands_alone(key: yaml.ScalarEvent, event: yaml.Event) -> bool:
    """Whether words stand between two commas without any colon, as the cake in ``{note: Tea, cake}``."""
    ends, begins = key.end_mark, event.start_mark
    if not isinstance(event, yaml.ScalarEvent) or ends is None or begins is None:
        return False
    return ends.index == begins.index
