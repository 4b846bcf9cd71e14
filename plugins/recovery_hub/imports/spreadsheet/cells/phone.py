"""UK phone numbers, in the way people write them."""

from __future__ import annotations

import re

import phonenumbers

from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned
from recovery_hub.language.phone import EXTENSION, PhoneNumber, digits_of

_DRAMA = re.compile(r"^0(?:1632960\d{3}|7700900\d{3}|8081570\d{3}|2079460\d{3})$")
_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?E\+?\d+$", re.IGNORECASE)
_COSTLY = ("09", "087", "118")


def clean_phone(cell: str, *, invented: bool = False, helplines: frozenset[str] = frozenset()) -> Cleaned:
    """Take the first number of a cell.

    Args:
        cell: what stands in the cell; several numbers may be separated by commas, semicolons, strokes or "or".
        invented: whether the city is made up, so that numbers kept for drama are right.
        helplines: the digits of helplines, which may stand only among the helplines.

    Returns:
        The number with its usual spaces. A zero lost by a spreadsheet program is put back, with a note.
    """
    if _SCIENTIFIC.match(cell.strip()):
        return Cleaned("", "The spreadsheet program rounded this number, so its last digits are lost.")
    pieces = _pieces(cell)
    for piece in pieces:
        digits, lost_zero = _national(piece)
        if digits in helplines:
            return Cleaned("", "This is the number of a helpline; those stand in helplines.yaml only.")
        shown = _shown(digits, invented=invented)
        if shown:
            return Cleaned(_extended(shown, piece), _remark(digits, lost_zero=lost_zero, several=len(pieces) > 1))
    return Cleaned("", "It is not a UK phone number that can be rung.")


def further_phones(cell: str, *, invented: bool = False, helplines: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Take the numbers of a cell that follow the first, each with its usual spaces; args as ``clean_phone``."""
    found: dict[str, str] = {}
    for piece in _pieces(cell):
        digits, _ = _national(piece)
        shown = "" if digits in helplines else _shown(digits, invented=invented)
        if shown:
            found.setdefault(digits, _extended(shown, piece))
    return tuple(found.values())[1:]


def _pieces(cell: str) -> list[str]:
    """Cut a cell at what stands between numbers; an extension stays with its number."""
    joined = re.sub(rf"(?<=\d){EXTENSION}(?=\d)", " ext ", cell, flags=re.IGNORECASE)
    return [piece.strip() for piece in re.split(r"[,;/]|\bor\b", joined) if re.search(r"\d", piece)]


def _extended(shown: str, piece: str) -> str:
    extension = PhoneNumber(piece).extension
    return f"{shown} ext {extension}" if extension else shown


def _national(piece: str) -> tuple[str, bool]:
    digits = digits_of(piece)
    # Nine or ten digits without a zero in front: the zero is what a spreadsheet program takes off a "number".
    lost = len(digits) in {9, 10} and not digits.startswith("0")
    return ("0" + digits if lost else digits), lost


def _shown(digits: str, *, invented: bool) -> str:
    if invented and _DRAMA.match(digits):
        cut = next((len(start) for start in ("0808", "020") if digits.startswith(start)), 5)
        rest = digits[cut:]
        middle = len(rest) // 2 if cut > len("0808") else len(rest) - 4
        return f"{digits[:cut]} {rest[:middle]} {rest[middle:]}"
    if not digits.startswith("0") or digits.startswith(_COSTLY):
        return ""
    try:
        number = phonenumbers.parse(digits, "GB")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def _remark(digits: str, *, lost_zero: bool, several: bool) -> str:
    remarks = []
    if lost_zero:
        remarks.append("The zero at the start was missing; we put it back. Please check the number.")
    if several:
        remarks.append(
            "There is more than one number, or part of one; we wrote the first whole one, and others under “phones”."
        )
    if digits.startswith("084"):
        remarks.append("Numbers that start with 084 cost extra.")
    return " ".join(remarks)
