"""Plain words. What a page or a spreadsheet program could take for an instruction never gets into the data."""

from __future__ import annotations

import html
import re
import unicodedata

from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned

LONGEST_LINE = 300
LONGEST_TEXT = 4000

_TAG = re.compile(r"<\s*[a-zA-Z/!?][^>]{0,500}>?")
_WHOLE_TAG = re.compile(r"</?[a-zA-Z!?][^<>]{0,2000}>")
_BREAK = re.compile(r"<\s*(?:br\s*/?|/p|/div|/li|/h\d|/tr|li)\b[^>]{0,500}>", re.IGNORECASE)
_SILENT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
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
    visible = without_unseen(cell) if len(cell) <= 10 * LONGEST_TEXT else cell
    had_code = len(visible) <= 10 * LONGEST_TEXT and bool(_TAG.search(visible) or _ENTITY.search(visible))
    if had_code:
        visible = without_code(visible)
    words = _tidy_lines(visible) if lines else " ".join(visible.split())
    why = ""
    if any(_FORMULA.match(text) or _SHEET_ERROR.match(text) for text in (cell, words)):
        words, why = "", "It is a formula, or the error of one, not words."
    elif had_code and not words:
        why = "It holds nothing but code for web pages."
    elif len(words) > longest:
        words, why = "", f"It has {len(words):,} letters; {longest:,} is the most."
    elif had_code:
        why = "It held code for web pages; we kept the words."
    elif _readable(words) != _readable(cell):
        why = "It held marks that can't be seen; we took them out."
    return Cleaned(words, why)


def without_unseen(text: str) -> str:
    """Take out control characters and marks that turn the direction of reading; line ends stay."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
    return "".join(kept)


def without_code(text: str) -> str:
    """Turn code for web pages into plain words: lines where paragraphs end, "&amp;" as "&", nothing of scripts."""
    text = _WHOLE_TAG.sub(" ", _BREAK.sub("\n", _SILENT.sub(" ", text)))
    # Twice: lists that went through two programs hold "&amp;amp;".
    text = _WHOLE_TAG.sub(" ", html.unescape(html.unescape(text)))
    # What is left is no whole tag ("under < 18"); the words behind it stay.
    return text.replace("<", " ") if _TAG.search(text) else text


def first_sentences(text: str, longest: int) -> str:
    """Cut words to a length at the end of a sentence, else at a word, with "…".

    Args:
        text: plain words.
        longest: the most letters of the answer.
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    ends = [found.end() for found in _SENTENCE_END.finditer(line) if found.end() <= longest]
    if ends and ends[-1] >= longest // 4:
        return line[: ends[-1]].strip()
    return line[:longest].rpartition(" ")[0].rstrip(" ,;:-–") + "…"


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
