"""What a UK phone number is, and which are kept for stories and can never reach anybody."""

from __future__ import annotations

import phonenumbers

_LEEDS_TO_MANCHESTER = ("0113", "0114", "0115", "0116", "0117", "0118", "0121", "0131", "0141", "0151", "0161")

UK_DIGITS = 11
"""How many digits nearly every UK number has, its first 0 counted."""

DRAMA = (
    *(f"{area}4960" for area in _LEEDS_TO_MANCHESTER),
    "01914980",
    "02079460",
    "02890180",
    "02896496",
    "02920180",
    "01632960",
    "03069990",
    "07700900",
    "08081570",
    "09098790",
)
"""Beginnings (the last three digits are free) of the numbers that are never given to anybody.

Source: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
"""


def is_drama(digits: str) -> bool:
    """Whether a number is one of those kept for stories."""
    return len(digits) == UK_DIGITS and digits.startswith(DRAMA)


def is_uk_number(digits: str) -> bool:
    """Whether a number can be dialled in the UK, or is one of those kept for stories."""
    if is_drama(digits):
        return True
    try:
        number = phonenumbers.parse(digits, "GB")
    except phonenumbers.NumberParseException:
        return False
    return number.country_code == 44 and phonenumbers.is_valid_number(number)  # noqa: PLR2004 - 44 is the UK


def spaced(digits: str) -> str:
    """Write a number in the groups people are used to."""
    return phonenumbers.format_number(phonenumbers.parse(digits, "GB"), phonenumbers.PhoneNumberFormat.NATIONAL)
