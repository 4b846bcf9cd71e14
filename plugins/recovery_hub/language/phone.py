"""Phone numbers: how they are shown, dialled and linked. Whether a number can be dialled is for the validation."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number for calls or for messages.

    Attributes:
        text: as somebody wrote it, with spaces. Pages show exactly this.
    """

    text: str

    def __str__(self) -> str:
        """Show it as it was written."""
        return self.text

    @property
    def digits(self) -> str:
        """The digits as they are dialled in the UK: ``+44 (0)1632 960 142`` gives ``01632960142``."""
        return digits_of(self.text)

    @property
    def tel(self) -> str:
        """A link that rings exactly the digits that are shown."""
        return f"tel:{_signs(self.text)}"

    def sms(self, word: str = "") -> str:
        """Make a link that begins a text message to exactly the digits that are shown.

        Args:
            word: what the message begins with, or "".
        """
        return f"sms:{_signs(self.text)}" + (f"?body={word}" if word else "")


def digits_of(text: str) -> str:
    """The digits of a UK number as they are dialled in the UK: ``+44 (0)1632 960 142`` gives ``01632960142``."""
    digits = re.sub(r"\D", "", text)
    if text.strip().startswith("+44") or digits.startswith("0044"):
        digits = "0" + digits.removeprefix("00").removeprefix("44").removeprefix("0")
    return digits


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit() or sign == "+")
