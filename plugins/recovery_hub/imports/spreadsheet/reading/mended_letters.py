"""Letters that a wrong encoding broke ("peopleâ€™s", "CafÃ©") are mended with ftfy, and the row says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from recovery_hub.imports.spreadsheet.table import Note, Table, TableRow

_BROKEN = re.compile(r"[ÃÂâÅÐ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
WHY = "A wrong encoding had broken some letters; we mended them."


def with_mended_letters(table: Table) -> Table:
    """Mend the cells of a table whose letters are broken; all others stay as they are."""
    if not any(_BROKEN.search(cell) for row in table.rows for cell in row.cells.values()):
        return table
    from ftfy import fix_encoding  # noqa: PLC0415 - only lists with broken letters need it

    return replace(table, rows=tuple(_mended(row, fix_encoding) for row in table.rows))


def _mended(row: TableRow, mend: Callable[[str], str]) -> TableRow:
    cells, notes = dict(row.cells), list(row.notes)
    for heading, cell in row.cells.items():
        better = mend(cell) if _BROKEN.search(cell) else cell
        if better != cell:
            cells[heading] = better
            notes.append(Note(heading, cell, WHY))
    return TableRow(row.number, cells, tuple(notes))
