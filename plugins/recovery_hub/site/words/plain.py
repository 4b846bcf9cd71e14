"""Small turns of phrase that many pages need."""

from __future__ import annotations

import math
from datetime import date

from recovery_hub.directory.choices import Answer, How, Role
from recovery_hub.language.clock import date_words

NOT_KNOWN = "Not known yet."

_SMALL_WORDS = (
    "a about all an any anyone anything as at by down each every everybody everyone everything for from how if in it "
    "its no nobody none not nothing on one only people some somebody someone that the their there they this those "
    "through to two three four five six up what whatever when where whether which who whoever whom with without you "
    "your yours"
)
"""Words that begin a sentence often and are never names."""


def size_words(size: int) -> str:
    """Say how much room some bytes take, never less than they do: "0.4 MB" (a megabyte is a million bytes)."""
    return f"{math.ceil(size / 100_000) / 10:g} MB"


def sentence(words: str) -> str:
    """Begin with a capital and end with a full stop, if need be inside what closes a quotation or a bracket."""
    words = words.strip().rstrip(",;:")
    if not words:
        return ""
    ends = words.rstrip("”’\"')")
    return words[0].upper() + words[1:] + ("" if ends.endswith((".", "!", "?", "…")) else ".")


def phrase(words: str) -> str:
    """A volunteer's words made fit for the middle of a sentence: without the stop at their end."""
    return words.strip().rstrip(".,;:!?…")


def labelled(label: str, words: str) -> str:
    """Say what a volunteer's words are about: "They ask: milk or no milk."; nothing where there are none.

    A first word such as "The" becomes small after the colon. Others stay, for they may be names.
    """
    if not words.strip():
        return ""
    first, gap, rest = words.strip().partition(" ")
    small = first.lower() if first.rstrip(".,;:").lower() in _SMALL_WORDS.split() else first
    return sentence(f"{label}: {small}{gap}{rest}")


def seen(by: Role | None, on: date | None) -> str:
    """Who saw something and when: "Seen by a volunteer on Tuesday 3 November 2026."."""
    if by is None and on is None:
        return ""
    who = f" by {by.label}" if by else ""
    when = f" on {date_words(on)}" if on else ""
    return f"Seen{who}{when}."


def checked(on: date, by: Role, how: How) -> str:
    """Who checked an entry, when and how."""
    return f"Checked on {date_words(on)} by {by.label}, {how.label}."


def yes_no(answer: Answer, yes: str, no: str, partly: str = "") -> str:
    """The sentence for a yes, a no or a partly; an unknown answer says nothing here."""
    return {Answer.YES: yes, Answer.NO: no, Answer.PARTLY: partly}.get(answer, "")


def anchor(name: str) -> str:
    """The part of an address that stands for a name: "St Bride's" is "st-brides"."""
    plain = name.casefold().replace("’", "").replace("'", "")
    return "-".join("".join(sign if sign.isalnum() else " " for sign in plain).split())
