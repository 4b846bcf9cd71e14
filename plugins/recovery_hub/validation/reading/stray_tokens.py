"""Reports fields that occur twice, and text that would be lost without a warning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from recovery_hub.directory.directory import FieldPath
from recovery_hub.directory.fields import every_field
from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.dropped_text import Slip
from recovery_hub.validation.reading.tree import Tree

MANY = 3
"""If more fields than these stand twice, it is the entry that does."""

Repeat = tuple[FieldPath, tuple[int, int], int]
"""The way to a field that stands twice, the place of the second, the line of the first."""


def slips_in(path: str, tree: Tree, lines_before: int) -> Iterator[Problem]:
    """Tell what a text says twice, and what it would lose.

    Args:
        path: the file, from the city's folder.
        tree: what was read.
        lines_before: how many lines of the file stand before the text.
    """
    yield from _repeats(path, tree, lines_before)
    yield from _losses(path, tree, lines_before)


def _repeats(path: str, tree: Tree, lines_before: int) -> Iterator[Problem]:
    """Report fields that stand twice; if many do, or the id does, two entries have run into one."""
    groups: dict[FieldPath, list[Repeat]] = defaultdict(list)
    for repeat in tree.repeats:
        groups[repeat[0][:-1]].append(repeat)
    for group in groups.values():
        for key, (at, (line, column), first) in _worth_telling(group):
            spot = SourcePosition(path, line + lines_before, column, field=".".join(map(str, at)))
            values = {"field": at[-1], "first_line": first + lines_before, "count": len(group) - 1}
            yield problem(key, spot, Level.ERROR, "", **values)


def _worth_telling(group: list[Repeat]) -> Iterator[tuple[str, Repeat]]:
    """Choose among the fields that stand twice in one place, each with what to say of it."""
    ids = [number for number, repeat in enumerate(group) if repeat[0][-1] == "id"]
    if not ids and len(group) > MANY:
        yield "duplicate-field.many", group[0]
        return
    yield from (("duplicate-field", repeat) for repeat in (group[: ids[0]] if ids else group))
    if ids:
        yield "duplicate-field.entry", group[ids[0]]


def _is_one(slip: Slip) -> bool:
    """Whether a slip is one: at the beginning of a line, only the names of our fields look like fields."""
    return slip.reason != "field" or slip.words in every_field()


def _is_note(slip: Slip) -> bool:
    """Whether a # is followed by a space, as in notes that people write to themselves."""
    return slip.reason == "hash" and not re.match(r"#[^\s#]", slip.words)


def excused_by(slips: Iterable[Slip]) -> frozenset[str]:
    """Name the fields of which nothing more need be said, with and without the number of their entry.

    Each of them has an error already: what only gets a warning excuses nothing.
    """
    found: set[str] = set()
    for slip in slips:
        if slip.reason == "field" and _is_one(slip):
            found.add(slip.words)
        elif slip.reason != "field" and not _is_note(slip):
            found.add(".".join(map(str, slip.at)))
            found.add(".".join(map(str, slip.at[1:])))
    return frozenset(found)


def _losses(path: str, tree: Tree, lines_before: int) -> Iterator[Problem]:
    """Report words that nobody would read."""
    for slip in filter(_is_one, tree.slips):
        field = ".".join(map(str, slip.at))
        spot = SourcePosition(path, slip.line + lines_before, slip.column, field=field)
        level = Level.WARNING if _is_note(slip) else Level.ERROR
        name = next((str(step) for step in reversed(slip.at) if isinstance(step, str)), "note")
        values = {"value": slip.words, "field": name, "example": _whole(slip), "mark": slip.mark}
        yield problem(f"lost-words.{_reason(slip)}", spot, level, "", **values)


def _reason(slip: Slip) -> str:
    """Tell a number such as 1,000 from words with a comma."""
    if slip.reason == "item" and slip.mark != "-":
        return "bullet"
    is_number = slip.reason == "comma" and re.fullmatch(r"\d{3}", slip.words) and re.search(r"\d$", slip.before)
    if slip.reason == "comma" and not slip.before:
        return "alone"
    return "thousands" if is_number else slip.reason


def _whole(slip: Slip) -> str:
    """Write the field as it should be."""
    last = next((step for step in reversed(slip.at)), "note")
    ahead = "-" if isinstance(last, int) else f"{last}:"
    kept = slip.before.strip().replace('"', "'")
    if _reason(slip) == "thousands":
        return f"{ahead} {kept}{slip.words}"
    joint = ", " if slip.reason == "comma" else " " if kept else ""
    return f'{ahead} "{kept}{joint}{slip.words}"'
