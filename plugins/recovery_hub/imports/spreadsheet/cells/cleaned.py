"""The answer of every cleaner: the value to write, if any, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of a cell.

    Attributes:
        value: the text to write, or "" if nothing can be written.
        why: a sentence for the report; "" if the cell was taken as it stands.
    """

    value: str
    why: str = ""
