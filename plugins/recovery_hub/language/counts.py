"""Numbers in sentences and tables: "one service", "3 services", "1,204", "+310", "38 in 100"."""

from __future__ import annotations

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def said_number(number: int) -> str:
    """Say a number as one writes it in a sentence: "seven", "14"."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Say a number with its word: "one service", "14 services".

    Args:
        number: how many.
        singular: the word for one.
        plural: the word for several; left out, it is the singular with an "s".
    """
    return f"{said_number(number)} {_of(number, singular, plural)}"


def numbered(number: int, singular: str, plural: str | None = None) -> str:
    """Write a number in digits with its word, for lists and reports: "1 service", "1,204 services".

    Args:
        number: how many.
        singular: the word for one.
        plural: the word for several; left out, it is the singular with an "s".
    """
    return f"{thousands(number)} {_of(number, singular, plural)}"


def thousands(number: int) -> str:
    """Write a whole number so that it can be read: "1,204"."""
    return f"{number:,}"


def signed(number: int) -> str:
    """Write a difference with its sign, a true minus: "+1,204"."""
    return f"{number:+,}".replace("-", "\N{MINUS SIGN}")


def in_100(part: float, whole: float) -> int:
    """Work out a percentage, rounded to the nearest whole number, halves to even; 0 of nothing."""
    return round(100 * part / whole) if whole else 0


def word_for(number: int, singular: str, plural: str) -> str:
    """Choose the word that goes with a number: "is" with 1, "are" with any other, none at all among them."""
    return singular if number == 1 else plural


def _of(number: int, singular: str, plural: str | None) -> str:
    return word_for(number, singular, plural or f"{singular}s")
