"""JSON and JSON Lines as rows: one object a row, what lies inside it named by its path ("contact.phone")."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.geojson import read_geojson
from recovery_hub.imports.spreadsheet.reading.text_file import decode
from recovery_hub.imports.spreadsheet.reading.workbook import cell_text
from recovery_hub.imports.spreadsheet.table import Table, TableRow

DEEPEST = 6
WIDEST = 500


def read_json(name: str, content: bytes) -> Table:
    """Read a list of objects: a JSON list, an object that holds one, a GeoJSON collection, or one object a line.

    Raises:
        ImportStoppedError: if it holds no list of objects.
    """
    text, encoding = decode(name, content)
    if name.lower().endswith((".jsonl", ".ndjson")):
        return _table(name, _lines(name, text), f"JSON Lines, {encoding}")
    try:
        parsed = json.loads(text)
    except RecursionError:
        raise ImportStoppedError(f"{name} is nested too deeply to be a list of services.") from None
    except ValueError:
        return _table(name, _lines(name, text), f"JSON Lines, {encoding}")
    if isinstance(parsed, dict) and isinstance(parsed.get("features"), list):
        return read_geojson(name, content)
    return _table(name, _objects(name, parsed), f"JSON, {encoding}")


def _lines(name: str, text: str) -> list[Any]:
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(json.loads(line))
        except (ValueError, RecursionError):
            raise ImportStoppedError(
                f"{name} is neither JSON nor JSON Lines: look at line {number}. It may be cut off; get it again."
            ) from None
    return found


def _objects(name: str, parsed: object) -> list[Any]:
    """Find the longest list of objects, at the top or one step below."""
    candidates = [parsed, *(parsed.values() if isinstance(parsed, dict) else ())]
    lists = [held for held in candidates if isinstance(held, list) and any(isinstance(item, dict) for item in held)]
    if not lists:
        raise ImportStoppedError(f"{name} holds no list of things. We need a list of objects, one for each service.")
    return max(lists, key=len)


def _table(name: str, objects: list[Any], read_as: str) -> Table:
    rows = [dict(_flat(item)) if isinstance(item, dict) else {} for item in objects]
    headings = tuple(dict.fromkeys(heading for row in rows for heading in row))[:WIDEST]
    full = tuple(
        TableRow(number, {heading: row.get(heading, "") for heading in headings})
        for number, row in enumerate(rows, start=1)
    )
    return Table(name, headings, full, read_as)


def _flat(value: Mapping[str, Any], start: str = "", depth: int = 1) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        path = f"{start}{key}"
        if isinstance(inner, dict) and depth < DEEPEST:
            yield from _flat(inner, f"{path}.", depth + 1)
        elif isinstance(inner, list) and any(isinstance(item, dict) for item in inner) and depth < DEEPEST:
            # Things of a list stand side by side: "phones.number" holds all their numbers.
            joined: dict[str, list[str]] = {}
            for item in inner:
                for path_inside, text in _flat(item, f"{path}.", depth + 1) if isinstance(item, dict) else ():
                    joined.setdefault(path_inside, []).append(text)
            yield from ((name, "; ".join(filter(None, texts))) for name, texts in joined.items())
        elif isinstance(inner, list):
            yield path, "; ".join(cell_text(item) for item in inner)
        else:
            yield path, cell_text(inner if not isinstance(inner, dict) else json.dumps(inner, ensure_ascii=False))
