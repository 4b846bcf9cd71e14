"""Reading a mapping file. Whatever is wrong with it is said at once, in words for the person who wrote it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from recovery_hub.directory.fields import find
from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.field_names import RECORDS, all_fields
from recovery_hub.imports.spreadsheet.mapped_words import wrong_words
from recovery_hub.imports.spreadsheet.mapping import ColumnCondition, Exclusion, ImportMap, JoinedFile, RowKind
from recovery_hub.imports.spreadsheet.mapping_shape import wrong_shapes
from recovery_hub.imports.spreadsheet.reading.options import FileOptions
from recovery_hub.schedule.model import WEEKDAYS
from recovery_hub.validation.reading.tree import UnreadableYamlError, read_tree

_BLOCKS = {
    "source",
    "file",
    "row_id",
    "columns",
    "ignored",
    "values",
    "every",
    "kinds",
    "leave_out",
    "joined",
    "hours_by_day",
    "towns",
    "city",
}
_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
_WHOLE_ADDRESS = "place.address"


def read_mapping(path: Path) -> ImportMap:
    """Read a mapping file.

    Raises:
        CannotImport: with every problem, one a line.
    """
    blocks = _read_yaml(path)
    problems = [f"“{key}” is not a part of a mapping.{_nearest(key, _BLOCKS)}" for key in blocks if key not in _BLOCKS]
    problems += [
        f"The part “{key}:” is missing." for key in ("source", "row_id", "columns", "kinds") if not blocks.get(key)
    ]
    try:
        problems = problems or wrong_shapes(blocks) or _wrong_fields(blocks)
        found = None if problems else _import_map(blocks)
    except (AttributeError, TypeError, KeyError, ValueError) as error:
        raise ImportStoppedError(
            f"The mapping {path.name} has a part of another shape than we expected (near {error}). "
            "Compare it with the example."
        ) from None
    if found is None:
        raise ImportStoppedError(
            "\n".join([f"The mapping {path.name} needs a change:", *(f"- {problem}" for problem in problems)])
        )
    return found


def _read_yaml(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise ImportStoppedError(f"There is no mapping {path}. Check the name and the folder.")
    try:
        tree = read_tree(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ImportStoppedError(
            f"The mapping {path.name} is not saved as UTF-8. Save it again with that encoding."
        ) from None
    except UnreadableYamlError as error:
        raise ImportStoppedError(f"The mapping {path.name} can't be read: look at line {error.line}.") from None
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise ImportStoppedError(
            f"The mapping {path.name} can't be read: look at line {line} and the one above it."
        ) from None
    if tree.repeats:
        names = ", ".join(f"“{at[-1]}” (line {place[0]})" for at, place, _ in tree.repeats)
        raise ImportStoppedError(f"The mapping {path.name} says something twice: {names}. Keep one of them.")
    if not isinstance(tree.value, dict):
        raise ImportStoppedError(
            f"The mapping {path.name} has no parts such as “columns:”. Compare it with the example."
        )
    return tree.value


def _wrong_fields(blocks: dict[str, Any]) -> list[str]:
    named: list[str] = []
    for block in (blocks["columns"], *(part.get("columns", {}) for part in blocks.get("joined", []))):
        named += [name for target in block.values() for name in _strings(target)]
    named += [*blocks.get("values", {}), *blocks.get("every", {})]
    named += [name for kind in blocks["kinds"] for name in kind.get("fields", {})]
    wrong = [problem for name in dict.fromkeys(named) if (problem := _wrong_field(name))]
    return wrong or wrong_words(blocks)


def _wrong_field(name: str) -> str:
    record, _, rest = name.partition(".")
    if name == _WHOLE_ADDRESS:
        return ""
    if record in RECORDS and rest:
        _, info = find(RECORDS[record], tuple(rest.split(".")))
        if info is not None:
            return ""
    return f"There is no field “{name}”.{_nearest(name, all_fields())}"


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f" Did you mean “{near[0]}”?" if near else ""


def _import_map(blocks: dict[str, Any]) -> ImportMap:
    source = blocks["source"]
    columns = {heading: tuple(_strings(target)) for heading, target in blocks["columns"].items()}
    return ImportMap(
        source_id=source["id"],
        source_name=source["name"],
        source_on=_day(source["on"]),
        source_url=source.get("url", ""),
        row_id=tuple(_strings(blocks["row_id"])),
        columns=columns,
        ignored=blocks.get("ignored", {}),
        values=blocks.get("values", {}),
        every=blocks.get("every", {}),
        kinds=tuple(_kind(kind) for kind in blocks["kinds"]),
        leave_out=tuple(_exclusion(rule) for rule in blocks.get("leave_out", [])),
        joined=tuple(_joined(part) for part in blocks.get("joined", [])),
        hours_by_day=_days(blocks.get("hours_by_day", {})),
        towns=tuple(_strings(blocks.get("towns", []))),
        city=blocks.get("city"),
        file=_options(blocks.get("file", {})),
    )


def _options(block: dict[str, str]) -> FileOptions:
    separator = block.get("separator", "")
    heading_row = block.get("heading_row", "1")
    if not heading_row.isdigit() or int(heading_row) < 1:
        raise ImportStoppedError(
            f"heading_row says “{heading_row}”. It must be the number of the row with the headings, such as 1."
        )
    return FileOptions(
        block.get("sheet", ""), _SEPARATORS.get(separator, separator), block.get("encoding", ""), int(heading_row)
    )


def _kind(block: dict[str, Any]) -> RowKind:
    return RowKind(
        block["call"], _conditions(block.get("when", {})), block.get("family", block["call"]), block.get("fields", {})
    )


def _exclusion(block: dict[str, Any]) -> Exclusion:
    return Exclusion(_conditions(block["when"]), block["reason"], block.get("private", "no") == "yes")


def _joined(block: dict[str, Any]) -> JoinedFile:
    columns = {heading: tuple(_strings(target)) for heading, target in block.get("columns", {}).items()}
    only = _conditions(block.get("only", {}))
    return JoinedFile(block["file"], block["row"], only, block.get("day", ""), block.get("times", ""), columns)


def _conditions(block: dict[str, Any]) -> tuple[ColumnCondition, ...]:
    found = []
    for column, wanted in block.items():
        if isinstance(wanted, dict):
            starts, contains = wanted.get("starts_with", []), wanted.get("contains", [])
            found.append(ColumnCondition(column, (), tuple(_strings(starts)), tuple(_strings(contains))))
        else:
            found.append(ColumnCondition(column, tuple(_strings(wanted))))
    return tuple(found)


def _days(block: dict[str, str]) -> dict[str, str]:
    for day in block:
        if day not in WEEKDAYS:
            raise ImportStoppedError(f"hours_by_day says “{day}”. The days are {', '.join(WEEKDAYS)}.")
    return block


def _strings(value: str | Iterable[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ImportStoppedError(
            f"The mapping says the list is of “{text}”. Write the day as year-month-day, such as 2014-02-22."
        ) from None
