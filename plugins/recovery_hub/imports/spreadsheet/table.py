"""Rows of plain text, whatever sort of file they came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was not written as it stood, or that a person should look at.

    Attributes:
        column: the heading of the column, or "" for the whole row.
        value: what stood there.
        why: a sentence.
        lost: the dotted field that got nothing of it; "" if its words were written, perhaps changed.
    """

    column: str
    value: str
    why: str
    lost: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row.

    Attributes:
        number: the row number as the spreadsheet shows it; in GeoJSON the first point is 1.
        cells: heading -> text, trimmed; an empty cell is "".
        notes: what was odd about the row itself.
    """

    number: int
    cells: Mapping[str, str]
    notes: tuple[Note, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in any cell."""
        return not any(self.cells.values())


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet.

    Attributes:
        name: the name of the file.
        headings: the columns from left to right, each name once.
        rows: in the order of the file.
        read_as: a few words on how it was read ("comma, utf-8").
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    read_as: str


def clean_headings(raw: list[str]) -> tuple[str, ...]:
    """Give every column a name of its own: ``["Phone", "", "Phone"]`` -> ``("Phone", "column 2", "Phone (2)")``."""
    names: list[str] = []
    for position, heading in enumerate(raw, start=1):
        name = " ".join(heading.split()) or f"column {position}"
        same = sum(1 for earlier in raw[: position - 1] if " ".join(earlier.split()) == name)
        names.append(f"{name} ({same + 1})" if same else name)
    return tuple(names)


def table_from_lists(name: str, lists: list[tuple[int, list[str]]], read_as: str) -> Table:
    """Make a table out of lists of cells; the first list holds the headings.

    Args:
        name: the name of the file.
        lists: ``(row number, cells)``; short rows are filled up, long rows get extra columns.
        read_as: a few words on how it was read.
    """
    if not lists:
        return Table(name, (), (), read_as)
    widest = max(len(cells) for _, cells in lists)
    head = lists[0][1] + [""] * (widest - len(lists[0][1]))
    headings = clean_headings(head)
    rows = tuple(
        TableRow(number, dict(zip(headings, [c.strip() for c in cells] + [""] * (widest - len(cells)), strict=True)))
        for number, cells in lists[1:]
    )
    return Table(name, headings, rows, read_as)
