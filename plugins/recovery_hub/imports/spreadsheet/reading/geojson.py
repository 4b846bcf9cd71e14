"""GeoJSON points as rows: the properties are the columns, beside ``latitude`` and ``longitude``.

Source: RFC 7946. Coordinates are longitude first.
"""

from __future__ import annotations

import json
from typing import Any

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.text_file import decode
from recovery_hub.imports.spreadsheet.reading.workbook import cell_text
from recovery_hub.imports.spreadsheet.table import Note, Table, TableRow


def read_geojson(name: str, content: bytes) -> Table:
    """Read a collection of points.

    Raises:
        CannotImport: if it is not GeoJSON with a list of features.
    """
    text, encoding = decode(name, content)
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError):
        raise ImportStoppedError(
            f"{name} is not readable as GeoJSON. It may be cut off; get it again from where it came from."
        ) from None
    features = parsed.get("features") if isinstance(parsed, dict) else None
    if not isinstance(features, list):
        raise ImportStoppedError(f"{name} has no list of points. We need GeoJSON with a “FeatureCollection” in it.")
    rows = [
        _row(number, feature if isinstance(feature, dict) else {}) for number, feature in enumerate(features, start=1)
    ]
    headings = tuple(dict.fromkeys(heading for row in rows for heading in row.cells))
    full = tuple(TableRow(row.number, {h: row.cells.get(h, "") for h in headings}, row.notes) for row in rows)
    return Table(name, headings, full, f"GeoJSON, {encoding}")


def _row(number: int, feature: dict[str, Any]) -> TableRow:
    properties = feature.get("properties")
    cells = {str(key): _text(value) for key, value in properties.items()} if isinstance(properties, dict) else {}
    if "id" in feature and "id" not in cells:
        cells["id"] = _text(feature["id"])
    latitude, longitude, notes = _point(feature.get("geometry"))
    cells.setdefault("latitude", latitude)
    cells.setdefault("longitude", longitude)
    return TableRow(number, cells, notes)


def _point(geometry: object) -> tuple[str, str, tuple[Note, ...]]:
    if not isinstance(geometry, dict):
        return "", "", ()
    shape, at = geometry.get("type"), geometry.get("coordinates")
    if shape == "Point" and isinstance(at, list) and len(at) > 1 and all(isinstance(n, int | float) for n in at[:2]):
        return repr(at[1]), repr(at[0]), ()
    return (
        "",
        "",
        (Note("", str(shape), "Its shape on the map is not a single point, so we have no coordinates for it."),),
    )


def _text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_text(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return cell_text(value)
