"""Phone numbers: how they are shown, dialled and linked. Whether a number can be dialled is for the validation."""

from __future__ import annotations

import re
from dataclasses import dataclass

EXTENSION = r"[\s,;(]*(?:and\s+)?(?:then\s+)?(?:(?:ask\s+for|dial|press|use)\s+)?(?:ext(?:ension|n)?\.?|x)\s*"
"""How people begin an extension behind a number: " ext ", ", then extension ", " (x". Its digits follow."""

_WITH_EXTENSION = re.compile(
    rf"^(?P<line>.*[0-9]\)?){EXTENSION}(?P<digits>[0-9]{{1,6}})\)?\s*$", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number for calls or for messages.

    Attributes:
        text: as somebody wrote it, with spaces; an extension may follow ("01632 960 143 ext 23").
        own_extension: an extension that was written in a field of its own, or "".
    """

    text: str
    own_extension: str = ""

    def __str__(self) -> str:
        """Show the number as it was written, and the extension in full: "01632 960 143, extension 23"."""
        return f"{self.line}, extension {self.extension}" if self.extension else self.line

    @property
    def line(self) -> str:
        """The number as it was written, without its extension."""
        return _parts(self.text)[0]

    @property
    def extension(self) -> str:
        """What is dialled after somebody or something answers; "" where there is none."""
        return self.own_extension or _parts(self.text)[1]

    @property
    def digits(self) -> str:
        """The digits as they are dialled in the UK, without the extension: ``+44 (0)1632 960 142``: ``01632960142``."""
        return digits_of(self.text)

    @property
    def tel(self) -> str:
        """A link that rings exactly the digits that are shown: ``tel:01632960143;ext=23``.

        Source:
            RFC 3966, "The tel URI for Telephone Numbers", section 3.
        """
        return f"tel:{_signs(self.line)}{f';ext={self.extension}' if self.extension else ''}"

    def sms(self, word: str = "") -> str:
        """Make a link that begins a text message to exactly the digits that are shown.

        Args:
            word: what the message begins with, or "".
        """
        return f"sms:{_signs(self.line)}" + (f"?body={word}" if word else "")


def digits_of(text: str) -> str:
    """The digits of a UK number as they are dialled in the UK: ``+44 (0)1632 960 142`` gives ``01632960142``.

    An extension behind it is not among them.
    """
    text = _parts(text)[0]
    digits = re.sub(r"\D", "", text)
    if text.strip().startswith("+44") or digits.startswith("0044"):
        digits = "0" + digits.removeprefix("00").removeprefix("44").removeprefix("0")
    return digits


def _parts(text: str) -> tuple[str, str]:
    """Cut "01632 960 143 ext 23" into the number and the extension."""
    found = _WITH_EXTENSION.match(text)
    return (found["line"], found["digits"]) if found is not None else (text, "")


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit() or sign == "+")
