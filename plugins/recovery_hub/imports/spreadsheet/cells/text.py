"""Plain words. What a page or a spreadsheet program could take for an instruction never gets into the data."""

from __future__ import annotations

import re
import unicodedata

from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned

LONGEST_LINE = 300
LONGEST_TEXT = 4000

_TAG = re.compile(r"<\s*[a-zA-Z/!?][^>]{0,500}>?")
_FORMULA = re.compile(r"^(?:[=@]|[+-][A-Za-z(@=])")
_SHEET_ERROR = re.compile(r"^#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)")
_HOUSE_NUMBER_DATE = re.compile(r"^(\d{1,2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b[ ,]*", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def clean_text(cell: str, longest: int = LONGEST_LINE, *, lines: bool = False) -> Cleaned:
    """Take words as they are, or say why not.

    Args:
        cell: what stands in the cell.
        longest: the most letters the field may have.
        lines: whether the field may have more than one line.
    """
    if len(cell) > 10 * LONGEST_TEXT:
        return Cleaned("", f"It has {len(cell):,} letters; {longest:,} is the most.")
    if _FORMULA.match(cell) or _SHEET_ERROR.match(cell):
        return Cleaned("", "It is a formula, or the error of one, not words.")
    visible = without_unseen(cell)
    if _TAG.search(visible):
        return Cleaned("", "It holds code for web pages (between < and >).")
    words = _tidy_lines(visible) if lines else " ".join(visible.split())
    if len(words) > longest:
        return Cleaned("", f"It has {len(words):,} letters; {longest:,} is the most.")
    if _readable(words) != _readable(cell):
        return Cleaned(words, "It held marks that can't be seen; we took them out.")
    return Cleaned(words)


def without_unseen(text: str) -> str:
    """Take out control characters and marks that turn the direction of reading; line ends stay."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
    return "".join(kept)


def clean_address(cell: str) -> Cleaned:
    """Take an address; take out a house number that a spreadsheet program turned into a date ("11-Sep")."""
    text = clean_text(cell.strip(" ,"))
    found = _HOUSE_NUMBER_DATE.match(text.value)
    if found is None:
        return text
    month = _MONTHS.index(found.group(2).lower()) + 1
    low, high = sorted((int(found.group(1)), month))
    date = found.group(0).strip(" ,")
    why = f"“{date}” is a date; it was probably the house number {low}-{high}. We wrote the address without it."
    return Cleaned(text.value[found.end() :], why)


def _tidy_lines(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _readable(text: str) -> str:
    return "".join(text.split())
