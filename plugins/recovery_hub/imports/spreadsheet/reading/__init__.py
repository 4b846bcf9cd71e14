"""Opening a file: which reader is for which ending, and how big a file may be."""

from __future__ import annotations

from pathlib import Path

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.geojson import read_geojson
from recovery_hub.imports.spreadsheet.reading.json_file import read_json
from recovery_hub.imports.spreadsheet.reading.mended_letters import with_mended_letters
from recovery_hub.imports.spreadsheet.reading.options import FileOptions
from recovery_hub.imports.spreadsheet.reading.other_workbook import read_other_workbook
from recovery_hub.imports.spreadsheet.reading.text_file import read_text_file
from recovery_hub.imports.spreadsheet.reading.workbook import read_workbook
from recovery_hub.imports.spreadsheet.table import Table

__all__ = ["FileOptions", "read_table"]

LARGEST_BYTES = 100_000_000
MOST_ROWS = 100_000


def read_table(path: Path, options: FileOptions = FileOptions()) -> Table:  # noqa: B008 - the options are immutable
    """Read a CSV, XLSX, ODS, XLS, GeoJSON, JSON or JSON Lines file.

    Args:
        path: the file; its ending says what it is.
        options: sheet, separator, encoding and the headings one expects.

    Raises:
        CannotImport: with a sentence, if the file can't be read.
    """
    content = _bytes_of(path)
    ending = path.suffix.lower()
    if ending == ".geojson":
        table = read_geojson(path.name, content)
    elif ending in {".json", ".jsonl", ".ndjson"}:
        table = read_json(path.name, content)
    elif ending in {".xlsx", ".xlsm"}:
        table = read_workbook(path.name, content, options)
    elif ending in {".ods", ".xls"}:
        table = read_other_workbook(path.name, content, options)
    elif ending == ".numbers":
        raise ImportStoppedError(
            f"{path.name} is in a form we can't read. Open it in your spreadsheet program and save it as .xlsx or .csv."
        )
    else:
        table = read_text_file(path.name, content, options)
    if not table.rows:
        raise ImportStoppedError(f"{path.name} holds no rows below its headings. Is it the right file?")
    if len(table.rows) > MOST_ROWS:
        raise ImportStoppedError(
            f"{path.name} has {len(table.rows):,} rows. {MOST_ROWS:,} at a time is the most. Please split it."
        )
    return with_mended_letters(table)


def _bytes_of(path: Path) -> bytes:
    if not path.is_file():
        raise ImportStoppedError(f"There is no file {path}. Check the name and the folder.")
    if path.stat().st_size > LARGEST_BYTES:
        raise ImportStoppedError(f"{path.name} is larger than {LARGEST_BYTES // 1_000_000} MB. Please split it.")
    return path.read_bytes()
