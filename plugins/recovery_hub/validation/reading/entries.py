"""From one file to its entries: fields with their lines, and the problems of those that can't be read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

import yaml

from recovery_hub.directory.directory import FieldPath, Origin
from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.parse_errors import explain, find_merge_marks, is_web_page
from recovery_hub.validation.reading.stray_tokens import excused_by, slips_in
from recovery_hub.validation.reading.tree import Tree, UnreadableYamlError, read_tree

MOST_ENTRIES = 20_000
"""Of a broken list that is read again entry by entry, so that one slip hides no other."""
_WORDS_AFTER = re.compile(r"^(?P<start>\s*(?:- )?[\w-]+:)\s+(?P<words>\S.*)$")


@dataclass(frozen=True, slots=True)
class RawEntry:
    """The fields of one entry as they were written, and where.

    Attributes:
        fields: strings, lists and dicts; for Markdown also ``body`` and ``body_line``.
        origin: its file and lines.
        name: the id, or else the name, or else "".
        excused: fields that have lost their words to a slip that is told already.
    """

    fields: dict[str, Any]
    origin: Origin
    name: str
    excused: frozenset[str] = frozenset()


@dataclass(slots=True)
class FileEntries:
    """What one file gave.

    Attributes:
        entries: those that can be read.
        problems: for those that can't.
        ids_seen: ids that stand in parts that can't be read, so that nothing else calls them missing.
    """

    entries: list[RawEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ids_seen: set[str] = field(default_factory=set)


def read_entries(path: str, form: str, text: str) -> FileEntries:
    """Read the entries of one file, however many of them are broken.

    Args:
        path: the file, from the city's folder.
        form: ``list``, ``one`` or ``markdown``, as in ``files.DataFile``.
        text: what stands in it.
    """
    found = FileEntries()
    if (merge := find_merge_marks(text)) is not None:
        if form != "list":
            found.ids_seen.add(PurePosixPath(path).stem)
        _refuse(merge, text, path, 0, found)
    elif form == "list":
        _read_list(path, text, found)
    elif form == "one":
        _read_one(path, text, found)
    else:
        _read_markdown(path, text, found)
    return found


def parse(text: str) -> Tree | UnreadableYamlError:
    """Read YAML, or give the reason in plain words why it can't be read."""
    try:
        return read_tree(text)
    except UnreadableYamlError as unreadable:
        return unreadable
    except yaml.YAMLError as error:
        return explain(error, text)
    except (RecursionError, ValueError) as error:
        return UnreadableYamlError("other", 1, 1, value=str(error))


def _read_list(path: str, text: str, found: FileEntries) -> None:
    tree = parse(text)
    if isinstance(tree, Tree):
        _take_list(path, tree, 0, found)
        return
    # One mistake must not hide the others: read the list again entry by entry.
    pieces = list(_pieces(text))
    if len(pieces) > MOST_ENTRIES or tree.reason == "pieces":
        _refuse(tree, text, path, 0, found)
        return
    trees = [(piece, line, parse(piece)) for line, piece in pieces]
    if not any(isinstance(parsed, UnreadableYamlError) for _, _, parsed in trees):
        _refuse(tree, text, path, 0, found)
        return
    for (piece, line, parsed), (_, _, following) in zip(trees, [*trees[1:], ("", 0, None)], strict=True):
        if isinstance(parsed, UnreadableYamlError):
            _refuse(parsed, piece, path, line, found)
        else:
            _take_list(path, parsed, line, found)
            _excuse_last(piece, following, found)


def _excuse_last(piece: str, following: Tree | UnreadableYamlError | None, found: FileEntries) -> None:
    """Say nothing of a field that is empty because its list begins at the left edge: that is told already."""
    last = re.fullmatch(r"\s+(\w+):\s*", (piece.rstrip().rsplit("\n", 1) or [""])[-1])
    if last is None or not isinstance(following, UnreadableYamlError) or following.reason != "item-left":
        return
    if found.entries:
        found.entries[-1] = replace(found.entries[-1], excused=found.entries[-1].excused | {last[1]})


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a list where an entry begins at the left edge; yield the number of lines before each piece."""
    lines = text.split("\n")
    starts = [0, *(number for number, line in enumerate(lines) if number and re.match(r"-(?: |$)", line))]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start, "\n".join(lines[start:end]) + "\n"


def _refuse(why: UnreadableYamlError, text: str, path: str, lines_before: int, found: FileEntries) -> None:
    ids = re.findall(r"^\s*(?:- )?id:\s*[\"']?([\w-]+)", text, flags=re.MULTILINE)
    found.ids_seen.update(ids)
    spot = SourcePosition(path, why.line + lines_before, why.column, entry=ids[0] if len(ids) == 1 else "")
    values = {"example": _in_quotes(text, why.line), **why.values}
    found.problems.append(problem(f"unreadable.{why.reason}", spot, Level.ERROR, "", **values))


def _in_quotes(text: str, line: int) -> str:
    """Show a line with double quotes around its words."""
    lines = text.split("\n")
    parts = _WORDS_AFTER.match(lines[line - 1]) if line <= len(lines) else None
    if parts is None:
        return 'note: "…"'
    words = parts["words"].strip().replace('"', "'")
    return f'{parts["start"].strip()} "{words}"'


def _no_list(value: object, spot: SourcePosition) -> Problem:
    """Say what stands where a list of entries should be."""
    if isinstance(value, str) and is_web_page(value):
        return problem("unreadable.web-page", spot)
    if isinstance(value, dict):
        if len(value) == 1 and isinstance(next(iter(value.values())), list):
            return problem("should-be-entries.wrapped", spot, value=next(iter(value)))
        if "id" in value:
            return problem("should-be-entries.one", spot, value=value["id"])
    return problem("should-be-entries", spot)


def _no_front_matter(path: str, text: str) -> Problem:
    """Say whether the fields of a Markdown file have no beginning or no end."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return problem("unreadable.front-matter", SourcePosition(path))
    within = (number for number, line in enumerate(lines[1:], 2) if not re.match(r"[a-z_]+:|[ #-]", line))
    return problem("unreadable.front-matter-end", SourcePosition(path, next(within, len(lines))))


