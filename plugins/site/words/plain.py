"""Small turns of phrase that many pages need."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from plugins.directory.choices import Answer, How, Role
from plugins.directory.hours import date_words

NOT_KNOWN = "Not known yet."
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as one says them: "a, b and c"."""
    if len(words) < 2:  # noqa: PLR2004 - one thing needs no joining
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its word: "one service", "14 services"."""
    said = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{said} {one if number == 1 else many or one + 's'}"


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


def month_words(day: date) -> str:
    """A month and its year: "February 2027"."""
    return f"{day:%B} {day.year}"


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
