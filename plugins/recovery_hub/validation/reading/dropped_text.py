"""Text in a file that would never reach a reader, because YAML reads it as something else.

Text is lost without a warning in four ways: a ``#`` after a space, a comma between curly brackets, and a field or an
item of a list indented so far that it becomes part of the text above it. The tree says what it read as text; the rest
is checked here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from recovery_hub.directory.directory import FieldPath

_HASH = re.compile(r"(?<=[ \t])#")
_ITEM = re.compile(r"^\s*(?P<mark>[-–—•·*]|\d+[.)])\s+(?P<words>\S.*)$")
_FIELD = re.compile(r"^(?P<start>\s*(?:- )?)(?P<name>[a-z_]+):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that would be lost.

    Attributes:
        reason: the end of a wording key: ``lost-words.<reason>``.
        at: the field in which they stand, or which they follow.
        line: from 1.
        column: from 1.
        words: what would be lost, as it was typed.
        before: the words of the field before them, as far as they are kept.
        mark: what an item begins with, a hyphen or a bullet.
    """

    reason: str
    at: FieldPath
    line: int
    column: int
    words: str
    before: str = ""
    mark: str = ""


@dataclass(slots=True)
class Watch:
    """Follows the reading of one text, and tells at the end what was lost.

    Attributes:
        lines: the text.
        hashes: line from 0 -> columns from 0 of every ``#`` that may begin a comment after some words.
        beside: line from 0 -> the last field that ended on it, for lines with such a ``#``.
        slips: what was found.
    """

    lines: list[str]
    hashes: dict[int, list[int]] = field(default_factory=dict)
    beside: dict[int, tuple[FieldPath, str]] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def words(self, event: yaml.ScalarEvent, at: FieldPath) -> None:
        """Record a value: the text in it is not lost, unless it looks like a field."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return
        if self.hashes:
            for number in range(start.line, end.line + 1):
                if number in self.hashes:
                    first = start.column if number == start.line else 0
                    last = end.column if number == end.line else len(self.lines[number])
                    self.hashes[number] = [hash_at for hash_at in self.hashes[number] if not first <= hash_at < last]
                    self.beside[number] = (at, event.value)
        told = False
        for number in range(start.line + 1, min(end.line + 1, len(self.lines))):
            inside = self.lines[number][: end.column] if number == end.line else self.lines[number]
            if (found := _FIELD.match(inside)) is not None:
                column = len(found["start"]) + 1
                self.slips.append(Slip("field", at, number + 1, column, found["name"]))
            elif not event.style and not told and (item := _ITEM.match(inside)) is not None:
                told = True  # the first says it for all that run into the same words
                column = item.start("mark") + 1
                self.slips.append(Slip("item", at, number + 1, column, item["words"], mark=item["mark"]))

    def alone(self, key: yaml.ScalarEvent, at: FieldPath, before: str) -> None:
        """Take note of words between commas that have no colon."""
        if (mark := key.start_mark) is not None:
            self.slips.append(Slip("comma", at, mark.line + 1, mark.column + 1, key.value, before))

    def finish(self) -> list[Slip]:
        """Return everything that was lost."""
        for number, columns in self.hashes.items():
            if columns:
                at, before = self.beside.get(number, ((), ""))
                words = self.lines[number][columns[0] :].rstrip()
                self.slips.append(Slip("hash", at, number + 1, columns[0] + 1, words, before))
        return self.slips


def watch(text: str) -> Watch:
    """Begin to follow the reading of a text."""
    lines = text.split("\n")
    hashes = {
        number: [found.start() for found in _HASH.finditer(line)]
        for number, line in enumerate(lines)
        if "#" in line and not line.lstrip().startswith("#")
    }
    return Watch(lines, {number: columns for number, columns in hashes.items() if columns})
