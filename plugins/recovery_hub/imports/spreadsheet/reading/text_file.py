"""CSV in the encodings and with the separators that spreadsheet programs really write."""

from __future__ import annotations

import codecs
import csv
import io

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.options import FileOptions
from recovery_hub.imports.spreadsheet.table import Table, table_from_lists

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "upright bar"}
LONGEST_CELL = 10_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text_file(name: str, content: bytes, options: FileOptions) -> Table:
    """Read text with one row a line.

    Raises:
        CannotImport: if the encoding named in the mapping does not fit, or a quotation mark is never closed.
    """
    text, encoding = decode(name, content, options.encoding)
    separator = options.separator or find_separator(text, options.expected)
    lists = split_cells(name, text, separator)[options.heading_row - 1 :]
    return table_from_lists(name, lists, f"{SEPARATORS.get(separator, separator)}, {encoding}")


def decode(name: str, content: bytes, wanted: str = "") -> tuple[str, str]:
    """Turn bytes into text: ``(text, encoding)``.

    The mark at the start decides; without one, UTF-8 if it fits, else UTF-16 if every other byte is zero, else the
    Western encoding of Windows, else Latin-1, which always fits.
    """
    if wanted:
        try:
            return content.decode(wanted), wanted
        except (LookupError, UnicodeError):
            raise ImportStoppedError(
                f"{name} can't be read as “{wanted}”. Leave the encoding out of the mapping and we find it ourselves."
            ) from None
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), encoding
    start = content[:2000]
    if start.count(0) > len(start) // 4:
        encoding = "utf-16-le" if start[1::2].count(0) > start[0::2].count(0) else "utf-16-be"
        return content.decode(encoding, errors="replace"), encoding
    for encoding in ("utf-8", "cp1252"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1"), "latin-1"


def find_separator(text: str, expected: frozenset[str]) -> str:
    """Choose the separator that gives the most expected headings, then the most rows of equal width."""

    def fitness(separator: str) -> tuple[int, int, int]:
        rows = [row for row in _reader(text[:200_000], separator, forgiving=True) if row][:60]
        if not rows:
            return 0, 0, 0
        width = len(rows[0])
        known = {" ".join(heading.split()).casefold() for row in rows[:5] for heading in row}
        found = len({name.casefold() for name in expected} & known)
        return found, sum(1 for row in rows if len(row) == width) if width > 1 else 0, width

    return max(SEPARATORS, key=fitness)


def split_cells(name: str, text: str, separator: str) -> list[tuple[int, list[str]]]:
    """Split text into ``(row number, cells)``; an empty line is a row without cells."""
    try:
        return list(enumerate(_reader(text, separator), start=1))
    except csv.Error:
        raise ImportStoppedError(
            f'{name}: a quotation mark (") is opened and never closed, so the rows run together. '
            "Save the file again from your spreadsheet program."
        ) from None


def _reader(text: str, separator: str, *, forgiving: bool = False) -> list[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    clean = text.replace("\x00", "")
    return list(csv.reader(io.StringIO(clean, newline=""), delimiter=separator, strict=not forgiving))
