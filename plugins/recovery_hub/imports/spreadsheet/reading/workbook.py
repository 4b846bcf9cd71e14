"""XLSX workbooks. Cells come as text: dates as year-month-day, whole numbers without a point."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.options import FileOptions
from recovery_hub.imports.spreadsheet.table import Table, table_from_lists

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_UNPACKED_BYTES = 400_000_000
WIDEST = 500
EXACT = 1e15
"""Whole numbers below this are held exactly."""


def read_workbook(name: str, content: bytes, options: FileOptions) -> Table:
    """Read one sheet.

    A formula counts as its last value; a formula that was never worked out stays as it is written, so that it is seen.

    Raises:
        CannotImport: if it is no workbook, unpacks to too much, or the sheet is not clear.
    """
    refuse_bomb(name, content)
    try:
        sheet, lists = _read(name, content, options)
    except ImportStoppedError:
        raise
    except Exception:  # noqa: BLE001 - openpyxl raises whatever the broken part raises, some of it while the rows are read
        raise ImportStoppedError(
            f"{name} can't be opened as a workbook. "
            "Open it in your spreadsheet program and save it again as .xlsx or .csv."
        ) from None
    return table_from_lists(name, without_empty_end(lists[options.heading_row - 1 :]), f"sheet “{sheet}”")


def _read(name: str, content: bytes, options: FileOptions) -> tuple[str, list[tuple[int, list[str]]]]:
    import openpyxl  # noqa: PLC0415 - who checks data has no use for it, and may not have it

    values = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    formulas = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    sheet = choose_sheet(name, values.sheetnames, options.sheet)
    pairs = zip(_rows(values, sheet), _rows(formulas, sheet), strict=False)
    lists = [
        (number, [cell_text(held if held is not None else formula) for held, formula in zip(left, right, strict=False)])
        for number, (left, right) in enumerate(pairs, start=1)
    ]
    return sheet, lists


def cell_text(value: object) -> str:
    """Write a cell as a person would type it: ``1632960142.0`` -> ``"1632960142"``, a date -> ``"2014-02-22"``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date | time):
        return _moment_text(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        return str(int(value))
    return str(value).replace("_x000D_", "").strip()


def _moment_text(value: date | time) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == time(0) else "%Y-%m-%d %H:%M")
    return value.strftime("%H:%M") if isinstance(value, time) else value.isoformat()


def _rows(book: Workbook, name: str) -> Iterator[tuple[object, ...]]:
    sheet: Any = book[name]
    # A sheet may claim a million columns; a reader that goes row by row believes it unless told to look.
    sheet.reset_dimensions()
    rows: Iterator[tuple[object, ...]] = sheet.iter_rows(max_col=WIDEST, values_only=True)
    return rows


def choose_sheet(name: str, sheets: list[str], wanted: str) -> str:
    """Choose the sheet that the mapping names, or the only one.

    Raises:
        ImportStoppedError: with the names of all sheets, if it is not clear which one is meant.
    """
    if wanted in sheets:
        return wanted
    if not wanted and len(sheets) == 1:
        return sheets[0]
    listed = ", ".join(f"“{sheet}”" for sheet in sheets)
    start = f"{name} has no sheet “{wanted}”." if wanted else f"{name} has several sheets."
    raise ImportStoppedError(
        f"{start} Its sheets are {listed}. "
        "Write the one you mean into the mapping, under file: as sheet: followed by its name."
    )


def without_empty_end(lists: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Leave out empty rows at the end and empty columns on the right."""
    # Columns and rows that were only ever coloured in count as used; they hold nothing.
    while lists and not any(lists[-1][1]):
        lists.pop()
    width = max((max((n + 1 for n, cell in enumerate(cells) if cell), default=0) for _, cells in lists), default=0)
    return [(number, cells[:width]) for number, cells in lists]


def refuse_bomb(name: str, content: bytes) -> None:
    """Leave a workbook closed that unpacks to far more than a list.

    Raises:
        ImportStoppedError: if it does, or is no zip at all.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile:
        ending = name[name.rfind(".") :]
        raise ImportStoppedError(
            f"{name} ends in {ending} but is no workbook. If it is text with commas, let its name end in .csv."
        ) from None
    if size > LARGEST_UNPACKED_BYTES:
        raise ImportStoppedError(
            f"{name} unpacks to more than {LARGEST_UNPACKED_BYTES // 1_000_000} MB. "
            "That is not an ordinary spreadsheet, so we leave it closed."
        )
