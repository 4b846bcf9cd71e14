"""ODS and old XLS workbooks, by way of python-calamine. Cells come as text, as from XLSX."""

from __future__ import annotations

import io

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.options import FileOptions
from recovery_hub.imports.spreadsheet.reading.workbook import cell_text, choose_sheet, refuse_bomb, without_empty_end
from recovery_hub.imports.spreadsheet.table import Table, table_from_lists

MOST_CELLS = 20_000_000


def read_other_workbook(name: str, content: bytes, options: FileOptions) -> Table:
    """Read one sheet of an ODS or XLS file.

    Raises:
        ImportStoppedError: if it is no workbook, unpacks to too much, or the sheet is not clear.
    """
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only these two kinds of file need it

    if name.lower().endswith(".ods"):
        refuse_bomb(name, content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheet = choose_sheet(name, book.sheet_names, options.sheet)
        held = book.get_sheet_by_name(sheet)
        if held.total_height * held.total_width > MOST_CELLS:
            raise ImportStoppedError(f"{name} has more cells than an ordinary list. Save only the list itself.")
        lists = [(number, [cell_text(cell) for cell in row]) for number, row in enumerate(held.iter_rows(), start=1)]
    except (CalamineError, OSError, ValueError):
        raise ImportStoppedError(
            f"{name} can't be opened as a workbook. "
            "Open it in your spreadsheet program and save it again as .xlsx or .csv."
        ) from None
    return table_from_lists(name, without_empty_end(lists[options.heading_row - 1 :]), f"sheet “{sheet}”")
