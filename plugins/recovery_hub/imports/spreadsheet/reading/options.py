"""What a mapping may say about the file itself. Everything can be left out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileOptions:
    """How to open the file.

    Attributes:
        sheet: the name of the sheet in a workbook.
        separator: the character between cells; "" to find it out.
        encoding: the name of the encoding; "" to find it out.
        heading_row: the row with the headings, counted from 1.
        expected: headings that the mapping speaks of; they help to find the separator.
    """

    sheet: str = ""
    separator: str = ""
    encoding: str = ""
    heading_row: int = 1
    expected: frozenset[str] = frozenset()
