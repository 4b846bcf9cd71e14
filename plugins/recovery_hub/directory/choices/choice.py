"""What every closed list is: a word in YAML and words on a page."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """One value out of a closed list.

    The value is the word in YAML; ``label`` is the words on a page.
    """

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a value that is a plain string and knows its words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Answer(Choice):
    """The four answers to a question of fact. Unknown is not no."""

    YES = "yes", "yes"
    NO = "no", "no"
    PARTLY = "partly", "partly"
    UNKNOWN = "unknown", "not known yet"