def _take_list(path: str, tree: Tree, lines_before: int, found: FileEntries) -> None:
    if tree.value == "":
        return
    if not isinstance(tree.value, list):
        found.problems.append(_no_list(tree.value, SourcePosition(path, tree.marks[()][0] + lines_before)))
        return
    origins = _origins(path, tree, lines_before)
    for number, value in enumerate(tree.value):
        origin = origins[number]
        if isinstance(value, dict):
            excused = excused_by(slip for slip in tree.slips if slip.at[:1] == (number,))
            found.entries.append(RawEntry(value, origin, _name(value), excused))
        else:
            shown = value if isinstance(value, str) and value else "nothing"
            found.problems.append(problem("should-be-entry", origin.spot((), ""), value=shown))
    found.problems.extend(slips_in(path, tree, lines_before))


def _read_one(path: str, text: str, found: FileEntries) -> None:
    tree = parse(text)
    if isinstance(tree, UnreadableYamlError):
        found.ids_seen.add(PurePosixPath(path).stem)
        first = next((number for number, line in enumerate(text.split("\n"), 1) if re.match(r"[^#\s]", line)), 1)
        if text.split("\n")[first - 1].startswith("- ") and tree.reason == "indent":
            found.problems.append(problem("should-be-one.hyphen", SourcePosition(path, first)))
        else:
            _refuse(tree, text, path, 0, found)
    elif isinstance(tree.value, dict):
        found.entries.append(RawEntry(tree.value, _origin(path, tree, 0), _name(tree.value), excused_by(tree.slips)))
        found.problems.extend(slips_in(path, tree, 0))
    else:
        found.ids_seen.add(PurePosixPath(path).stem)
        key = "should-be-one" if isinstance(tree.value, list) else "should-be-one.words"
        key = key if tree.value else "should-be-one.empty"
        place = tree.marks.get((), (1, 1)) if tree.value else (1, 1)
        found.problems.append(problem(key, SourcePosition(path, *place), value=tree.value))


def _read_markdown(path: str, text: str, found: FileEntries) -> None:
    stem = PurePosixPath(path).stem
    parts = re.match(r"---[ ]*\n(.*?)^---[ ]*(?:\n|$)(.*)", text, flags=re.DOTALL | re.MULTILINE)
    if parts is None:
        found.ids_seen.add(stem)
        found.problems.append(_no_front_matter(path, text))
        return
    tree = parse(parts[1])
    if isinstance(tree, UnreadableYamlError):
        found.ids_seen.add(stem)
        _refuse(tree, parts[1], path, 1, found)
        return
    if not isinstance(tree.value, dict | str):
        found.problems.append(problem("unreadable.front-matter", SourcePosition(path)))
        return
    fields = tree.value if isinstance(tree.value, dict) else {}
    ahead = len(parts[2]) - len(parts[2].lstrip())
    body_line = text.count("\n", 0, parts.start(2) + ahead) + 1
    origin = _origin(path, tree, 1)
    origin = Origin(origin.path, {**origin.marks, ("body",): (body_line, 1)})
    whole = {"id": stem, **fields, "body": parts[2].strip(), "body_line": str(body_line)}
    found.entries.append(RawEntry(whole, origin, stem, excused_by(tree.slips)))
    found.problems.extend(slips_in(path, tree, 1))
    if not whole["body"]:
        found.problems.append(problem("unreadable.no-words", SourcePosition(path, body_line)))


def _origin(path: str, tree: Tree, lines_before: int) -> Origin:
    """Keep the marks of a file that is one entry, counted from the top of the file."""
    return Origin(path, {at: (line + lines_before, column) for at, (line, column) in tree.marks.items()})


def _origins(path: str, tree: Tree, lines_before: int) -> list[Origin]:
    """Share the marks of a list out among its entries, in a single pass: 2,000 entries have 100,000 of them."""
    shares: dict[str | int, dict[FieldPath, tuple[int, int]]] = defaultdict(dict)
    for at, (line, column) in tree.marks.items():
        if at:
            shares[at[0]][at[1:]] = (line + lines_before, column)
    return [Origin(path, marks) for marks in shares.values()]


def _name(fields: dict[str, Any]) -> str:
    name = fields.get("id") or fields.get("name") or ""
    return name if isinstance(name, str) else ""
