"""Several ways to get in touch in one cell: "office@example.org 0161 496 0000"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAIL = re.compile(r"[a-z0-9][a-z0-9.+_-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"'`,;]{3,500}", re.IGNORECASE)
_LETTER_FOR_ZERO = re.compile(r"(?<![a-z0-9])O(?=\d)", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mob(?:ile)?|call|ring|e-?mail|web(?:site)?|or|and)\b\.?:?", re.IGNORECASE
)
MOST_LETTERS = 2000


@dataclass(frozen=True, slots=True)
class ContactParts:
    """What one cell holds.

    Attributes:
        mails: e-mail addresses, as they stand.
        links: web addresses, as they stand.
        rest: what is left: numbers, and words.
    """

    mails: tuple[str, ...]
    links: tuple[str, ...]
    rest: str

    @property
    def has_number(self) -> bool:
        """Whether digits are left that may be a phone number."""
        return sum(letter.isdigit() for letter in self.rest) > len("99999")

    @property
    def words(self) -> str:
        """The words around the numbers, without "Tel:" and the like; "" if there are none."""
        left = re.sub(r"[^\w\s'-]+", " ", _LABEL.sub(" ", self.rest))
        return " ".join(word for word in left.split() if word.isalpha())


def contact_parts(cell: str) -> ContactParts:
    """Take a cell apart. A capital O in front of digits is read as a zero."""
    text = cell[:MOST_LETTERS]
    mails = tuple(found.rstrip(".-") for found in _MAIL.findall(text))
    text = _MAIL.sub(" ", text)
    links = tuple(found.rstrip(".)") for found in _WEB.findall(text))
    text = _WEB.sub(" ", text)
    return ContactParts(mails, links, " ".join(_LETTER_FOR_ZERO.sub("0", text).split()).strip(" ,;/"))
